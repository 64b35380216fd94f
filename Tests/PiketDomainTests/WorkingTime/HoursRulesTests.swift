import PiketDomain
import Testing

/// ATW 5:6, 5:7 and 5:8: hours, Sundays and night shifts, each limit from both sides.
struct HoursRulesTests {
  @Test(arguments: [(720, [Int]()), (721, [721])])
  func twelveHoursAShift(minutes: Int, measured: [Int]) {
    #expect(Worker().working([from("2027-06-07 08:00", minutes: minutes)]).measured(.shiftLength) == measured)
  }

  /// Two parts with less than eight hours between are one shift.
  @Test(arguments: [(479, [840]), (480, [Int]())])
  func aShiftEndsWithEightHoursOfRest(gap: Int, measured: [Int]) {
    let first = from("2027-06-07 06:00", hours: 7)
    let second = Interval(
      start: first.end.adding(seconds: Int64(gap) * 60), end: first.end.adding(seconds: Int64(gap) * 60 + 7 * 3_600))
    // From 21:00 on, an hour lies after midnight at most: no night shift.
    let worker = Worker().working([first, second])
    #expect(worker.measured(.shiftLength) + worker.measured(.nightShiftLength) == measured)
  }

  /// Hours on six days, from Monday.
  @Test(arguments: [(600, [Int]()), (601, [3606])])
  func sixtyHoursAWeek(minutes: Int, measured: [Int]) {
    let shifts = daily("2027-06-07", 6, Office.time(8, 0), minutes: minutes)
    #expect(Worker().working(shifts).measured(.weekHours) == measured)
  }

  @Test func aWeekBeginsOnMonday() {
    let shifts = daily("2027-06-10", 7, Office.time(8, 0), minutes: 601)
    #expect(Worker().working(shifts).measured(.weekHours) == [])
  }

  /// A working day from Monday to Friday, in minutes.
  private func office(_ minutes: Int) -> Worker {
    let end = Office.time(6 + minutes / 60, minutes % 60)
    return Worker(hours: WorkBlock.office(Office.time(6, 0), end)).changed {
      $0.settings.breaks = []
      $0.settings.holidays = []
    }
  }

  @Test(arguments: [(576, [Int]()), (577, [2885])])
  func fortyEightOverSixteenWeeks(minutes: Int, measured: [Int]) {
    #expect(office(minutes).measured(.sixteenWeeks) == measured)
  }

  @Test(arguments: [(660, [Int]()), (661, [3305])])
  func fiftyFiveOverFourWeeks(minutes: Int, measured: [Int]) {
    #expect(office(minutes).measured(.fourWeeks) == measured)
  }

  /// Weeks may begin on any day: 112 hours too many from a Wednesday on.
  @Test func severalWeeksBeginOnAnyDay() {
    let shifts = daily("2027-06-09", 28, Office.time(8, 0), hours: 8)
    #expect(Worker().working(shifts).measured(.fourWeeks) == [56 * 60])
  }

  /// Leave and sickness count as work for the number of hours (ATW 5:2(1)), training is work, a holiday is neither.
  @Test(arguments: [AbsenceKind.leave, .sick, .training, .other])
  func absencesDoNotLowerTheHours(kind: AbsenceKind) {
    #expect(office(577).away(span("2027-03-01", "2027-04-01"), kind).measured(.sixteenWeeks) == [2885])
  }

  @Test func holidaysAreNotWorked() {
    let worker = office(577).changed { $0.settings.holidays = Holiday.paid }
    // From the last holiday of spring to Christmas there is none.
    #expect(worker.measured(.sixteenWeeks, span("2027-08-01", "2027-08-02")) == [2885])
    #expect(worker.measured(.sixteenWeeks, span("2027-05-05", "2027-05-06")) == [])
  }

  /// 08:30-17:00 is eight hours and a break; five and a half hours need none.
  @Test func breaksAreNoWork() {
    let blocks = WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    let shifts = daily("2027-06-07", 5, Office.time(17, 0), hours: 4)
    #expect(Worker(hours: blocks).working(shifts).measured(.weekHours) == [])
    let sunday = Worker(hours: blocks + [WorkBlock(.saturday, Office.time(12, 0), Office.time(17, 30))])
    #expect(sunday.working(daily("2027-06-07", 5, Office.time(17, 0), hours: 3)).measured(.weekHours) == [3630])
  }

  /// One Sunday of work in so many weeks of the year.
  @Test(arguments: [(39, [Int]()), (40, [12]), (52, [0])])
  func thirteenFreeSundays(worked: Int, measured: [Int]) {
    let shifts = (0..<worked).map { from("2026-06-07 12:00", hours: 1).later(weeks: $0) }
    #expect(Worker().working(shifts).measured(.freeSundays, span("2026-06-01", "2027-06-01")) == measured)
  }

  /// Call-outs on Sundays count.
  @Test func aCallOnASundayIsWork() {
    let shifts = (0..<39).map { from("2026-06-07 12:00", hours: 1).later(weeks: $0) }
    let worker = Worker().working(shifts).called([from("2027-05-09 12:00", minutes: 10)])
    #expect(worker.measured(.freeSundays, span("2026-06-01", "2027-06-01")) == [12])
  }

  @Test(arguments: [(600, [LawSeverity]()), (601, [.warning]), (720, [.warning]), (721, [.hard])])
  func tenHoursANightShift(minutes: Int, severities: [LawSeverity]) {
    let findings = Worker().working([from("2027-06-07 20:00", minutes: minutes)]).findings()
    #expect(findings.filter { $0.rule == .nightShiftLength }.map(\.severity) == severities)
  }

  /// Night shifts of seven hours on sixteen days, and 46 hours a week by day.
  @Test(arguments: [(15, true), (16, false)])
  func sixteenNightShiftsLowerTheAverage(nights: Int, isEmpty: Bool) {
    let worker = office(540).working((0..<nights).map { from("2027-01-02 00:00", hours: 2).later(weeks: $0) })
    #expect(worker.measured(.nightShiftAverage).isEmpty == isEmpty)
  }
}
