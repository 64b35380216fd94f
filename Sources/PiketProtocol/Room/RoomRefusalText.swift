import PiketDomain

extension IncidentRefusal {
  /// Of positions, relief and messages.
  func roomWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .positionIsHeldAlready(let incident, let position, let name):
      ("positionIsHeldAlready", ["incident": "\(incident)", "position": position, "name": name])
    case .positionWasTakenLater(let incident, let position, let name, let at):
      ("positionWasTakenLater", ["incident": "\(incident)", "position": position, "name": name, "at": moment(at)])
    case .positionIsHeldByNobody(let incident, let position):
      ("positionIsHeldByNobody", ["incident": "\(incident)", "position": position])
    case .positionIsNotTold(let incident): ("positionIsNotTold", ["incident": "\(incident)"])
    case .reliefIsPlannedAlready(let incident, let relief, let name):
      ("reliefIsPlannedAlready", ["incident": "\(incident)", "relief": relief, "name": name])
    case .messageIsKnownAlready(let identifier, let incident):
      ("messageIsKnownAlready", ["identifier": identifier, "incident": "\(incident)"])
    case .messageIsAboutNothing(let references): ("messageIsAboutNothing", ["references": references])
    default: ("", [:])
    }
  }
}
