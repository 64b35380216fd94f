import PiketDomain
import Testing

/// ATW 5:3, 5:5 and 5:8(4), (5): rest, each limit from both sides.
struct RestRulesTests {
  /// Shifts of eight hours with so many minutes between.
  private func shifts(_ first: String, gaps: [Int]) -> [Interval] {
    var shifts = [from(first, hours: 8)]
    for gap in gaps {
      let start = (shifts.last ?? shifts[0]).end.adding(seconds: Int64(gap) * 60)
      shifts.append(Interval(start: start, end: start.adding(seconds: 8 * 3_600)))
    }
    return shifts
  }

  @Test(arguments: [
    ([660], [Int]()), ([659], []), ([480], []), ([479], [479]),
    // Twice within 7 x 24 hours, and just not.
    ([600, 900, 600], [600]), ([600, 15_000, 659], []), ([600, 7 * 1_440 - 600 - 480 - 480 - 1, 659], [659]),
    ([600, 7 * 1_440 - 600 - 480 - 480, 659], []),
  ])
  func elevenHoursADayOnceEight(gaps: [Int], measured: [Int]) {
    #expect(Worker().working(shifts("2027-06-07 06:00", gaps: gaps)).measured(.dailyRest) == measured)
  }

  @Test func callOutsDoNotInterruptRest() {
    let office = WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    let worker = Worker(duties: [from("2027-06-07 09:00", hours: 168)], hours: office)
      .called(
        daily("2027-06-07", 7, Office.time(23, 0), hours: 1) + daily("2027-06-08", 7, Office.time(3, 0), hours: 1))
    #expect(worker.measured(.dailyRest) == [])
    #expect(worker.measured(.weeklyRest) == [])
  }

  /// Six days of work, Monday 08:00 on, and how long it is free before the next Monday's work and the one after.
  @Test(arguments: [
    (36 * 60, 12 * 60, [Int]()), (36 * 60 - 1, 12 * 60, [2159]), (35 * 60, 37 * 60, []), (32 * 60, 40 * 60, []),
    (31 * 60, 60 * 60, [1860]),
  ])
  func thirtySixHoursAWeek(first: Int, second: Int, measured: [Int]) {
    // Twelve hours between the shifts of a day: in 7 x 24 hours the one long gap is the rest.
    let worker = Worker().working(week(first: first, second: second))
    let found = worker.findings(span("2027-06-07 08:00", "2027-06-07 08:01")).filter { $0.rule == .weeklyRest }
    #expect(found.map(\.measured) == measured)
  }

  /// Work without a gap of 12 hours or more, apart from one of `first` minutes that ends 7 x 24 hours after the start
  /// and one of `second` that ends 14 x 24 hours after it.
  private func week(first: Int, second: Int) -> [Interval] {
    let start = at("2027-06-07 08:00")
    func minute(_ minutes: Int) -> Instant { start.adding(seconds: Int64(minutes) * 60) }
    let week = 7 * 1_440
    return blocks(0, week - first).map { Interval(start: minute($0.lowerBound), end: minute($0.upperBound)) }
      + blocks(week, 2 * week - second).map { Interval(start: minute($0.lowerBound), end: minute($0.upperBound)) }
      + [Interval(start: minute(2 * week), end: minute(2 * week + 60))]
  }

  /// Hours of work with eleven hours between, the last of which ends at `end`.
  private func blocks(_ start: Int, _ end: Int) -> [Range<Int>] {
    let starts = Array(stride(from: start, to: end - 60, by: 720))
    return starts.map { $0..<$0 + 60 } + [end - 60..<end]
  }

  @Test(arguments: [
    ([840], [Int]()), ([839], []), ([480], []), ([839, 900, 839], [839]), ([839, 15_000, 839], []),
  ])
  func fourteenHoursAfterANightShift(gaps: [Int], measured: [Int]) {
    // Every one of them has more than an hour of night.
    let first = from("2027-06-07 22:00", hours: 8)
    var nights = [first]
    for gap in gaps {
      let start = (nights.last ?? first).end.adding(seconds: Int64(gap) * 60)
      nights.append(Interval(start: start, end: start.adding(seconds: 14 * 3_600)))
    }
    let worker = Worker().working(nights)
    #expect(worker.measured(.restAfterNightShift).prefix(1) == measured.prefix(1))
  }

  /// A night shift that ends at 02:00 needs no fourteen hours.
  @Test(arguments: [(240, [Int]()), (241, [479])])
  func nightShiftsThatEndAfterTwo(minutes: Int, measured: [Int]) {
    let night = from("2027-06-07 22:00", minutes: minutes)
    // Less than eight hours later would be the same shift: the second of two short rests in a week tells it.
    let earlier = [from("2027-06-05 22:00", minutes: 241), from("2027-06-06 10:01", minutes: 60)]
    let next = Interval(start: night.end.adding(seconds: 480 * 60), end: night.end.adding(seconds: 490 * 60))
    let found = Worker().working(earlier + [night, next]).measured(.restAfterNightShift)
    #expect(found == (measured.isEmpty ? [] : [480]))
  }

  @Test(arguments: [(2, 20 * 60, [Int]()), (3, 46 * 60, []), (3, 46 * 60 - 1, [2759]), (5, 20 * 60, [1200])])
  func fortySixHoursAfterThreeNightShifts(nights: Int, gap: Int, measured: [Int]) {
    let series = daily("2027-06-07", nights, Office.time(22, 0), hours: 8)
    let end = (series.last ?? series[0]).end
    // A day shift after them: noon is far from the night.
    let day = Interval(start: end.adding(seconds: Int64(gap) * 60), end: end.adding(seconds: Int64(gap) * 60 + 60))
    #expect(Worker().working(series + [day]).measured(.restAfterNightShifts) == measured)
  }
}
