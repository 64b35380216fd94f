/// ATW 5:7(2)(a), 5:8(1), (4) and (5): how long a shift may be, and the rest after night shifts.
///
/// Not judged: 5:8(3) as a whole, and the numbers of shifts of 5:8(6) to (9), for which call-outs do not count
/// (5:9(9)).
extension Judgement {
  mutating func judgeShifts() {
    for shift in time.shifts { judgeLength(of: shift) }
    if time.shifts.contains(where: { $0.night != nil }) {
      judgeRestAfterNightShifts()
      judgeRestAfterSeries()
    }
  }

  private mutating func judgeLength(of shift: WorkShift) {
    guard shift.work > 10 * Span.hour, touchesPeriod(shift.interval) else { return }
    if shift.night == nil {
      judge(.shiftLength, shift.interval, work: shift.work, allowed: 12 * Span.hour)
    } else {
      // Up to twelve hours 5:8(3) may allow it, five times in 14 x 24 hours.
      judge(
        .nightShiftLength, shift.interval, work: shift.work, allowed: 10 * Span.hour,
        severity: shift.work > 12 * Span.hour ? .hard : .warning)
    }
  }

  /// 5:8(4): 14 hours after a night shift that ends after 02:00, once in 7 x 24 hours no less than 8.
  private mutating func judgeRestAfterNightShifts() {
    var lastShort: Instant?
    for (index, shift) in time.shifts.enumerated() where endsAfterTwo(shift) {
      guard index + 1 < time.shifts.count else { continue }
      let end = shift.interval.end
      let rest = time.shifts[index + 1].interval.start.microseconds - end.microseconds
      if rest >= 14 * Span.hour { continue }
      let isOnce = lastShort.map { end.microseconds - $0.microseconds >= 7 * Span.day } ?? true
      lastShort = end
      if rest >= 8 * Span.hour, isOnce { continue }
      let window = Interval(start: end, hours: 14)
      if touchesPeriod(window) { note(.restAfterNightShift, window, measured: Span.minutesDown(rest)) }
    }
  }

  private func endsAfterTwo(_ shift: WorkShift) -> Bool {
    guard let night = shift.night else { return false }
    return shift.interval.end > days.instant(night, seconds: 7_200)
  }

  /// 5:8(5): 46 hours after three or more night shifts in a row. A rest of 46 hours ends a row.
  private mutating func judgeRestAfterSeries() {
    var series = 0
    for (index, shift) in time.shifts.enumerated() {
      guard shift.night != nil else {
        series = 0
        continue
      }
      series += 1
      guard index + 1 < time.shifts.count else { continue }
      let next = time.shifts[index + 1]
      let rest = next.interval.start.microseconds - shift.interval.end.microseconds
      if rest >= 46 * Span.hour {
        series = 0
      } else if next.night == nil, series >= 3 {
        let window = Interval(start: shift.interval.end, hours: 46)
        if touchesPeriod(window) { note(.restAfterNightShifts, window, measured: Span.minutesDown(rest)) }
      }
    }
  }
}
