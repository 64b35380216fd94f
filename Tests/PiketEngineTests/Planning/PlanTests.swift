import Dispatch
import PiketDomain
import PiketProtocol
import Testing
import Varlink

@testable import PiketEngine

/// A plan from the call to the draft: kept, repeated, cancelled, and every hole explained.
struct PlanTests {
  private static func quick(
    _ functions: [String] = ["OVD_BZ"], from: String = "2027-01-01", until: String = "2027-04-01",
    keep: String? = nil, seed: Int? = nil, requestID: String? = nil
  ) -> RosterWire.Plan {
    RosterWire.Plan(
      functions: functions, from: from, until: until, keep: keep, iterations: 40_000, seed: seed,
      requestID: requestID)
  }

  private func plan(_ office: Office, _ call: RosterWire.Plan) throws -> RosterWire.PlanDraft {
    try #require(try office.call(call).plan)
  }

  /// The year of the sample office, all eight functions.
  @Test func aYearIsCoveredWithinTheLaw() throws {
    let office = try Office.staffed()
    let plan = try plan(office, Self.quick([], until: "2028-01-01"))
    #expect(plan.shifts == 416)
    #expect(plan.holes == [])
    #expect(plan.moves == [], "nothing was published that could move")
    #expect(plan.findings == [])
    #expect(plan.law.allSatisfy { $0.severity != .hard })
    let published = try office.call(RosterWire.Publish(draft: plan.draft))
    #expect(published.versions.count == 8)
    #expect(try office.call(RosterWire.Gaps(from: "2027-01-04 09:00", until: "2028-01-03 09:00")).gaps
      .allSatisfy { $0.post.hasPrefix("BGM") })
  }

  @Test func seedAndIterationsMakeTheSamePlan() throws {
    let office = try Office.staffed()
    let functions = ["OVD_BZ", "AC_BZ", "CC"]
    let first = try plan(office, Self.quick(functions, seed: 7))
    let again = try plan(office, Self.quick(functions, seed: 7))
    let other = try plan(office, Self.quick(functions, seed: 8))
    func shifts(_ plan: RosterWire.PlanDraft) -> [DraftShift]? { office.state.drafts[DraftCode(plan.draft)]?.shifts }
    #expect(first.draft != again.draft)
    #expect(shifts(first) == shifts(again))
    #expect(shifts(first) != shifts(other))
    #expect(first.iterations == again.iterations)
    #expect(office.state.drafts[DraftCode(first.draft)]?.source == "plan, seed 7, \(first.iterations ?? 0) iterations")
  }

  @Test func theSameRequestMakesOneDraft() throws {
    let office = try Office.staffed()
    let first = try plan(office, Self.quick(requestID: "p-1"))
    let again = try plan(office, Self.quick(requestID: "p-1"))
    #expect(first == again)
    #expect(office.state.drafts.count == 1)
  }

  @Test func replanningChangesLittle() throws {
    let office = try Office.published()
    let holder = try #require(try office.holder("OVD_BZ", "2027-03-10"))
    try office.call(
      PersonWire.AddAbsence(person: holder, from: "2027-03-09", until: "2027-03-12", kind: "verlof"))
    let fresh = try plan(office, Self.quick(from: "2027-02-01", until: "2027-06-01"))
    let kept = try plan(office, Self.quick(from: "2027-02-01", until: "2027-06-01", keep: "published"))
    #expect(kept.holes == [])
    #expect((1...3).contains(kept.moves.count), "\(kept.moves)")
    #expect(kept.moves.contains { $0.from == holder && $0.start.hasPrefix("2027-03-08") })
    #expect(fresh.moves.count > kept.moves.count)
  }

  /// Years are made up for in years: between a half and one and a half of a share, and the shift that rounding takes.
  @Test func nobodyMakesUpForYearsInOnePlan() throws {
    // Given: five who may, of whom one has had nearly all of a year
    let office = try Office()
    for number in 1...5 { try office.call(PersonWire.Add("p-\(number)", functions: ["OVD_BZ"])) }
    let rows = (0..<26).map { week in
      let monday = LocalDate(2027, 1, 4)?.adding(days: 14 * week) ?? LocalDate(daysSinceEpoch: 0)
      return "\(monday.iso8601);\(monday.adding(days: 7).iso8601);p-\(week < 4 ? week + 2 : 1)"
    }
    let draft = try #require(try office.importRows(rows.joined(separator: "\n")).draft)
    try office.call(RosterWire.Publish(draft: draft))
    // When: of 26 weeks a share is 5.2
    let plan = try plan(office, Self.quick(from: "2028-01-03", until: "2028-07-01"))
    // Then
    let shifts = try #require(office.state.drafts[DraftCode(plan.draft)]).shifts
    let held = Dictionary(grouping: shifts.compactMap(\.person?.rawValue), by: { $0 }).mapValues(\.count)
    #expect((2...3).contains(held["p-1"] ?? 0) && held.values.allSatisfy { $0 <= 8 }, "\(held)")
  }

  /// However uneven the years before were: making up for them is for a plan that keeps nothing.
  @Test func aRosterThatIsKeptChangesOnlyWhereItHasTo() throws {
    // Given: a year's sample roster, in which people who may fill two functions have had far less than others
    let office = try Office.published()
    let holder = try #require(try office.holder("ACB", "2027-09-08"))
    try office.call(
      PersonWire.AddAbsence(person: holder, from: "2027-09-07", until: "2027-09-10", kind: "ziek"))
    // When
    let kept = try plan(office, Self.quick([], from: "2027-08-01", until: "2028-01-01", keep: "published"))
    // Then
    #expect(kept.holes == [])
    #expect(kept.moves.map(\.from) == [holder] && kept.moves.map(\.post) == ["ACB"], "\(kept.moves)")
  }

  @Test func aPoolThatIsTooSmallIsSaidToBe() throws {
    let office = try Office.staffed()
    // One person for two functions at once, and away in one week.
    for function in ["ACB", "CC"] {
      for person in try office.call(PersonWire.List(function: function)).persons {
        try office.call(
          PersonWire.Disqualify(person: person.code, function: function, at: "2026-12-02"))
      }
    }
    try office.call(PersonWire.Add("solo", functions: ["ACB", "CC"]))
    try office.call(PersonWire.AddAbsence(person: "solo", from: "2027-01-12", until: "2027-01-13", kind: "verlof"))
    let plan = try plan(office, Self.quick(["ACB", "CC"], until: "2027-02-01"))
    #expect(plan.shifts + plan.holes.count == 8)
    let away = plan.holes.filter { $0.start.hasPrefix("2027-01-11") }
    #expect(away.count == 2)
    #expect(away.allSatisfy { hole in hole.ruledOut.contains { $0.person == "solo" && $0.obstacle == "absent" } })
    let busy = plan.holes.filter { !$0.start.hasPrefix("2027-01-11") }
    #expect(busy.allSatisfy { hole in
      hole.ruledOut.contains { $0.person == "solo" && ["otherDuty", LawRule.freeDays.rawValue].contains($0.obstacle) }
    })
    let short = try #require(busy.first?.shortage)
    #expect(short == RosterWire.PlanShortage(span: .moment, posts: ["ACB", "CC"], duties: 2, persons: ["solo"], missing: 1))
    #expect(plan.findings.map(\.rule) == plan.holes.map { _ in "gap" })
  }

  @Test func howFarItIsIsToldAndHangingUpEndsIt() throws {
    let office = try Office.staffed()
    let inbox = Inbox()
    let call = RosterWire.Plan(from: "2027-01-01", until: "2028-01-01", seconds: 600)
    office.send(RosterWire.Plan.name, try JSON.encode(call), more: true, to: inbox)
    let progress = try office.reply(to: RosterWire.Plan.self, try #require(inbox.next())).progress
    #expect((0...1000).contains(try #require(progress).permille))
    // A second planner meanwhile is told so.
    let limit = try office.fault(Self.quick(), ServiceWire.LimitExceeded.self)
    #expect(limit == ServiceWire.LimitExceeded(limit: "plansAtOnceMax", value: 1))
    inbox.hangUp()
    while case .continues = try #require(inbox.next()) {}
    #expect(office.state.drafts.isEmpty)
    #expect(try office.types().allSatisfy { $0 != DraftImported.type })
    // And then there is room for another.
    office.engine.planning.sync {}
    #expect(try plan(office, Self.quick()).shifts == 13)
  }

  @Test func stoppingTheDaemonEndsIt() async throws {
    let office = try Office.staffed()
    let call = RosterWire.Plan(from: "2027-01-01", until: "2028-01-01", seconds: 600)
    let inbox = Inbox()
    office.send(RosterWire.Plan.name, try JSON.encode(call), more: true, to: inbox)
    _ = inbox.next()
    await office.engine.endLongWork()
    #expect(inbox.answers.last == .failure(Failure(RosterWire.PlanningStopped())))
  }

  @Test(arguments: [
    (RosterWire.Plan(from: "2027-01-01", until: "2027-02-01", seconds: 0), "seconds"),
    (RosterWire.Plan(from: "2027-01-01", until: "2027-02-01", seconds: 601), "seconds"),
    (RosterWire.Plan(from: "2027-01-01", until: "2027-02-01", iterations: 0), "iterations"),
    (RosterWire.Plan(from: "2027-01-01", until: "2027-02-01", seconds: 1, iterations: 1), "seconds"),
    (RosterWire.Plan(from: "2027-01-01", until: "2027-02-01", seed: -1), "seed"),
  ])
  func numbersOutOfRangeAreRefused(call: RosterWire.Plan, parameter: String) throws {
    let office = try Office.staffed()
    guard case .failure(let failure) = try office.answer(call) else {
      Issue.record("it was planned")
      return
    }
    #expect(failure.name == "org.varlink.service.InvalidParameter")
    #expect(String(decoding: failure.parameters, as: UTF8.self).contains(parameter))
  }

  @Test func whatTheDomainRefusesIsToldAtOnce() throws {
    let office = try Office.staffed()
    #expect(try office.refused(Self.quick(from: "2026-01-01")).hasPrefix("periodIsInThePast"))
    let unknown = try office.fault(Self.quick(["OVD_BS"]), ServiceWire.NotFound.self)
    #expect(unknown.nearest == ["OVD_BZ"])
    #expect(office.reports.count("commandRefused") == 2)
  }
}
