import PiketDomain
import Testing

/// Rotas of whole weeks: the numbers that people ask for first.
struct RotaTests {
  /// Three months without a change of the clocks.
  private let summer = span("2027-05-03", "2027-08-02")

  @Test func oneWeekInTwoHasFourteenFreeDaysFromHandoverToHandover() {
    #expect(Worker(duties: rota(oneIn: 2)).measured(.freeDays, summer) == [])
    // A day on call in one of the free weeks breaks it, a second one more so.
    let first = from("2027-06-01 09:00", hours: 24)
    let second = from("2027-06-15 09:00", hours: 24)
    #expect(Worker(duties: rota(oneIn: 2) + [first]).measured(.freeDays, summer) == [13])
    #expect(Worker(duties: rota(oneIn: 2) + [first, second]).measured(.freeDays, summer) == [12])
  }

  /// Office hours, one week in two: two free weekends in four weeks, from Monday to Monday.
  @Test func oneWeekInTwoHasTwoFreeWeekends() {
    let worker = Worker(duties: rota(oneIn: 2), hours: WorkBlock.office(Office.time(8, 30), Office.time(17, 0)))
    #expect(worker.measured(.freeWeekends, summer) == [])
    let strict = worker.changed { $0.settings.anchor = .anyHour }
    #expect(strict.measured(.freeWeekends, summer) == [])
    #expect(strict.measured(.freeWeekendsAtAnyHour, summer) == [1])
  }

  /// Of the 336 hours of two weeks at which a period may begin, 161 have 13: those of the free week that are not a
  /// handover time.
  @Test func oneWeekInTwoHasThirteenFromMostOtherHours() {
    let worker = Worker(duties: rota(oneIn: 2))
    let counts = (0..<336).map { hour in
      worker.check().freeDays(of: worker.record, from: at("2027-05-03 09:00").adding(seconds: Int64(hour) * 3_600))
    }
    #expect(counts.filter { $0 == 13 }.count == 161)
    #expect(counts.filter { $0 == 14 }.count == 175)
    #expect(stride(from: 0, to: 336, by: 24).allSatisfy { counts[$0] == 14 })
  }

  @Test func theStrictModeWarnsOfThirteen() throws {
    let worker = Worker(duties: rota(oneIn: 2)).changed { $0.settings.anchor = .anyHour }
    let found = worker.findings(summer).filter { $0.rule == .freeDays || $0.rule == .freeDaysAtAnyHour }
    #expect(found.map(\.rule) == [.freeDaysAtAnyHour])
    #expect(try #require(found.first).measured == 13)
    #expect(found.first?.severity == .warning)
    let third = Worker(duties: rota(oneIn: 3)).changed { $0.settings.anchor = .anyHour }
    #expect(third.measured(.freeDaysAtAnyHour, summer) == [])
  }

  /// A free week in which the clocks go forward has 167 hours: six times 24.
  @Test func theSpringTakesADay() {
    let period = span("2027-03-22", "2027-03-30")
    let onCallAround = Worker(duties: rota(oneIn: 2, from: "2026-01-12"))
    let freeAround = Worker(duties: rota(oneIn: 2))
    let free = [onCallAround, freeAround].filter { !$0.record.duties.contains { $0.contains(at("2027-03-28 12:00")) } }
    #expect(free.map { $0.measured(.freeDays, period) } == [[13]])
    let lengths = Set(rota(oneIn: 1).map { ($0.end.seconds - $0.start.seconds) / 3_600 })
    #expect(lengths == [167, 168, 169])
  }

  /// Rota, most nights and periods in sixteen weeks, and whether the average of 40 hours is asked for.
  @Test(arguments: [
    (4, 28, 20, true, true), (5, 28, 20, true, true), (6, 21, 15, true, false), (7, 21, 15, true, false),
    (8, 14, 10, false, false),
  ])
  func nightsAndPeriodsOfARota(oneIn: Int, nights: Int, periods: Int, byNights: Bool, byPeriods: Bool) {
    // 41 hours: more than the average that is asked for, where it is.
    let hours =
      WorkBlock.office(Office.time(8, 30), Office.time(16, 30)) + [
        WorkBlock(.monday, Office.time(16, 30), Office.time(17, 0)),
        WorkBlock(.tuesday, Office.time(16, 30), Office.time(17, 0)),
      ]
    let period = span("2027-06-07", "2027-06-08")
    for (counting, most, isAsked) in [(NightCounting.nights, nights, byNights), (.periods, periods, byPeriods)] {
      let worker = Worker(duties: rota(oneIn: oneIn), hours: hours).changed {
        $0.settings.counting = counting
        $0.settings.breaks = []
        $0.settings.holidays = []
      }
      #expect(worker.measured(.nightAverage, period).isEmpty == !isAsked, "\(counting)")
      #expect(worker.check().mostNightsOnCall(of: worker.record) == most, "\(counting)")
    }
  }
}
