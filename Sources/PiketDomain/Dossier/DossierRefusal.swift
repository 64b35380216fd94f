/// Why something about a dossier was not done. Reads on from `Refusal.dossier`. Nothing of a person stands in it.
public enum DossierRefusal: Hashable, Sendable {
  // What is named does not exist, or is not open to the caller: nothing tells the two apart.
  /// Nil: what was written is no number of a dossier.
  case isUnknown(DossierNumber?, nearest: [String])
  case partnerIsUnknown(String, nearest: [String])
  case contributionIsUnknown(DossierNumber, Int)
  case conferenceIsUnknown(DossierNumber, Int)
  case actionIsUnknown(DossierNumber, Int)
  case personIsUnknown(DossierNumber, Int)
  case emergencyIsUnknown(DossierNumber, Int)
  case criterionIsUnknown(String, nearest: [String])
  // A rule says no.
  case purposeIsMissing(allowed: [DossierPurpose])
  case purposeIsNotOfTheTheme(DossierPurpose, allowed: [DossierPurpose])
  /// The caller is no coordinator of the theme, and of no partner that takes part in it.
  case themeIsNotOpen(DossierTheme)
  /// It was changed since the caller looked at it: at that revision, and how.
  case hasChanged(DossierNumber, revision: Int, [DossierChange])
  /// There is no way from that state by that step.
  case hasNoSuchStep(DossierNumber, DossierState, DossierStep)
  case stepIsForAnother(DossierNumber, DossierStep, needs: [DossierAuthority])
  case isUnderHold(DossierNumber, since: Instant)
  case isNotUnderHold(DossierNumber)
  case hasNoParticipants(DossierNumber)
  case conferenceIsRunning(DossierNumber, conference: Int)
  /// The caller is none of that partner's people.
  case partnerIsAnother(PartnerCode)
  case actsForNobody(DossierNumber?)
  case actsForSeveral([PartnerCode])
  case partnerTakesNoPart(PartnerCode)
  /// Under the law of the theme.
  case partnerHasNoPlace(PartnerCode, DossierTheme)
  case needsFirstTier(DossierTheme)
  /// These have to be among those who judge.
  case judgesAreMissing([PartnerKind])
  case isNotUnanimous(DossierNumber, silent: [PartnerKind], against: [PartnerKind])
  case isUnanimous(DossierNumber)
  case criteriaAreNotMet([IntakeCriterion])
  case criterionIsOfAnotherTheme(IntakeCriterion)
  case subjectIsMissing
  case reviewDateIsNotRight(ReviewMistake)
  case dateIsNotAhead(field: String, LocalDate)
  case contributionIsOfAnother(DossierNumber, Int)
  case contributionIsWithdrawnAlready(DossierNumber, Int)
  /// Who keeps a professional secret provides with consent, or on a ground.
  case consentIsMissing(PartnerCode)
  case basisDoesNotHold(PartnerCode)
  case participantIsInAConference(PartnerCode, conference: Int)
  case conferenceIsStillToCome(DossierNumber, Int, at: Instant)
  case conferenceIsNotRunning(DossierNumber, Int)
  case conferenceIsOver(DossierNumber, Int)
  case actionIsOver(DossierNumber, Int)
  case actionIsOfAnother(DossierNumber, Int)
  case hasOpenActions(DossierNumber, [Int])
  case actionIsNotOpen(DossierNumber, Int)
  case partIsOfAnotherTheme(DossierTheme)
  case isItself(DossierNumber)
  case areLinkedAlready(DossierNumber, DossierNumber)
  /// Their data may not lie together.
  case themesAreKeptApart(DossierTheme, DossierTheme)
  case isOfferedAlready(DossierNumber, to: DossierNumber)
  case retentionIsNotExtended(DossierNumber, RetentionMistake)
  /// Terms of retention that have not passed.
  case mustBeKept(DossierNumber, [RetentionRule])
  /// The caller would not see it any more.
  case confidentialityIsAboveOwn(Confidentiality)
  case professionalHasNoMore(Int)
}

extension DossierRefusal {
  /// Kind and name of what does not exist, and what may have been meant; nil where a rule said no.
  public var unknown: (kind: String, name: String, nearest: [String])? {
    switch self {
    case .isUnknown(let number, let nearest): ("dossier", number?.rawValue ?? "", nearest)
    case .partnerIsUnknown(let name, let nearest): ("dossierPartner", name, nearest)
    case .contributionIsUnknown(let dossier, let number): ("contribution", "\(dossier)/B\(number)", [])
    case .conferenceIsUnknown(let dossier, let number): ("conference", "\(dossier)/C\(number)", [])
    case .actionIsUnknown(let dossier, let number): ("dossierAction", "\(dossier)/A\(number)", [])
    case .personIsUnknown(let dossier, let number): ("dossierPerson", "\(dossier)/P\(number)", [])
    case .emergencyIsUnknown(let dossier, let number): ("emergency", "\(dossier)/N\(number)", [])
    case .criterionIsUnknown(let name, let nearest): ("priorityCriterion", name, nearest)
    default: nil
    }
  }
}
