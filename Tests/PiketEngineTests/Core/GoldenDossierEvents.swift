@testable import PiketDomain

/// What the golden files of the dossiers' events hold.
enum GoldenDossierEvents {
  private static let at = Instant(microseconds: 1_799_049_600_000_000)
  private static let later = Instant(microseconds: 1_799_654_400_000_001)
  private static let dossier = DossierNumber("2027-H-0012")
  private static let day = LocalDate(daysSinceEpoch: 20_823)
  private static let police = PartnerCode("politie")

  static let expected: [String: Event] = Dictionary(
    uniqueKeysWithValues: (road + work + end).map { event in
      ("\(type(of: event.payload).type).1", Event.dossier(event))
    })

  private static let person = DossierPerson(
    number: 1, name: "Zoë \"O'Neill\"", bsn: try? BurgerServiceNummer.read("111222333"),
    birth: PartialDate(1984, 5), address: "Breestraat 1", part: .subject)

  private static let road: [DossierEvent] = [
    .referred(
      DossierReferred(
        dossier: dossier, theme: .violence, municipality: MunicipalityCode("leiden"), scale: .leidseRegio,
        confidentiality: .vertrouwelijk,
        referral: Referral(
          partner: police, reason: "meldingen", goal: "rust", wished: [PartnerCode("ggz")], isDiscussed: false,
          whyNotDiscussed: "dreiging"),
        persons: [person, DossierPerson(number: 2, name: "B", part: .child)],
        participants: [DossierParticipation(partner: police, tier: .first, from: at, until: nil)], origin: nil,
        by: "ria",
        at: at)),
    .judged(
      DossierJudged(
        dossier: dossier,
        judgement: IntakeJudgement(partner: police, kind: .police, isFor: true, reason: "beeld", at: at), by: "pol",
        at: at)),
    .triaged(
      DossierTriaged(
        dossier: dossier,
        result: TriageResult(
          outcome: .returned, weighed: [WeighedCriterion(.severalChains, isMet: false, reason: "één keten")],
          reason: "niet nodig", partner: police, referrerToldAt: at), reviewOn: day, by: "pol", at: at)),
    .participantsChosen(
      ParticipantsChosen(
        dossier: dossier,
        joined: [DossierParticipation(partner: PartnerCode("ggz"), tier: .second, from: at, until: later)],
        left: [police], by: "pol", at: at)),
    .appointed(
      ProcessManagerAppointed(dossier: dossier, processManager: "ria", caseLead: police, by: "ria", at: at)),
    .classified(DossierClassified(dossier: dossier, confidentiality: .zeerGeheim, by: "ria", at: at)),
    .shared(SectionShared(dossier: dossier, shared: .plan, partners: [police], by: "ria", at: at)),
    .personRecorded(DossierPersonRecorded(dossier: dossier, person: person, by: "ria", at: at)),
    .linked(
      DossiersLinked(
        dossier: dossier, link: DossierLink(other: DossierNumber("2027-R-0003"), relation: .samePerson), by: "ria",
        at: at)),
    .offered(DossierOffered(dossier: dossier, to: DossierNumber("2027-P-0001"), by: "pol", at: at)),
    .offerAnswered(DossierOfferAnswered(dossier: dossier, isTakenUp: true, by: "pol", at: at)),
  ]

  private static let work: [DossierEvent] = [
    .contributed(
      ContributionMade(
        dossier: dossier,
        made: Contribution(
          number: 2, supplier: PartnerCode("ggz"), text: "behandeling", basis: .consent(on: day),
          conditions: ["niet verder"], audience: [police], by: "gz", at: at, withdrawnAt: nil))),
    .withdrawn(ContributionWithdrawn(dossier: dossier, number: 2, reason: "ingetrokken", by: "gz", at: at)),
    .themeRecorded(
      ThemePartRecorded(
        dossier: dossier, part: part, bijProvided: at, bijHasMeasures: true, by: "ria", at: at)),
    .conferencePlanned(
      ConferencePlanned(
        dossier: dossier, conference: CaseConference(number: 1, at: later, agenda: ["stand"]), by: "ria", at: at)),
    .conferenceStarted(ConferenceStarted(dossier: dossier, number: 1, present: [police], by: "ria", at: at)),
    .conferenceEnded(
      ConferenceEnded(
        dossier: dossier, number: 1, decisions: [CaseDecision("woning", sources: [2])], by: "ria", at: at)),
    .goalsSet(GoalsSet(dossier: dossier, goals: [CaseGoal(.daytimeActivity, "werk")], by: "ria", at: at)),
    .actionGiven(
      DossierActionGiven(
        dossier: dossier,
        action: CaseAction(number: 1, text: "bellen", partner: police, domain: .housing, due: day, sources: [2]),
        by: "ria", at: at)),
    .actionEnded(
      DossierActionEnded(dossier: dossier, number: 1, state: .dropped, note: "verhuisd", by: "pol", at: at)),
    .riskAssessed(
      RiskAssessed(
        dossier: dossier,
        risk: RiskAssessment(domain: .family, level: .acute, reason: "dreiging", by: "pol", at: at))),
    .reviewed(
      DossierReviewed(dossier: dossier, review: DossierReview(outcome: "loopt", by: "ria", at: at, next: day))),
    .scaled(
      DossierScaled(
        dossier: dossier, scaling: DossierScaling(level: .mayors, reason: "vast", by: "ria", at: at))),
    .prioritised(DossierPrioritised(dossier: dossier, criterion: "top", by: "ria", at: at)),
  ]

  private static let end: [DossierEvent] = [
    .closed(
      DossierClosed(
        dossier: dossier, result: DossierResult(kind: .scaledDown, text: "klaar"),
        handovers: [ActionHandover(1, to: police)], by: "pol", at: at)),
    .reopened(
      DossierReopened(
        dossier: dossier, content: content, reason: "opnieuw", reviewOn: day, by: "pol", at: at)),
    .corrected(
      DossierCorrected(
        dossier: dossier, person: person,
        correction: DossierCorrection(reason: "spelling", by: "ria", at: at, replaced: person))),
    .shielded(DossierShielded(dossier: dossier, by: "ria", at: at)),
    .retentionExtended(
      RetentionExtended(dossier: dossier, until: day, decidedOn: day, reason: "claim", by: "arie", at: at)),
    .held(DossierHeld(dossier: dossier, reason: "claim", by: "arie", at: at)),
    .holdReleased(DossierHoldReleased(dossier: dossier, reason: "voorbij", by: "arie", at: at)),
    .glassBroken(
      DossierGlassBroken(
        dossier: dossier, reason: "dreiging", purpose: .coordination, until: later, by: "rob", at: at)),
    .emergencyReviewed(
      DossierEmergencyReviewed(dossier: dossier, emergency: 1, isJustified: false, by: "fg", at: at)),
    .destroyed(DossierDestroyed(dossier: dossier, by: "arie", at: at)),
  ]

  private static let part: ThemePart = {
    var part = ThemePart()
    part.releaseOn = day
    part.conditions = [ConditionProgress(.housing, .arranged, partner: police)]
    part.safetyPlan = "toezicht"
    part.signals = [CrimeSignal("lege loods", partner: police)]
    return part
  }()

  private static let content: DossierContent = {
    var content = DossierContent()
    content.persons = [person]
    content.themePart = part
    content.result = DossierResult(kind: .moved, text: "verhuisd")
    return content
  }()
}
