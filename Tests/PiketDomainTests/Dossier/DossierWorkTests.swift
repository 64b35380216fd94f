import PiketDomain
import Testing

/// What is done in a dossier that runs: contributions, conferences, plan, reviews, and two people at once.
struct DossierWorkTests {
  private static let number = CaseOffice.number(.violence)
  private static let call = CaseOffice.call()

  private func content(_ state: State, as account: String) throws -> DossierContent {
    let answer = Gate(state, CaseOffice.context(account)).ask(Self.call, .read)
    return try #require(answer.pass?.view(of: state.content()).content)
  }

  // MARK: Contributions

  private static func shared() throws -> State {
    try CaseOffice.running()
      .doing(as: "politie") {
        try Contribute(call, "drie meldingen", conditions: ["niet naar de werkgever"]).decide($0, $1)
      }
      .doing(as: "ggz") {
        try Contribute(
          call, "behandeling", basis: .consent(on: LocalDate(2027, 1, 3) ?? $1.zone.local($1.now).date),
          conditions: ["alleen met Leiden"], audience: ["leiden"]
        ).decide($0, $1)
      }
  }

  @Test func aContributionStaysTheSuppliers() throws {
    let state = try Self.shared()
    #expect(try state.content().contributions.map(\.supplier) == ["politie", "ggz"])
    func refused(_ account: String, _ number: Int) -> Refusal? {
      state.refuses(account) { try WithdrawContribution(Self.call, number, because: "x").decide($0, $1) }
    }
    #expect(refused("leiden", 1) == .dossier(.contributionIsOfAnother(Self.number, 1)))
    #expect(refused("ria", 1) == .dossier(.stepIsForAnother(Self.number, .withdraw, needs: [.participant])))
    #expect(refused("politie", 1) == nil)
    // And: what is not shared with somebody is not there for them
    #expect(refused("politie", 2) == .dossier(.contributionIsUnknown(Self.number, 2)))
    #expect(refused("politie", 9) == .dossier(.contributionIsUnknown(Self.number, 9)))
  }

  @Test func eachSeesWhatWasSharedWithThem() throws {
    let state = try Self.shared()
    #expect(try content(state, as: "ria").contributions.map(\.number) == [1, 2])
    #expect(try content(state, as: "leiden").contributions.map(\.number) == [1, 2])
    #expect(try content(state, as: "politie").contributions.map(\.number) == [1])
    #expect(try content(state, as: "ggz").contributions.map(\.number) == [1, 2])
  }

  @Test func whatIsWithdrawnIsGone() throws {
    let state = try Self.shared().doing(as: "ggz") {
      try WithdrawContribution(Self.call, 2, because: "toestemming ingetrokken").decide($0, $1)
    }
    #expect(try content(state, as: "leiden").contributions.map(\.number) == [1])
    #expect(try content(state, as: "ria").contributions.map(\.text) == ["drie meldingen", ""])
    #expect(try content(state, as: "ggz").contributions.last?.isWithdrawn == true)
    #expect(
      state.refuses("ggz") { try WithdrawContribution(Self.call, 2, because: "x").decide($0, $1) }
        == .dossier(.contributionIsWithdrawnAlready(Self.number, 2)))
    let action = GiveCaseAction(
      Self.call, "x", to: "leiden", due: LocalDate(2027, 2, 1) ?? LocalDate(daysSinceEpoch: 0), sources: [2])
    #expect(
      state.refuses("ria") { try action.decide($0, $1) } == .dossier(.contributionIsWithdrawnAlready(Self.number, 2)))
  }

  // MARK: Conferences

  private static func conferring() throws -> State {
    try shared().doing(as: "ria") {
      try PlanConference(call, at: at("2027-01-06 10:00"), agenda: ["stand"]).decide($0, $1)
    }
    .doing(as: "ria", "2027-01-06 10:00") { try StartConference(call, 1, present: ["leiden", "ggz"]).decide($0, $1) }
  }

  @Test func aConferenceIsPlannedHeldAndEnded() throws {
    let state = try Self.conferring().doing(as: "ria", "2027-01-06 11:00") {
      try EndConference(Self.call, 1, [CaseDecision("woning zoeken", sources: [1, 2])]).decide($0, $1)
    }
    let conference = try #require(state.content().conferences.first)
    #expect(conference.state == .held && conference.present == ["leiden", "ggz"])
    #expect(conference.endedAt == at("2027-01-06 11:00"))
    // And: who does not see a contribution does not see that a decision rests on it
    #expect(try content(state, as: "politie").conferences.first?.decisions.first?.sources == [1])
  }

  @Test func nobodyLeavesInTheMiddleOfAConference() throws {
    let state = try Self.conferring()
    func refused(_ partners: [String]) -> Refusal? {
      state.refuses("leiden", "2027-01-06 10:30") { try ChooseParticipants(Self.call, partners).decide($0, $1) }
    }
    #expect(refused(["leiden", "politie"]) == .dossier(.participantIsInAConference("ggz", conference: 1)))
    #expect(refused(["leiden", "ggz"]) == nil, "who is not there may go")
    let close = state.refuses("leiden", "2027-01-06 10:30") {
      try CloseDossier(Self.call, .goalsMet, "x").decide($0, $1)
    }
    #expect(close == .dossier(.conferenceIsRunning(Self.number, conference: 1)))
  }

  @Test(
    arguments: [
      ("2027-01-06 10:00", 1, ["ggz"], .needsFirstTier(.violence)),
      (
        "2027-01-05 10:00", 1, ["leiden"],
        .conferenceIsStillToCome("2027-H-0001", 1, at: at("2027-01-06 10:00"))
      ),
      ("2027-01-06 10:00", 2, ["leiden"], .conferenceIsUnknown("2027-H-0001", 2)),
      ("2027-01-06 10:00", 1, ["vt"], .partnerTakesNoPart("vt")),
    ] as [(String, Int, [String], DossierRefusal)])
  func beginningIsRefused(now: String, number: Int, present: [String], refusal: DossierRefusal) throws {
    let state = try CaseOffice.running().doing(as: "ria") {
      try PlanConference(Self.call, at: at("2027-01-06 10:00"), agenda: []).decide($0, $1)
    }
    #expect(
      state.refuses("ria", now) { try StartConference(Self.call, number, present: present).decide($0, $1) }
        == .dossier(refusal))
  }

  @Test func theAgendaIsOfWhatOneSees() throws {
    let state = try CaseOffice.running()
      .doing(as: "ria") { try PlanConference(Self.call, at: at("2027-01-06 10:00"), agenda: []).decide($0, $1) }
    func agenda(_ account: String) -> [DossierNumber] {
      CaseAgenda(Gate(state, CaseOffice.context(account)).list(for: .coordination).views).items.map(\.dossier)
    }
    #expect(agenda("ria") == [Self.number] && agenda("ggz") == [Self.number])
    #expect(agenda("rob") == [] && agenda("vt") == [])
  }

  // MARK: Plan

  private static let due = LocalDate(2027, 2, 1) ?? LocalDate(daysSinceEpoch: 0)

  private static func planned() throws -> State {
    try shared().doing(as: "ria") {
      try GiveCaseAction(call, "bellen", to: "ggz", due: due, sources: [2]).decide($0, $1)
    }
  }

  @Test func actionsAreGivenAndEnded() throws {
    let state = try Self.planned()
    #expect(try state.content().overdueActions(on: Self.due).isEmpty)
    #expect(try state.content().overdueActions(on: Self.due.adding(days: 1)).map(\.code) == ["A1"])
    func refused(_ account: String, _ command: EndCaseAction) -> Refusal? {
      state.refuses(account) { try command.decide($0, $1) }
    }
    #expect(refused("leiden", EndCaseAction(Self.call, 1)) == .dossier(.actionIsOfAnother(Self.number, 1)))
    #expect(refused("ggz", EndCaseAction(Self.call, 2)) == .dossier(.actionIsUnknown(Self.number, 2)))
    #expect(refused("ggz", EndCaseAction(Self.call, 1, isDropped: true)) == .reasonIsMissing)
    let done = try state.doing(as: "ggz") { try EndCaseAction(Self.call, 1).decide($0, $1) }
    #expect(try done.content().plan.actions.map(\.state) == [.done])
    #expect(
      done.refuses("ggz") { try EndCaseAction(Self.call, 1).decide($0, $1) } == .dossier(.actionIsOver(Self.number, 1)))
  }

  @Test func actionsAreRefused() throws {
    let state = try CaseOffice.running()
    func refused(to partner: String, due: LocalDate = Self.due, sources: [Int] = []) -> Refusal? {
      state.refuses("ria") {
        try GiveCaseAction(Self.call, "x", to: partner, due: due, sources: sources).decide($0, $1)
      }
    }
    #expect(refused(to: "vt") == .dossier(.partnerTakesNoPart("vt")))
    let past = Self.due.adding(days: -60)
    #expect(refused(to: "ggz", due: past) == .dossier(.dateIsNotAhead(field: "due", past)))
    #expect(refused(to: "ggz", sources: [1]) == .dossier(.contributionIsUnknown(Self.number, 1)))
  }

  /// A risk that was high stays known to have been.
  @Test func aRiskIsAddedAndNeverOverwritten() throws {
    let state = try CaseOffice.running()
      .doing(as: "leiden") { try AssessRisk(Self.call, .family, .acute, because: "dreiging").decide($0, $1) }
      .doing(as: "ria", "2027-01-06") { try AssessRisk(Self.call, .family, .low, because: "rust").decide($0, $1) }
    #expect(try state.content().risks.map(\.level) == [.acute, .low])
  }

  // MARK: Reviews, scale, priority

  @Test func theReviewDateOfRadicalisationIsObligatory() throws {
    let state = try CaseOffice.running(.radicalisation)
    func refused(_ next: LocalDate?) -> Refusal? {
      state.refuses("ria") { try ReviewDossier(CaseOffice.radical, "loopt", next: next).decide($0, $1) }
    }
    #expect(refused(nil) == .dossier(.reviewDateIsNotRight(.isMissing)))
    #expect(refused(LocalDate(2027, 1, 4)) == .dossier(.reviewDateIsNotRight(.isNotAhead)))
    #expect(refused(LocalDate(2028, 1, 4)) == .dossier(.reviewDateIsNotRight(.isTooFarAhead)))
    #expect(refused(LocalDate(2027, 7, 1)) == nil)
    let other = try CaseOffice.running().refuses("ria") {
      try ReviewDossier(Self.call, "loopt", next: nil).decide($0, $1)
    }
    #expect(other == nil)
  }

  @Test func isBroughtUpAndDown() throws {
    let up = try CaseOffice.running().doing(as: "ria") {
      try ScaleDossier(Self.call, to: .mayors, because: "vast").decide($0, $1)
    }
    #expect(try up.frame().level == .mayors)
    #expect(
      up.refuses("ria") { try ScaleDossier(Self.call, to: .mayors, because: "x").decide($0, $1) } == .nothingChanges)
    #expect(
      up.refuses("ria") { try ScaleDossier(Self.call, to: .local, because: " ").decide($0, $1) } == .reasonIsMissing)
  }

  /// Nothing of the entry is left: not that it was there, not since when.
  @Test func isTakenOffTheListAtOnce() throws {
    let on = try CaseOffice.running().doing(as: "ria") { try PrioritiseDossier(Self.call, by: "Top").decide($0, $1) }
    #expect(try on.frame().priority?.criterion == "top")
    let off = try on.doing(as: "ria") { try PrioritiseDossier(Self.call, by: nil).decide($0, $1) }
    #expect(try off.frame().priority == nil)
    let closed = try on.doing(as: "leiden") { try CloseDossier(Self.call, .moved, "weg").decide($0, $1) }
    #expect(try closed.frame().priority == nil)
    #expect(
      on.refuses("ria") { try PrioritiseDossier(Self.call, by: "tip").decide($0, $1) }
        == .dossier(.criterionIsUnknown("tip", nearest: ["top"])))
  }

  // MARK: Two at once

  @Test func theSecondOfTwoEditsIsToldWhatChanged() throws {
    let before = try CaseOffice.running()
    let revision = try before.frame().revision
    let after = try before.doing(as: "ria") {
      try SetGoals(CaseOffice.call(basedOn: revision), [CaseGoal(.housing, "kamer")]).decide($0, $1)
    }
    let late = SetGoals(CaseOffice.call(basedOn: revision), [CaseGoal(.housing, "huis")])
    let refusal = after.refuses("ria") { try late.decide($0, $1) }
    guard case .dossier(.hasChanged(Self.number, let now, let changes)) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(now == revision + 1 && changes.map(\.step) == [.plan] && changes.map(\.by) == ["ria"])
    #expect(try after.content().plan.goals == [CaseGoal(.housing, "kamer")])
    // And: who has seen it goes on
    #expect(
      after.refuses("ria") { try SetGoals(CaseOffice.call(basedOn: now), [CaseGoal(.housing, "huis")]).decide($0, $1) }
        == nil)
  }

  /// What somebody may not see is in nobody's way, and is not given away by a refusal.
  @Test func whatIsNotSharedIsInNobodysWay() throws {
    let before = try CaseOffice.running()
    let revision = try before.frame().revision
    let after = try before.doing(as: "ggz") {
      try Contribute(Self.call, "x", basis: .law(article: "y"), audience: ["leiden"]).decide($0, $1)
    }
    let call = CaseOffice.call(basedOn: revision)
    #expect(after.refuses("politie") { try Contribute(call, "z").decide($0, $1) } == nil)
    let refused = after.refuses("leiden") { try Contribute(call, "z").decide($0, $1) }
    guard case .dossier(.hasChanged) = refused else {
      Issue.record("leiden sees it")
      return
    }
  }

  @Test func aRevisionThatNeverWasIsRefused() throws {
    let state = try CaseOffice.running()
    let revision = try state.frame().revision
    let refusal = state.refuses("ria") { try SetGoals(CaseOffice.call(basedOn: revision + 1), []).decide($0, $1) }
    #expect(refusal == .dossier(.hasChanged(Self.number, revision: revision, [])))
  }
}
