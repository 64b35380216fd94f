/// Plans somebody for a shift of a position.
public struct PlanRelief: Sendable {
  public var incident: String
  public var position: String
  public var person: String?
  /// Somebody of outside, in words, in place of `person`.
  public var outside: String?
  public var from: Instant
  /// Nil: the end of the shift in which `from` lies.
  public var until: Instant?
  public var shiftHours = ReliefPlan.shiftHoursUsual

  public init(_ incident: String, _ position: String, by person: String? = nil, from: Instant) {
    self.incident = incident
    self.position = position
    self.person = person
    self.from = from
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `positionIsUnknown`, `personIsUnknown`,
  /// `fieldIsInvalid`; `periodIsEmpty`, `periodIsInThePast`, `periodIsTooLong`; `personHasLeft`;
  /// `reliefIsPlannedAlready`; `tooMany`.
  public func decide(
    _ state: State, _ context: Context
  ) throws(Refusal) -> Decision<(shift: ReliefShift, warnings: [ReliefWarning])> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let position = try incident.room.position(named: self.position, context.region)
    let holder = try state.holder(person, outside: outside)
    let interval = try checkedInterval(context)
    if let code = holder.person, let leavesAt = state.persons[code]?.leavesAt, leavesAt < interval.end {
      throw .personHasLeft(code, at: leavesAt)
    }
    let planned = incident.room.relief.first {
      $0.isPlanned && $0.position.code == position.code && $0.interval.overlaps(interval)
    }
    if let planned { throw .incident(.reliefIsPlannedAlready(incident.number, planned.code, planned.holder.name)) }
    if incident.room.relief.count >= DomainLimits.reliefShiftsMax {
      throw .tooMany(field: "relief", max: DomainLimits.reliefShiftsMax)
    }
    let person = holder.person.flatMap { state.persons[$0] }
    let warnings = person.map { CrisisWork(state, at: context.now).warnings($0, position, interval) } ?? []
    let shift = ReliefShift(
      number: incident.room.relief.count + 1, position: position, holder: holder, interval: interval)
    let entry = context.line(
      incident.log.count + 1, .relief, "\(shift.code) \(position.code)",
      "\(holder.name), \(context.zone.rfc3339(interval.start)) - \(context.zone.rfc3339(interval.end))",
      at: context.now.wholeSecond, as: try context.function(nil, state))
    let event = ReliefPlanned(incident: incident.number, shift: shift, entry: entry)
    return Decision([.incident(.room(.reliefPlanned(event)))], (shift, warnings))
  }

  private func checkedInterval(_ context: Context) throws(Refusal) -> Interval {
    let shift = Interval.shifts(from: from, hours: 1, of: shiftHours, context.zone)[0]
    let interval = Interval(start: from, end: until ?? shift.end)
    if interval.end <= interval.start { throw .periodIsEmpty(interval) }
    if interval.end <= context.now { throw .periodIsInThePast(interval) }
    if interval.seconds > Int64(DomainLimits.reliefShiftDaysMax) * DomainLimits.secondsPerDay {
      throw .periodIsTooLong(interval, daysMax: DomainLimits.reliefShiftDaysMax)
    }
    return interval
  }
}

/// Takes a planned shift back.
public struct WithdrawRelief: Sendable {
  public var incident: String
  public var shift: String

  public init(_ incident: String, _ shift: String) {
    self.incident = incident
    self.shift = shift
  }

  /// Refuses, in this order: `incidentIsUnknown`, `incidentIsClosed`; `reliefIsUnknown`; `periodIsInThePast`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<ReliefShift> {
    let incident = try state.incidents.find(self.incident)
    try incident.checkIsOpen()
    let key = self.shift.folded
    let planned = incident.room.relief.filter(\.isPlanned)
    guard let shift = planned.first(where: { $0.code.folded == key || String($0.number) == key }) else {
      throw .incident(.reliefIsUnknown(self.shift, nearest: planned.suffix(3).map(\.code)))
    }
    if shift.interval.end <= context.now { throw .periodIsInThePast(shift.interval) }
    let entry = context.line(
      incident.log.count + 1, .reliefWithdrawn, "\(shift.code) \(shift.position.code)", shift.holder.name,
      at: context.now.wholeSecond, as: try context.function(nil, state))
    let withdrawn = ReliefWithdrawn(
      incident: incident.number, shift: shift.number, at: context.now, entry: entry)
    return Decision([.incident(.room(.reliefWithdrawn(withdrawn)))], shift)
  }
}
