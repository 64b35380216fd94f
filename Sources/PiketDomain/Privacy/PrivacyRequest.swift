/// What somebody asks about data on themselves. Raw values are stable.
public enum PrivacyRight: String, Hashable, Sendable, Codable, CaseIterable {
  case access
  case correction
  case erasure
  case restriction
  case objection

  /// The article of the AVG.
  public var article: String {
    switch self {
    case .access: "AVG 15"
    case .correction: "AVG 16"
    case .erasure: "AVG 17"
    case .restriction: "AVG 18"
    case .objection: "AVG 21"
    }
  }
}

/// The clock of a request: a month, and two more where it is complex and that was told in time (AVG 12(3)).
public struct PrivacyRequestClock: Hashable, Sendable, Codable {
  public var receivedAt: Instant
  /// When the person was told that it takes longer, and why.
  public var extendedAt: Instant?

  public init(receivedAt: Instant, extendedAt: Instant? = nil) {
    self.receivedAt = receivedAt
    self.extendedAt = extendedAt
  }

  /// By when an extension has to be told: the end of the first month.
  public func noticeDue(_ rules: DossierRules, _ almanac: Almanac) -> TermEnd {
    rules.figure(.privacyRequest).end(from: receivedAt, almanac)
  }

  /// By when it has to be answered. An extension that was told too late lengthens nothing.
  public func due(_ rules: DossierRules, _ almanac: Almanac) -> TermEnd {
    let first = noticeDue(rules, almanac)
    guard let extendedAt, !first.isOver(at: extendedAt) else { return first }
    return rules.figure(.privacyRequestExtended).end(from: receivedAt, almanac)
  }

  /// Refuses: `isExtendedAlready`, `isTooLate`.
  public func checkExtension(
    at moment: Instant, _ rules: DossierRules, _ almanac: Almanac
  ) throws(PrivacyRequestMistake) {
    guard extendedAt == nil else { throw .isExtendedAlready }
    guard !noticeDue(rules, almanac).isOver(at: moment) else { throw .isTooLate }
  }
}

/// Why a request cannot be given more time.
public enum PrivacyRequestMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case isExtendedAlready
  /// The first month is over.
  case isTooLate
}
