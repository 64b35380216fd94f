/// What a meeting is to speak about, and what the municipalities think of it beforehand.
public struct AgendaItem: Hashable, Sendable, Codable {
  /// From 1; never given twice in a meeting.
  public var number: Int
  public var title: String
  /// The municipality that brings it in.
  public var proposer: MunicipalityCode?
  /// The last word of each municipality that said something.
  public var standpoints: [Standpoint]
  /// What the meeting decided.
  public var decision: String?
  /// The item of another meeting that this one goes on as, or comes of: `M4/1`.
  public var movedTo: String?
  public var movedFrom: String?

  public init(
    number: Int, title: String, proposer: MunicipalityCode? = nil, standpoints: [Standpoint] = [],
    decision: String? = nil, movedTo: String? = nil, movedFrom: String? = nil
  ) {
    self.number = number
    self.title = title
    self.proposer = proposer
    self.standpoints = standpoints
    self.decision = decision
    self.movedTo = movedTo
    self.movedFrom = movedFrom
  }

  mutating func take(_ standpoint: Standpoint) {
    standpoints.removeAll { $0.municipality == standpoint.municipality }
    standpoints.append(standpoint)
  }

  /// How far the municipalities that take part agree.
  public func alignment(of municipalities: [MunicipalityCode]) -> Alignment {
    let said = standpoints.filter { municipalities.contains($0.municipality) }
    guard let first = said.first else { return .silent }
    guard said.allSatisfy({ $0.agrees(with: first) }) else { return .divided }
    return said.count < municipalities.count ? .partial : .aligned
  }

  /// Those that take part and have said nothing.
  public func silent(of municipalities: [MunicipalityCode]) -> [MunicipalityCode] {
    municipalities.filter { code in !standpoints.contains { $0.municipality == code } }
  }
}

/// How far municipalities agree on an item.
public enum Alignment: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody has said anything.
  case silent
  /// Those that said something agree; others have said nothing.
  case partial
  case aligned
  case divided
}

/// What a municipality thinks of an item before the meeting.
public struct Standpoint: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case inFavour = "for"
    case against
    case neutral
    /// In words of its own.
    case other
  }

  public var municipality: MunicipalityCode
  public var kind: Kind
  /// The words, where it is `other`; else nil.
  public var text: String?
  public var by: String
  public var at: Instant

  public init(municipality: MunicipalityCode, kind: Kind, text: String? = nil, by: String, at: Instant) {
    self.municipality = municipality
    self.kind = kind
    self.text = text
    self.by = by
    self.at = at
  }

  /// Words of its own agree with the same words only.
  func agrees(with other: Standpoint) -> Bool { kind == other.kind && text?.folded == other.text?.folded }
}

extension Standpoint.Kind {
  private static let names: [(Standpoint.Kind, [String])] = [
    (.inFavour, ["for", "voor"]), (.against, ["against", "tegen"]), (.neutral, ["neutral", "neutraal"]),
  ]

  /// Reads `for`, `against` or `neutral` in Dutch or English; anything else is words of its own.
  static func read(_ text: String) -> Standpoint.Kind {
    let key = text.folded
    return names.first { $0.1.contains(key) }?.0 ?? .other
  }
}

extension State {
  /// An item by meeting and number, `M3/2`. Refuses, in this order: `meeting(.isUnknown)`, `meeting(.itemIsUnknown)`.
  func agendaItem(named text: String) throws(Refusal) -> (meeting: Meeting, item: AgendaItem) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let meeting = try meeting(named: parts.first ?? "")
    let number = parts.count == 2 ? Int(parts[1].trimmed) : nil
    guard let item = meeting.items.first(where: { $0.number == number }) else {
      throw .meeting(.itemIsUnknown(text, nearest: meeting.items.prefix(3).map { "\(meeting.code)/\($0.number)" }))
    }
    return (meeting, item)
  }
}
