import PiketDomain

extension DossierRefusal {
  /// One of each case.
  static let samples: [DossierRefusal] = {
    let (dossier, other) = (DossierNumber("2027-H-0001"), DossierNumber("2027-P-0001"))
    let (partner, moment) = (PartnerCode("politie"), Instant(seconds: 0))
    let day = LocalDate(daysSinceEpoch: 20_000)
    let change = DossierChange(revision: 3, step: .plan, section: .plan, contribution: nil, by: "ria", at: moment)
    return [
      .isUnknown(dossier, nearest: []), .partnerIsUnknown("polite", nearest: []),
      .contributionIsUnknown(dossier, 1), .conferenceIsUnknown(dossier, 1), .actionIsUnknown(dossier, 1),
      .personIsUnknown(dossier, 1), .emergencyIsUnknown(dossier, 1), .criterionIsUnknown("tip", nearest: []),
      .purposeIsMissing(allowed: [.care]), .purposeIsNotOfTheTheme(.care, allowed: [.weighing]),
      .themeIsNotOpen(.violence), .hasChanged(dossier, revision: 3, [change]),
      .hasNoSuchStep(dossier, .closed, .plan), .stepIsForAnother(dossier, .close, needs: [.firstTier]),
      .isUnderHold(dossier, since: moment), .isNotUnderHold(dossier), .hasNoParticipants(dossier),
      .conferenceIsRunning(dossier, conference: 1), .partnerIsAnother(partner), .actsForNobody(dossier),
      .actsForSeveral([partner]), .partnerTakesNoPart(partner), .partnerHasNoPlace(partner, .radicalisation),
      .needsFirstTier(.violence), .judgesAreMissing([.police]),
      .isNotUnanimous(dossier, silent: [.police], against: [.prosecution]), .isUnanimous(dossier),
      .criteriaAreNotMet([.severalChains]), .criterionIsOfAnotherTheme(.selfReliance), .subjectIsMissing,
      .reviewDateIsNotRight(.isMissing), .dateIsNotAhead(field: "due", day), .contributionIsOfAnother(dossier, 1),
      .contributionIsWithdrawnAlready(dossier, 1), .consentIsMissing(partner), .basisDoesNotHold(partner),
      .participantIsInAConference(partner, conference: 1), .conferenceIsStillToCome(dossier, 1, at: moment),
      .conferenceIsNotRunning(dossier, 1), .conferenceIsOver(dossier, 1), .actionIsOver(dossier, 1),
      .actionIsOfAnother(dossier, 1), .hasOpenActions(dossier, [1, 2]), .actionIsNotOpen(dossier, 1),
      .partIsOfAnotherTheme(.violence), .isItself(dossier), .areLinkedAlready(dossier, other),
      .themesAreKeptApart(.violence, .organisedCrime), .isOfferedAlready(dossier, to: other),
      .retentionIsNotExtended(dossier, .isExtendedTooOften), .mustBeKept(dossier, [.jointData]),
      .confidentialityIsAboveOwn(.geheim), .professionalHasNoMore(1),
    ]
  }()
}
