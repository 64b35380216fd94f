import PiketDomain
import Testing

/// Gaps that are meant, the past that stays, and drafts that are out of date.
struct VacancyTests {
  private static let roster = given(
    Office.official("ldn-01"), Office.official("ldn-02"),
    [
      Office.published(
        "OVD_BZ",
        [
          ("ldn-01", "2026-11-23 09:00", "2026-11-30 09:00"), ("ldn-02", "2026-11-30 09:00", "2026-12-07 09:00"),
          ("ldn-01", "2026-12-07 09:00", "2026-12-14 09:00"),
        ])
    ])

  private func assign(
    _ person: String?, _ from: String, _ to: String, in state: State = roster
  ) throws(Refusal) -> Decision<AssignedShift> {
    try AssignShift(
      function: "OVD_BZ", municipality: nil, person: person, stretch: .between(span(from, to)), reason: "rustig"
    ).decide(state, Office.context())
  }

  private func correct(
    _ person: String?, _ from: String, _ to: String, in state: State = roster
  ) throws(Refusal) -> Decision<PostCorrection> {
    try CorrectDuty(
      function: "OVD_BZ", municipality: nil, person: person, interval: span(from, to), reason: "ziek"
    ).decide(state, Office.context())
  }

  private func who(_ state: State, _ moment: String) -> Duties {
    Duties.at(at(moment), state, Office.region, function: FunctionCode("OVD_BZ"))
  }

  // MARK: Nobody, on purpose

  @Test func anIntendedGapIsToldAsSuch() throws {
    let state = Self.roster.evolved(by: try assign(nil, "2026-12-08", "2026-12-09").events)
    let answer = who(state, "2026-12-08 12:00")
    #expect(answer.duties == [])
    #expect(answer.uncovered == [])
    #expect(answer.vacant.map(\.vacancy.reason) == ["rustig"])
    #expect(answer.until == at("2026-12-09"))
    #expect(who(state, "2026-12-07 12:00").until == at("2026-12-08"))
    #expect(who(state, "2026-12-09").duties.map(\.person) == ["ldn-01"])
  }

  @Test func whoTakesItOverEndsIt() throws {
    var state = Self.roster.evolved(by: try assign(nil, "2026-12-08", "2026-12-10").events)
    state = state.evolved(by: try assign("ldn-02", "2026-12-09", "2026-12-10", in: state).events)
    #expect(state.rosters[Post("OVD_BZ")]?.vacancies.map(\.interval) == [span("2026-12-08", "2026-12-09")])
  }

  @Test func theSameGapTwiceIsRefused() throws {
    let state = Self.roster.evolved(by: try assign(nil, "2026-12-08", "2026-12-10").events)
    #expect(refusal(try assign(nil, "2026-12-08", "2026-12-09", in: state)) == .nothingChanges)
    #expect(refusal(try assign(nil, "2026-12-08", "2026-12-11", in: state)) == nil)
  }

  @Test func aGapWhereNothingWasPublishedMayBeMeantToo() throws {
    let state = Self.roster.evolved(by: try assign(nil, "2026-12-20", "2026-12-27").events)
    #expect(who(state, "2026-12-21").vacant.count == 1)
  }

  @Test func anIntendedGapIsNoFinding() throws {
    let state = Self.roster.evolved(by: try assign(nil, "2026-12-14 09:00", "2026-12-21 09:00").events)
    let cells = [
      cell("OVD_BZ", nil, "2026-12-14 09:00", "2026-12-21 09:00"),
      cell("OVD_BZ", nil, "2026-12-21 09:00", "2026-12-28 09:00", line: 3),
    ]
    let gaps = RosterCheck.findings(of: cells, state, Office.context()).filter { $0.rule == .gap }
    #expect(gaps.map(\.interval) == [span("2026-12-21 09:00", "2026-12-28 09:00")])
  }

  // MARK: What really happened

  @Test func aCorrectionIsSaidAndTheRosterStays() throws {
    let state = Self.roster.evolved(by: try correct("ldn-02", "2026-11-24", "2026-11-25").events)
    let answer = who(state, "2026-11-24 12:00").duties
    #expect(answer.map(\.person) == ["ldn-02"])
    #expect(answer.map(\.because) == [.correction(reason: "ziek", by: "planner")])
    #expect(state.rosters[Post("OVD_BZ")]?.shifts == Self.roster.rosters[Post("OVD_BZ")]?.shifts)
    #expect(who(state, "2026-11-25").duties.map(\.person) == ["ldn-01"])
    #expect(who(state, "2026-11-23 10:00").until == at("2026-11-24"))
  }

  @Test func nobodyMayHaveBeenThere() throws {
    let state = Self.roster.evolved(by: try correct(nil, "2026-11-24", "2026-11-25").events)
    #expect(who(state, "2026-11-24").uncovered == [Post("OVD_BZ")])
  }

  /// What was meant beforehand is one thing, what happened another.
  @Test func aRecordThatNobodyWasThereIsNoIntention() throws {
    let meant = Self.roster.evolved(by: try assign(nil, "2026-12-08", "2026-12-10").events)
    let later = Office.context("2027-01-01")
    let record = CorrectDuty(
      function: "OVD_BZ", municipality: nil, person: nil, interval: span("2026-12-09", "2026-12-11"), reason: "ziek")
    let state = meant.evolved(by: try record.decide(meant, later).events)
    #expect(who(state, "2026-12-08").vacant.count == 1)
    #expect(who(state, "2026-12-08").until == at("2026-12-09"))
    #expect(who(state, "2026-12-09").vacant == [] && who(state, "2026-12-09").uncovered == [Post("OVD_BZ")])
    let gaps = RosterGaps(in: span("2026-12-08", "2026-12-12"), state, Office.region, Office.zone)
    #expect(
      gaps.gaps(function: FunctionCode("OVD_BZ")).map { $0.intention == nil } == [false, true])
  }

  @Test func theNewestRecordCounts() throws {
    var state = Self.roster.evolved(by: try correct(nil, "2026-11-24", "2026-11-26").events)
    state = state.evolved(by: try correct("ldn-02", "2026-11-25", "2026-11-26", in: state).events)
    let record = try #require(state.rosters[Post("OVD_BZ")]).record(of: span("2026-11-23 09:00", "2026-11-30 09:00"))
    #expect(
      record == [
        RecordedDuty(interval: span("2026-11-23 09:00", "2026-11-24"), person: "ldn-01"),
        RecordedDuty(interval: span("2026-11-24", "2026-11-25"), person: nil),
        RecordedDuty(interval: span("2026-11-25", "2026-11-26"), person: "ldn-02"),
        RecordedDuty(interval: span("2026-11-26", "2026-11-30 09:00"), person: "ldn-01"),
      ])
  }

  @Test func correctionsAreRefused() {
    #expect(refusal(try correct("ldn-99", "2026-11-24", "2026-11-25")) == .personIsUnknown("ldn-99", nearest: ["ldn-01", "ldn-02"]))
    #expect(refusal(try correct("ldn-01", "2026-11-24", "2026-11-25")) == .nothingChanges)
    let empty = span("2026-11-25", "2026-11-24")
    #expect(refusal(try correct("ldn-02", "2026-11-25", "2026-11-24")) == .periodIsEmpty(empty))
    let future = span("2026-11-30 10:00", "2026-12-01 12:01")
    #expect(refusal(try correct("ldn-01", "2026-11-30 10:00", "2026-12-01 12:01")) == .periodIsNotInThePast(future))
  }

  // MARK: Two planners at once

  private func drafted(_ state: State) throws -> State {
    let text = "van;tot;OVD_BZ\n07-12-2026;14-12-2026;ldn-02\n"
    return state.evolved(by: try ImportRoster(source: "a.csv", content: text).decide(state, Office.context()).events)
  }

  private func publish(_ state: State) throws(Refusal) -> Decision<RosterChange> {
    try PublishDraft(draft: "D1").decide(state, Office.context())
  }

  @Test func theSecondPlannerIsToldWhatChanged() throws {
    var state = try drafted(Self.roster)
    state = state.evolved(by: try assign("ldn-02", "2026-12-08", "2026-12-09", in: state).events)
    guard case .draftIsStale(let draft, let edits) = refusal(try publish(state)) else {
      Issue.record("published over the change of another")
      return
    }
    #expect(draft == DraftCode("D1"))
    #expect(edits.map(\.edit.interval) == [span("2026-12-08", "2026-12-09")])
    #expect(edits.map(\.edit.because) == [.assignment(version: 1, reason: "rustig", by: "planner")])
  }

  @Test func aChangeElsewhereIsNoHindrance() throws {
    var state = try drafted(Self.roster)
    state = state.evolved(by: try assign("ldn-01", "2026-12-03", "2026-12-04", in: state).events)
    #expect(refusal(try publish(state)) == nil)
  }
}
