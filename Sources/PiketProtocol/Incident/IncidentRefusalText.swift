import PiketDomain

extension IncidentRefusal {
  /// As `reason` and `details`.
  func wording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    if let unknown { return (unknown.kind + "IsUnknown", ["name": unknown.name]) }
    return switch self {
    case .incidentIsClosed(let incident, let at): ("incidentIsClosed", ["incident": "\(incident)", "at": moment(at)])
    case .incidentIsStillOpen(let incident): ("incidentIsStillOpen", ["incident": "\(incident)"])
    case .momentIsStillToCome(let at): ("momentIsStillToCome", ["at": moment(at)])
    case .momentIsBeforeTheIncident(let incident, let at, let start):
      ("momentIsBeforeTheIncident", ["incident": "\(incident)", "at": moment(at), "start": moment(start)])
    case .logEntryIsWithdrawn(let incident, let entry):
      ("logEntryIsWithdrawn", ["incident": "\(incident)", "entry": "\(entry)"])
    case .gripIsSoAlready(let incident, let level):
      ("gripIsSoAlready", ["incident": "\(incident)", "level": level.rawValue])
    case .gripWasSetLater(let incident, let level, let at):
      ("gripWasSetLater", ["incident": "\(incident)", "level": level.rawValue, "at": moment(at)])
    case .gripIsDecidedByAnother(let level, let needed):
      ("gripIsDecidedByAnother", ["level": level.rawValue, "authority": needed.rawValue])
    default: teamWording(moment)
    }
  }

  private func teamWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .teamIsNotScaledUp(let incident, let team):
      ("teamIsNotScaledUp", ["incident": "\(incident)", "team": team.rawValue])
    case .teamNeedsNoConvening(let team): ("teamNeedsNoConvening", ["team": team.rawValue])
    case .teamIsNotConvened(let incident, let team):
      ("teamIsNotConvened", ["incident": "\(incident)", "team": team.rawValue])
    case .teamIsConvenedAlready(let incident, let team, let at):
      ("teamIsConvenedAlready", ["incident": "\(incident)", "team": team.rawValue, "at": moment(at)])
    case .teamHasStartedAlready(let incident, let team):
      ("teamHasStartedAlready", ["incident": "\(incident)", "team": team.rawValue])
    case .teamStartsBeforeItsClock(let team, let at, let start):
      ("teamStartsBeforeItsClock", ["team": team.rawValue, "at": moment(at), "start": moment(start)])
    default: decisionWording(moment)
    }
  }

  private func decisionWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .instrumentLastsTooLong(let instrument, let latest):
      ("instrumentLastsTooLong", ["instrument": instrument.rawValue, "latest": moment(latest)])
    case .decisionIsOver(let incident, let decision, let state):
      ("decisionIsOver", ["incident": "\(incident)", "decision": decision, "outcome": state.rawValue])
    case .decisionNeedsNoRatification(let incident, let decision):
      ("decisionNeedsNoRatification", ["incident": "\(incident)", "decision": decision])
    case .decisionIsNotOfTheRegion(let incident, let decision):
      ("decisionIsNotOfTheRegion", ["incident": "\(incident)", "decision": decision])
    case .actionIsOver(let incident, let action):
      ("actionIsOver", ["incident": "\(incident)", "action": action])
    default: closingWording(moment)
    }
  }

  private func closingWording(_ moment: (Instant) -> String) -> (reason: String, details: [String: String]) {
    switch self {
    case .phaseIsSoAlready(let incident, let phase):
      ("phaseIsSoAlready", ["incident": "\(incident)", "phase": phase.rawValue])
    case .incidentIsScaledUp(let incident, let level):
      ("incidentIsScaledUp", ["incident": "\(incident)", "level": level.rawValue])
    case .incidentHasOpenItems(let incident, let items):
      (
        "incidentHasOpenItems",
        ["incident": "\(incident)", "items": items.joined(separator: ", "), "first": items.first ?? ""]
      )
    case .itemIsNotOpen(let incident, let item): ("itemIsNotOpen", ["incident": "\(incident)", "item": item])
    case .incidentIsItself(let incident): ("incidentIsItself", ["incident": "\(incident)"])
    case .incidentsAreLinkedAlready(let incident, let other):
      ("incidentsAreLinkedAlready", ["incident": "\(incident)", "other": "\(other)"])
    default: roomWording(moment)
    }
  }
}
