import PiketDomain
import Testing

/// ATW 5:9, each limit from both sides.
struct OnCallRulesTests {
  private let january = span("2027-01-01", "2027-02-01")

  @Test(arguments: [("2009-01-04", [Int]()), ("2009-01-05", [17]), ("2008-02-29", []), ("2012-06-01", [14])])
  func from18On(born: String, measured: [Int]) {
    let worker = Worker(duties: [from("2027-01-04 09:00", hours: 24)]).changed { $0.record.facts.birthDate = day(born) }
    #expect(worker.measured(.age) == measured)
  }

  @Test func nobodyKnowsTheAge() { #expect(Worker(duties: [from("2027-01-04 09:00", hours: 24)]).measured(.age) == []) }

  /// 14 days on call leave 14; an hour more leaves 13.
  @Test(arguments: [(14 * 24, [Int]()), (14 * 24 + 1, [13]), (20 * 24, [8]), (28 * 24, [0])])
  func fourteenFreeDays(hours: Int, measured: [Int]) {
    #expect(Worker(duties: [from("2027-01-04 09:00", hours: hours)]).measured(.freeDays) == measured)
  }

  /// Free evenings are no free days: each gap counts whole days of its own.
  @Test func gapsAreNotAddedUp() {
    let duties = daily("2027-01-04", 28, Office.time(9, 0), hours: 1)
    #expect(Worker(duties: duties).measured(.freeDays) == [0])
  }

  @Test func dutiesOfTwoFunctionsAreOne() {
    let week = from("2027-01-04 09:00", hours: 168)
    let other = from("2027-01-08 12:00", hours: 168)
    #expect(Worker(duties: [week, week, other]).measured(.freeDays) == [])
    // 14 days and 15 hours; the second handover time cuts the free time in less favourable pieces.
    let later = Worker(duties: [week, from("2027-01-11 12:00", hours: 180)])
    #expect(later.measured(.freeDays) == [13])
    let both = later.changed { $0.record.anchors = [Office.time(9, 0), Office.time(12, 0)] }
    #expect(both.measured(.freeDays) == [12])
  }

  /// Office hours, and on call at weekends: two of four have to be free of both.
  @Test(arguments: [(1, [Int]()), (2, []), (3, [1]), (4, [0])])
  func twoFreeWeekends(weekends: Int, measured: [Int]) {
    let hours = WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    let duties = (0..<weekends).map { span("2027-05-28 17:00", "2027-05-31 08:30").later(weeks: $0) }
    #expect(Worker(duties: duties, hours: hours).measured(.freeWeekends) == measured)
  }

  /// Free from Friday 17:00 until work on Sunday at 17:00, or a minute less.
  @Test(arguments: [(0, [Int]()), (1, [1])])
  func fortyEightHoursAreWhole(minutes: Int, measured: [Int]) {
    let hours = WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    let duty = span("2027-05-28 17:00", "2027-05-31 08:30")
    let sunday = at("2027-06-13 17:00").adding(seconds: Int64(-60 * minutes))
    let worker = Worker(duties: [duty, duty.later(weeks: 1)], hours: hours)
      .working([Interval(start: sunday, end: at("2027-06-13 18:00"))])
    #expect(worker.measured(.freeWeekends) == measured)
  }

  @Test func fortyEightHoursOfWorkAloneAreNotJudged() {
    #expect(
      Worker(hours: Weekday.allCases.map { WorkBlock($0, Office.time(9, 0), Office.time(10, 0)) })
        .measured(.freeWeekends, january) == [])
  }

  /// A night shift from 22:00 to 06:00.
  @Test(arguments: [
    ("2027-01-11 09:00", "2027-01-11 11:00", [Int](), [Int]()), ("2027-01-11 09:00", "2027-01-11 11:01", [659], []),
    ("2027-01-11 09:00", "2027-01-12 09:00", [0], [0]), ("2027-01-12 20:00", "2027-01-13 09:00", [], []),
    ("2027-01-12 19:59", "2027-01-13 09:00", [], [839]),
  ])
  func notAroundNightShifts(start: String, end: String, before: [Int], after: [Int]) {
    let worker = Worker(duties: [span(start, end)]).working([from("2027-01-11 22:00", hours: 8)])
    #expect(worker.measured(.beforeNightShift) == before)
    #expect(worker.measured(.afterNightShift) == after)
  }

  /// More than an hour between 00:00 and 06:00 makes a night shift.
  @Test(arguments: [(0, [Int]()), (1, [0])])
  func aNightShiftHasMoreThanAnHourOfNight(minutes: Int, after: [Int]) {
    let shift = from("2027-01-11 20:00", hours: 5, minutes: minutes)
    let worker = Worker(duties: [Interval(start: shift.end, end: shift.end.adding(seconds: 3_600))]).working([shift])
    #expect(worker.measured(.afterNightShift) == after)
  }

  /// A call of hours at night is no night shift.
  @Test func aCallMakesNoNightShift() {
    let worker = Worker(duties: [from("2027-01-04 09:00", hours: 48)]).called([from("2027-01-05 01:00", hours: 4)])
    #expect(worker.measured(.beforeNightShift) == [])
    #expect(worker.measured(.afterNightShift) == [])
  }

  /// Eight hours of office and a call.
  @Test(arguments: [(300, [Int]()), (301, [781]), (480, [960])])
  func thirteenHoursInADay(minutes: Int, measured: [Int]) {
    let worker = Worker(
      duties: [from("2027-06-07 09:00", hours: 24)], hours: WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    ).called([from("2027-06-07 18:00", minutes: minutes)])
    #expect(worker.measured(.hoursInADay) == measured)
  }

  @Test func thirteenHoursAreForWhoIsOnCall() {
    let long = from("2027-06-07 04:00", hours: 14)
    #expect(Worker().working([long]).measured(.hoursInADay) == [])
    #expect(Worker(duties: [from("2027-06-08 09:00", hours: 24)]).working([long]).measured(.hoursInADay) == [])
    #expect(Worker(duties: [from("2027-06-07 18:00", hours: 24)]).working([long]).measured(.hoursInADay) == [840])
  }

  /// 24 hours that begin at any moment: two evenings of seven hours with a morning between.
  @Test func aDayBeginsAtAnyMoment() {
    let worker = Worker(duties: [from("2027-06-07 12:00", hours: 48)])
      .called([from("2027-06-07 17:00", hours: 7), from("2027-06-08 10:00", hours: 7)])
    #expect(worker.measured(.hoursInADay) == [14 * 60])
  }

  /// A night call that ended so many minutes before the office opens, and when rest may be made up.
  @Test(arguments: [
    ("2027-06-08 00:00", 30, [Int]()), ("2027-06-08 00:30", 30, [450]), ("2027-06-08 06:00", 60, []),
    ("2027-06-07 23:59", 120, []), ("2027-06-08 05:00", 90, [120]),
  ])
  func eightHoursAfterANightCall(call: String, minutes: Int, measured: [Int]) {
    let worker = Worker(
      duties: [from("2027-06-07 09:00", hours: 24)], hours: WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    ).called([from(call, minutes: minutes)])
    #expect(worker.measured(.restAfterNightCall) == measured)
  }

  /// A shift that follows at once: eight hours of rest between 06:00 and midnight.
  @Test(arguments: [("16:00", [Int]()), ("16:01", [479])])
  func restIsMadeUpBetweenSixAndMidnight(end: String, measured: [Int]) {
    let worker = Worker(duties: [from("2027-06-07 09:00", hours: 24)])
      .called([span("2027-06-08 05:00", "2027-06-08 08:30")]).working([span("2027-06-08 08:30", "2027-06-08 \(end)")])
    #expect(worker.measured(.restAfterNightCall) == measured)
  }

  @Test func missingRestIsHardUnderTheSixthParagraphForWhoIsOftenOnCall() {
    let call = from("2027-06-08 03:00", hours: 1)
    func severity(_ count: Int, _ regime: NightRegime) -> [LawSeverity] {
      Worker(
        duties: rota(oneIn: count, from: "2026-01-05") + [from("2027-06-07 09:00", hours: 24)],
        hours: WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
      ).called([call]).changed { $0.settings.nightRegime = regime }
        .findings(span("2027-06-07", "2027-06-09")).filter { $0.rule == .restAfterNightCall }.map(\.severity)
    }
    #expect(severity(4, .sixth) == [.hard])
    #expect(severity(4, .fifth) == [.warning])
    #expect(severity(52, .sixth) == [.warning])
  }

  /// On call one week in four, so many hours a week: 40 (paragraph 5) or 45 (paragraph 6).
  @Test(arguments: [
    (NightRegime.fifth, 8, 0, [Int]()), (.fifth, 8, 1, [2405]), (.sixth, 9, 0, []), (.sixth, 9, 1, [2705]),
  ])
  func averagesOfWhoIsOftenOnCall(regime: NightRegime, hours: Int, minutes: Int, measured: [Int]) {
    let end = Office.time(8 + hours, minutes)
    let worker = Worker(duties: rota(oneIn: 4), hours: WorkBlock.office(Office.time(8, 0), end)).changed {
      $0.settings.nightRegime = regime
      $0.settings.breaks = []
      $0.settings.holidays = []
    }
    let rule: LawRule = regime == .fifth ? .nightAverage : .nightAverageWithRest
    #expect(worker.measured(rule, january) == measured)
  }

  /// Sixteen times is often, fifteen is not.
  @Test(arguments: [(15, true), (16, false)])
  func sixteenNightsAreOften(nights: Int, isEmpty: Bool) {
    let duties = daily("2027-01-04", nights, Office.time(0, 0), hours: 1)
    let worker = Worker(duties: duties, hours: WorkBlock.office(Office.time(8, 0), Office.time(17, 0))).changed {
      $0.settings.breaks = []
    }
    #expect(worker.measured(.nightAverage).isEmpty == isEmpty)
  }

  /// Call-outs count for the average: half an hour is enough where the hours are used up.
  @Test func callOutsCountForTheAverage() {
    let worker = Worker(duties: rota(oneIn: 4), hours: WorkBlock.office(Office.time(8, 0), Office.time(16, 0))).changed
    {
      $0.settings.breaks = []
      $0.settings.holidays = []
    }
    #expect(worker.measured(.nightAverage, january) == [])
    #expect(worker.called([from("2027-01-04 20:00", minutes: 5)]).measured(.nightAverage, january) == [2402])
  }
}

extension Interval {
  /// On the clock of UTC.
  func later(weeks: Int) -> Interval {
    Interval(start: start.adding(seconds: Int64(weeks) * 604_800), end: end.adding(seconds: Int64(weeks) * 604_800))
  }
}
