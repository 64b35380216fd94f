import Testing

@testable import PiketDomain

/// How a function's time is cut into shifts.
struct PatternTests {
  private static func template(_ from: (Weekday, Int), _ to: (Weekday, Int)) -> ShiftTemplate {
    ShiftTemplate(
      start: Handover(weekday: from.0, time: Office.time(from.1, 0)),
      end: Handover(weekday: to.0, time: Office.time(to.1, 0)))
  }

  private static func function(_ shifts: [ShiftTemplate]) -> PiketFunction {
    var function = Office.function("CC", pattern: .shifts)
    function.shifts = shifts
    return function
  }

  private static let split = function([
    template((.friday, 17), (.monday, 9)), template((.monday, 9), (.friday, 17)),
  ])
  private static let workdays = function(
    [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { template(($0, 8), ($0, 18)) })
  private static let dayAndNight = function(
    Weekday.allCases.flatMap { day in
      let next = Weekday(rawValue: day.rawValue % 7 + 1) ?? day
      return [template((day, 8), (day, 20)), template((day, 20), (next, 8))]
    })

  private func slots(_ function: PiketFunction, _ from: String, _ to: String) -> [Interval] {
    function.slots(startingIn: span(from, to), Office.zone)
  }

  @Test func wholeWeeks() {
    let weeks = slots(Office.function("CC"), "2027-01-01", "2028-01-01")
    #expect(weeks.count == 52)
    #expect(weeks.first == span("2027-01-04 09:00", "2027-01-11 09:00"))
  }

  @Test func weekAndWeekend() {
    #expect(
      slots(Self.split, "2027-01-04", "2027-01-11") == [
        span("2027-01-04 09:00", "2027-01-08 17:00"), span("2027-01-08 17:00", "2027-01-11 09:00"),
      ])
  }

  @Test func fixedWeekdaysLeaveTheWeekendOut() {
    #expect(slots(Self.workdays, "2027-01-04", "2027-01-18").count == 10)
  }

  @Test func dayAndNightOverTheEndOfTheWeek() {
    let week = slots(Self.dayAndNight, "2027-01-04", "2027-01-11")
    #expect(week.count == 14)
    #expect(week.last == span("2027-01-10 20:00", "2027-01-11 08:00"))
  }

  @Test(arguments: [("2027-03-22", 167), ("2027-10-25", 169), ("2027-01-04", 168)])
  func aWeekWithAClockChangeIsAnHourShorterOrLonger(monday: String, hours: Int64) {
    let week = Office.function("CC").slots(
      startingIn: Interval(start: at(monday), end: at(monday).adding(seconds: 86_400)), Office.zone)
    #expect(week.map(\.seconds) == [hours * 3600])
  }

  @Test(arguments: [split, dayAndNight, Office.function("CC")])
  func whatCoversTheWholeWeekHasNoGapInTenYears(function: PiketFunction) {
    let all = slots(function, "2026-01-01", "2036-01-01")
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.end == $1.start })
  }

  @Test(arguments: [
    ("2027-01-04 09:00", "2027-01-08 17:00", true), ("2027-01-04 09:00", "2027-01-11 09:00", true),
    ("2027-01-04 09:00", "2027-01-08 16:00", false), ("2027-01-05 09:00", "2027-01-08 17:00", false),
  ])
  func handoversOfThePattern(from: String, to: String, holds: Bool) {
    #expect(HandoverRule(Self.split, Office.zone).holds(for: span(from, to)) == holds)
  }

  @Test func overlapIsSeenOverTheEndOfTheWeek() {
    #expect(!ShiftTemplate.overlap(in: Self.dayAndNight.shifts))
    #expect(ShiftTemplate.overlap(in: [Self.template((.friday, 17), (.monday, 10)), Self.template((.monday, 9), (.friday, 17))]))
    #expect(!ShiftTemplate.overlap(in: Office.function("CC").weekly))
  }
}
