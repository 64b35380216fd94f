/// Two incidents have to do with each other.
public struct LinkIncidents: Sendable {
  public var incident: String
  public var other: String

  public init(_ incident: String, _ other: String) {
    self.incident = incident
    self.other = other
  }

  /// Refuses, in this order: `incidentIsUnknown` and `incidentIsClosed` of each; `incidentIsItself`,
  /// `incidentsAreLinkedAlready`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let other = try state.incidents.find(self.other)
    try other.checkIsOpen()
    try incident.checkIsAnother(other)
    if incident.links.contains(where: { $0.other == other.number }) {
      throw .incident(.incidentsAreLinkedAlready(incident.number, other.number))
    }
    let function = try context.function(nil, state)
    return Decision(context.linked(incident, other, .related, .related, as: function), incident.number)
  }
}

/// A part of an incident goes on as an incident of its own, with what is known of the first.
public struct SplitIncident: Sendable {
  public var incident: String
  public var title: String
  /// Nil: those of the first.
  public var municipalities: [String]?

  public init(_ incident: String, _ title: String, in municipalities: [String]? = nil) {
    self.incident = incident
    self.title = title
    self.municipalities = municipalities
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; then as `OpenIncident`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    var open = OpenIncident(title, in: municipalities ?? incident.details.municipalities.map(\.rawValue))
    open.type = incident.details.type
    open.place = incident.details.place
    open.isExercise = incident.details.isExercise
    open.phase = incident.phase
    let opened = try open.decide(state, context)
    let part = try state.evolved(by: opened.events).incidents.find(opened.outcome.rawValue)
    let function = try context.function(nil, state)
    return Decision(
      opened.events + context.linked(part, incident, .splitFrom, .splitOff, as: function), opened.outcome)
  }
}

extension Incident {
  /// Refuses: `incidentIsItself`.
  func checkIsAnother(_ other: Incident) throws(Refusal) {
    if other.number == number { throw .incident(.incidentIsItself(number)) }
  }
}

extension Context {
  /// One line in the log of each.
  func linked(
    _ one: Incident, _ other: Incident, _ relation: IncidentLink.Relation, _ back: IncidentLink.Relation,
    as function: FunctionCode?
  ) -> [Event] {
    [(one, other, relation), (other, one, back)].map { incident, target, relation in
      let entry = line(
        incident.log.count + 1, .linked, "\(relation.rawValue) \(target.number)", target.details.title,
        at: now.wholeSecond, as: function)
      return .incident(
        .linked(
          IncidentLinked(
            incident: incident.number, link: IncidentLink(other: target.number, relation: relation), entry: entry)))
    }
  }
}
