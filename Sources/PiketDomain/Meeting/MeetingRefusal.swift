/// Why a command about a meeting was not carried out.
public enum MeetingRefusal: Error, Hashable, Sendable {
  // What is named does not exist (exit code 5).
  case isUnknown(String, nearest: [String])
  case itemIsUnknown(String, nearest: [String])
  case actionIsUnknown(String, nearest: [String])
  case partnerIsUnknown(String, nearest: [String])
  // A rule says no (exit code 1).
  case isCancelled(MeetingCode)
  case isClosed(MeetingCode)
  /// A local meeting is of a municipality.
  case needsAMunicipality
  case takesNoPart(MeetingCode, MunicipalityCode)
  /// Standpoints are taken before the meeting.
  case hasBegun(MeetingCode, at: Instant)
  /// What is said at a meeting is recorded from its day on.
  case isStillToCome(MeetingCode, at: Instant)
  /// Something of it is recorded: it cannot be another day any more.
  case hasBeenHeld(MeetingCode)
  case itemsAreUndecided(MeetingCode, [Int])
  /// No meeting goes on with its own items.
  case isTheSame(MeetingCode)
  /// An action cannot be due before the meeting that gives it.
  case isDueBefore(MeetingCode, at: Instant)
  case actionIsDoneAlready(MeetingCode, number: Int)

  /// What may have been meant by a name that does not exist.
  public var nearest: [String] {
    switch self {
    case .isUnknown(_, let nearest), .itemIsUnknown(_, let nearest), .actionIsUnknown(_, let nearest),
      .partnerIsUnknown(_, let nearest):
      nearest
    default: []
    }
  }
}
