/// ATW 5:7(2)(b) and (c), 5:7(3), 5:8(2), 5:9(5) and (6)(b): hours a week, alone and on average; 5:6(3): free Sundays.
extension Judgement {
  mutating func judgeAverages() {
    let totals = time.counted.totals(until: days.midnights)
    judgeWeeks(totals)
    judgeFourWeeks(totals)
    judgeSixteenWeeks(totals)
    judgeSundays()
  }

  func starts(ofDays length: Int) -> Range<Int> { days.starts(ofDays: length, touching: check.period) }

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
    let onCall = Judgement.counts(of: time.nightsOnCall(settings.counting, days), days)
    let starts = time.shifts.filter { $0.night != nil }.map { days.day(of: $0.interval.start) }
    let nightShifts = Judgement.counts(of: starts, days)
    let isFifth = settings.nightRegime == .fifth
    for day in self.starts(ofDays: 112) {
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
  fileprivate static func counts(of sorted: [Int], _ days: WorkingDays) -> [Int] {
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

extension WorkingTimeCheck {
  /// The most times that somebody is on call at night in 16 weeks that touch the period, as the region counts them:
  /// from 16 on, ATW 5:9(5) or (6) holds. Exemptions are not looked at.
  public func mostNightsOnCall(of record: PersonRecord) -> Int {
    let nights = PersonTime(record, self, exempt: []).nightsOnCall(settings.counting, days)
    let counts = Judgement.counts(of: nights, days)
    return days.starts(ofDays: 112, touching: period).map { counts[$0 + 112] - counts[$0] }.max() ?? 0
  }
}
