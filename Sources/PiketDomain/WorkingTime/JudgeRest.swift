/// ATW 5:3(2) and 5:5(2): daily and weekly rest. Call-outs do not interrupt them (5:9(8)).
///
/// The periods begin with each shift: "the first moment of the day at which the employee works" (5:3(3), 5:5(3)).
extension Judgement {
  mutating func judgeRest() {
    judgeDailyRest()
    judgeWeeklyRest()
  }

  private mutating func judgeDailyRest() {
    var lastShort: Instant?
    for (index, shift) in time.shifts.enumerated() {
      let window = Interval(start: shift.interval.start, hours: 24)
      // Shifts before the period count for "once in 7 x 24 hours".
      guard window.end.adding(seconds: 8 * 86_400) > check.period.start, window.start < check.period.end,
        !hasDailyRest(after: index, in: window)
      else { continue }
      let rest = time.shiftWork.longestGap(in: window)
      if rest >= 11 * Span.hour { continue }
      let isOnce = lastShort.map { window.start.microseconds - $0.microseconds >= 7 * Span.day } ?? true
      lastShort = window.start
      if rest >= 8 * Span.hour, isOnce { continue }
      if touchesPeriod(window) { note(.dailyRest, window, measured: Span.minutesDown(rest)) }
    }
  }

  /// The usual case, at once: eleven hours after the shift, before the next one and before the 24 hours are over.
  private func hasDailyRest(after index: Int, in window: Interval) -> Bool {
    let rested = time.shifts[index].interval.end.adding(seconds: 11 * 3_600)
    return rested <= window.end && (index + 1 == time.shifts.count || rested <= time.shifts[index + 1].interval.start)
  }

  private mutating func judgeWeeklyRest() {
    for shift in time.shifts {
      let week = Interval(start: shift.interval.start, hours: 7 * 24)
      guard touchesPeriod(week) else { continue }
      let longest = time.shiftWork.longestGap(in: week)
      if longest >= 36 * Span.hour { continue }
      var parts: Int64 = 0
      time.shiftWork.forEachGap(in: Interval(start: week.start, hours: 14 * 24)) { gap in
        if gap >= 32 * Span.hour { parts += gap }
      }
      if parts < 72 * Span.hour { note(.weeklyRest, week, measured: Span.minutesDown(longest)) }
    }
  }
}
