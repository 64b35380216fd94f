import PiketDomain
import Varlink

extension Event {
  /// The payload, whatever its type.
  var payload: any EventPayload {
    switch self {
    case .regionLoaded(let payload): payload
    case .personAdded(let payload): payload
    case .personChanged(let payload): payload
    case .personLeft(let payload): payload
    case .qualificationGranted(let payload): payload
    case .qualificationEnded(let payload): payload
    case .absenceRecorded(let payload): payload
    case .absenceWithdrawn(let payload): payload
    case .preferenceRecorded(let payload): payload
    case .preferenceWithdrawn(let payload): payload
    case .workingFactRecorded(let payload): payload
    case .workingFactWithdrawn(let payload): payload
    case .draftImported(let payload): payload
    case .draftDiscarded(let payload): payload
    case .rosterPublished(let payload): payload
    case .shiftAssigned(let payload): payload
    case .dutyCorrected(let payload): payload
    case .exemptionGranted(let payload): payload
    case .deputyOrderSet(let payload): payload
    case .callOutStarted(let payload): payload
    case .callOutStopped(let payload): payload
    case .callOutAdded(let payload): payload
    case .callOutWithdrawn(let payload): payload
    case .swapOffered(let payload): payload
    case .swapAccepted(let payload): payload
    case .swapDeclined(let payload): payload
    case .swapWithdrawn(let payload): payload
    case .swapApproved(let payload): payload
    case .swapFollowed(let payload): payload
    case .swapLapsed(let payload): payload
    case .incident(let happening): happening.payload
    case .meeting(let event): event.payload
    case .alert(let event): event.payload
    case .message(let event): event.payload
    case .evaluation(let event): event.payload
    case .training(let event): event.payload
    case .dossier(let event): event.payload
    }
  }
}

/// An event of the log that this program cannot read.
public enum EventFault: Error, Hashable, Sendable {
  /// Type or schema is newer than this program.
  case isNewer(type: String, schema: Int)
  case isMalformed(type: String, reason: String)
}

/// Events to the bytes of the log and back.
///
/// A payload is `{"data": ..., "answer": ...}`: what happened and, in the first event of a request, what the caller
/// was answered, so that the same request sent again is answered alike. Older schemas are upcast here.
public enum EventCodec {
  /// What a request was answered.
  struct Answer: Codable {
    var method: String
    /// Digest of the parameters as they came, to know the same request again.
    var digest: String
    var reply: RawJSON
  }

  private struct Written<Payload: EventPayload>: Encodable {
    var data: Payload
    var answer: Answer?
  }

  private struct Data<Payload: EventPayload>: Decodable {
    var data: Payload
  }

  private struct AnswerOnly: Decodable {
    var answer: Answer?
  }

  static func encode(_ event: Event, answer: Answer?) throws -> [UInt8] {
    func encode(_ payload: some EventPayload) throws -> [UInt8] {
      try JSON.encode(Written(data: payload, answer: answer))
    }
    return try encode(event.payload)
  }

  static func answer(in bytes: [UInt8]) -> Answer? { (try? JSON.decode(AnswerOnly.self, from: bytes))?.answer }

  /// - Throws: `EventFault`.
  public static func decode(type: String, schema: Int, bytes: [UInt8]) throws(EventFault) -> Event {
    guard let reader = readers[type], schema <= reader.schema else {
      throw .isNewer(type: type, schema: schema)
    }
    do {
      return try reader.read(bytes)
    } catch {
      throw .isMalformed(type: type, reason: "\(error)")
    }
  }

  /// Every type of event that this program knows, with its newest schema.
  static var schemas: [String: Int] { readers.mapValues(\.schema) }

  private struct Reader: Sendable {
    let type: String
    let schema: Int
    let read: @Sendable ([UInt8]) throws -> Event
  }

  private static func reader<Payload: EventPayload>(
    _: Payload.Type, _ event: @escaping @Sendable (Payload) -> Event
  ) -> Reader {
    Reader(type: Payload.type, schema: Payload.schema) { bytes in
      event(try JSON.decode(Data<Payload>.self, from: bytes).data)
    }
  }

  private static let readers: [String: Reader] = Dictionary(
    uniqueKeysWithValues: [
      reader(RegionLoaded.self) { .regionLoaded($0) },
      reader(PersonAdded.self) { .personAdded($0) },
      reader(PersonChanged.self) { .personChanged($0) },
      reader(PersonLeft.self) { .personLeft($0) },
      reader(QualificationGranted.self) { .qualificationGranted($0) },
      reader(QualificationEnded.self) { .qualificationEnded($0) },
      reader(AbsenceRecorded.self) { .absenceRecorded($0) },
      reader(AbsenceWithdrawn.self) { .absenceWithdrawn($0) },
      reader(PreferenceRecorded.self) { .preferenceRecorded($0) },
      reader(PreferenceWithdrawn.self) { .preferenceWithdrawn($0) },
      reader(WorkingFactRecorded.self) { .workingFactRecorded($0) },
      reader(WorkingFactWithdrawn.self) { .workingFactWithdrawn($0) },
      reader(DraftImported.self) { .draftImported($0) },
      reader(DraftDiscarded.self) { .draftDiscarded($0) },
      reader(RosterPublished.self) { .rosterPublished($0) },
      reader(ShiftAssigned.self) { .shiftAssigned($0) },
      reader(DutyCorrected.self) { .dutyCorrected($0) },
      reader(ExemptionGranted.self) { .exemptionGranted($0) },
      reader(DeputyOrderSet.self) { .deputyOrderSet($0) },
      reader(CallOutStarted.self) { .callOutStarted($0) },
      reader(CallOutStopped.self) { .callOutStopped($0) },
      reader(CallOutAdded.self) { .callOutAdded($0) },
      reader(CallOutWithdrawn.self) { .callOutWithdrawn($0) },
      reader(SwapOffered.self) { .swapOffered($0) },
      reader(SwapAccepted.self) { .swapAccepted($0) },
      reader(SwapDeclined.self) { .swapDeclined($0) },
      reader(SwapWithdrawn.self) { .swapWithdrawn($0) },
      reader(SwapApproved.self) { .swapApproved($0) },
      reader(SwapFollowed.self) { .swapFollowed($0) },
      reader(SwapLapsed.self) { .swapLapsed($0) },
      reader(IncidentOpened.self) { .incident(.opened($0)) },
      reader(IncidentChanged.self) { .incident(.changed($0)) },
      reader(IncidentLogged.self) { .incident(.logged($0)) },
      reader(GripSet.self) { .incident(.gripSet($0)) },
      reader(TeamConvened.self) { .incident(.teamConvened($0)) },
      reader(TeamStarted.self) { .incident(.teamStarted($0)) },
      reader(DecisionGiven.self) { .incident(.decisionGiven($0)) },
      reader(DecisionFollowed.self) { .incident(.decisionFollowed($0)) },
      reader(ObjectionRecorded.self) { .incident(.objectionRecorded($0)) },
      reader(ActionGiven.self) { .incident(.actionGiven($0)) },
      reader(ActionEnded.self) { .incident(.actionEnded($0)) },
      reader(PhaseChanged.self) { .incident(.phaseChanged($0)) },
      reader(IncidentClosed.self) { .incident(.closed($0)) },
      reader(IncidentLinked.self) { .incident(.linked($0)) },
      reader(PositionTaken.self) { .incident(.room(.positionTaken($0))) },
      reader(PositionLeft.self) { .incident(.room(.positionLeft($0))) },
      reader(ReliefPlanned.self) { .incident(.room(.reliefPlanned($0))) },
      reader(ReliefWithdrawn.self) { .incident(.room(.reliefWithdrawn($0))) },
      reader(TeamMet.self) { .incident(.room(.teamMet($0))) },
      reader(SitrapMade.self) { .incident(.room(.sitrapMade($0))) },
      reader(DutyHandedOver.self) { .incident(.room(.dutyHandedOver($0))) },
      reader(MessageRecorded.self) { .incident(.room(.messageRecorded($0))) },
      reader(ClockRanOut.self) { .incident(.clockRanOut($0)) },
      reader(MeetingPlanned.self) { .meeting(.planned($0)) },
      reader(MeetingMoved.self) { .meeting(.moved($0)) },
      reader(MeetingCancelled.self) { .meeting(.cancelled($0)) },
      reader(AgendaItemAdded.self) { .meeting(.itemAdded($0)) },
      reader(StandpointTaken.self) { .meeting(.standpointTaken($0)) },
      reader(MeetingAttended.self) { .meeting(.attended($0)) },
      reader(DecisionTaken.self) { .meeting(.decisionTaken($0)) },
      reader(MeetingActionAdded.self) { .meeting(.actionAdded($0)) },
      reader(MeetingActionDone.self) { .meeting(.actionDone($0)) },
      reader(AgendaItemMovedOn.self) { .meeting(.itemMovedOn($0)) },
      reader(MeetingClosed.self) { .meeting(.closed($0)) },
      reader(AlertRaised.self) { .alert(.raised($0)) },
      reader(AlertWentOn.self) { .alert(.wentOn($0)) },
      reader(AlertCalledOn.self) { .alert(.calledOn($0)) },
      reader(AlertExhausted.self) { .alert(.exhausted($0)) },
      reader(AlertAnswered.self) { .alert(.answered($0)) },
      reader(AlertEnded.self) { .alert(.ended($0)) },
      reader(MessagesQueued.self) { .message(.queued($0)) },
      reader(PeopleReminded.self) { .message(.reminded($0)) },
      reader(MessagesReported.self) { .message(.reported($0)) },
      reader(ReachWished.self) { .message(.wished($0)) },
      reader(EvaluationOpened.self) { .evaluation(.opened($0)) },
      reader(EvaluationDebriefed.self) { .evaluation(.debriefed($0)) },
      reader(ImpressionReported.self) { .evaluation(.reported($0)) },
      reader(ThemeSummarised.self) { .evaluation(.summarised($0)) },
      reader(EvaluationFound.self) { .evaluation(.found($0)) },
      reader(ImprovementPointAdded.self) { .evaluation(.pointAdded($0)) },
      reader(ImprovementPointsAdopted.self) { .evaluation(.pointsAdopted($0)) },
      reader(ImprovementPointFollowed.self) { .evaluation(.pointFollowed($0)) },
      reader(EvaluationClosed.self) { .evaluation(.closed($0)) },
      reader(TrainingAdded.self) { .training(.added($0)) },
      reader(TrainingAttended.self) { .training(.attended($0)) },
      reader(DossierReferred.self) { .dossier(.referred($0)) },
      reader(DossierJudged.self) { .dossier(.judged($0)) },
      reader(DossierTriaged.self) { .dossier(.triaged($0)) },
      reader(ParticipantsChosen.self) { .dossier(.participantsChosen($0)) },
      reader(ProcessManagerAppointed.self) { .dossier(.appointed($0)) },
      reader(DossierClassified.self) { .dossier(.classified($0)) },
      reader(SectionShared.self) { .dossier(.shared($0)) },
      reader(DossierPersonRecorded.self) { .dossier(.personRecorded($0)) },
      reader(ContributionMade.self) { .dossier(.contributed($0)) },
      reader(ContributionWithdrawn.self) { .dossier(.withdrawn($0)) },
      reader(ThemePartRecorded.self) { .dossier(.themeRecorded($0)) },
      reader(ConferencePlanned.self) { .dossier(.conferencePlanned($0)) },
      reader(ConferenceStarted.self) { .dossier(.conferenceStarted($0)) },
      reader(ConferenceEnded.self) { .dossier(.conferenceEnded($0)) },
      reader(GoalsSet.self) { .dossier(.goalsSet($0)) },
      reader(DossierActionGiven.self) { .dossier(.actionGiven($0)) },
      reader(DossierActionEnded.self) { .dossier(.actionEnded($0)) },
      reader(RiskAssessed.self) { .dossier(.riskAssessed($0)) },
      reader(DossierReviewed.self) { .dossier(.reviewed($0)) },
      reader(DossierScaled.self) { .dossier(.scaled($0)) },
      reader(DossierPrioritised.self) { .dossier(.prioritised($0)) },
      reader(DossiersLinked.self) { .dossier(.linked($0)) },
      reader(DossierOffered.self) { .dossier(.offered($0)) },
      reader(DossierOfferAnswered.self) { .dossier(.offerAnswered($0)) },
      reader(DossierClosed.self) { .dossier(.closed($0)) },
      reader(DossierReopened.self) { .dossier(.reopened($0)) },
      reader(DossierCorrected.self) { .dossier(.corrected($0)) },
      reader(DossierShielded.self) { .dossier(.shielded($0)) },
      reader(RetentionExtended.self) { .dossier(.retentionExtended($0)) },
      reader(DossierHeld.self) { .dossier(.held($0)) },
      reader(DossierHoldReleased.self) { .dossier(.holdReleased($0)) },
      reader(DossierGlassBroken.self) { .dossier(.glassBroken($0)) },
      reader(DossierEmergencyReviewed.self) { .dossier(.emergencyReviewed($0)) },
      reader(DossierDestroyed.self) { .dossier(.destroyed($0)) },
    ].map { ($0.type, $0) })
}
