/// ATW 4:5(4) and (5), which hold until six months after the birth (4:7).
extension Judgement {
  mutating func judgePregnancy() {
    let totals = time.counted.totals(until: days.midnights)
    let pregnancies = record.facts.pregnancies.map { check.interval(from: $0.from, until: $0.until) }.merged()
    for pregnancy in pregnancies {
      for shift in time.shifts where shift.interval.overlaps(pregnancy) && touchesPeriod(shift.interval) {
        judge(.pregnantShift, shift.interval, work: shift.work, allowed: 10 * Span.hour)
      }
      // Averages of weeks that all lie in the pregnancy.
      for day in starts(ofDays: 28) where pregnancy.holds(days.interval(day, days: 28)) {
        judge(
          .pregnantFourWeeks, days.interval(day, days: 28), work: totals[day + 28] - totals[day],
          allowed: 50 * Span.hour, weeks: 4, marginMinutes: settings.nearWeekMinutes)
      }
      for day in starts(ofDays: 112) where pregnancy.holds(days.interval(day, days: 112)) {
        judge(
          .pregnantSixteenWeeks, days.interval(day, days: 112), work: totals[day + 112] - totals[day],
          allowed: 45 * Span.hour, weeks: 16, marginMinutes: settings.nearWeekMinutes)
      }
      judgeNights(of: pregnancy)
    }
  }

  /// Nights on call, and night shifts.
  private mutating func judgeNights(of pregnancy: Interval) {
    let nightShifts = time.shifts.filter { $0.night != nil }.map(\.interval)
    for stretch in time.onCall.union(nightShifts.merged()) {
      guard let common = stretch.intersection(pregnancy) else { continue }
      let nights = (days.day(of: common.start)...days.day(of: common.end)).filter {
        common.overlaps(days.night($0))
      }
      if !nights.isEmpty, touchesPeriod(common) { note(.pregnantNight, common, measured: nights.count) }
    }
  }
}

extension Interval {
  fileprivate func holds(_ other: Interval) -> Bool { start <= other.start && other.end <= end }
}
