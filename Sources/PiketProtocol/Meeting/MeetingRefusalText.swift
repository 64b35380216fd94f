import PiketDomain

extension MeetingRefusal {
  /// As `reason` and `details` of `nl.piket.Service.Refused`.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .isUnknown(let name, _): ("meetingIsUnknown", ["name": name])
    case .isCancelled(let meeting): ("meetingIsCancelled", ["meeting": "\(meeting)"])
    case .needsAMunicipality: ("meetingNeedsAMunicipality", [:])
    }
  }
}
