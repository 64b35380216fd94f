/// ATW 5:7(2)(b) and (c), 5:7(3), 5:8(2), 5:9(5) and (6)(b): hours a week, alone and on average; 5:6(3): free Sundays.
extension Judgement {
  mutating func judgeAverages() {
    let totals = time.counted.totals(until: days.midnights)
    judgeWeeks(totals)
    judgeFourWeeks(totals)
    judgeSixteenWeeks(totals)
    judgeSundays()
  }

  /// Days on which a window of that many days begins and touches the period.
  func starts(ofDays length: Int) -> Range<Int> {
    let first = max(0, days.day(of: check.period.start) - length + 1)
    let last = days.day(of: Instant(microseconds: check.period.end.microseconds - 1))
    return first..<max(first, min(last, days.count - length) + 1)
  }

  private mutating func judgeWeeks(_ totals: [Int64]) {
    for day in starts(ofDays: 7) where days.weekday(day) == .monday {
      judge(
        .weekHours, days.interval(day, days: 7), work: totals[day + 7] - totals[day], allowed: 60 * Span.hour,
        marginMinutes: settings.nearWeekMinutes)
    }
  }

  private mutating func judgeFourWeeks(_ totals: [Int64]) {
    for day in starts(ofDays: 28) {
      judge(
        .fourWeeks, days.interval(day, days: 28), work: totals[day + 28] - totals[day], allowed: 55 * Span.hour,
        weeks: 4, marginMinutes: settings.nearWeekMinutes)
    }
  }

  private mutating func judgeSixteenWeeks(_ totals: [Int64]) {
    let onCall = counts(of: time.nightsOnCall(settings.counting, days))
    let nightShifts = counts(of: time.shifts.filter { $0.night != nil }.map { days.day(of: $0.interval.start) })
    let isFifth = settings.nightRegime == .fifth
    for day in starts(ofDays: 112) {
      let window = days.interval(day, days: 112)
      let work = totals[day + 112] - totals[day]
      let margin = settings.nearWeekMinutes
      judge(.sixteenWeeks, window, work: work, allowed: 48 * Span.hour, weeks: 16, marginMinutes: margin)
      if onCall[day + 112] - onCall[day] >= 16 {
        judge(
          isFifth ? .nightAverage : .nightAverageWithRest, window, work: work,
          allowed: (isFifth ? 40 : 45) * Span.hour, weeks: 16, marginMinutes: margin)
      }
      if nightShifts[day + 112] - nightShifts[day] >= 16 {
        judge(.nightShiftAverage, window, work: work, allowed: 40 * Span.hour, weeks: 16, marginMinutes: margin)
      }
    }
  }

  /// How many of these days lie before each day of the check.
  private func counts(of sorted: [Int]) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(days.count + 1)
    var index = 0
    for day in 0...days.count {
      while index < sorted.count, sorted[index] < day { index += 1 }
      counts.append(index)
    }
    return counts
  }

  /// 52 weeks from any day hold 52 Sundays: those from each Monday are enough.
  private mutating func judgeSundays() {
    let starts = starts(ofDays: 364)
    guard let first = starts.first(where: { days.weekday($0) == .monday }) else { return }
    let sundays = Array(stride(from: first + 6, to: min(days.count, starts.upperBound + 364), by: 7))
    let worked = sundays.map { time.work.stretches.overlaps(days.interval($0)) ? 1 : 0 }
    var count = worked.prefix(51).reduce(0, +)
    for index in sundays.indices where index + 51 < sundays.count {
      count += worked[index + 51]
      let day = sundays[index] - 6
      if count > 52 - 13, day < starts.upperBound {
        note(.freeSundays, days.interval(day, days: 364), measured: 52 - count)
      }
      count -= worked[index]
    }
  }
}
