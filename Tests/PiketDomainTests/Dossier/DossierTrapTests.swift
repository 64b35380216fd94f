import PiketDomain
import Testing

/// The traps of the law that a system for dossiers falls into, each by its number in the list of the domain.
struct DossierTrapTests {
  private static let call = CaseOffice.call()

  // Trap 11, GRIP, is of incidents.

  /// Trap 12: only the first tier judges what is taken up, and closes (WGS 2.27, 2.31(2)).
  @Test(arguments: ["ggz", "vt", "ria"])
  func trap12OnlyTheFirstTierJudgesAndCloses(account: String) throws {
    // Given: who is asked referred it, so that they take part from the beginning
    let referrer = account == "ria" ? "leiden" : account
    let state = try State().doing(as: referrer) { try CaseOffice.refer().decide($0, $1) }
    let judge = DossierRefusal.stepIsForAnother("2027-H-0001", .judge, needs: [.firstTier])
    #expect(
      state.refuses(account) { try JudgeReferral(Self.call, isFor: true, because: "x").decide($0, $1) }
        == .dossier(judge))
    let triage = DossierRefusal.stepIsForAnother("2027-H-0001", .triage, needs: [.firstTier])
    #expect(state.refuses(account) { try CaseOffice.triage(.violence).decide($0, $1) } == .dossier(triage))
    #expect(state.refuses("politie") { try CaseOffice.triage(.violence).decide($0, $1) } == nil)
    guard account != "vt" else { return }
    let close = DossierRefusal.stepIsForAnother("2027-H-0001", .close, needs: [.firstTier])
    let closing = try CaseOffice.running().refuses(account) { try CloseDossier(Self.call, .moved, "x").decide($0, $1) }
    #expect(closing == .dossier(close))
  }

  /// Trap 13: mayor, police and prosecution judge unanimously (PGA 5(3)).
  @Test(
    arguments: [
      ([], [.police, .prosecution, .municipality], []), ([("leiden", true)], [.police, .prosecution], []),
      ([("leiden", true), ("politie", true), ("om", false)], [], [.prosecution]),
      // A later judgement takes the place of an earlier one of the same partner.
      ([("leiden", true), ("politie", true), ("om", false), ("om", true)], nil, nil),
    ] as [([(String, Bool)], [PartnerKind]?, [PartnerKind]?)])
  func trap13TheTrioIsUnanimous(judgements: [(String, Bool)], silent: [PartnerKind]?, against: [PartnerKind]?) throws {
    var state = try CaseOffice.referred(.radicalisation)
    for (judge, isFor) in judgements {
      state = try state.doing(as: judge) {
        try JudgeReferral(CaseOffice.radical, isFor: isFor, because: "x").decide($0, $1)
      }
    }
    let refusal = state.refuses("leiden") { try CaseOffice.triage(.radicalisation).decide($0, $1) }
    if let silent, let against {
      #expect(refusal == .dossier(.isNotUnanimous("2027-P-0001", silent: silent, against: against)))
    } else {
      #expect(refusal == nil)
      let returned = state.refuses("leiden") { try CaseOffice.triage(.radicalisation, .returned).decide($0, $1) }
      #expect(returned == .dossier(.isUnanimous("2027-P-0001")))
    }
  }

  @Test func trap13AReferralWithoutTheTrioIsRefused() {
    var command = CaseOffice.refer(.radicalisation)
    command.invited = ["politie"]
    #expect(
      State().refuses("leiden") { try command.decide($0, $1) } == .dossier(.judgesAreMissing([.prosecution])))
  }

  /// Taken up there, the other Act stops applying here, and nobody works on here (WGS 2.31(13)).
  @Test func trap13ItLeavesTheOtherRegimeOnceTakenUp() throws {
    let offered = try CaseOffice.offered()
    #expect(try offered.frame().state == .running, "until it is taken up it goes on here")
    let after = try CaseOffice.handedOver()
    #expect(try after.frame(.radicalisation).state == .takenUp && after.frame().state == .handedOver)
    #expect(after.dossiers.contents.keys.sorted() == ["2027-P-0001"])
    #expect(
      after.refuses("leiden") { try Contribute(Self.call, "x").decide($0, $1) }
        == .dossier(.isUnknown("2027-H-0001", nearest: ["2027-P-0001"])))
    // And: what partners provided stayed there; the person went over
    #expect(try after.content(.radicalisation).contributions.isEmpty)
    #expect(try after.content(.radicalisation).persons.map(\.name) == ["Jan Pietersen"])
  }

  @Test func trap13WhoOfferedItIsToldWhenItIsRefused() throws {
    var state = try CaseOffice.offered()
    state = try state.doing(as: "om") {
      try JudgeReferral(CaseOffice.radical, isFor: false, because: "niet").decide($0, $1)
    }
    let events = try CaseOffice.triage(.radicalisation, .returned).decide(state, CaseOffice.context("leiden")).events
    let answers: [DossierOfferAnswered] = events.compactMap {
      if case .dossier(.offerAnswered(let answered)) = $0 { answered } else { nil }
    }
    #expect(answers.map(\.dossier) == ["2027-H-0001"] && answers.map(\.isTakenUp) == [false])
    #expect(try state.evolved(by: events).frame().state == .running)
  }

  @Test func trap13AnOfferIsMadeOnce() throws {
    let again = OfferDossier(Self.call, because: "x", goal: "y", invited: ["politie", "om"])
    #expect(
      try CaseOffice.offered().refuses("leiden") { try again.decide($0, $1) }
        == .dossier(.isOfferedAlready("2027-H-0001", to: "2027-P-0001")))
    let crime = OfferDossier(CaseOffice.call(.organisedCrime), because: "x", goal: "y", invited: ["politie", "om"])
    #expect(
      try CaseOffice.running(.organisedCrime).refuses("leiden") { try crime.decide($0, $1) }
        == .dossier(.themesAreKeptApart(.organisedCrime, .radicalisation)))
  }

  /// Trap 14: data of the Veiligheidshuis and of the RIEC are never joined.
  @Test(arguments: DossierTheme.allCases, DossierTheme.allCases)
  func trap14ThemesOfDifferentActsAreNotLinked(one: DossierTheme, other: DossierTheme) throws {
    guard one != other else { return }
    var state = try CaseOffice.running(one)
    state = try state.doing(as: "leiden") { try CaseOffice.refer(other).decide($0, $1) }
    // Coordination is a purpose of each theme: nothing but the rule itself is in the way.
    let link = LinkDossiers(
      DossierCall(CaseOffice.number(one).rawValue, for: .coordination), to: CaseOffice.number(other).rawValue,
      .samePerson)
    let refusal = state.refuses("ria") { try link.decide($0, $1) }
    let isApart = one.regime.domain != other.regime.domain
    #expect(refusal == (isApart ? .dossier(.themesAreKeptApart(one, other)) : nil))
  }

  /// Hit or no hit, and neither which, nor whose, nor of what.
  @Test func trap14AcrossThemesThereIsOnlyAHit() throws {
    let state = try CaseOffice.running(.organisedCrime)
    let context = CaseOffice.context("hv")
    func find(_ person: DossierPerson) throws -> DossierHit {
      try DossierHit.find(person, for: .coordination, in: .violence, state, context)
    }
    let hit = try find(CaseOffice.subject)
    #expect(hit.isHit && hit.open.isEmpty)
    var other = CaseOffice.subject
    other.bsn = nil
    #expect(try find(other).isHit, "by name and full date of birth")
    other.birth = PartialDate(1984, 5)
    #expect(try !find(other).isHit, "a month is no date to go by")
    #expect(throws: Refusal.dossier(.themeIsNotOpen(.violence))) {
      try DossierHit.find(other, for: .coordination, in: .violence, state, CaseOffice.context("politie"))
    }
  }

  /// Trap 15: an account of access has its own door and purpose, and the log of it has no content.
  @Test func trap15AccountsOfAccessHaveTheirOwnDoor() throws {
    let state = try CaseOffice.running()
    func ask(_ account: String, _ action: AccessAction, _ purpose: DossierPurpose) -> Gate.Answer {
      Gate(state, CaseOffice.context(account)).ask(DossierCall("2027-H-0001", for: purpose), action)
    }
    #expect(ask("fg", .accounts, .lawfulness).pass?.sections == [])
    #expect(ask("fg", .read, .lawfulness).pass == nil)
    #expect(ask("fg", .accounts, .coordination).pass == nil)
    let pass = try #require(ask("fg", .accounts, .lawfulness).pass)
    #expect(try pass.view(of: state.content()).content == nil)
  }

  /// Trap 16: who keeps a medical secret provides with consent, or on a ground; conditions stick to each item.
  @Test(
    arguments: [
      (nil, .consentIsMissing("ggz")), (.statutoryTask, .basisDoesNotHold("ggz")),
      (.consent(on: LocalDate(2027, 1, 5) ?? CaseOffice.today), .consentIsMissing("ggz")),
      (.consent(on: CaseOffice.today), nil), (.law(article: "WGS 2.29(2)"), nil), (.goodCare(why: "acuut"), nil),
    ] as [(DisclosureBasis?, DossierRefusal?)])
  func trap16ASecretIsOpenedByConsentOrAGround(basis: DisclosureBasis?, refusal: DossierRefusal?) throws {
    let command = Contribute(Self.call, "behandeling", basis: basis)
    #expect(
      try CaseOffice.running().refuses("ggz") { try command.decide($0, $1) } == refusal.map { Refusal.dossier($0) })
    let police = Contribute(Self.call, "meldingen")
    #expect(try CaseOffice.running().refuses("politie") { try police.decide($0, $1) } == nil)
  }

  @Test func trap16ConditionsStickToEachItem() throws {
    var state = try CaseOffice.running()
    for (account, condition) in [("politie", "niet naar de pers"), ("leiden", "niet naar de buren")] {
      state = try state.doing(as: account) { try Contribute(Self.call, "x", conditions: [condition]).decide($0, $1) }
    }
    let action = GiveCaseAction(Self.call, "bellen", to: "leiden", due: CaseOffice.today, sources: [2, 1, 2])
    state = try state.doing(as: "ria") { try action.decide($0, $1) }
    let sources = try #require(state.content().plan.actions.first).sources
    #expect(try state.content().conditions(of: sources) == ["niet naar de pers", "niet naar de buren"])
    // And: what is withdrawn gives nothing any more
    let after = try state.doing(as: "politie") { try WithdrawContribution(Self.call, 1, because: "x").decide($0, $1) }
    #expect(try after.content().conditions(of: sources) == ["niet naar de buren"])
  }
}

extension CaseOffice {
  static let today = LocalDate(2027, 1, 4) ?? LocalDate(daysSinceEpoch: 0)
}
