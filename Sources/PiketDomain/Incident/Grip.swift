/// How far an incident is scaled up (GRIP). No statute: it stands in the regional crisis plan (Besluit
/// veiligheidsregio's 2.3.1 asks for one procedure). Levels may be skipped.
public enum GripLevel: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case zero = "0"
  case one = "1"
  case two = "2"
  case three = "3"
  case four = "4"
  /// More than one safety region: each chair keeps the own authority. Without a basis in law.
  case five = "5"
  /// Abolished nationally; some regions still have it.
  case rijk

  public static func < (left: GripLevel, right: GripLevel) -> Bool { left.rank < right.rank }

  private var rank: Int { GripLevel.allCases.firstIndex(of: self) ?? 0 }

  /// Reads `2`, `GRIP 2`, `grip2`, `rijk`. Refuses: `gripLevelIsUnknown`.
  public static func read(_ text: String) throws(Refusal) -> GripLevel {
    let folded = text.folded
    let word = folded.hasPrefix("grip") ? String(folded.dropFirst(4)) : folded
    if let level = GripLevel(rawValue: word) { return level }
    throw .incident(.gripLevelIsUnknown(text, nearest: allCases.map(\.rawValue)))
  }

  /// Who decides on it.
  public var authority: ScalingAuthority {
    switch self {
    case .zero, .one, .two: .operational
    case .three: .mayor
    case .four: .chair
    case .five: .chairs
    case .rijk: .minister
    }
  }

  /// The teams that are at work on it. A GBT makes place for the RBT (Besluit veiligheidsregio's 2.1.1).
  public var teams: Set<CrisisTeam> {
    switch self {
    case .zero: []
    case .one: [.copi]
    case .two: [.copi, .tbz, .rot]
    case .three: [.copi, .tbz, .rot, .gbt]
    case .four, .five, .rijk: [.copi, .tbz, .rot, .rbt]
    }
  }
}

/// On whose authority an incident is scaled up or down.
public enum ScalingAuthority: String, Hashable, Sendable, Codable, CaseIterable {
  /// The control room, the leader of the CoPI or the regional operational leader.
  case operational
  case mayor
  /// The chair of the safety region (Wet veiligheidsregio's 39).
  case chair
  /// The chairs of the safety regions, jointly.
  case chairs
  case minister

  /// Refuses: `authorityIsUnknown`.
  public static func read(_ text: String) throws(Refusal) -> ScalingAuthority {
    let word = text.folded
    let dutch = ["operationeel": operational, "burgemeester": mayor, "voorzitter": chair, "voorzitters": chairs]
    if let authority = ScalingAuthority(rawValue: word) ?? dutch[word] { return authority }
    throw .incident(.authorityIsUnknown(text, nearest: allCases.map(\.rawValue)))
  }
}

/// One step of scaling in one safety region.
public struct GripStep: Hashable, Sendable, Codable {
  /// CBS code, for instance `VR16`.
  public var region: String
  public var level: GripLevel
  public var at: Instant
  /// When it was established that the criteria were met: the clocks of the teams run from then.
  public var established: Instant
  public var authority: ScalingAuthority
  public var reason: String
}
