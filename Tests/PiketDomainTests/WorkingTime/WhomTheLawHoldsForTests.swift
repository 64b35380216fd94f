import PiketDomain
import Testing

/// Exemptions, pregnancy, notice, and what a finding says of the law.
struct WhomTheLawHoldsForTests {
  private let always = from("2027-01-04 09:00", hours: 60 * 24)

  @Test(arguments: LegalStatusKind.allCases)
  func whoIsExemptIsNotJudged(kind: LegalStatusKind) {
    #expect(!Worker(duties: [always]).findings().isEmpty)
    #expect(Worker(duties: [always]).with(kind, from: "2026-01-01").findings() == [])
    #expect(Worker(duties: [always]).with(kind, from: "2026-01-01", until: "2027-01-10").measured(.freeDays) == [0])
  }

  @Test func timeOfAnExemptionIsLeftOut() {
    // From 19 January on the law does not hold: 14.6 days are left.
    let worker = Worker(duties: [always]).with(.minimumWageExemption, from: "2027-01-19")
    #expect(worker.measured(.freeDays) == [13])
    #expect(Worker(duties: [always]).with(.minimumWageExemption, from: "2027-01-18").measured(.freeDays) == [])
  }

  @Test func aRegionMayJudgeOfficeHolders() {
    let worker = Worker(duties: [always]).with(.officeHolder, from: "2026-01-01").changed {
      $0.settings.officeHoldersAreOutside = Sourced(false, source: "proef")
    }
    #expect(worker.measured(.freeDays) == [0])
  }

  private func pregnant(_ worker: Worker) -> Worker {
    worker.changed { $0.record.facts.pregnancies = [Pregnancy(from: day("2027-03-01"), until: day("2028-03-01"))] }
  }

  @Test(arguments: [
    ("2027-02-28 23:00", [Int]()), ("2027-03-01 05:00", [1]), ("2027-03-01 06:00", []), ("2028-02-28 23:00", [1]),
  ])
  func noNightsWhilePregnant(start: String, measured: [Int]) {
    let worker = pregnant(Worker(duties: [from(start, hours: 1)] + [from(start, hours: 2)]))
    #expect(
      worker.measured(.pregnantNight, span("2027-01-01", "2029-01-01")) == (start.hasPrefix("2027-02") ? [1] : measured)
    )
    #expect(Worker(duties: worker.record.duties).measured(.pregnantNight) == [])
  }

  @Test func thePregnantWhoEarnsMoreIsProtectedToo() {
    let worker = pregnant(Worker(duties: [from("2027-06-07 09:00", hours: 168)])).with(
      .minimumWageExemption, from: "2026-01-01")
    #expect(worker.findings().map(\.rule) == [.pregnantNight])
    #expect(worker.measured(.pregnantNight) == [7])
    #expect(worker.with(.officeHolder, from: "2026-01-01").findings() == [])
  }

  @Test(arguments: [(600, [Int]()), (601, [601])])
  func tenHoursAShiftWhilePregnant(minutes: Int, measured: [Int]) {
    #expect(
      pregnant(Worker().working([from("2027-06-07 08:00", minutes: minutes)])).measured(.pregnantShift) == measured)
  }

  @Test(arguments: [(540, [Int](), [Int]()), (541, [], [2705]), (600, [], [3000]), (601, [3005], [3005])])
  func averagesWhilePregnant(minutes: Int, fourWeeks: [Int], sixteenWeeks: [Int]) {
    let worker = pregnant(
      Worker(hours: WorkBlock.office(Office.time(6, 0), Office.time(6 + minutes / 60, minutes % 60)))
    ).changed {
      $0.settings.breaks = []
      $0.settings.holidays = []
    }
    #expect(worker.measured(.pregnantFourWeeks) == fourWeeks)
    #expect(worker.measured(.pregnantSixteenWeeks) == sixteenWeeks)
  }

  @Test(arguments: [
    ("2027-01-04 09:00", [Int]()), ("2027-01-04 09:01", [27]), ("2027-01-30 00:00", [2]), ("2027-02-01 09:00", []),
  ])
  func twentyEightDaysAhead(now: String, measured: [Int]) {
    let worker = Worker()
    let late = worker.check().lateNotices(
      of: worker.record, assigned: [from("2027-02-01 09:00", hours: 168)], now: at(now))
    #expect(late.map(\.measured) == measured)
    #expect(late.allSatisfy { $0.severity == .warning && $0.allowed == 28 })
  }

  /// A month over a clock change is as many days.
  @Test func daysOfNoticeAreDaysOfTheClock() {
    let worker = Worker()
    let duty = [from("2027-04-05 09:00", hours: 168)]
    #expect(worker.check().lateNotices(of: worker.record, assigned: duty, now: at("2027-03-08 09:00")) == [])
    #expect(worker.check().lateNotices(of: worker.record, assigned: duty, now: at("2027-03-08 09:01")).count == 1)
  }

  @Test func whoIsExemptNeedsNoNotice() {
    let worker = Worker().with(.minimumWageExemption, from: "2026-01-01")
    #expect(
      worker.check().lateNotices(
        of: worker.record, assigned: [from("2027-02-01 09:00", hours: 168)], now: at("2027-01-30")) == [])
  }

  @Test(arguments: LawRule.allCases)
  func everyRuleSaysWhereItStands(rule: LawRule) {
    let figure = rule.figure
    #expect(figure.rule == rule)
    #expect(LawRule.read(rule.rawValue) == rule)
    #expect(figure.source == "BWBR0007671")
    #expect(figure.checkedOn == day("2026-11-22"))
    #expect(figure.grounds.contains(.crisis))
    // ATW 5:10 leaves 5:6, 5:7(2)(c) and 5:9 in force, and is about paragraph 5.2 only.
    let staysInForce = ["5:6", "5:7(2)(c)", "5:9", "4:"].contains { figure.article.hasPrefix("ATW \($0)") }
    #expect(figure.grounds.contains(.unforeseen) == !staysInForce)
    let isStrict = [.freeDaysAtAnyHour, .freeWeekendsAtAnyHour].contains(rule)
    if !isStrict { #expect(LawRule.read(figure.article) == rule) }
  }

  @Test(arguments: [
    ("ATW 5:9(2)(a)", LawRule.freeDays), ("art. 5:9 lid 2 onder a", .freeDays), ("592A", .freeDays),
    ("atw-5:9-2a-any-hour", .freeDaysAtAnyHour),
  ])
  func rulesAreReadAsPeopleTypeThem(text: String, rule: LawRule) { #expect(LawRule.read(text) == rule) }

  @Test func whatIsNoRuleIsNone() { #expect(LawRule.read("5:99") == nil) }
}
