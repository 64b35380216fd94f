extension Almanac {
  /// When a term that begins with an event at `moment` ends.
  public func end(of length: TermLength, from moment: Instant, by counting: TermCounting) -> TermEnd {
    switch counting {
    case .elapsed: TermEnd(end: elapsed(length, from: moment))
    case .clock: TermEnd(end: sameTime(length, from: moment))
    case .calendar: wholeDays(length, from: moment) { counted, _ in counted }
    case .termijnenwet:
      length.unit == .hours
        ? TermEnd(end: elapsed(length, from: moment))
        : wholeDays(length, from: moment) { moved($0, after: $1, length) }
    case .regulation:
      length.unit == .hours
        ? regulationHours(length.count, from: moment)
        : wholeDays(length, from: moment) { movedByRegulation($0, after: $1, length) }
    }
  }

  /// The day on which a term counted back from a day falls. Neither the Algemene termijnenwet (1(2)) nor Regulation
  /// 1182/71 (3(4)) moves such a term.
  public func day(_ length: TermLength, before day: LocalDate) -> LocalDate {
    switch length.unit {
    case .hours: day.adding(days: -(length.count + 23) / 24)
    case .days: day.adding(days: -length.count)
    case .weeks: day.adding(days: -7 * length.count)
    case .months: day.adding(months: -length.count)
    case .years: day.adding(years: -length.count)
    case .workingDays: subtracting(workingDays: length.count, from: day)
    }
  }

  /// The last day of a term that begins with an event on `day`, before anything moves it.
  public func lastDay(of length: TermLength, after day: LocalDate) -> LocalDate {
    switch length.unit {
    case .hours: day.adding(days: (length.count + 23) / 24)
    case .days: day.adding(days: length.count)
    case .weeks: day.adding(days: 7 * length.count)
    case .months: day.adding(months: length.count)
    case .years: day.adding(years: length.count)
    case .workingDays: adding(workingDays: length.count, to: day)
    }
  }

  private func subtracting(workingDays count: Int, from day: LocalDate) -> LocalDate {
    var day = day
    for _ in 0..<max(0, count) {
      repeat { day = day.adding(days: -1) } while !isWorkingDay(day)
    }
    return day
  }

  private func elapsed(_ length: TermLength, from moment: Instant) -> Instant {
    switch length.unit {
    case .hours: moment.adding(seconds: Int64(length.count) * 3_600)
    case .days: moment.adding(seconds: Int64(length.count) * 86_400)
    case .weeks: moment.adding(seconds: Int64(length.count) * 604_800)
    case .months, .years, .workingDays: sameTime(length, from: moment)
    }
  }

  private func sameTime(_ length: TermLength, from moment: Instant) -> Instant {
    guard length.unit != .hours else { return elapsed(length, from: moment) }
    let local = zone.local(moment)
    let end = zone.handover(LocalDateTime(lastDay(of: length, after: local.date), local.time))
    // The clock shows whole seconds; the fraction is kept, so that a term never gets shorter by it.
    return Instant(microseconds: end.microseconds + moment.microseconds - moment.wholeSecond.microseconds)
  }

  private func wholeDays(
    _ length: TermLength, from moment: Instant, moved: (_ counted: LocalDate, _ event: LocalDate) -> LocalDate
  ) -> TermEnd {
    let event = day(of: moment)
    let counted = lastDay(of: length, after: event)
    let last = moved(counted, event)
    return TermEnd(
      end: zone.startOfDay(last.adding(days: 1)), lastDay: last, movedFrom: last == counted ? nil : counted)
  }
}
