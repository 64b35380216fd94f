/// Somebody takes a position. Whoever held it holds it no more.
public struct TakePosition: Sendable {
  public var incident: String
  public var position: String
  public var person: String?
  /// Somebody of outside, in words, in place of `person`.
  public var outside: String?
  /// Nil: now.
  public var at: Instant?
  /// Nil: until somebody else takes it.
  public var until: Instant?

  public init(_ incident: String, _ position: String, by person: String? = nil) {
    self.incident = incident
    self.position = position
    self.person = person
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `positionIsUnknown`, `personIsUnknown`,
  /// `fieldIsInvalid`; `momentIsStillToCome`, `momentIsBeforeTheIncident`, `periodIsEmpty`; `personHasLeft`;
  /// `positionIsHeldAlready`, `positionWasTakenLater`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PositionHold> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let position = try context.region.position(named: self.position)
    let holder = try state.holder(person, outside: outside)
    let moment = try context.happened(at, in: incident)
    if let until, until <= moment { throw .periodIsEmpty(Interval(start: moment, end: until)) }
    let hold = PositionHold(position: position, holder: holder, from: moment, until: until)
    try incident.checkMayTake(hold, state)
    let entry = context.line(
      incident.log.count + 1, .position, position.code, holder.name, at: moment, as: try context.function(nil, state))
    let taken = PositionTaken(incident: incident.number, hold: hold, entry: entry)
    return Decision([.incident(.room(.positionTaken(taken)))], hold)
  }
}

extension Incident {
  /// Refuses, in this order: `personHasLeft`; `positionIsHeldAlready`, `positionWasTakenLater`; `tooMany`.
  func checkMayTake(_ hold: PositionHold, _ state: State) throws(Refusal) {
    let code = hold.position.code
    if let person = hold.holder.person, let leavesAt = state.persons[person]?.leavesAt, leavesAt <= hold.from {
      throw .personHasLeft(person, at: leavesAt)
    }
    if let current = room.hold(of: code, at: hold.from), current.holder.isSame(as: hold.holder) {
      throw .incident(.positionIsHeldAlready(number, code, by: current.holder.name))
    }
    if let later = room.holds(of: code).first(where: { $0.from > hold.from }) {
      throw .incident(.positionWasTakenLater(number, code, by: later.holder.name, at: later.from))
    }
    if room.holds.count >= DomainLimits.positionHoldsMax {
      throw .tooMany(field: "positions", max: DomainLimits.positionHoldsMax)
    }
  }
}

/// A position is given up, and nobody takes it.
public struct LeavePosition: Sendable {
  public var incident: String
  public var position: String
  public var at: Instant?

  public init(_ incident: String, _ position: String, at: Instant? = nil) {
    self.incident = incident
    self.position = position
    self.at = at
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `positionIsUnknown`; `momentIsStillToCome`,
  /// `momentIsBeforeTheIncident`; `positionIsHeldByNobody`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PositionHold> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let position = try incident.room.position(named: self.position, context.region)
    let moment = try context.happened(at, in: incident)
    guard var hold = incident.room.hold(of: position.code, at: moment) else {
      throw .incident(.positionIsHeldByNobody(incident.number, position.code))
    }
    hold.until = moment
    let entry = context.line(
      incident.log.count + 1, .positionLeft, position.code, hold.holder.name, at: moment,
      as: try context.function(nil, state))
    let left = PositionLeft(incident: incident.number, position: position.code, at: moment, entry: entry)
    return Decision([.incident(.room(.positionLeft(left)))], hold)
  }
}

extension Room {
  /// One that is held keeps its name, whatever the configuration says now. Refuses: `positionIsUnknown`.
  func position(named text: String, _ region: Region) throws(Refusal) -> Position {
    let key = text.folded
    if let held = holds.last(where: { $0.position.code.folded == key }) { return held.position }
    return try region.position(named: text)
  }
}
