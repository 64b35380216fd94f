/// Regulation (EEC, Euratom) 1182/71, for the terms of EU law: the AVG among them.
extension Almanac {
  /// A term that ends on a Saturday, Sunday or holiday runs on to the next working day (3(4)); one of two days or more
  /// has two working days in it (3(5)). The day of the event does not count (3(1)).
  func movedByRegulation(_ counted: LocalDate, after event: LocalDate, _ length: TermLength) -> LocalDate {
    let isShort = length.count < 2 && [.days, .workingDays].contains(length.unit)
    return extended(counted, after: event, workingDaysMin: isShort ? 0 : 2)
  }

  /// A term in hours: the hour of the event does not count (3(1)), and the last hour counts to its end (3(2)(a)); no
  /// holiday moves it (3(4)). Of 48 hours and more, the widest reading of 3(5) is taken: where it touches only one
  /// working day it runs on to the end of the next. What is told to people as the deadline is never this but
  /// `elapsed`, which is always earlier.
  func regulationHours(_ count: Int, from moment: Instant) -> TermEnd {
    let offset = Int64(zone.offsetSeconds(at: moment))
    let local = moment.seconds + offset
    let intoHour = (local % 3_600 + 3_600) % 3_600
    let start = Instant(seconds: local - intoHour + 3_600 - offset)
    let end = start.adding(seconds: Int64(count) * 3_600)
    guard count >= 48 else { return TermEnd(end: end) }
    let first = day(of: start)
    let last = day(of: Instant(microseconds: end.microseconds - 1))
    let eve = first.adding(days: -1)
    guard workingDays(after: eve, through: last) < 2 else { return TermEnd(end: end) }
    let extended = adding(workingDays: 2, to: eve)
    return TermEnd(end: zone.startOfDay(extended.adding(days: 1)), lastDay: extended, movedFrom: last)
  }
}
