/// The moments of one temporary home ban (Wet tijdelijk huisverbod).
public struct HomeBan: Hashable, Sendable, Codable {
  /// As recorded when it was imposed, in writing or by word of mouth (2(7)).
  public var imposedAt: Instant
  /// Until when it was extended.
  public var extendedUntil: Instant?
  public var withdrawnAt: Instant?
  /// When the person asked the court for a provisional measure, when the court heard them, and when it ruled.
  public var courtAskedAt: Instant?
  public var heardAt: Instant?
  public var ruledAt: Instant?
  /// Whether the person has said where to be reached.
  public var isReachable: Bool

  public init(
    imposedAt: Instant, extendedUntil: Instant? = nil, withdrawnAt: Instant? = nil, courtAskedAt: Instant? = nil,
    heardAt: Instant? = nil, ruledAt: Instant? = nil, isReachable: Bool = false
  ) {
    self.imposedAt = imposedAt
    self.extendedUntil = extendedUntil
    self.withdrawnAt = withdrawnAt
    self.courtAskedAt = courtAskedAt
    self.heardAt = heardAt
    self.ruledAt = ruledAt
    self.isReachable = isReachable
  }
}

/// How a home ban is counted: **days of the calendar, from the recorded moment to the same time of day**.
///
/// The act says days and not hours, and the order names a day and a time; across a change of the clocks the ban lasts
/// 239 or 241 hours. Custom also knows "10 x 24 hours" (`DossierRules.homeBanCounting`). Because a court may read it
/// either way, an extension is to be decided before the earlier of the two ends.
extension HomeBan {
  /// When it ends: withdrawn, extended or after ten days. A withdrawal never lengthens it.
  public func end(_ rules: DossierRules, _ almanac: Almanac) -> Instant {
    let planned = extendedUntil ?? firstEnd(rules, almanac)
    return withdrawnAt.map { min($0, planned) } ?? planned
  }

  /// The end of the ten days.
  public func firstEnd(_ rules: DossierRules, _ almanac: Almanac) -> Instant {
    rules.figure(.homeBan).end(from: imposedAt, almanac).end
  }

  /// The last moment to which it can be extended: four weeks after it was imposed.
  public func latestEnd(_ rules: DossierRules, _ almanac: Almanac) -> Instant {
    rules.figure(.homeBanExtended).end(from: imposedAt, almanac).end
  }

  /// Before when an extension has to be decided, by clock and by hours.
  public func extendBefore(_ rules: DossierRules, _ almanac: Almanac) -> Instant {
    let length = rules.figure(.homeBan).length
    return min(
      almanac.end(of: length, from: imposedAt, by: .clock).end,
      almanac.end(of: length, from: imposedAt, by: .elapsed).end)
  }

  public func isInForce(at moment: Instant, _ rules: DossierRules, _ almanac: Almanac) -> Bool {
    Interval(start: imposedAt, end: end(rules, almanac)).contains(moment)
  }

  /// What runs at that moment and has not been met yet, by end.
  public func running(at moment: Instant, _ rules: DossierRules, _ almanac: Almanac) -> [RunningTerm] {
    var terms: [RunningTerm] = []
    if isInForce(at: moment, rules, almanac) {
      let isExtended = extendedUntil != nil
      terms.append(
        RunningTerm(
          isExtended ? .homeBanExtended : .homeBan, start: imposedAt, end: TermEnd(end: end(rules, almanac))))
      if !isReachable { terms.append(rules.term(.homeBanReachability, from: imposedAt, almanac)) }
    }
    if ruledAt != nil {
      // The court is done.
    } else if let heardAt {
      terms.append(rules.term(.homeBanRuling, from: heardAt, almanac))
    } else if let courtAskedAt {
      terms.append(rules.term(.homeBanHearing, from: courtAskedAt, almanac))
    }
    return terms.sorted()
  }
}
