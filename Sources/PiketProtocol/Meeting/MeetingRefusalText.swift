import PiketDomain

extension MeetingRefusal {
  /// As `reason` and `details` of `nl.piket.Service.Refused`.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .isUnknown(let name, _): ("meetingIsUnknown", ["name": name])
    case .itemIsUnknown(let name, _): ("agendaItemIsUnknown", ["name": name])
    case .actionIsUnknown(let name, _): ("meetingActionIsUnknown", ["name": name])
    case .partnerIsUnknown(let name, _): ("partnerIsUnknown", ["name": name])
    case .isClosed(let meeting): ("meetingIsClosed", ["meeting": "\(meeting)"])
    case .isCancelled(let meeting): ("meetingIsCancelled", ["meeting": "\(meeting)"])
    case .needsAMunicipality: ("meetingNeedsAMunicipality", [:])
    case .takesNoPart(let meeting, let municipality):
      ("municipalityTakesNoPart", ["meeting": "\(meeting)", "municipality": "\(municipality)"])
    case .hasBegun(let meeting, let at): ("meetingHasBegun", ["meeting": "\(meeting)", "at": moment(at)])
    case .isStillToCome(let meeting, let at): ("meetingIsStillToCome", ["meeting": "\(meeting)", "at": moment(at)])
    case .hasBeenHeld(let meeting): ("meetingHasBeenHeld", ["meeting": "\(meeting)"])
    case .itemsAreUndecided(let meeting, let items):
      (
        "agendaItemsAreUndecided",
        ["meeting": "\(meeting)", "items": items.map { "\(meeting)/\($0)" }.joined(separator: ", ")]
      )
    case .isTheSame(let meeting): ("meetingIsTheSame", ["meeting": "\(meeting)"])
    case .isDueBefore(let meeting, let at): ("actionIsDueBefore", ["meeting": "\(meeting)", "at": moment(at)])
    case .actionIsDoneAlready(let meeting, let number):
      ("meetingActionIsDoneAlready", ["action": "\(meeting)/A\(number)"])
    }
  }
}
