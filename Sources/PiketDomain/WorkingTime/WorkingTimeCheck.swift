/// Judges the time of persons by the law on working time (`LawRule`), for everything that touches one period.
///
/// Make it once for a period and use it for everybody: the days are worked out only once. For a person the work is
/// O(n log n) in duties, shifts and call-outs, and linear in the days of the period and the year around it.
///
/// - The law says hours where it means hours (28 x 24, 7 x 24): these windows do not look at the clock, so that a week
///   of on-call duty in which the clocks change has 167 or 169. Where it says weeks, days of the region's clock count:
///   several weeks together may begin on any day, a single week is that of the calendar, from Monday.
/// - Time in which the law does not hold for a person is left out, as if nothing was done then.
/// - Only windows that have a moment in common with the period are judged.
public struct WorkingTimeCheck: Sendable {
  public let settings: WorkingTimeSettings
  public let period: Interval
  let zone: Zone
  let days: WorkingDays
  /// By day: a holiday on which regular hours are not worked.
  let holidays: [Bool]

  /// The longest window of the law reaches so far beyond a period.
  private static let reachDays = 52 * 7 + 1

  /// - period: neither empty nor longer than `DomainLimits.rosterHorizonDays`; the caller sees to that.
  public init(period: Interval, settings: WorkingTimeSettings, zone: Zone) {
    self.settings = settings
    self.period = period
    self.zone = zone
    let first = zone.local(period.start).date.adding(days: -WorkingTimeCheck.reachDays)
    let last = zone.local(max(period.start, period.end)).date.adding(days: WorkingTimeCheck.reachDays)
    let days = WorkingDays(first...last, zone)
    var holidays = [Bool](repeating: false, count: days.count)
    for year in first.year...last.year {
      for holiday in settings.holidays {
        let day = days.day(holiday.date(in: year))
        if holidays.indices.contains(day) { holidays[day] = true }
      }
    }
    self.days = days
    self.holidays = holidays
  }

  /// Every rule that is broken, sorted by start and then in the order of `LawRule`; windows that break a rule one after
  /// another are one finding.
  public func findings(of record: PersonRecord) -> [LawFinding] { judged(record, near: false) }

  /// What is kept, but by less than the margins of the settings. For the period of a call-out: what the next hour may
  /// break.
  public func nearLimits(of record: PersonRecord) -> [LawFinding] {
    judged(record, near: true).filter { $0.severity == .near }
  }

  /// Duties that are told too late (ATW 4:2): `assigned` are those that are new to the person, `now` is when they hear.
  /// Duties that have begun already are not judged.
  public func lateNotices(of record: PersonRecord, assigned: [Interval], now: Instant) -> [LawFinding] {
    let exempt = exempt(record.facts, for: [.officeHolder, .minimumWageExemption])
    let told = zone.local(now)
    let late = assigned.merged().subtracting(exempt).compactMap { duty -> LawFinding? in
      let start = zone.local(duty.start)
      let whole = start.date.daysSinceEpoch - told.date.daysSinceEpoch - (start.time < told.time ? 1 : 0)
      guard duty.start > now, whole < settings.noticeDays.value else { return nil }
      return LawFinding(
        rule: .notice, person: record.person, window: duty, worst: duty, measured: max(0, whole),
        allowed: settings.noticeDays.value, severity: .warning)
    }
    return LawFinding.merged(late, .notice)
  }

  private func judged(_ record: PersonRecord, near: Bool) -> [LawFinding] {
    let outside = exempt(record.facts, for: [.officeHolder])
    let exempt = exempt(record.facts, for: [.officeHolder, .minimumWageExemption])
    let time = PersonTime(record, self, exempt: exempt)
    var judgement = Judgement(record, time, self, near: near)
    judgement.judgeOnCall()
    judgement.judgeCallOuts()
    judgement.judgeAverages()
    judgement.judgeRest()
    judgement.judgeShifts()
    var breaches = judgement.breaches
    if !record.facts.pregnancies.isEmpty {
      // Chapter 4 holds for who earns more, too (Atb 2.1:1 leaves 4:5 and 4:7 in force).
      let whole = exempt == outside ? time : PersonTime(record, self, exempt: outside)
      var judgement = Judgement(record, whole, self, near: near)
      judgement.judgePregnancy()
      breaches += judgement.breaches
    }
    return sorted(breaches)
  }

  private func sorted(_ breaches: [LawFinding]) -> [LawFinding] {
    if breaches.isEmpty { return [] }
    let byRule = Dictionary(grouping: breaches, by: \.rule)
    // A stable sort of rules in their order keeps that order among findings that start together.
    return LawRule.allCases.flatMap { rule in LawFinding.merged(byRule[rule] ?? [], rule) }
      .enumerated().sorted { ($0.element.window.start, $0.offset) < ($1.element.window.start, $1.offset) }
      .map(\.element)
  }

  func exempt(_ facts: WorkingFacts, for kinds: Set<LegalStatusKind>) -> [Interval] {
    facts.statuses.filter { kinds.contains($0.kind) }
      .filter { $0.kind != .officeHolder || settings.officeHoldersAreOutside.value }
      .map { interval(from: $0.from, until: $0.until) }.merged()
  }

  /// Whole days of the region's clock.
  func interval(from: LocalDate, until: LocalDate?) -> Interval {
    Interval(
      start: zone.startOfDay(from), end: until.map { zone.startOfDay($0) } ?? Instant(microseconds: .max / 4))
  }
}
