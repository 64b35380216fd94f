/// What happened. One case per type in the log; the payloads stand in the folder of their feature.
public enum Event: Hashable, Sendable {
  case regionLoaded(RegionLoaded)
  case personAdded(PersonAdded)
  case personChanged(PersonChanged)
  case personLeft(PersonLeft)
  case qualificationGranted(QualificationGranted)
  case qualificationEnded(QualificationEnded)
  case absenceRecorded(AbsenceRecorded)
  case absenceWithdrawn(AbsenceWithdrawn)
  case preferenceRecorded(PreferenceRecorded)
  case preferenceWithdrawn(PreferenceWithdrawn)
  case workingFactRecorded(WorkingFactRecorded)
  case workingFactWithdrawn(WorkingFactWithdrawn)
  case draftImported(DraftImported)
  case draftDiscarded(DraftDiscarded)
  case rosterPublished(RosterPublished)
  case shiftAssigned(ShiftAssigned)
  case dutyCorrected(DutyCorrected)
  case exemptionGranted(ExemptionGranted)
  case deputyOrderSet(DeputyOrderSet)
  case callOutStarted(CallOutStarted)
  case callOutStopped(CallOutStopped)
  case callOutAdded(CallOutAdded)
  case callOutWithdrawn(CallOutWithdrawn)
  case swapOffered(SwapOffered)
  case swapAccepted(SwapAccepted)
  case swapDeclined(SwapDeclined)
  case swapWithdrawn(SwapWithdrawn)
  case swapApproved(SwapApproved)
  case swapFollowed(SwapFollowed)
  case swapLapsed(SwapLapsed)
  case incident(IncidentHappening)
  case meeting(MeetingEvent)
  case alert(AlertEvent)
  case message(MessageEvent)
  case evaluation(EvaluationEvent)
  case training(TrainingEvent)
  case dossier(DossierEvent)
}

/// The payload of one type of event.
public protocol EventPayload: Hashable, Sendable, Codable {
  /// The name in the log: never changed once it has landed.
  static var type: String { get }
  /// Counts up with each change of the payload's shape; older ones are upcast on read.
  static var schema: Int { get }
  /// The stream that the event belongs to.
  var stream: String { get }
}
