/// ATW 5:9(4) and (6)(a): work on call within a day, and rest after a call at night.
extension Judgement {
  mutating func judgeCallOuts() {
    for duty in time.onCall { judgeDays(of: duty) }
    judgeRestAfterNightCalls()
  }

  /// 5:9(4). Work in 24 hours is most where they begin with a stretch of work or end with one, or else where they just
  /// leave the duty or the period: no other window need be looked at.
  private mutating func judgeDays(of duty: Interval) {
    let day: Int64 = 86_400
    let first = max(duty.start, check.period.start).adding(seconds: -day)
    let last = min(duty.end, check.period.end)
    if first >= last { return }
    var starts = [first, last]
    for work in time.work.stretches.overlapping(Interval(start: first, end: last.adding(seconds: day))) {
      starts.append(work.start)
      starts.append(work.end.adding(seconds: -day))
    }
    for start in starts where first <= start && start <= last {
      let window = Interval(start: start, hours: 24)
      judge(
        .hoursInADay, window, work: time.work.total(in: window), allowed: 13 * Span.hour,
        marginMinutes: settings.nearDayMinutes)
    }
  }

  /// 5:9(6)(a), hard where the region follows (6) and the person is on call in 16 or more nights in 16 weeks.
  private mutating func judgeRestAfterNightCalls() {
    var index = 0
    while index < time.callOuts.count {
      let call = time.callOuts[index]
      let day = days.day(of: call.start)
      index += 1
      guard days.night(day).contains(call.start) else { continue }
      if index < time.callOuts.count, days.night(day).contains(time.callOuts[index].start) { continue }
      let (window, rest) = restAfter(call, day)
      guard rest < 8 * Span.hour, touchesPeriod(window) else { continue }
      let isHard = settings.nightRegime == .sixth && isOftenOnCall(around: day)
      note(.restAfterNightCall, window, measured: Span.minutesDown(rest), severity: isHard ? .hard : .warning)
    }
  }

  /// Rest until the next work; where work follows at once, the longest rest between 06:00 and midnight (18 hours).
  private func restAfter(_ call: Interval, _ day: Int) -> (window: Interval, rest: Int64) {
    let stretches = time.work.stretches
    let own = stretches[stretches.firstIndex(endingAfter: call.start)]
    if own.end > call.end {
      let window = Interval(start: days.sixes[day], hours: 18)
      return (Interval(start: call.start, end: window.end), stretches.longestGap(in: window))
    }
    let window = Interval(start: call.end, hours: 8)
    let next = stretches.firstIndex(endingAfter: call.end)
    guard next < stretches.count else { return (window, .max) }
    return (window, stretches[next].start.microseconds - call.end.microseconds)
  }

  private func isOftenOnCall(around day: Int) -> Bool {
    let nights = time.nightsOnCall(settings.counting, days)
    return nights.indices.contains { index in
      let last = index + 15
      guard last < nights.count, nights[last] - nights[index] < 112 else { return false }
      // Some 112 days hold these sixteen and the day of the call.
      return max(nights[last], day) - min(nights[index], day) < 112
    }
  }
}
