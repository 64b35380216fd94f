/// What happened to dossiers: one case per type in the log.
public enum DossierEvent: Hashable, Sendable {
  case referred(DossierReferred)
  case judged(DossierJudged)
  case triaged(DossierTriaged)
  case participantsChosen(ParticipantsChosen)
  case appointed(ProcessManagerAppointed)
  case classified(DossierClassified)
  case shared(SectionShared)
  case personRecorded(DossierPersonRecorded)
  case contributed(ContributionMade)
  case withdrawn(ContributionWithdrawn)
  case themeRecorded(ThemePartRecorded)
  case conferencePlanned(ConferencePlanned)
  case conferenceStarted(ConferenceStarted)
  case conferenceEnded(ConferenceEnded)
  case goalsSet(GoalsSet)
  case actionGiven(DossierActionGiven)
  case actionEnded(DossierActionEnded)
  case riskAssessed(RiskAssessed)
  case reviewed(DossierReviewed)
  case scaled(DossierScaled)
  case prioritised(DossierPrioritised)
  case linked(DossiersLinked)
  case offered(DossierOffered)
  case offerAnswered(DossierOfferAnswered)
  case closed(DossierClosed)
  case reopened(DossierReopened)
  case corrected(DossierCorrected)
  case shielded(DossierShielded)
  case retentionExtended(RetentionExtended)
  case held(DossierHeld)
  case holdReleased(DossierHoldReleased)
  case glassBroken(DossierGlassBroken)
  case emergencyReviewed(DossierEmergencyReviewed)
  case destroyed(DossierDestroyed)

  public var payload: any EventPayload {
    switch self {
    case .referred(let payload): payload
    case .judged(let payload): payload
    case .triaged(let payload): payload
    case .participantsChosen(let payload): payload
    case .appointed(let payload): payload
    case .classified(let payload): payload
    case .shared(let payload): payload
    case .personRecorded(let payload): payload
    case .contributed(let payload): payload
    case .withdrawn(let payload): payload
    case .themeRecorded(let payload): payload
    case .conferencePlanned(let payload): payload
    case .conferenceStarted(let payload): payload
    case .conferenceEnded(let payload): payload
    case .goalsSet(let payload): payload
    case .actionGiven(let payload): payload
    case .actionEnded(let payload): payload
    case .riskAssessed(let payload): payload
    case .reviewed(let payload): payload
    case .scaled(let payload): payload
    case .prioritised(let payload): payload
    case .linked(let payload): payload
    case .offered(let payload): payload
    case .offerAnswered(let payload): payload
    case .closed(let payload): payload
    case .reopened(let payload): payload
    case .corrected(let payload): payload
    case .shielded(let payload): payload
    case .retentionExtended(let payload): payload
    case .held(let payload): payload
    case .holdReleased(let payload): payload
    case .glassBroken(let payload): payload
    case .emergencyReviewed(let payload): payload
    case .destroyed(let payload): payload
    }
  }

  /// Nil for what stands outside the dossier's own stream: its destruction.
  public var happening: (any DossierHappening)? { payload as? any DossierHappening }
}
