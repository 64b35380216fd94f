/// A decision, an order or an advice in an incident, and what came of it.
public struct IncidentDecision: Hashable, Sendable, Codable {
  /// From 1 within the incident; written `D3`.
  public var number: Int
  public var kind: DecisionKind
  public var text: String
  public var giver: DecisionGiver
  /// Who has to carry it out.
  public var receiver: String?
  public var instrument: MayorInstrument?
  /// The last entry of the log that was known: the picture on which it rests (Besluit veiligheidsregio's 2.4.4).
  public var picture: Int
  public var givenAt: Instant
  /// When it ends of itself; of an emergency ordinance the council's next meeting.
  public var until: Instant?
  public var state: DecisionState
  /// The one that this one puts in other words, because it was not followed, or not fully.
  public var replaces: Int?
  public var replacedBy: Int?
  public var ratifiedAt: Instant?
  /// Of mayors, in writing (Wet veiligheidsregio's 39(4)).
  public var objections: [MunicipalityCode]
  /// The meeting of a team that decided it (`copi-2`); nil in an older log, or outside a meeting.
  public var meeting: String?

  public var code: String { "D\(number)" }

  /// Past its term it has lapsed, unless the council ratified it.
  public func state(at now: Instant) -> DecisionState {
    guard let until, until <= now, ratifiedAt == nil, instrument != nil, state.isOpen else { return state }
    return .lapsed
  }

  /// Somebody still has to see to it.
  public func isOpen(at now: Instant) -> Bool { replacedBy == nil && state(at: now).isOpen }
}

public enum DecisionKind: String, Hashable, Sendable, Codable, CaseIterable { case decision, order, advice }

/// Who decides, orders or advises.
public enum DecisionGiver: String, Hashable, Sendable, Codable, CaseIterable {
  case officer, copi, tbz, rot, gbt, rbt, mayor, chair

  /// Refuses: `giverIsUnknown`.
  static func read(_ text: String) throws(Refusal) -> DecisionGiver {
    let word = text.folded
    let dutch = ["burgemeester": mayor, "voorzitter": chair, "officier": officer]
    if let giver = DecisionGiver(rawValue: word) ?? dutch[word] { return giver }
    throw .incident(.giverIsUnknown(text, nearest: allCases.map(\.rawValue)))
  }

  /// Who it is where nothing is said.
  init(_ level: GripLevel, _ instrument: MayorInstrument?) {
    self =
      switch level {
      case .zero: instrument == nil ? .officer : .mayor
      case .one: instrument == nil ? .copi : .mayor
      case .two: instrument == nil ? .rot : .mayor
      case .three: instrument == nil ? .gbt : .mayor
      case .four, .five, .rijk: instrument == nil ? .rbt : .chair
      }
  }
}

/// What came of a decision.
public enum DecisionState: String, Hashable, Sendable, Codable, CaseIterable {
  case given
  case accepted
  /// Followed in part: the giver is told, and puts it in other words.
  case partly
  case refused
  case done
  case withdrawn
  /// Its term is over. Never recorded: it follows from the moment.
  case lapsed

  var isOpen: Bool { self == .given || self == .accepted || self == .partly }

  /// What it may become.
  func mayBecome(_ next: DecisionState) -> Bool {
    switch self {
    case .given: [.accepted, .partly, .refused, .done, .withdrawn].contains(next)
    case .accepted: [.partly, .refused, .done, .withdrawn].contains(next)
    case .partly: [.refused, .done, .withdrawn].contains(next)
    case .refused, .done, .withdrawn, .lapsed: false
    }
  }
}

/// Something that somebody does.
public struct IncidentAction: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable { case open, done, dropped }

  /// From 1 within the incident; written `A3`.
  public var number: Int
  public var text: String
  /// Function, person, or in words who of outside.
  public var owner: String
  public var due: Instant?
  public var givenAt: Instant
  public var state: State
  /// The meeting of a team that asked for it.
  public var meeting: String?

  public var code: String { "A\(number)" }
}

extension Incident {
  /// A decision as people write it: `D3`, `3`. Refuses: `decisionIsUnknown`.
  public func decision(named text: String) throws(Refusal) -> IncidentDecision {
    let number = Incident.number(text, "d")
    if let found = decisions.first(where: { $0.number == number }) { return found }
    throw .incident(.decisionIsUnknown(text, nearest: decisions.suffix(3).map(\.code)))
  }

  /// An action as people write it: `A3`, `3`. Refuses: `actionIsUnknown`.
  public func action(named text: String) throws(Refusal) -> IncidentAction {
    let number = Incident.number(text, "a")
    if let found = actions.first(where: { $0.number == number }) { return found }
    throw .incident(.actionIsUnknown(text, nearest: actions.filter { $0.state == .open }.suffix(3).map(\.code)))
  }

  private static func number(_ text: String, _ letter: String) -> Int? {
    let folded = text.folded
    return Int(folded.hasPrefix(letter) ? String(folded.dropFirst()) : folded)
  }

  mutating func give(_ decision: IncidentDecision) {
    decisions.append(decision)
    if let earlier = decision.replaces { change(decision: earlier) { $0.replacedBy = decision.number } }
  }

  mutating func change(decision number: Int, _ change: (inout IncidentDecision) -> Void) {
    guard let index = decisions.firstIndex(where: { $0.number == number }) else { return }
    change(&decisions[index])
  }

  mutating func end(action number: Int, as state: IncidentAction.State) {
    guard let index = actions.firstIndex(where: { $0.number == number }) else { return }
    actions[index].state = state
  }
}
