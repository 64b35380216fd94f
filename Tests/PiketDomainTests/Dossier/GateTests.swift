import PiketDomain
import Testing

/// The gate: what one sees, what one is told where it is closed, and what is logged of it.
struct GateTests {
  private static let number = CaseOffice.number(.violence)

  private func ask(
    _ state: State, _ account: String, _ number: String = "2027-H-0001", for purpose: DossierPurpose? = .coordination,
    because reason: String? = nil, isEmergency: Bool = false, at now: String = "2027-01-04 12:00"
  ) -> Gate.Answer {
    Gate(state, CaseOffice.context(account, now))
      .ask(DossierCall(number, for: purpose, because: reason, isEmergency: isEmergency), .read)
  }

  // MARK: What is told where it is closed

  /// An unknown dossier and one that is closed off are refused alike, whoever asks.
  @Test(arguments: ["rob", "om", "vt", "arie", "fg", "lezer", "root"])
  func aClosedDossierIsAsOneThatIsNotThere(account: String) throws {
    let state = try CaseOffice.running()
    let refusal = ask(state, account).refusal
    #expect(refusal == ask(State(), account).refusal)
    #expect(refusal == .dossier(.isUnknown(Self.number, nearest: [])))
    #expect(ask(state, account, for: nil).refusal == refusal, "nor is one asked for what")
  }

  @Test func whatWasTypedInPlaceOfANumberIsNotRepeated() throws {
    let answer = ask(try CaseOffice.running(), "ria", "Jan Pietersen")
    #expect(answer.refusal == .dossier(.isUnknown(nil, nearest: [])))
    #expect(answer.record.dossier == nil)
  }

  @Test func onlyWhomAllElseLetsInIsAskedForWhat() throws {
    let state = try CaseOffice.running()
    let allowed = DossierTheme.violence.regime.purposes
    #expect(ask(state, "ria", for: nil).refusal == .dossier(.purposeIsMissing(allowed: allowed)))
    #expect(
      ask(state, "ggz", for: .publicOrder).refusal
        == .dossier(.purposeIsNotOfTheTheme(.publicOrder, allowed: allowed)))
  }

  /// Suggestions are of what is open, and logged as shown.
  @Test func whatMayHaveBeenMeantIsOfWhatIsOpen() throws {
    let state = try CaseOffice.running()
    let answer = ask(state, "ria", "2027-H-0002")
    #expect(answer.refusal == .dossier(.isUnknown("2027-H-0002", nearest: ["2027-H-0001"])))
    #expect(answer.record.shown == [Self.number])
    #expect(ask(state, "rob", "2027-H-0002").refusal == .dossier(.isUnknown("2027-H-0002", nearest: [])))
  }

  @Test(arguments: [
    ("2027-H-0001", true), (" 2027-h-1 ", true), ("2027-X-0001", false), ("27-H-1", false), ("H-1", false),
  ])
  func numbersAreReadAsPeopleWriteThem(text: String, isRead: Bool) {
    #expect((DossierNumber.read(text) == Self.number) == isRead)
  }

  // MARK: What is logged

  @Test(
    arguments: [
      ("ria", .coordination, .open, .caseCoordinator), ("ggz", .coordination, .open, .casePartner),
      ("lezer", .coordination, .noRole, nil), ("root", .coordination, .noRole, nil), ("rob", nil, .notAMember, nil),
      ("vt", .coordination, .notAMember, nil), ("ria", nil, .noPurpose, nil),
      ("arie", .archiving, .notInThisState, nil),
    ] as [(String, DossierPurpose?, AccessOutcome, Role?)])
  func theFirstReasonIsLogged(account: String, purpose: DossierPurpose?, outcome: AccessOutcome, role: Role?) throws {
    let record = ask(try CaseOffice.running(), account, for: purpose).record
    #expect(record.outcome == outcome && record.role == role && record.account == account)
    #expect(record.dossier == Self.number && record.basis == "WGS 2.25; Wth" && record.purpose == purpose)
  }

  @Test func eachDossierOfAListIsLogged() throws {
    let state = try CaseOffice.running().doing(as: "leiden") { try CaseOffice.refer().decide($0, $1) }
    let gate = Gate(state, CaseOffice.context("ria"))
    let (views, records) = gate.list(for: .coordination, .search) { view in
      view.content?.persons.contains { $0.name.contains("Pieter") } ?? false
    }
    #expect(views.map(\.frame.number) == ["2027-H-0001", "2027-H-0002"])
    #expect(records.map(\.dossier) == [nil, "2027-H-0001", "2027-H-0002"])
    #expect(records.allSatisfy { $0.action == .search && $0.outcome == .open })
    let none = gate.list(for: nil)
    #expect(none.views.isEmpty && none.records.map(\.outcome) == [.noPurpose])
  }

  /// Looking for something finds nothing in what one does not see.
  @Test func aSearchFindsNothingInWhatIsNotShared() throws {
    let state = try CaseOffice.running().doing(as: "ggz") {
      try Contribute(CaseOffice.call(), "opname", basis: .law(article: "x"), audience: ["leiden"]).decide($0, $1)
    }
    func finds(_ account: String) -> Int {
      Gate(state, CaseOffice.context(account)).list(for: .care, .search) { view in
        view.content?.contributions.contains { $0.text == "opname" } ?? false
      }.views.count
    }
    #expect(finds("leiden") == 1 && finds("ggz") == 1 && finds("ria") == 1 && finds("politie") == 0)
  }

  // MARK: Sections

  @Test func aSectionIsSharedWithSome() throws {
    let call = CaseOffice.call()
    let state = try CaseOffice.running()
      .doing(as: "ria") { try SetGoals(call, [CaseGoal(.housing, "kamer")]).decide($0, $1) }
      .doing(as: "ria") { try ShareSection(call, .plan, with: ["leiden"]).decide($0, $1) }
    func goals(_ account: String) throws -> Int? {
      try ask(state, account).pass?.view(of: state.content()).content?.plan.goals.count
    }
    #expect(try goals("leiden") == 1 && goals("ria") == 1 && goals("ggz") == 0)
    #expect(ask(state, "ggz").pass?.sections.contains(.plan) == false)
  }

  /// What led to a dossier is for who judged it, and who asked for it.
  @Test func theSecondTierDoesNotSeeTheTriage() throws {
    let state = try CaseOffice.running()
    func triage(_ account: String) throws -> TriageResult? {
      try ask(state, account).pass?.view(of: state.content()).content?.triage
    }
    #expect(try triage("leiden") != nil && triage("ggz") == nil)
    let referred = try State().doing(as: "vt") { try CaseOffice.refer().decide($0, $1) }
    #expect(ask(referred, "vt").pass?.sections.contains(.referral) == true)
  }

  @Test func aLinkIsShownWhereTheOtherIsOpen() throws {
    let second = DossierCall("2027-H-0002", for: .coordination)
    let state = try CaseOffice.running().doing(as: "leiden") { try CaseOffice.refer().decide($0, $1) }
      .doing(as: "ria") { try LinkDossiers(CaseOffice.call(), to: "2027-H-0002", .sameHousehold).decide($0, $1) }
    #expect(ask(state, "ria").pass?.frame.links.map(\.other) == ["2027-H-0002"])
    #expect(ask(state, "ria").record.shown == ["2027-H-0002"])
    #expect(ask(state, "ggz").pass?.frame.links == [])
    let again = LinkDossiers(second, to: "2027-H-0001", .related)
    #expect(
      state.refuses("ria") { try again.decide($0, $1) } == .dossier(.areLinkedAlready("2027-H-0002", Self.number)))
    let itself = LinkDossiers(second, to: "2027-h-2", .related)
    #expect(state.refuses("ria") { try itself.decide($0, $1) } == .dossier(.isItself("2027-H-0002")))
    let unknown = LinkDossiers(second, to: "2027-H-0003", .related)
    #expect(
      state.refuses("ria") { try unknown.decide($0, $1) }
        == .dossier(.isUnknown("2027-H-0003", nearest: ["2027-H-0001", "2027-H-0002"])))
  }

  // MARK: Confidentiality

  @Test func whatIsTooConfidentialDoesNotExist() throws {
    var context = CaseOffice.context("ggz")
    context.region.rules.casework?.clearances = [RoleClearance(role: .casePartner, upTo: .zaakvertrouwelijk)]
    let answer = Gate(try CaseOffice.running(), context).ask(CaseOffice.call(), .read)
    #expect(answer.refusal == .dossier(.isUnknown(Self.number, nearest: [])))
    #expect(answer.record.outcome == .tooConfidential)
    let above = ClassifyDossier(CaseOffice.call(), .zeerGeheim)
    #expect(
      try CaseOffice.running().refuses("ria") { try above.decide($0, $1) }
        == .dossier(.confidentialityIsAboveOwn(.zeerGeheim)))
  }

  // MARK: Emergencies

  @Test func anEmergencyOpensForThreeHours() throws {
    let call = DossierCall(Self.number.rawValue, for: .coordination, because: "dreiging")
    let state = try CaseOffice.running().doing(as: "rob") { try BreakGlass(call).decide($0, $1) }
    #expect(ask(state, "rob", at: "2027-01-04 14:59").pass?.isEmergency == true)
    #expect(ask(state, "rob", at: "2027-01-04 14:59").record.isEmergency)
    #expect(ask(state, "rob", at: "2027-01-04 15:00").pass == nil)
    #expect(ask(state, "hv").pass == nil, "it is open to who broke it")
    // And: it is for looking
    let plan = SetGoals(CaseOffice.call(), [])
    #expect(
      state.refuses("rob") { try plan.decide($0, $1) }
        == .dossier(.stepIsForAnother(Self.number, .plan, needs: [.processManager])))
    // And: it is reviewed, once
    let lawful = DossierCall(Self.number.rawValue, for: .lawfulness)
    let reviewed = try state.doing(as: "fg") { try ReviewEmergency(lawful, 1, isJustified: true).decide($0, $1) }
    #expect(try reviewed.frame().emergencies.map(\.reviewedAt) == [at("2027-01-04 12:00")])
    #expect(
      reviewed.refuses("fg") { try ReviewEmergency(lawful, 1, isJustified: true).decide($0, $1) } == .nothingChanges)
    #expect(
      reviewed.refuses("fg") { try ReviewEmergency(lawful, 2, isJustified: true).decide($0, $1) }
        == .dossier(.emergencyIsUnknown(Self.number, 2)))
  }

  @Test(
    arguments: [("rob", nil), ("rob", " "), ("lezer", "x"), ("politie2", "x"), ("root", "x"), ("vt", "x")]
      as [(String, String?)])
  func anEmergencyNeedsAReasonAndACoordinator(account: String, reason: String?) throws {
    let call = DossierCall(Self.number.rawValue, for: .coordination, because: reason)
    let refusal = try CaseOffice.running().refuses(account) { try BreakGlass(call).decide($0, $1) }
    #expect(refusal == .dossier(.isUnknown(Self.number, nearest: [])))
  }

  @Test func whoIsInBreaksNoGlass() throws {
    let call = DossierCall(Self.number.rawValue, for: .coordination, because: "x")
    #expect(try CaseOffice.running().refuses("ria") { try BreakGlass(call).decide($0, $1) } == .nothingChanges)
    #expect(ask(try CaseOffice.shielded(), "rob", because: "x", isEmergency: true, at: "2027-02-03").pass == nil)
  }
}
