import PiketDomain

extension MeetingRefusal {
  /// As `reason` and `details` of `nl.piket.Service.Refused`.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .isUnknown(let name, _): ("meetingIsUnknown", ["name": name])
    case .itemIsUnknown(let name, _): ("agendaItemIsUnknown", ["name": name])
    case .isCancelled(let meeting): ("meetingIsCancelled", ["meeting": "\(meeting)"])
    case .needsAMunicipality: ("meetingNeedsAMunicipality", [:])
    case .takesNoPart(let meeting, let municipality):
      ("municipalityTakesNoPart", ["meeting": "\(meeting)", "municipality": "\(municipality)"])
    case .hasBegun(let meeting, let at): ("meetingHasBegun", ["meeting": "\(meeting)", "at": moment(at)])
    }
  }
}
