import PiketDomain
import Testing

/// What is recorded of persons and of a theme, who guards a dossier, and what is shared.
struct DossierRecordTests {
  private static let number = CaseOffice.number(.violence)
  private static let call = CaseOffice.call()

  // MARK: Persons

  @Test func personsAreAddedAndPutRight() throws {
    let child = DossierPerson(name: "Kind", birth: PartialDate(2019), part: .child)
    var better = CaseOffice.subject
    (better.number, better.address) = (1, "Haarlemmerstraat 2")
    let known = better
    let state = try CaseOffice.running().doing(as: "ria") { try RecordPerson(Self.call, child).decide($0, $1) }
      .doing(as: "leiden") { try RecordPerson(Self.call, known).decide($0, $1) }
    #expect(try state.content().persons.map(\.number) == [1, 2])
    #expect(try state.content().persons.first?.address == "Haarlemmerstraat 2")
    #expect(state.refuses("leiden") { try RecordPerson(Self.call, known).decide($0, $1) } == .nothingChanges)
  }

  @Test(
    arguments: [
      Wrong(Refusal.dossier(.personIsUnknown("2027-H-0001", 4))) { $0.person.number = 4 },
      Wrong(.dossier(.professionalHasNoMore(1))) { $0.person.part = .professional },
      Wrong(.dossier(.subjectIsMissing)) { $0.person.part = .victim },
      Wrong(.fieldIsInvalid(field: "name", value: "", reason: .isEmpty)) { $0.person.name = " " },
    ] as [Wrong<RecordPerson, Refusal>])
  func aPersonIsRefused(wrong: Wrong<RecordPerson, Refusal>) throws {
    var person = CaseOffice.subject
    person.number = 1
    var command = RecordPerson(Self.call, person)
    wrong.change(&command)
    #expect(try CaseOffice.running().refuses("ria") { try command.decide($0, $1) } == wrong.refusal)
  }

  /// Whom somebody may not see they do not put right.
  @Test func whoDoesNotSeePersonsChangesNone() throws {
    var person = CaseOffice.subject
    (person.number, person.name) = (1, "X")
    let changed = person
    let state = try CaseOffice.running().doing(as: "ria") {
      try ShareSection(Self.call, .persons, with: ["leiden"]).decide($0, $1)
    }
    #expect(
      state.refuses("ggz") { try RecordPerson(Self.call, changed).decide($0, $1) }
        == .dossier(.personIsUnknown(Self.number, 1)))
  }

  // MARK: Themes

  @Test func aHomeBanGivesTheDateThatRetentionCountsFrom() throws {
    var part = ThemePart()
    part.ban = HomeBan(imposedAt: at("2027-01-04 10:00"))
    let banned = part
    let state = try CaseOffice.running().doing(as: "politie") { try RecordThemePart(Self.call, banned).decide($0, $1) }
    #expect(try state.frame().dates.banImposed == at("2027-01-04 10:00"))
    #expect(try state.frame().retentionRules == [.jointData, .homeBan])
    #expect(state.refuses("politie") { try RecordThemePart(Self.call, banned).decide($0, $1) } == .nothingChanges)
    var release = ThemePart()
    release.releaseOn = CaseOffice.today
    let wrong = release
    #expect(
      state.refuses("politie") { try RecordThemePart(Self.call, wrong).decide($0, $1) }
        == .dossier(.partIsOfAnotherTheme(.detainees)))
  }

  @Test func aNoticeIsKeptByItsOwnRule() throws {
    var part = ThemePart()
    part.conditions = [ConditionProgress(.housing, .missing, partner: "leiden")]
    let call = CaseOffice.call(.detainees)
    let command = RecordThemePart(call, part, bijProvided: at("2027-01-03"), bijHasMeasures: true)
    let state = try CaseOffice.running(.detainees).doing(as: "leiden") { try command.decide($0, $1) }
    #expect(try state.frame(.detainees).retentionRules == [.jointData, .bijNotice])
    #expect(try state.frame(.detainees).retentionFacts(Office.zone).measuresWereDecided)
    part.conditions.append(ConditionProgress(.debts, .missing, partner: "vt"))
    let other = RecordThemePart(call, part)
    #expect(state.refuses("leiden") { try other.decide($0, $1) } == .dossier(.partnerTakesNoPart("vt")))
  }

  // MARK: Who guards it, who sees it

  @Test func aProcessManagerGivesItToAnother() throws {
    let state = try CaseOffice.running().doing(as: "ria") { try AppointProcessManager(Self.call, "rob").decide($0, $1) }
    #expect(try state.frame().owner == .processManager("rob") && state.frame().caseLead == nil)
    let back = AppointProcessManager(Self.call, "ria")
    #expect(state.refuses("ria") { try back.decide($0, $1) } == .dossier(.isUnknown(Self.number, nearest: [])))
    #expect(state.refuses("rob") { try AppointProcessManager(Self.call, "rob").decide($0, $1) } == .nothingChanges)
    #expect(
      state.refuses("rob") { try AppointProcessManager(Self.call, "ria", caseLead: "vt").decide($0, $1) }
        == .dossier(.partnerTakesNoPart("vt")))
  }

  /// Where the process manager is not there any more another comes in as in an emergency, and takes over.
  @Test func aDossierIsTakenOverInAnEmergency() throws {
    let call = DossierCall(Self.number.rawValue, for: .coordination, because: "ria is ziek")
    let state = try CaseOffice.running().doing(as: "rob") { try BreakGlass(call).decide($0, $1) }
      .doing(as: "rob") { try AppointProcessManager(Self.call, "rob").decide($0, $1) }
    #expect(try state.frame().processManager == "rob")
    #expect(try state.frame().emergencies.map(\.account) == ["rob"])
  }

  /// To say that it is an emergency opens nothing by itself: the privacy officer has to hear of it first.
  @Test func anEmergencyThatNobodyHearsOfOpensNothing() throws {
    let state = try CaseOffice.running()
    let gate = Gate(state, CaseOffice.context("rob"))
    for purpose in [nil, DossierPurpose.coordination] {
      let call = DossierCall(Self.number.rawValue, for: purpose, because: "dreiging", isEmergency: true)
      #expect(gate.ask(call, .read).refusal == .dossier(.isUnknown(Self.number, nearest: [])))
    }
    let aimless = DossierCall(Self.number.rawValue, for: nil, because: "dreiging")
    #expect(
      state.refuses("rob") { try BreakGlass(aimless).decide($0, $1) } == .dossier(.isUnknown(Self.number, nearest: [])))
  }

  @Test func sharingIsRefused() throws {
    let state = try CaseOffice.running()
    func refused(_ account: String, _ partners: [String]?) -> Refusal? {
      state.refuses(account) { try ShareSection(Self.call, .plan, with: partners).decide($0, $1) }
    }
    #expect(refused("leiden", ["leiden"]) == .dossier(.stepIsForAnother(Self.number, .share, needs: [.processManager])))
    #expect(refused("ria", ["vt"]) == .dossier(.partnerTakesNoPart("vt")))
    #expect(refused("ria", nil) == .nothingChanges)
  }
}
