import PiketDomain
import Testing

/// What findings are made of, how two checks compare, and what comes near.
struct FindingTests {
  @Test func windowsOneAfterAnotherAreOneFinding() throws {
    let worker = Worker(duties: [from("2027-01-04 09:00", hours: 15 * 24)])
    let found = worker.findings().filter { $0.rule == .freeDays }
    #expect(found.count == 1)
    let finding = try #require(found.first)
    // From the first period that holds all fifteen days to the last.
    #expect(finding.window == span("2026-12-22 09:00", "2027-02-01 09:00"))
    #expect(finding.worst.end == finding.worst.start.adding(seconds: 28 * 86_400))
    #expect(finding.measured == 13)
    #expect(finding.allowed == 14)
    #expect(finding.severity == .hard)
  }

  @Test func onlyThePeriodIsJudged() {
    let worker = Worker(duties: [from("2027-01-04 09:00", hours: 15 * 24)])
    #expect(worker.measured(.freeDays, span("2027-03-01", "2027-04-01")) == [])
    #expect(worker.measured(.freeDays, span("2027-01-31", "2027-02-01")) == [13])
  }

  @Test func whatWasThereBeforeIsNotNew() {
    let before = Worker(duties: [from("2027-01-04 09:00", hours: 15 * 24)])
    let longer = Worker(duties: [from("2027-01-04 09:00", hours: 16 * 24)])
    let elsewhere = Worker(duties: before.record.duties + [from("2027-06-07 09:00", hours: 15 * 24)])
    func changes(_ before: Worker, _ after: Worker) -> [Int] {
      LawFinding.newOrWorse(before: before.findings(), after: after.findings()).filter { $0.rule == .freeDays }
        .map(\.measured)
    }
    #expect(changes(before, before) == [])
    #expect(changes(before, longer) == [12])
    #expect(changes(longer, before) == [])
    #expect(changes(before, elsewhere) == [13])
    #expect(changes(Worker(), before) == [13])
  }

  @Test(arguments: [(179, false), (181, true), (300, true), (301, false)])
  func aCallThatComesNearIsTold(minutes: Int, isNear: Bool) {
    let call = from("2027-06-07 18:00", minutes: minutes)
    let worker = Worker(
      duties: [from("2027-06-07 09:00", hours: 24)], hours: WorkBlock.office(Office.time(8, 30), Office.time(17, 0))
    ).called([call])
    let near = worker.check(call).nearLimits(of: worker.record).filter { $0.rule == .hoursInADay }
    #expect(near.isEmpty == !isNear)
    #expect(near.allSatisfy { $0.severity == .near })
  }

  @Test func nothingIsJudgedOfWhoDidNothing() {
    #expect(Worker().findings() == [])
    #expect(Worker().check().nearLimits(of: Worker().record) == [])
  }

  /// The default: office hours, one week in eight.
  @Test func aUsualYearIsFine() {
    let worker = Worker(duties: rota(oneIn: 8)).changed { $0.record.facts = WorkingFacts() }
    #expect(worker.findings() == [])
  }
}
