import Testing

@testable import PiketDomain

/// What is to be planned: every refusal in its order, which shifts, and what stays out.
struct PlanRosterTests {
  static let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"), Office.official("ldp-01", of: "leiderdorp"),
    Office.official("bgm", may: ["BGM"]), Office.official("loc", may: ["BGM"]),
    [
      Office.published(
        "OVD_BZ",
        [
          ("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-02", "2027-01-11 09:00", "2027-01-18 09:00"),
          ("ldn-01", "2027-01-18 09:00", "2027-01-25 09:00"),
        ]),
      Office.ordered("BGM@leiden", ["bgm", "loc"], from: "2026-01-01"),
    ])

  static func plan(
    _ functions: [String] = ["OVD_BZ"], from: String = "2027-01-01", until: String = "2027-02-01", keep: String? = nil
  ) -> PlanRoster {
    PlanRoster(functions: functions, from: at(from), until: at(until), keep: keep)
  }

  static func task(
    _ plan: PlanRoster = plan(), _ state: State = office, _ region: Region = Office.region
  ) throws -> PlanTask { try plan.task(state, Office.context("2026-12-01 12:00", region)) }

  @Test(
    arguments: [
      (plan(["OVD_BS"], until: "2026-01-01"), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
      (plan(until: "2027-01-01"), .periodIsEmpty(span("2027-01-01", "2027-01-01"))),
      (plan(from: "2026-11-30", keep: "D9"), .periodIsInThePast(span("2026-11-30", "2027-02-01"))),
      (plan(until: "2029-01-02"), .periodIsTooLong(span("2027-01-01", "2029-01-02"), daysMax: 731)),
      (plan(from: "2027-01-05", until: "2027-01-08", keep: "D9"), .draftIsUnknown(DraftCode("D9"), nearest: [])),
      (plan(from: "2027-01-05", until: "2027-01-08"), .draftIsEmpty),
    ] as [(PlanRoster, Refusal)])
  func isRefused(plan: PlanRoster, with expected: Refusal) {
    #expect(refusal(try plan.task(Self.office, Office.context())) == expected)
  }

  @Test func tooManyDraftsAreRefused() {
    let full = Self.office.evolved(by: (1...DomainLimits.draftsOpenMax).map { Office.drafted([], as: "D\($0)") })
    let refused = refusal(try Self.plan().task(full, Office.context()))
    #expect(refused == .tooManyDrafts(max: DomainLimits.draftsOpenMax))
  }

  @Test func withoutFunctionsAllAreMeantInWhichPeopleTakeTurns() throws {
    let task = try Self.task(Self.plan([]))
    let functions = Set(task.slots.map(\.post.function.rawValue))
    #expect(functions == ["OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV", "AOV", "TL_OPVANG"])
    #expect(Set(task.slots.map(\.post)).count == 13, "a post for each municipality")
    #expect(task.listed == [])
  }

  @Test func aSlotHasEverybodyWhoMayHaveItAndTheOthersWithTheReason() throws {
    let absent = Self.office.evolved(by: [Office.absent("ldn-02", "2027-01-13", "2027-01-14")])
    let slot = try #require(try Self.task(Self.plan(), absent).slots.dropFirst().first)
    #expect(slot.interval == span("2027-01-11 09:00", "2027-01-18 09:00"))
    #expect(slot.candidates == ["ldn-01", "ldp-01"])
    #expect(slot.ruledOut == [RuledOut(person: "ldn-02", obstacle: .absent(span("2027-01-13", "2027-01-14")))])
    #expect(slot.kept == nil)
  }

  /// A shift that begins before the plan keeps its time, and so does time that nobody covers on purpose.
  @Test func whatStandsIsLeftOut() throws {
    let vacancy = ShiftAssigned(
      post: Post("OVD_BZ"), year: 2027, interval: span("2027-01-20", "2027-01-22"), person: nil, reason: "verbouwing",
      by: "planner")
    let state = Self.office.evolved(by: [
      .shiftAssigned(vacancy), Office.published("OVD_BZ", [("ldn-01", "2026-12-28 09:00", "2027-01-12 09:00")]),
    ])
    let slots = try Self.task(Self.plan(from: "2027-01-11"), state).slots
    #expect(
      slots.map(\.interval) == [
        span("2027-01-12 09:00", "2027-01-18 09:00"), span("2027-01-18 09:00", "2027-01-20"),
        span("2027-01-22", "2027-01-25 09:00"), span("2027-01-25 09:00", "2027-02-01 09:00"),
      ])
    #expect(slots.map(\.number) == [0, 1, 1, 2])
  }

  @Test(arguments: ["published", "D1"])
  func whatIsKeptComesWithItsHolderAndItsParts(keep: String) throws {
    let part = ShiftAssigned(
      post: Post("OVD_BZ"), year: 2027, interval: span("2027-01-06", "2027-01-08"), person: "ldp-01", reason: "ruil",
      by: "planner")
    var state = Self.office.evolved(by: [.shiftAssigned(part)])
    let shifts = (state.rosters[Post("OVD_BZ")]?.shifts ?? []).map {
      DraftShift(post: Post("OVD_BZ"), interval: $0.interval, person: $0.person)
    }
    state.evolve(Office.drafted(shifts))
    let slots = try Self.task(Self.plan(until: "2027-01-12", keep: keep), state).slots
    #expect(slots.map(\.kept) == ["ldn-01", "ldp-01", "ldn-01", "ldn-02"])
    #expect(slots.map(\.number) == [0, 0, 0, 1])
  }

  @Test func partsOfOnePersonAreOneShiftAgain() throws {
    let part = ShiftAssigned(
      post: Post("OVD_BZ"), year: 2027, interval: span("2027-01-06", "2027-01-08"), person: "ldp-01", reason: "ruil",
      by: "planner")
    let task = try Self.task(
      Self.plan(until: "2027-01-12", keep: "published"), Self.office.evolved(by: [.shiftAssigned(part)]))
    let same = task.shifts(["ldn-02", "ldn-02", "ldp-01", "ldp-01"])
    #expect(
      same.map(\.interval) == [
        span("2027-01-04 09:00", "2027-01-08"), span("2027-01-08", "2027-01-11 09:00"),
        span("2027-01-11 09:00", "2027-01-18 09:00"),
      ])
    #expect(same.map(\.person) == ["ldn-02", "ldp-01", "ldp-01"])
    #expect(task.shifts([nil, nil, nil, nil]).map(\.person) == [nil, nil])
  }

  /// Gemeentewet 77: the first of the list who is there the whole shift; a new list begins when it begins.
  @Test func anOrderedPostFollowsItsList() throws {
    let state = Self.office.evolved(by: [
      Office.absent("bgm", "2027-01-12", "2027-01-13"), Office.ordered("BGM@leiden", ["loc", "bgm"], from: "2027-01-27"),
    ])
    let shifts = try Self.task(Self.plan(["BGM"]), state).listed.filter { $0.post == Post("BGM@leiden") }
    #expect(shifts.map(\.person) == ["bgm", "loc", "bgm", "bgm", "loc"])
    #expect(shifts.last?.interval == span("2027-01-27", "2027-02-01 09:00"))
    let elsewhere = try Self.task(Self.plan(["BGM"]), state).listed.filter { $0.post == Post("BGM@leiderdorp") }
    #expect(elsewhere.map(\.person) == [nil, nil, nil, nil])
  }

  @Test func aPlanIsADraftOnWhatWasPublishedWhenItBegan() throws {
    let task = try Self.task()
    let later = Self.office.evolved(by: [
      .shiftAssigned(
        ShiftAssigned(
          post: Post("OVD_BZ"), year: 2027, interval: span("2027-01-12", "2027-01-13"), person: "ldp-01",
          reason: "ziek", by: "other"))
    ])
    let keep = KeepPlan(task: task, holders: ["ldn-02", "ldn-01", "ldn-02", nil], source: "plan, seed 1")
    let decision = try keep.decide(later, Office.context())
    #expect(decision.outcome.draft.base == [PostBase(post: Post("OVD_BZ"), changes: 1)])
    #expect(decision.outcome.draft.shiftCount == 3)
    #expect(decision.outcome.findings.map(\.rule) == [.gap])
    #expect(decision.outcome.moves.allSatisfy { $0.from != nil })
    let after = later.evolved(by: decision.events)
    guard case .draftIsStale = refusal(try PublishDraft(draft: "D1").decide(after, Office.context())) else {
      Issue.record("what another planner changed meanwhile is overwritten")
      return
    }
  }
}
