/// The days of a zone, counted from 0, worked out once for all persons: converting a local time is then an addition.
struct WorkingDays {
  let first: LocalDate
  /// The first instant of each day, and of the one after the last.
  let midnights: [Instant]
  /// 06:00, where the night of the law ends (ATW 1:7(1)(d), 5:9(5)).
  let sixes: [Instant]
  private let zone: Zone
  private let firstWeekday: Int

  init(_ range: ClosedRange<LocalDate>, _ zone: Zone) {
    let count = range.upperBound.daysSinceEpoch - range.lowerBound.daysSinceEpoch + 1
    first = range.lowerBound
    self.zone = zone
    firstWeekday = first.weekday.rawValue - 1
    midnights = (0...count).map { zone.startOfDay(range.lowerBound.adding(days: $0)) }
    sixes = (0..<count).map {
      zone.handover(LocalDateTime(range.lowerBound.adding(days: $0), LocalTime(secondsOfDay: 21_600)))
    }
  }

  var count: Int { sixes.count }
  var hull: Interval { Interval(start: midnights[0], end: midnights[count]) }

  func date(_ day: Int) -> LocalDate { first.adding(days: day) }
  func day(_ date: LocalDate) -> Int { date.daysSinceEpoch - first.daysSinceEpoch }
  func weekday(_ day: Int) -> Weekday { Weekday.allCases[(firstWeekday + day) % 7] }
  func night(_ day: Int) -> Interval { Interval(start: midnights[day], end: sixes[day]) }
  func interval(_ day: Int, days: Int = 1) -> Interval {
    Interval(start: midnights[day], end: midnights[day + days])
  }

  /// The day that holds the instant; the first or the last where it lies outside.
  func day(of instant: Instant) -> Int {
    let elapsed = instant.microseconds - midnights[0].microseconds
    var day = Int(max(0, min(Int64(count - 1), elapsed / Span.day)))
    while day > 0, midnights[day] > instant { day -= 1 }
    while day < count - 1, midnights[day + 1] <= instant { day += 1 }
    return day
  }

  /// The instant of a time on the clock, in seconds from the midnight that begins the day. It may run on into the next
  /// day. A handover where the clocks change: the first instant after a gap, the first of two.
  func instant(_ day: Int, seconds: Int) -> Instant {
    if seconds >= 86_400 { return instant(day + 1, seconds: seconds - 86_400) }
    let isPlain = day < count && midnights[day + 1].microseconds - midnights[day].microseconds == Span.day
    if isPlain { return midnights[day].adding(seconds: Int64(seconds)) }
    return zone.handover(LocalDateTime(date(day), LocalTime(secondsOfDay: seconds)))
  }

  /// Days whose windows of that many hours, begun at some moment of the day, may overlap the period.
  func days(whoseHours hours: Int64, touch period: Interval) -> ClosedRange<Int> {
    let earliest = day(of: period.start.adding(seconds: -hours * 3_600))
    return earliest...max(earliest, day(of: period.end))
  }

  /// Days on which windows of that many days begin that touch the period.
  func starts(ofDays length: Int, touching period: Interval) -> Range<Int> {
    let first = max(0, day(of: period.start) - length + 1)
    let last = day(of: Instant(microseconds: period.end.microseconds - 1))
    return first..<max(first, min(last, count - length) + 1)
  }
}
