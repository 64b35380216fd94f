/// What happened to an incident. Each is a line of its log.
public protocol IncidentEvent: EventPayload {
  var incident: IncidentNumber { get }
  var entry: LogEntry { get }
}

extension IncidentEvent {
  public var stream: String { "incident/\(incident)" }
}

/// An incident was registered.
public struct IncidentOpened: IncidentEvent {
  public static let type = "IncidentOpened"
  public static let schema = 1
  public var incident: IncidentNumber
  /// Year and municipality, within which numbers have no gaps.
  public var series: String
  public var details: IncidentDetails
  public var phase: IncidentPhase
  public var entry: LogEntry

  var opened: Incident {
    var opened = Incident(
      number: incident, details: details, phase: phase, by: entry.author, at: entry.recordedAt)
    opened.log.append(entry)
    return opened
  }
}

/// More became known of an incident, or it became known better.
public struct IncidentChanged: IncidentEvent {
  public static let type = "IncidentChanged"
  public static let schema = 1
  public var incident: IncidentNumber
  public var details: IncidentDetails
  public var entry: LogEntry
}

/// Something was written in the log.
public struct IncidentLogged: IncidentEvent {
  public static let type = "IncidentLogged"
  public static let schema = 1
  public var incident: IncidentNumber
  public var entry: LogEntry
}

/// An incident was scaled up or down. The clocks that begin stand in it: a later configuration changes no past.
public struct GripSet: IncidentEvent {
  public static let type = "GripSet"
  public static let schema = 1
  public var incident: IncidentNumber
  public var step: GripStep
  public var clocks: [StartClock]
  /// Codes of the clocks of teams that have no task any more.
  public var ended: [String]
  public var entry: LogEntry
}

/// A policy team was called together: its clock runs from then.
public struct TeamConvened: IncidentEvent {
  public static let type = "TeamConvened"
  public static let schema = 1
  public var incident: IncidentNumber
  public var team: CrisisTeam
  public var at: Instant
  public var entry: LogEntry
}

/// A team, or a part of it, began with its task.
public struct TeamStarted: IncidentEvent {
  public static let type = "TeamStarted"
  public static let schema = 1
  public var incident: IncidentNumber
  /// Codes of the clocks that it stops.
  public var clocks: [String]
  public var at: Instant
  public var entry: LogEntry
}

/// The events of incidents, as one case of `Event`.
public enum IncidentHappening: Hashable, Sendable {
  case opened(IncidentOpened)
  case changed(IncidentChanged)
  case logged(IncidentLogged)
  case gripSet(GripSet)
  case teamConvened(TeamConvened)
  case teamStarted(TeamStarted)
  case decisionGiven(DecisionGiven)
  case decisionFollowed(DecisionFollowed)
  case objectionRecorded(ObjectionRecorded)
  case actionGiven(ActionGiven)
  case actionEnded(ActionEnded)
  case phaseChanged(PhaseChanged)
  case closed(IncidentClosed)
  case linked(IncidentLinked)
  case room(RoomHappening)
  case clockRanOut(ClockRanOut)

  public var payload: any IncidentEvent {
    switch self {
    case .opened(let payload): payload
    case .changed(let payload): payload
    case .logged(let payload): payload
    case .gripSet(let payload): payload
    case .teamConvened(let payload): payload
    case .teamStarted(let payload): payload
    case .decisionGiven(let payload): payload
    case .decisionFollowed(let payload): payload
    case .objectionRecorded(let payload): payload
    case .actionGiven(let payload): payload
    case .actionEnded(let payload): payload
    case .phaseChanged(let payload): payload
    case .closed(let payload): payload
    case .linked(let payload): payload
    case .room(let happening): happening.payload
    case .clockRanOut(let payload): payload
    }
  }
}

extension IncidentRegister {
  mutating func evolve(_ happening: IncidentHappening) {
    let payload = happening.payload
    if case .opened(let opened) = happening {
      add(opened.opened, in: opened.series)
      return
    }
    change(payload.incident) { incident in
      incident.log.append(payload.entry)
      switch happening {
      case .opened, .logged: break
      case .changed(let changed): incident.details = changed.details
      case .gripSet(let set): incident.scale(set)
      case .teamConvened(let convened): incident.convene(convened.team, at: convened.at)
      case .teamStarted(let started): incident.start(started.clocks, at: started.at)
      case .decisionGiven(let given): incident.give(given.decision)
      case .decisionFollowed(let followed):
        incident.change(decision: followed.decision) { decision in
          decision.state = followed.state ?? decision.state
          decision.ratifiedAt = followed.ratifiedAt ?? decision.ratifiedAt
        }
      case .objectionRecorded(let recorded):
        incident.change(decision: recorded.decision) { $0.objections.append(recorded.municipality) }
      case .actionGiven(let given): incident.actions.append(given.action)
      case .actionEnded(let ended): incident.end(action: ended.action, as: ended.state)
      case .phaseChanged(let changed): incident.phase = changed.phase
      case .closed(let closed): incident.close(closed)
      case .linked(let linked): incident.links.append(linked.link)
      case .room(let happening): incident.room.evolve(happening)
      case .clockRanOut(let ranOut): incident.note(ranOut)
      }
    }
  }
}
