/// Why something about an incident was not done. Reads on from `Refusal.incident`.
public enum IncidentRefusal: Hashable, Sendable {
  // What is named does not exist.
  case incidentIsUnknown(String, nearest: [String])
  case incidentTypeIsUnknown(String, nearest: [String])
  case gripLevelIsUnknown(String, nearest: [String])
  case authorityIsUnknown(String, nearest: [String])
  case teamIsUnknown(String, nearest: [String])
  case logEntryIsUnknown(IncidentNumber, entry: Int)
  // A rule says no.
  case incidentIsClosed(IncidentNumber, at: Instant)
  /// Only a closed incident gets addenda.
  case incidentIsStillOpen(IncidentNumber)
  case momentIsStillToCome(at: Instant)
  case momentIsBeforeTheIncident(IncidentNumber, at: Instant, start: Instant)
  case logEntryIsWithdrawn(IncidentNumber, entry: Int)
  case gripIsSoAlready(IncidentNumber, GripLevel)
  case gripWasSetLater(IncidentNumber, GripLevel, at: Instant)
  /// Who has to decide on that level did not.
  case gripIsDecidedByAnother(GripLevel, needed: ScalingAuthority)
  case teamIsNotScaledUp(IncidentNumber, CrisisTeam)
  case teamNeedsNoConvening(CrisisTeam)
  case teamIsNotConvened(IncidentNumber, CrisisTeam)
  case teamIsConvenedAlready(IncidentNumber, CrisisTeam, at: Instant)
  case teamHasStartedAlready(IncidentNumber, CrisisTeam)
  case teamStartsBeforeItsClock(CrisisTeam, at: Instant, start: Instant)
}

extension IncidentRefusal {
  /// Kind and name of what does not exist, and what may have been meant; nil where a rule said no.
  public var unknown: (kind: String, name: String, nearest: [String])? {
    switch self {
    case .incidentIsUnknown(let name, let nearest): ("incident", name, nearest)
    case .incidentTypeIsUnknown(let name, let nearest): ("incidentType", name, nearest)
    case .gripLevelIsUnknown(let name, let nearest): ("gripLevel", name, nearest)
    case .authorityIsUnknown(let name, let nearest): ("authority", name, nearest)
    case .teamIsUnknown(let name, let nearest): ("team", name, nearest)
    case .logEntryIsUnknown(let incident, let entry): ("logEntry", "\(incident)/\(entry)", [])
    default: nil
    }
  }
}
