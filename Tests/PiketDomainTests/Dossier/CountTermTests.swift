import PiketDomain
import Testing

/// Terms against days that are counted off, from 2024 to 2036.
struct CountTermTests {
  static let almanac = Almanac(zone: amsterdam)
  static let lengths: [TermLength] = [
    .days(1), .days(2), .days(3), .days(5), .days(10), .days(90), .days(91), .weeks(1), .weeks(4), .weeks(8),
    .weeks(10),
    .weeks(12), .weeks(13), .months(1), .months(3), .months(4), .months(9), .years(5), .workingDays(1), .workingDays(5),
    .workingDays(10),
  ]

  /// The last day of a term of whole days that begins at noon, for all days on which the oracle says otherwise.
  private func differences(
    _ length: TermLength, _ counting: TermCounting, _ expected: (_ counted: Int, _ place: Int) -> Int
  ) throws -> [LocalDate] {
    let list = DayList.shared
    return try list.tested.filter { place in
      let date = try #require(list.date(place))
      let start = amsterdam.startOfDay(date).adding(seconds: 43_200)
      let end = Self.almanac.end(of: length, from: start, by: counting)
      let counted = list.counted(length, after: place)
      let last = try #require(list.date(expected(counted, place)))
      let clock = amsterdam.local(end.end)
      return end.lastDay != last || clock.time != .midnight || clock.date != last.adding(days: 1)
        || end.movedFrom != (expected(counted, place) == counted ? nil : list.date(counted))
    }.compactMap(list.date)
  }

  @Test(arguments: lengths)
  func wholeDays(length: TermLength) throws {
    #expect(try differences(length, .calendar) { counted, _ in counted } == [])
  }

  @Test(arguments: lengths)
  func termijnenwet(length: TermLength) throws {
    let isUnder: Bool =
      switch length.unit {
      case .hours, .years, .workingDays: false
      case .days: length.count <= 90
      case .weeks: length.count <= 12
      case .months: length.count <= 3
      }
    let least = length.unit == .days && length.count < 3 ? 0 : 2
    #expect(
      try differences(length, .termijnenwet) { counted, place in
        isUnder ? DayList.shared.moved(counted, after: place, workingDaysMin: least) : counted
      } == [])
  }

  @Test(arguments: lengths)
  func regulation(length: TermLength) throws {
    let least = [.days(1), .workingDays(1)].contains(length) ? 0 : 2
    #expect(
      try differences(length, .regulation) { counted, place in
        DayList.shared.moved(counted, after: place, workingDaysMin: least)
      } == [])
  }

  /// The first moment at which the clock on the wall shows that day and time, or later: found in steps of half an hour.
  @Test(
    arguments: [TermLength.days(1), .days(10), .weeks(4), .months(1)], ["00:00", "02:00", "02:30", "03:00", "22:30"])
  func sameTimeOfDay(length: TermLength, time: String) throws {
    let list = DayList.shared
    let time = try #require(LocalTime.read(time))
    var wrong: [LocalDate] = []
    for place in list.tested {
      let date = try #require(list.date(place))
      // The hour that the clocks skip in March is no moment to begin with.
      guard case .one(let start) = amsterdam.readings(of: LocalDateTime(date, time)) else { continue }
      let wanted = LocalDateTime(try #require(list.date(list.counted(length, after: place))), time)
      var moment = amsterdam.startOfDay(wanted.date).adding(seconds: -10_800)
      while amsterdam.local(moment) < wanted { moment = moment.adding(seconds: 1_800) }
      if Self.almanac.end(of: length, from: start, by: .clock).end != moment { wrong.append(date) }
    }
    #expect(wrong == [])
  }

  /// Ten days of 24 hours are ten days on the clock, an hour later across a change in March and earlier in October.
  @Test func elapsedDaysDifferFromTheClockWhereItChanges() throws {
    for place in DayList.shared.tested {
      let date = try #require(DayList.shared.date(place))
      let start = amsterdam.startOfDay(date).adding(seconds: 43_200)
      let elapsed = Self.almanac.end(of: .days(10), from: start, by: .elapsed).end
      let clock = Self.almanac.end(of: .days(10), from: start, by: .clock).end
      let change = amsterdam.offsetSeconds(at: elapsed) - amsterdam.offsetSeconds(at: start)
      #expect(elapsed.seconds - start.seconds == 864_000)
      #expect(elapsed.seconds - clock.seconds == Int64(change), "\(date)")
    }
  }

  @Test(arguments: [
    // Thursday, Friday, the weekend, before Easter, before Christmas; 26 December 2026 is a Saturday.
    ("2027-01-07 15:00", "2027-01-11"), ("2027-01-08 15:00", "2027-01-12"), ("2027-01-09 15:00", "2027-01-12"),
    ("2027-01-10 15:00", "2027-01-13"), ("2027-03-25 15:00", "2027-03-31"), ("2026-12-23 15:00", "2026-12-28"),
    ("2026-12-24 00:00", "2026-12-29"),
    // King's Day 2027 is a Tuesday; 5 and 6 May and the equated 7 May are Wednesday to Friday.
    ("2027-04-24 15:00", "2027-04-28"), ("2027-05-04 15:00", "2027-05-11"),
  ])
  func threeDaysHaveTwoWorkingDays(start: String, last: String) {
    let almanac = DossierRules().almanac(amsterdam)
    #expect(almanac.end(of: .days(3), from: at(start), by: .termijnenwet).lastDay == day(last))
  }

  @Test func equatedDaysCount() {
    #expect(Self.almanac.isWorkingDay(day("2027-05-07")))
    #expect(!DossierRules().almanac(amsterdam).isWorkingDay(day("2027-05-07")))
  }

  @Test(arguments: [
    ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2027-05-31", 9, "2028-02-29"),
    ("2027-08-31", 1, "2027-09-30"), ("2027-12-31", 2, "2028-02-29"), ("2027-03-31", -1, "2027-02-28"),
    ("2027-01-15", -1, "2026-12-15"), ("2028-02-29", 60, "2033-02-28"), ("2027-11-30", -12, "2026-11-30"),
  ])
  func aMonthEndsWithItsLastDay(start: String, months: Int, end: String) {
    #expect(day(start).adding(months: months) == day(end))
  }

  @Test(arguments: [
    (TermLength.months(3), "2027-05-31", "2027-02-28"), (.days(14), "2027-01-10", "2026-12-27"),
    (.weeks(2), "2027-01-10", "2026-12-27"), (.workingDays(2), "2027-01-11", "2027-01-07"),
    (.workingDays(1), "2027-03-30", "2027-03-25"), (.hours(25), "2027-01-10", "2027-01-08"),
    (.years(1), "2028-02-29", "2027-02-28"),
  ])
  func countsBackWithoutMoving(length: TermLength, from: String, to: String) {
    #expect(Self.almanac.day(length, before: day(from)) == day(to))
  }

  @Test func hoursAreHoursUnderTheTermijnenwet() {
    #expect(
      Self.almanac.end(of: .hours(24), from: at("2027-01-09 15:00"), by: .termijnenwet)
        == TermEnd(end: at("2027-01-10 15:00")))
  }

  /// A time of day on a day that is not there is another matter: 31 January 09:00 and 30 January 10:00 and a month.
  @Test func aLaterEventNeverEndsEarlier() throws {
    for counting in TermCounting.allCases {
      let isOfMoments = [.elapsed, .clock].contains(counting)
      for length in Self.lengths where !isOfMoments || [.days, .weeks].contains(length.unit) {
        var last = Instant(seconds: 0)
        var start = at("2027-02-20 00:00")
        for _ in 0..<300 {
          let end = Self.almanac.end(of: length, from: start, by: counting).end
          #expect(end >= last, "\(length) \(counting)")
          last = end
          start = start.adding(seconds: 3_600 * 7)
        }
      }
    }
  }
}
