/// A person takes no part any more from a moment on. The past keeps the person.
public struct LeavePerson: Sendable {
  public var person: String
  /// Nil: now.
  public var at: Instant?

  public init(person: String, at: Instant?) {
    self.person = person
    self.at = at
  }

  /// A leaving that has not come yet may be moved.
  ///
  /// Refuses, in this order: `personIsUnknown`, `personHasLeft`, `periodIsInThePast`, `nothingChanges`,
  /// `personStillHasShifts`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCode> {
    let person = try state.person(named: person)
    let now = context.now.wholeSecond
    let moment = at ?? now
    if let leavesAt = person.leavesAt, leavesAt <= now { throw .personHasLeft(person.code, at: leavesAt) }
    if moment < now { throw .periodIsInThePast(Interval(start: moment, end: moment)) }
    if moment == person.leavesAt { throw .nothingChanges }
    let shifts = state.shifts(of: person.code, after: moment)
    if !shifts.isEmpty { throw .personStillHasShifts(person.code, shifts: shifts.count) }
    return Decision([.personLeft(PersonLeft(person: person.code, at: moment))], person.code)
  }
}
