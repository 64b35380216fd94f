/// A policy team is called together: the GBT by the mayor, the RBT by the chair of the safety region.
public struct ConveneTeam: Sendable {
  public var incident: String
  public var team: String
  /// Nil: now.
  public var at: Instant?

  public init(_ incident: String, _ team: String, at: Instant? = nil) {
    self.incident = incident
    self.team = team
    self.at = at
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `teamIsUnknown`, `teamNeedsNoConvening`,
  /// `teamIsNotScaledUp`, `teamIsConvenedAlready`; `momentIsStillToCome`, `momentIsBeforeTheIncident`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let team = try incident.team(named: self.team, context.region).team
    if !team.isConvened { throw .incident(.teamNeedsNoConvening(team)) }
    guard let clock = incident.clocks.last(where: { $0.time.team == team && $0.endedAt == nil }) else {
      throw .incident(.teamIsNotScaledUp(incident.number, team))
    }
    if let from = clock.from { throw .incident(.teamIsConvenedAlready(incident.number, team, at: from)) }
    let moment = try context.happened(at, in: incident)
    let function = try context.function(nil, state)
    let entry = context.line(incident.log.count + 1, .convened, team.rawValue, "", at: moment, as: function)
    let convened = TeamConvened(incident: incident.number, team: team, at: moment, entry: entry)
    return Decision([.incident(.teamConvened(convened))], incident.number)
  }
}

/// A team, or a part of it, begins with its task.
public struct StartTeam: Sendable {
  public var incident: String
  /// `rot` stands for every part of it that has not begun, `rot-im` for that part.
  public var team: String
  /// Nil: now.
  public var at: Instant?

  public init(_ incident: String, _ team: String, at: Instant? = nil) {
    self.incident = incident
    self.team = team
    self.at = at
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `teamIsUnknown`, `teamIsNotScaledUp`,
  /// `teamHasStartedAlready`, `teamIsNotConvened`; `momentIsStillToCome`, `momentIsBeforeTheIncident`,
  /// `teamStartsBeforeItsClock`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let (team, codes) = try incident.team(named: self.team, context.region)
    let live = incident.clocks.filter { $0.endedAt == nil && codes.contains($0.time.code) }
    if live.isEmpty { throw .incident(.teamIsNotScaledUp(incident.number, team)) }
    let waiting = live.filter(\.isOpen)
    if waiting.isEmpty { throw .incident(.teamHasStartedAlready(incident.number, team)) }
    let moment = try context.happened(at, in: incident)
    for clock in waiting {
      guard let from = clock.from else { throw .incident(.teamIsNotConvened(incident.number, team)) }
      if moment < from { throw .incident(.teamStartsBeforeItsClock(team, at: moment, start: from)) }
    }
    let function = try context.function(nil, state)
    let started = waiting.map(\.time.code)
    let entry = context.line(
      incident.log.count + 1, .started, started.joined(separator: ", "), "", at: moment, as: function)
    let event = TeamStarted(incident: incident.number, clocks: started, at: moment, entry: entry)
    return Decision([.incident(.teamStarted(event))], incident.number)
  }
}

extension Incident {
  /// A team with all its clocks, or one of its clocks, as people write them. Refuses: `teamIsUnknown`.
  func team(named text: String, _ region: Region) throws(Refusal) -> (team: CrisisTeam, codes: Set<String>) {
    // Clocks that run keep their names, whatever the configuration says now.
    let times = region.startTimes + clocks.map(\.time)
    let key = text.folded
    if let team = CrisisTeam(rawValue: key) {
      return (team, Set(times.filter { $0.team == team }.map(\.code)))
    }
    if let time = times.first(where: { $0.code.folded == key }) { return (time.team, [time.code]) }
    let names = Set(CrisisTeam.allCases.map(\.rawValue) + times.map(\.code)).sorted()
    let near = nearest(text, among: names)
    throw .incident(.teamIsUnknown(text, nearest: near.isEmpty ? CrisisTeam.allCases.map(\.rawValue) : near))
  }
}
