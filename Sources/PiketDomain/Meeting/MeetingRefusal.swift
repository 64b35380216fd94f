/// Why a command about a meeting was not carried out.
public enum MeetingRefusal: Error, Hashable, Sendable {
  // What is named does not exist (exit code 5).
  case isUnknown(String, nearest: [String])
  case itemIsUnknown(String, nearest: [String])
  // A rule says no (exit code 1).
  case isCancelled(MeetingCode)
  /// A local meeting is of a municipality.
  case needsAMunicipality
  case takesNoPart(MeetingCode, MunicipalityCode)
  /// Standpoints are taken before the meeting.
  case hasBegun(MeetingCode, at: Instant)

  /// What may have been meant by a name that does not exist.
  public var nearest: [String] {
    switch self {
    case .isUnknown(_, let nearest), .itemIsUnknown(_, let nearest): nearest
    default: []
    }
  }
}
