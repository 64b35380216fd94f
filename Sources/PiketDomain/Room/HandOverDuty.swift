/// A duty officer hands over to the next one, with the position.
public struct HandOverDuty: Sendable {
  public var incident: String
  /// To whom.
  public var person: String
  /// Nil: the one that the caller holds in the incident; else the function that the caller is on duty for.
  public var position: String?
  public var note: String?
  public var at: Instant?

  public init(_ incident: String, to person: String) {
    self.incident = incident
    self.person = person
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `personIsUnknown`, `positionIsUnknown`,
  /// `positionIsNotTold`; `fieldIsInvalid`; `momentIsStillToCome`, `momentIsBeforeTheIncident`; then as `TakePosition`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PositionHold> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let holder = try state.holder(person, outside: nil)
    let position = try position(in: incident, state, context)
    let note = try IncidentText.optional(self.note, field: "note", max: DomainLimits.logTextMax)
    let moment = try context.happened(at, in: incident)
    let hold = PositionHold(position: position, holder: holder, from: moment, until: nil)
    try incident.checkMayTake(hold, state)
    let from = incident.room.hold(of: position.code, at: moment)?.holder.name ?? context.caller.account
    let words = "\(from) → \(holder.name)" + (note.map { ". \($0)" } ?? "")
    let entry = context.line(
      incident.log.count + 1, .handover, position.code, words, at: moment, as: try context.function(nil, state))
    let handed = DutyHandedOver(incident: incident.number, hold: hold, entry: entry)
    return Decision([.incident(.room(.dutyHandedOver(handed)))], hold)
  }

  private func position(in incident: Incident, _ state: State, _ context: Context) throws(Refusal) -> Position {
    if let position { return try incident.room.position(named: position, context.region) }
    let own = Set(state.persons.values.filter { $0.details.account == context.caller.account }.map(\.code))
    let held = incident.room.current(at: context.now).filter { $0.holder.person.map(own.contains) ?? false }
    if let only = held.first, held.count == 1 { return only.position }
    if held.isEmpty, let function = try context.function(nil, state) {
      return try context.region.position(named: function.rawValue)
    }
    throw .incident(.positionIsNotTold(incident.number))
  }
}
