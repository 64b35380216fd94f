import PiketDomain
import Testing

/// The road of a dossier: from referral to the end, what may follow what, and who may do it.
struct DossierRoadTests {
  private static let number = CaseOffice.number(.violence)
  private static let call = CaseOffice.call()

  @Test(arguments: DossierTheme.allCases)
  func eachThemeGoesItsWholeRoad(theme: DossierTheme) throws {
    #expect(try CaseOffice.referred(theme).frame(theme).state == .referred)
    #expect(try CaseOffice.triaged(theme).frame(theme).state == .takenUp)
    #expect(try CaseOffice.running(theme).frame(theme).state == .running)
    #expect(try CaseOffice.closed(theme).frame(theme).state == .closed)
    let shielded = try CaseOffice.shielded(theme)
    #expect(try shielded.frame(theme).state == .shielded)
    #expect(shielded.dossiers.contents.isEmpty, "content is kept of what is open")
  }

  /// Each step from each state: the table lets it through or says that there is no such way, before all else.
  @Test(arguments: DossierTheme.allCases)
  func onlyTheTableOpensAWay(theme: DossierTheme) throws {
    for from in DossierState.allCases {
      guard let state = try CaseOffice.state(from, theme) else { continue }
      for (step, try_) in CaseCommands.all(theme) where step != .link {
        for account in CaseCommands.accounts {
          let refusal = state.refuses(account, "2027-02-03", { try CaseCommands.nothing(try_($0, $1)) })
          if case .dossier(.hasNoSuchStep(_, let state, let named)) = refusal {
            #expect(!step.rule.from.contains(from) && state == from && named == step, "\(from) \(step) \(account)")
          } else if refusal == nil {
            #expect(step.rule.from.contains(from), "\(from) \(step) \(account)")
          }
        }
      }
    }
  }

  /// What comes of a step is a state that the table knows for it, and whoever did it has a quality that it asks for.
  @Test func everyStepButTheFirstHasARow() {
    for step in DossierStep.allCases where step != .refer && step != .handOver {
      #expect(!step.rule.from.isEmpty && !step.rule.authorities.isEmpty, "\(step)")
    }
    // Nobody hands over by themselves: the other Act takes it.
    #expect(DossierStep.handOver.rule.authorities.isEmpty)
  }

  // MARK: Referral

  @Test func aReferralHasWhoAskedAndWhoJudges() throws {
    let state = try CaseOffice.referred()
    let frame = try state.frame()
    #expect(frame.number == "2027-H-0001" && frame.referrer == "leiden" && frame.scale == .leidseRegio)
    #expect(frame.current(at: at("2027-01-04 12:00")).map(\.partner) == ["leiden", "politie"])
    #expect(frame.owner == .coordinators(.violence))
    #expect(try state.content().persons.map(\.number) == [1])
    // And: the next one has the next number, of its own theme
    let more = try state.doing(as: "leiden") { try CaseOffice.refer().decide($0, $1) }
      .doing(as: "leiden") { try CaseOffice.refer(.detainees).decide($0, $1) }
    #expect(more.dossiers.frames.keys.sorted() == ["2027-H-0001", "2027-H-0002", "2027-R-0001"])
  }

  /// Who is of the second tier may refer, and does not judge.
  @Test func theSecondTierRefers() throws {
    let state = try State().doing(as: "vt") { try CaseOffice.refer().decide($0, $1) }
    #expect(try state.frame().participants.map(\.tier) == [.second, .first])
  }

  @Test(
    arguments: [
      Wrong(DossierRefusal.purposeIsMissing(allowed: DossierTheme.violence.regime.purposes)) { $0.purpose = nil },
      Wrong(.purposeIsNotOfTheTheme(.publicOrder, allowed: DossierTheme.violence.regime.purposes)) {
        $0.purpose = .publicOrder
      },
      Wrong(.partnerIsUnknown("polite", nearest: ["politie"])) { $0.invited = ["polite"] },
      Wrong(.partnerIsAnother("om")) { $0.referrer = "om" },
      Wrong(.subjectIsMissing) { $0.persons = [] },
      Wrong(.professionalHasNoMore(2)) {
        $0.persons.append(DossierPerson(name: "Dr. A", birth: PartialDate(1970), part: .professional))
      },
    ] as [Wrong<ReferDossier, DossierRefusal>])
  func aReferralIsRefused(wrong: Wrong<ReferDossier, DossierRefusal>) {
    var command = CaseOffice.refer()
    wrong.change(&command)
    #expect(State().refuses("leiden") { try command.decide($0, $1) } == .dossier(wrong.refusal))
  }

  /// What somebody typed is not repeated: it may be about somebody.
  @Test func aWrongTextIsNotRepeated() {
    var command = CaseOffice.refer()
    command.reason = "Jan\nPietersen"
    #expect(
      State().refuses("leiden") { try command.decide($0, $1) }
        == .fieldIsInvalid(field: "reason", value: "", reason: .hasControlCharacters))
  }

  @Test(arguments: ["lezer", "arie", "fg", "root", "woonbron"])
  func whoIsNotOfTheThemeDoesNotRefer(account: String) {
    #expect(
      State().refuses(account) { try CaseOffice.refer().decide($0, $1) } == .dossier(.themeIsNotOpen(.violence)))
  }

  @Test func aSecondTierAloneIsNotEnough() {
    var command = CaseOffice.refer()
    command.invited = ["ggz"]
    #expect(State().refuses("vt") { try command.decide($0, $1) } == .dossier(.needsFirstTier(.violence)))
  }

  // MARK: Triage

  @Test(arguments: [(TriageResult.Outcome.advice, DossierState.advised), (.returned, .returned)])
  func whatIsNotTakenUpIsToldToTheReferrer(outcome: TriageResult.Outcome, state: DossierState) throws {
    let events = try CaseOffice.triage(.violence, outcome)
      .decide(CaseOffice.referred(), CaseOffice.context("politie")).events
    let after = try CaseOffice.referred().evolved(by: events)
    #expect(try after.frame().state == state)
    guard case .dossier(.triaged(let triaged)) = events.first else { throw Refusal.nothingChanges }
    #expect(triaged.result.referrerToldAt == at("2027-01-04 12:00"))
  }

  @Test(
    arguments: [
      (Set<IntakeCriterion>([.localSafetyProblem]), [IntakeCriterion]()),
      ([.severalLifeDomains, .severalChains, .affectsSurroundings], []),
      ([.severalLifeDomains], [.severalChains, .affectsSurroundings]),
      ([], [.severalLifeDomains, .severalChains, .affectsSurroundings]),
    ] as [(Set<IntakeCriterion>, [IntakeCriterion])])
  func theCriteriaDecide(met: Set<IntakeCriterion>, missing: [IntakeCriterion]) throws {
    var command = CaseOffice.triage(.violence)
    command.weighed = met.map { WeighedCriterion($0, isMet: true, reason: "gezien") }
    let refusal = try CaseOffice.referred().refuses("leiden") { try command.decide($0, $1) }
    #expect(refusal == (missing.isEmpty ? nil : .dossier(.criteriaAreNotMet(missing))))
  }

  @Test func triageIsRefused() throws {
    let state = try CaseOffice.referred()
    var command = CaseOffice.triage(.violence)
    command.weighed.append(WeighedCriterion(.extremistViews, isMet: true, reason: "x"))
    #expect(
      state.refuses("leiden") { try command.decide($0, $1) } == .dossier(.criterionIsOfAnotherTheme(.extremistViews)))
    command = CaseOffice.triage(.violence)
    command.weighed[0].reason = " "
    #expect(state.refuses("leiden") { try command.decide($0, $1) } == .reasonIsMissing)
  }

  // MARK: Participants

  @Test func theFirstTierChoosesWhoTakesPart() throws {
    let state = try CaseOffice.running().doing(as: "politie", "2027-01-05") {
      try ChooseParticipants(Self.call, ["politie", "vt"]).decide($0, $1)
    }
    let frame = try state.frame()
    #expect(frame.current(at: at("2027-01-05")).map(\.partner) == ["politie", "vt"])
    // And: at each moment before, those who took part then
    #expect(frame.current(at: at("2027-01-04 13:00")).map(\.partner) == ["leiden", "politie", "ggz"])
    // And: who left sees nothing of it any more
    #expect(
      state.refuses("ggz", "2027-01-05") { try Contribute(Self.call, "x").decide($0, $1) }
        == .dossier(.isUnknown(Self.number, nearest: [])))
  }

  @Test func choosingIsRefused() throws {
    let state = try CaseOffice.running()
    func refused(_ account: String, _ partners: [String]) -> Refusal? {
      state.refuses(account) { try ChooseParticipants(Self.call, partners).decide($0, $1) }
    }
    #expect(refused("leiden", ["ggz"]) == .dossier(.needsFirstTier(.violence)))
    #expect(refused("leiden", ["leiden", "politie", "ggz"]) == .nothingChanges)
    let another = DossierRefusal.stepIsForAnother(Self.number, .chooseParticipants, needs: [.firstTier])
    #expect(refused("ggz", ["leiden"]) == .dossier(another))
    #expect(refused("ria", ["leiden"]) == .dossier(another), "the process manager owns no care and chooses nobody")
    let radical = try CaseOffice.running(.radicalisation)
    #expect(
      radical.refuses("leiden") { try ChooseParticipants(CaseOffice.radical, ["leiden", "vt"]).decide($0, $1) }
        == .dossier(.partnerHasNoPlace("vt", .radicalisation)))
  }

  // MARK: Acting for a partner

  @Test(
    arguments: [
      ("ggz", "leiden", .partnerIsAnother("leiden")), ("ggz", "gzg", .partnerIsUnknown("gzg", nearest: ["ggz"])),
      ("ria", nil, .stepIsForAnother("2027-H-0001", .contribute, needs: [.participant])),
    ] as [(String, String?, DossierRefusal)])
  func nobodyActsForAnother(account: String, partner: String?, refusal: DossierRefusal) throws {
    let command = Contribute(Self.call, "x", as: partner)
    let found = try CaseOffice.running().refuses(account) { try command.decide($0, $1) }
    if case .dossier(.partnerIsUnknown(let name, let near)) = found {
      #expect(name == partner && near.contains("ggz"))
    } else {
      #expect(found == .dossier(refusal))
    }
  }

  @Test func whoWorksForTwoSaysForWhich() throws {
    let state = try CaseOffice.running(.radicalisation)
    func refused(_ partner: String?) -> Refusal? {
      state.refuses("twin") { try Contribute(CaseOffice.radical, "x", as: partner).decide($0, $1) }
    }
    #expect(refused(nil) == .dossier(.actsForSeveral(["politie", "om"])))
    #expect(refused("om") == nil)
  }
}
