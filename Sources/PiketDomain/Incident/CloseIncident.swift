/// Brings an incident into another phase.
public struct ChangePhase: Sendable {
  public var incident: String
  public var phase: IncidentPhase
  public var text: String?
  public var at: Instant?

  public init(_ incident: String, _ phase: IncidentPhase, text: String? = nil, at: Instant? = nil) {
    self.incident = incident
    self.phase = phase
    self.text = text
    self.at = at
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`, `phaseIsSoAlready`; `fieldIsInvalid`;
  /// `momentIsStillToCome`, `momentIsBeforeTheIncident`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    if incident.phase == phase { throw .incident(.phaseIsSoAlready(incident.number, phase)) }
    let words = try IncidentText.optional(text, field: "text", max: DomainLimits.logTextMax) ?? ""
    let moment = try context.happened(at, in: incident)
    let function = try context.function(nil, state)
    let entry = context.line(incident.log.count + 1, .phase, phase.rawValue, words, at: moment, as: function)
    let changed = PhaseChanged(incident: incident.number, phase: phase, entry: entry)
    return Decision([.incident(.phaseChanged(changed))], incident.number)
  }
}

/// Closes an incident. Nothing that is open is lost: it is finished first, or handed over by name; who is being called
/// for it hears that it is over.
public struct CloseIncident: Sendable {
  public var incident: String
  public var text: String?
  /// Who sees from now on to what is open, as people write them.
  public var handovers: [ItemHandover] = []
  /// The incident in which this one goes on: they are merged.
  public var into: String?

  public init(_ incident: String) { self.incident = incident }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; of `into` the same, `incidentIsItself`;
  /// `incidentIsScaledUp` (unless merged); `itemIsNotOpen`, `ownerIsUnknown`,
  /// `incidentHasOpenItems`; `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<IncidentNumber> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    var other: Incident?
    if let into {
      let found = try state.incidents.find(into)
      try found.checkIsOpen()
      try incident.checkIsAnother(found)
      other = found
    }
    let level = incident.level(in: context.region.safetyRegion)
    if other == nil, level > .zero { throw .incident(.incidentIsScaledUp(incident.number, level)) }
    let handovers = try checkedHandovers(of: incident, state, context)
    let words = try IncidentText.optional(text, field: "text", max: DomainLimits.logTextMax) ?? ""
    let now = context.now.wholeSecond
    let function = try context.function(nil, state)
    var course = AlertCourse(state, context)
    if let other {
      for event in context.linked(incident, other, .mergedInto, .absorbed, as: function) { course.add(event) }
    } else {
      course.endAlerts(of: incident.number, reason: words)
    }
    let count = course.state.incidents[incident.number]?.log.count ?? incident.log.count
    let value = handovers.map { "\($0.item): \($0.owner)" }.joined(separator: ", ")
    let entry = context.line(count + 1, .closed, value.isEmpty ? nil : value, words, at: now, as: function)
    let closed = IncidentClosed(incident: incident.number, at: context.now, handovers: handovers, entry: entry)
    return Decision(course.events + [.incident(.closed(closed))], incident.number)
  }

  private func checkedHandovers(
    of incident: Incident, _ state: State, _ context: Context
  ) throws(Refusal) -> [ItemHandover] {
    var open = incident.openItems(at: context.now)
    var checked: [ItemHandover] = []
    for handover in handovers {
      let key = handover.item.folded
      guard let index = open.firstIndex(where: { $0.folded == key }) else {
        throw .incident(.itemIsNotOpen(incident.number, handover.item))
      }
      checked.append(ItemHandover(open.remove(at: index), to: try context.owner(named: handover.owner, state)))
    }
    if !open.isEmpty { throw .incident(.incidentHasOpenItems(incident.number, open)) }
    return checked
  }
}
