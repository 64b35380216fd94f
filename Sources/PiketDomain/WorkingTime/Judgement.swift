/// The rules of one person while they are judged. The rules themselves are in extensions, by subject.
struct Judgement {
  let record: PersonRecord
  let time: PersonTime
  let check: WorkingTimeCheck
  /// Also note what is kept by less than the margins.
  let near: Bool
  private(set) var breaches: [LawFinding] = []

  init(_ record: PersonRecord, _ time: PersonTime, _ check: WorkingTimeCheck, near: Bool) {
    self.record = record
    self.time = time
    self.check = check
    self.near = near
  }

  var days: WorkingDays { check.days }
  var settings: WorkingTimeSettings { check.settings }

  func touchesPeriod(_ window: Interval) -> Bool { window.overlaps(check.period) }

  mutating func note(_ rule: LawRule, _ window: Interval, measured: Int, severity: LawSeverity? = nil) {
    let figure = rule.figure
    breaches.append(
      LawFinding(
        rule: rule, person: record.person, window: window, worst: window, measured: measured, allowed: figure.allowed,
        severity: severity ?? figure.severity))
  }

  /// Judges work in a window against a maximum; within the margin below it, where that is asked for, it is near.
  ///
  /// - work, allowed: microseconds; weeks: over how many it is averaged.
  mutating func judge(
    _ rule: LawRule, _ window: Interval, work: Int64, allowed: Int64, weeks: Int64 = 1, marginMinutes: Int = 0,
    severity: LawSeverity? = nil
  ) {
    let isBroken = work > allowed * weeks
    let isNear = near && work > (allowed - Int64(marginMinutes) * Span.minute) * weeks
    if !isBroken, !isNear { return }
    let minutes = Span.minutesUp((work + weeks - 1) / weeks)
    note(rule, window, measured: minutes, severity: isBroken ? severity : .near)
  }
}
