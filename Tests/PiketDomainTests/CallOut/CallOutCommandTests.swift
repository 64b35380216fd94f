import PiketDomain
import Testing

/// Work after calls, recorded by who was called or by a planner for them.
struct CallOutCommandTests {
  /// A week of duty of ldn-01, whose account is `jan`; ldn-02 has none.
  private static let office: State = {
    var state = given(
      Office.official("ldn-01"), Office.official("ldn-02"),
      [Office.published("OVD_BZ", [("ldn-01", "2026-11-30 09:00", "2026-12-07 09:00")])])
    state.persons["ldn-01"]?.details.account = "jan"
    return state
  }()

  private static let region: Region = {
    var region = Office.employing
    region.roles = [
      RoleGrant(role: .planner, accounts: ["planner"], groups: []),
      RoleGrant(role: .dutyOfficer, accounts: ["jan", "piet"], groups: []),
    ]
    return region
  }()

  private func context(_ now: String = "2026-12-01 12:00", as account: String = "jan") -> Context {
    var context = Office.context(now, Self.region)
    context.caller = Caller(account: account, groups: [])
    return context
  }

  private func added(_ from: String, _ to: String, in state: State = office) throws -> Decision<RecordedCallOut> {
    try AddCallOut(person: nil, interval: span(from, to)).decide(state, context("2026-12-20"))
  }

  // MARK: Start and stop

  @Test func fromTheMomentOfTheCallUntilItIsOver() throws {
    let started = try StartCallOut(at: at("2026-12-01 11:00"), post: "ovd-bz", note: "brand")
      .decide(Self.office, context())
    #expect(started.outcome.callOut.post == Post("OVD_BZ"))
    #expect(started.outcome.balance.isOnDuty)
    let running = Self.office.evolved(by: started.events)
    let stopped = try StopCallOut().decide(running, context("2026-12-01 13:30"))
    #expect(stopped.outcome.balance.worked == span("2026-12-01 11:00", "2026-12-01 13:30"))
    let after = running.evolved(by: stopped.events)
    #expect(after.callOuts["ldn-01"]?.map(\.end) == [at("2026-12-01 13:30")])
  }

  @Test(arguments: [
    ("2026-12-01 10:00", "2026-12-01 10:05", "2026-12-01 10:00", "2026-12-01 10:30"),
    ("2026-12-01 10:00", "2026-12-01 10:30", "2026-12-01 10:00", "2026-12-01 10:30"),
    ("2026-12-01 10:00", "2026-12-01 10:31", "2026-12-01 10:00", "2026-12-01 10:31"),
    // After 09:00-09:30: 29 minutes later joins, 30 minutes later does not.
    ("2026-12-01 09:59", "2026-12-01 10:40", "2026-12-01 09:00", "2026-12-01 10:40"),
    ("2026-12-01 10:00", "2026-12-01 10:40", "2026-12-01 10:00", "2026-12-01 10:40"),
  ])
  func countsAsTheLawCounts(from: String, to: String, worked: String, until: String) throws {
    let state = Self.office.evolved(by: try added("2026-12-01 09:00", "2026-12-01 09:30").events)
    #expect(try added(from, to, in: state).outcome.balance.worked == span(worked, until))
  }

  @Test(arguments: [
    ("2026-12-02 00:00", "2026-12-02 01:00", "2026-12-02 09:00"),
    ("2026-12-02 05:59", "2026-12-02 06:00", "2026-12-02 14:29"),
    ("2026-12-02 06:00", "2026-12-02 07:00", nil), ("2026-12-01 23:59", "2026-12-02 01:00", nil),
  ])
  func restAfterACallAtNight(from: String, to: String, rest: String?) throws {
    #expect(try added(from, to).outcome.balance.restUntil == rest.map { at($0) })
  }

  /// Tuesday 08:30-17:00 with a break of half an hour is eight hours of work: five remain.
  @Test(arguments: [
    ("2026-12-01 21:00", nil), ("2026-12-01 21:01", LawSeverity.near), ("2026-12-01 23:00", .near),
    ("2026-12-01 23:01", .hard),
  ])
  func warnsNearAndOverThirteenHours(until: String, severity: LawSeverity?) throws {
    let findings = try added("2026-12-01 18:00", until).outcome.balance.findings
    #expect(findings.first { $0.rule == .hoursInADay }?.severity == severity)
  }

  @Test func whoIsNotOnDutyIsRecordedAllTheSame() throws {
    let decision = try added("2026-12-08 10:00", "2026-12-08 11:00")
    #expect(!decision.outcome.balance.isOnDuty)
    #expect(decision.events.count == 1)
  }

  @Test func aWithdrawnOneCountsNoMore() throws {
    var state = Self.office.evolved(by: try added("2026-12-01 10:00", "2026-12-01 11:00").events)
    let withdraw = WithdrawCallOut(person: "ldn-01", number: 1, reason: "dubbel")
    state = state.evolved(by: try withdraw.decide(state, context()).events)
    #expect(state.callOuts(of: "ldn-01", at: at("2026-12-02")) == [])
    #expect(refusal(try withdraw.decide(state, context())) == .callOutIsWithdrawnAlready("ldn-01", number: 1))
    #expect(try added("2026-12-01 10:00", "2026-12-01 11:00", in: state).outcome.callOut.number == 2)
  }

  // MARK: Refusals

  @Test func whoseItIs() {
    let start = StartCallOut()
    #expect(refusal(try start.decide(Self.office, context(as: "piet"))) == .accountIsOfNobody(account: "piet"))
    let named = StartCallOut(person: "ldn-01", note: "x")
    #expect(refusal(try named.decide(Self.office, context(as: "piet"))) == .accountIsNotOfThePerson("ldn-01", account: "piet"))
    #expect(refusal(try named.decide(Self.office, context(as: "planner"))) == nil)
    #expect(refusal(try StartCallOut(person: "ldn-01").decide(Self.office, context(as: "planner"))) == .reasonIsMissing)
    let unknown = StartCallOut(person: "xyz-77")
    #expect(refusal(try unknown.decide(Self.office, context())) == .personIsUnknown("xyz-77", nearest: []))
  }

  @Test func startIsRefused() throws {
    let future = StartCallOut(at: at("2026-12-01 12:01"))
    #expect(refusal(try future.decide(Self.office, context())) == .callOutIsNotYet(at: at("2026-12-01 12:01")))
    #expect(
      refusal(try StartCallOut(at: at("2026-11-30 11:59")).decide(Self.office, context()))
        == .periodIsTooLong(span("2026-11-30 11:59", "2026-12-01 12:00"), daysMax: 1))
    #expect(refusal(try StartCallOut(at: at("2026-11-30 12:00")).decide(Self.office, context())) == nil)
    let running = Self.office.evolved(by: try StartCallOut().decide(Self.office, context()).events)
    #expect(
      refusal(try StartCallOut().decide(running, context("2026-12-01 13:00")))
        == .callOutIsRunningAlready("ldn-01", number: 1, since: at("2026-12-01 12:00")))
    var left = Self.office
    left.persons["ldn-01"]?.leavesAt = at("2026-12-01 12:00")
    #expect(
      refusal(try StartCallOut(person: "ldn-01").decide(left, context()))
        == .personHasLeft("ldn-01", at: at("2026-12-01 12:00")))
  }

  @Test func stopIsRefused() throws {
    #expect(refusal(try StopCallOut().decide(Self.office, context())) == .noCallOutIsRunning("ldn-01"))
    let running = Self.office.evolved(by: try StartCallOut().decide(Self.office, context()).events)
    #expect(
      refusal(try StopCallOut().decide(running, context()))
        == .periodIsEmpty(span("2026-12-01 12:00", "2026-12-01 12:00")))
    #expect(
      refusal(try StopCallOut(at: at("2026-12-01 14:00")).decide(running, context("2026-12-01 13:00")))
        == .callOutIsNotYet(at: at("2026-12-01 14:00")))
    #expect(
      refusal(try StopCallOut().decide(running, context("2026-12-02 12:01")))
        == .periodIsTooLong(span("2026-12-01 12:00", "2026-12-02 12:01"), daysMax: 1))
    #expect(refusal(try StopCallOut().decide(running, context("2026-12-02 12:00"))) == nil)
  }

  @Test func addIsRefused() throws {
    let state = Self.office.evolved(by: try added("2026-12-01 10:00", "2026-12-01 11:00").events)
    func refused(_ from: String, _ to: String, in state: State = state) -> Refusal? {
      refusal(try AddCallOut(person: nil, interval: span(from, to)).decide(state, context("2026-12-20")))
    }
    let empty = span("2026-12-01 11:00", "2026-12-01 11:00")
    #expect(refused("2026-12-01 11:00", "2026-12-01 11:00") == .periodIsEmpty(empty))
    #expect(refused("2026-12-19 10:00", "2026-12-20 00:01") == .callOutIsNotYet(at: at("2026-12-20 00:01")))
    #expect(refused("2026-12-01 10:59", "2026-12-01 12:00") == .callOutOverlapsAnother("ldn-01", number: 1))
    #expect(refused("2026-12-01 11:00", "2026-12-01 12:00") == nil)
    let running = Self.office.evolved(by: try StartCallOut().decide(Self.office, context()).events)
    let during = refused("2026-12-05 10:00", "2026-12-05 11:00", in: running)
    #expect(during == .callOutOverlapsAnother("ldn-01", number: 1))
    let withdraw = WithdrawCallOut(person: "ldn-01", number: 2, reason: "x")
    #expect(refusal(try withdraw.decide(state, context())) == .callOutIsUnknown("ldn-01", number: 2))
    let silent = WithdrawCallOut(person: "ldn-01", number: 1, reason: " ")
    #expect(refusal(try silent.decide(state, context())) == .reasonIsMissing)
  }
}
