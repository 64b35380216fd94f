import PiketDomain
import Testing

/// Decisions, orders and advices with what came of them, and the mayor's instruments with their terms.
struct DecisionTests {
  private func given(_ change: (inout GiveDecision) -> Void = { _ in }) -> GiveDecision {
    var command = GiveDecision("1", "school ontruimen")
    change(&command)
    return command
  }

  private func after(
    _ change: (inout GiveDecision) -> Void = { _ in }, in state: State = IncidentOffice.burning
  ) throws -> State {
    try state.after { try self.given(change).decide($0, $1) }
  }

  private func first(_ state: State) throws -> IncidentDecision {
    try #require(try IncidentOffice.fire(state).decisions.first)
  }

  @Test func restsOnWhatWasKnown() throws {
    let state = try IncidentOffice.burning.after { try WriteLog("1", "rook").decide($0, $1) }
    #expect(try first(after(in: state)).picture == 2)
    #expect(try first(after({ $0.picture = 1 }, in: state)).picture == 1)
    #expect(
      refusalOf { try self.given { $0.picture = 3 }.decide(state, IncidentOffice.context()) }
        == .logEntryIsUnknown("2026-LDP-0001", entry: 3))
  }

  /// Who leads on the level decides, unless told; an instrument is the mayor's, and the chair's from GRIP 4 on.
  @Test(arguments: [
    ("0", nil, DecisionGiver.officer), ("1", nil, .copi), ("2", nil, .rot), ("3", nil, .gbt), ("4", nil, .rbt),
    ("0", "175", .mayor), ("3", "175", .mayor), ("4", "175", .chair), ("5", "176", .chair),
  ])
  func isGivenBy(level: String, instrument: String?, giver: DecisionGiver) throws {
    let authority = try GripLevel.read(level).authority.rawValue
    let state = IncidentOffice.grip(IncidentOffice.burning, level, by: authority, at: "2026-12-01 03:00")
    #expect(try first(after({ $0.instrument = instrument }, in: state)).giver == giver)
    #expect(try first(after({ $0.giver = "burgemeester" }, in: state)).giver == .mayor)
  }

  // MARK: What came of it

  /// Every outcome after every state.
  @Test(arguments: DecisionState.allCases.filter { $0 != .lapsed })
  func becomes(state: DecisionState) throws {
    var before = try after()
    if let outcome = FollowDecision.Outcome(rawValue: state.rawValue) {
      before = try before.after { try FollowDecision("1", "D1", outcome, text: "x").decide($0, $1) }
    }
    let allowed: [DecisionState: Set<FollowDecision.Outcome>] = [
      .given: [.accepted, .partly, .refused, .done, .withdrawn], .accepted: [.partly, .refused, .done, .withdrawn],
      .partly: [.refused, .done, .withdrawn],
    ]
    for outcome in FollowDecision.Outcome.allCases where outcome != .ratified {
      let refusal = refusalOf {
        try FollowDecision("1", "d1", outcome, text: "x").decide(before, IncidentOffice.context())
      }
      let may = allowed[state, default: []].contains(outcome)
      #expect(refusal == (may ? nil : .decisionIsOver("2026-LDP-0001", "D1", state)), "\(outcome)")
    }
  }

  @Test(arguments: [FollowDecision.Outcome.partly, .refused])
  func whatIsNotFollowedSaysWhy(outcome: FollowDecision.Outcome) throws {
    let state = try after()
    #expect(throws: Refusal.reasonIsMissing) {
      try FollowDecision("1", "1", outcome).decide(state, IncidentOffice.context())
    }
  }

  @Test func isPutInOtherWords() throws {
    var state = try after()
    state = try state.after { try FollowDecision("1", "D1", .partly, text: "twee straten").decide($0, $1) }
    #expect(try first(state).isOpen(at: at("2026-12-01 03:00")))
    state = try after({ $0.replaces = "D1" }, in: state)
    let decisions = try IncidentOffice.fire(state).decisions
    #expect(decisions.map(\.replacedBy) == [2, nil] && decisions.map(\.replaces) == [nil, 1])
    #expect(decisions.map { $0.isOpen(at: at("2026-12-01 03:00")) } == [false, true])
    #expect(
      refusalOf { try self.given { $0.replaces = "1" }.decide(state, IncidentOffice.context()) }
        == .decisionIsOver("2026-LDP-0001", "D1", .partly))
    #expect(
      refusalOf { try FollowDecision("1", "D9", .done).decide(state, IncidentOffice.context()) }
        == .decisionIsUnknown("D9", nearest: ["D1", "D2"]))
  }

  // MARK: Instruments

  @Test(arguments: [("174b", "2026-12-01 15:00"), ("172b", "2027-03-01 03:00"), ("175", nil), ("Wvr 5", nil)])
  func lastAsLongAsTheLawAllows(instrument: String, until: String?) throws {
    #expect(try first(after { $0.instrument = instrument }).until == until.map { at($0) })
  }

  @Test(arguments: [
    ("2026-12-01 15:00", nil), ("2026-12-01 10:00", nil),
    ("2026-12-01 15:01", IncidentRefusal.instrumentLastsTooLong(.riskArea, latest: at("2026-12-01 15:00"))),
  ])
  func aRiskAreaLastsTwelveHours(until: String, refusal: IncidentRefusal?) {
    let command = given {
      $0.instrument = "174b"
      $0.until = at(until)
    }
    #expect(refusalOf { try command.decide(IncidentOffice.burning, IncidentOffice.context()) } == refusal)
  }

  @Test func lapsesAtTheEndOfItsTerm() throws {
    let state = try after { $0.instrument = "174b" }
    #expect(try first(state).state(at: at("2026-12-01 14:59")) == .given)
    #expect(try first(state).state(at: at("2026-12-01 15:00")) == .lapsed)
    #expect(
      refusalOf { try FollowDecision("1", "D1", .done).decide(state, IncidentOffice.context("2026-12-01 15:00")) }
        == .decisionIsOver("2026-LDP-0001", "D1", .lapsed))
  }

  /// An emergency ordinance lapses unless the council ratifies it in its next meeting.
  @Test func isRatified() throws {
    let council = at("2026-12-10 20:00")
    var state = try after {
      $0.instrument = "176"
      $0.until = council
    }
    #expect(try first(state).state(at: council) == .lapsed)
    let ratify = FollowDecision("1", "D1", .ratified)
    state = try state.after("2026-12-10 19:30") { try ratify.decide($0, $1) }
    #expect(try first(state).state(at: at("2026-12-20")) == .given)
    #expect(
      refusalOf { try ratify.decide(state, IncidentOffice.context("2026-12-10 19:40")) }
        == .decisionNeedsNoRatification("2026-LDP-0001", "D1"))
    let order = try after { $0.instrument = "175" }
    #expect(
      refusalOf { try ratify.decide(order, IncidentOffice.context()) }
        == .decisionNeedsNoRatification("2026-LDP-0001", "D1"))
  }

  @Test(arguments: [
    ("177", IncidentRefusal.instrumentIsUnknown("177", nearest: ["172", "175", "176"])),
    ("", .instrumentIsUnknown("", nearest: [])),
  ])
  func anInstrumentIsUnknown(text: String, refusal: IncidentRefusal) {
    #expect(
      refusalOf { try self.given { $0.instrument = text }.decide(IncidentOffice.burning, IncidentOffice.context()) }
        == refusal)
  }

  @Test func aMayorObjectsToTheRegionOnly() throws {
    let regional = IncidentOffice.grip(IncidentOffice.burning, "4", by: "chair", at: "2026-12-01 03:00")
    let objection = RecordObjection("1", "D1", of: "Leiden", "te zwaar")
    let state = try after(in: regional).after { try objection.decide($0, $1) }
    #expect(try first(state).objections == [MunicipalityCode("leiden")])
    #expect(try IncidentOffice.fire(state).log[4]?.value == "D1 leiden")
    let own = try after()
    #expect(
      refusalOf { try objection.decide(own, IncidentOffice.context()) }
        == .decisionIsNotOfTheRegion("2026-LDP-0001", "D1"))
  }

  /// (giver, level) of 175, which is the mayor's
  @Test(arguments: [("copi", "2"), ("officer", "0"), ("rbt", "4"), ("chair", "3")])
  func aPowerOfTheMayorIsNobodyElses(giver: String, level: String) throws {
    let authority = try GripLevel.read(level).authority.rawValue
    let state = IncidentOffice.grip(IncidentOffice.burning, level, by: authority, at: "2026-12-01 03:00")
    let command = given { ($0.instrument, $0.giver) = ("175", giver) }
    guard case .instrumentIsOfAnother? = refusalOf({ try command.decide(state, IncidentOffice.context("2026-12-01 03:10")) })
    else {
      Issue.record("\(giver) may not use it at GRIP \(level)")
      return
    }
  }
}
