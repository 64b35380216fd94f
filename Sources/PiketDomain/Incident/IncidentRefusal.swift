/// Why something about an incident was not done. Reads on from `Refusal.incident`.
public enum IncidentRefusal: Hashable, Sendable {
  // What is named does not exist.
  case incidentIsUnknown(String, nearest: [String])
  case incidentTypeIsUnknown(String, nearest: [String])
  case gripLevelIsUnknown(String, nearest: [String])
  case authorityIsUnknown(String, nearest: [String])
  case teamIsUnknown(String, nearest: [String])
  case logEntryIsUnknown(IncidentNumber, entry: Int)
  case instrumentIsUnknown(String, nearest: [String])
  case giverIsUnknown(String, nearest: [String])
  case decisionIsUnknown(String, nearest: [String])
  case actionIsUnknown(String, nearest: [String])
  case ownerIsUnknown(String, nearest: [String])
  case positionIsUnknown(String, nearest: [String])
  case reliefIsUnknown(String, nearest: [String])
  case sitrapIsUnknown(IncidentNumber, version: Int, nearest: [String])
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
  /// The law sets an end to it.
  case instrumentLastsTooLong(MayorInstrument, latest: Instant)
  /// Done, refused, withdrawn, lapsed, or put in other words.
  case decisionIsOver(IncidentNumber, String, DecisionState)
  case decisionNeedsNoRatification(IncidentNumber, String)
  case decisionIsNotOfTheRegion(IncidentNumber, String)
  case actionIsOver(IncidentNumber, String)
  case phaseIsSoAlready(IncidentNumber, IncidentPhase)
  case incidentIsScaledUp(IncidentNumber, GripLevel)
  /// Somebody still has to see to these: teams, decisions, actions.
  case incidentHasOpenItems(IncidentNumber, [String])
  case itemIsNotOpen(IncidentNumber, String)
  case incidentIsItself(IncidentNumber)
  case incidentsAreLinkedAlready(IncidentNumber, IncidentNumber)
  case positionIsHeldAlready(IncidentNumber, String, by: String)
  case positionWasTakenLater(IncidentNumber, String, by: String, at: Instant)
  case positionIsHeldByNobody(IncidentNumber, String)
  /// The caller holds none, or several, and is on duty for no single function.
  case positionIsNotTold(IncidentNumber)
  /// Somebody is planned for a part of that time.
  case reliefIsPlannedAlready(IncidentNumber, String, String)
  /// A message of that name was received, or sent, before.
  case messageIsKnownAlready(String, IncidentNumber)
  /// It refers to messages that nobody knows here.
  case messageIsAboutNothing(String)
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
    case .instrumentIsUnknown(let name, let nearest): ("instrument", name, nearest)
    case .giverIsUnknown(let name, let nearest): ("giver", name, nearest)
    case .decisionIsUnknown(let name, let nearest): ("decision", name, nearest)
    case .actionIsUnknown(let name, let nearest): ("action", name, nearest)
    case .ownerIsUnknown(let name, let nearest): ("owner", name, nearest)
    case .positionIsUnknown(let name, let nearest): ("position", name, nearest)
    case .reliefIsUnknown(let name, let nearest): ("relief", name, nearest)
    case .sitrapIsUnknown(let incident, let version, let nearest): ("sitrap", "\(incident)/\(version)", nearest)
    case .logEntryIsUnknown(let incident, let entry): ("logEntry", "\(incident)/\(entry)", [])
    default: nil
    }
  }
}
