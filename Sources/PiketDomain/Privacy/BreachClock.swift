/// The clock of a personal data breach (AVG 33), from when the controller knew of it.
public struct BreachClock: Hashable, Sendable, Codable {
  public var knownAt: Instant

  public init(knownAt: Instant) { self.knownAt = knownAt }

  /// The deadline that is told: 72 hours from the moment, through nights, weekends and changes of the clocks. The
  /// supervisory authority accepts no weekend as an excuse.
  public func due(_ rules: DossierRules, _ almanac: Almanac) -> TermEnd {
    rules.figure(.breachNotice).end(from: knownAt, almanac)
  }

  /// The last moment that Regulation 1182/71 can be read to leave: for who argues about a notice that came late, never
  /// to work towards.
  public func latest(_ rules: DossierRules, _ almanac: Almanac) -> TermEnd {
    almanac.end(of: rules.figure(.breachNotice).length, from: knownAt, by: .regulation)
  }
}

/// The clock of a significant cyber incident (NIS2 23(4), Cyberbeveiligingswet).
public struct CyberIncidentClock: Hashable, Sendable, Codable {
  public var knownAt: Instant
  public var warnedAt: Instant?
  public var noticedAt: Instant?
  public var reportedAt: Instant?

  public init(knownAt: Instant, warnedAt: Instant? = nil, noticedAt: Instant? = nil, reportedAt: Instant? = nil) {
    self.knownAt = knownAt
    self.warnedAt = warnedAt
    self.noticedAt = noticedAt
    self.reportedAt = reportedAt
  }

  /// What has to be sent yet, by end. The month of the final report begins with the notice, or at the latest when that
  /// was due.
  public func running(_ rules: DossierRules, _ almanac: Almanac) -> [RunningTerm] {
    let notice = rules.term(.cyberNotice, from: knownAt, almanac)
    var terms: [RunningTerm] = []
    if warnedAt == nil { terms.append(rules.term(.cyberWarning, from: knownAt, almanac)) }
    if noticedAt == nil { terms.append(notice) }
    if reportedAt == nil { terms.append(rules.term(.cyberReport, from: noticedAt ?? notice.end.end, almanac)) }
    return terms.sorted()
  }
}
