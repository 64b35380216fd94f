/// A report at Veilig Thuis and what came of it.
public struct SafeAtHomeReport: Hashable, Sendable, Codable {
  public var reportedAt: Instant
  /// When the safety was assessed, and it was decided what is needed.
  public var assessedAt: Instant?
  /// Whether an investigation is needed; nil as long as that is open.
  public var isInvestigated: Bool?
  public var startedAt: Instant?
  public var decidedAt: Instant?

  public init(
    reportedAt: Instant, assessedAt: Instant? = nil, isInvestigated: Bool? = nil, startedAt: Instant? = nil,
    decidedAt: Instant? = nil
  ) {
    self.reportedAt = reportedAt
    self.assessedAt = assessedAt
    self.isInvestigated = isInvestigated
    self.startedAt = startedAt
    self.decidedAt = decidedAt
  }

  /// What has not been done yet, by end. As long as it is open whether an investigation is needed, its start is due all
  /// the same: the five days run from the report. The ten weeks run from the start.
  public func running(_ rules: DossierRules, _ almanac: Almanac) -> [RunningTerm] {
    var terms: [RunningTerm] = []
    if assessedAt == nil { terms.append(rules.term(.safeAtHomeTriage, from: reportedAt, almanac)) }
    if isInvestigated != false, decidedAt == nil {
      terms.append(
        startedAt.map { rules.term(.safeAtHomeDecision, from: $0, almanac) }
          ?? rules.term(.safeAtHomeStart, from: reportedAt, almanac))
    }
    return terms.sorted()
  }
}
