/// ATW 5:9(1)-(3): who may be on call, and how much of the time is free of it.
extension Judgement {
  mutating func judgeOnCall() {
    if time.onCall.isEmpty { return }
    judgeAge()
    judgeFreeTime()
    for shift in time.shifts where shift.night != nil { judgeAround(shift) }
  }

  private mutating func judgeAge() {
    guard let born = record.facts.birthDate else { return }
    // Who was born on 29 February is of age on 1 March.
    let birthday =
      LocalDate(born.year + 18, born.month, born.day) ?? LocalDate(unchecked: born.year + 18, 3, 1)
    let adult = check.zone.startOfDay(birthday)
    for duty in time.onCall where duty.start < adult {
      let minor = Interval(start: duty.start, end: min(duty.end, adult))
      guard touchesPeriod(minor) else { continue }
      let day = check.zone.local(duty.start).date
      let hadBirthday = (day.month, day.day) >= (born.month, born.day)
      note(.age, minor, measured: day.year - born.year - (hadBirthday ? 0 : 1))
    }
  }

  /// 5:9(2): windows of 28 x 24 hours from each handover time, where they hold on-call duty. For (a) on each day; for
  /// (b) on the weekdays on which the person's functions change hands: a window that cuts weekends in two would ask for
  /// more than two free ones in four weeks. Nor does who gives away a part of a shift break the law by that.
  private mutating func judgeFreeTime() {
    let free = FreeTime(around: time.onCall, blockHours: 24)
    let idle = FreeTime(around: time.onCall.union(time.work.stretches), blockHours: 48)
    let weekdays = record.handoverDays.isEmpty ? record.duties.weekdays(check.zone) : record.handoverDays
    let (leastDays, leastWeekends) = (LawRule.freeDays.figure.allowed, LawRule.freeWeekends.figure.allowed)
    for anchor in anchors {
      for day in days.days(whoseHours: 28 * 24, touch: check.period) {
        let window = Interval(start: days.instant(day, seconds: anchor.secondsOfDay), hours: 28 * 24)
        guard touchesPeriod(window), time.onCall.overlaps(window) else { continue }
        let freeDays = free.blocks(in: window)
        if freeDays < leastDays {
          let lacksAnHour = freeDays == leastDays - 1 && hasClockChange(window)
          note(.freeDays, window, measured: freeDays, severity: lacksAnHour ? .warning : nil)
        }
        guard weekdays.contains(days.weekday(day)) else { continue }
        let freeWeekends = idle.blocks(in: window)
        if freeWeekends < leastWeekends { note(.freeWeekends, window, measured: freeWeekends) }
      }
    }
    if settings.anchor == .anyHour {
      judgeAtAnyMoment(.freeDaysAtAnyHour, free)
      judgeAtAnyMoment(.freeWeekendsAtAnyHour, idle)
    }
  }

  /// One day short in a period with a clock change is a warning: a week off then has 167 hours, or a window ends an
  /// hour beside the handover, so that a rota which is right all year would be forbidden twice a year for the sake of
  /// an hour.
  private func hasClockChange(_ window: Interval) -> Bool {
    check.zone.offsetSeconds(at: window.start) != check.zone.offsetSeconds(at: window.end)
  }

  private var anchors: Set<LocalTime> {
    if !record.anchors.isEmpty { return Set(record.anchors) }
    return Set(record.duties.map { check.zone.local($0.start).time })
  }

  /// The number of free blocks falls only just after a moment that lies a whole number of blocks before the end of a
  /// gap: so the fewest are found there, or where the first window begins, of the period or of those that reach a duty.
  private mutating func judgeAtAnyMoment(_ rule: LawRule, _ free: FreeTime) {
    let allowed = rule.figure.allowed
    let length = 28 * Span.day
    let (first, end) = (check.period.start.microseconds - length, check.period.end.microseconds)
    var starts = [first + 1] + time.onCall.map { $0.start.microseconds - length + 1 }
    // The last gap never ends.
    for gap in free.gaps.dropLast() where gap.end.microseconds > first && gap.start < check.period.end {
      var start = gap.end.microseconds - free.block
      while start >= max(gap.start.microseconds, first) {
        starts.append(start + 1)
        start -= free.block
      }
    }
    for start in starts where first < start && start < end {
      let window = Interval(start: Instant(microseconds: start), hours: 28 * 24)
      guard time.onCall.overlaps(window) else { continue }
      let count = free.blocks(in: window)
      if count < allowed { note(rule, window, measured: count) }
    }
  }

  /// 5:9(3): how long before and after a night shift there is no on-call duty.
  private mutating func judgeAround(_ shift: WorkShift) {
    let (start, end) = (shift.interval.start, shift.interval.end)
    let before = Interval(start: start.adding(seconds: -11 * 3_600), end: start)
    if touchesPeriod(before), let last = time.onCall.overlapping(before).last {
      let free = start.microseconds - min(start, last.end).microseconds
      note(.beforeNightShift, before, measured: Span.minutesDown(free))
    }
    let after = Interval(start: end, hours: 14)
    if touchesPeriod(after), let first = time.onCall.overlapping(after).first {
      let free = max(end, first.start).microseconds - end.microseconds
      note(.afterNightShift, after, measured: Span.minutesDown(free))
    }
  }
}

extension Sequence<Interval> {
  /// Those on which they begin and end.
  func weekdays(_ zone: Zone) -> Set<Weekday> {
    Set(flatMap { [$0.start, $0.end] }.map { zone.local($0).date.weekday })
  }
}

extension WorkingTimeCheck {
  /// How often 24 hours without on-call duty fit in the 28 x 24 hours from a moment on (ATW 5:9(2)(a)).
  public func freeDays(of record: PersonRecord, from start: Instant) -> Int {
    FreeTime(around: record.duties.merged(), blockHours: 24).blocks(in: Interval(start: start, hours: 28 * 24))
  }
}
