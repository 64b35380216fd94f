/// Moves the day on which a status or a pregnancy ends: a term of office is over, a child is born.
/// The fact makes room for one with a number of its own.
public struct EndWorkingFact: Sendable {
  public var person: String
  public var number: Int
  /// The first day on which it no longer holds.
  public var until: LocalDate

  public init(person: String, number: Int, until: LocalDate) {
    self.person = person
    self.number = number
    self.until = until
  }

  /// Refuses, in this order: `personIsUnknown`, `workingFactIsUnknown`, `workingFactIsWithdrawnAlready`,
  /// `workingFactHasNoEnd`, `nothingChanges`, `periodIsEmpty`, `periodIsTooLong`, `workingFactOverlapsAnother`,
  /// `tooMany` (workingFacts).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedWorkingFact> {
    let person = try state.person(named: person)
    let before = try person.standingFact(number)
    guard let fact = before.fact.ending(until) else { throw .workingFactHasNoEnd(person.code, number: number) }
    if fact == before.fact { throw .nothingChanges }
    try fact.checkLength(context.zone)
    try person.checkCanBeTrue(fact, insteadOf: number)
    let after = try person.nextFact(fact, context.now)
    return state.decided(
      [
        .workingFactWithdrawn(WorkingFactWithdrawn(person: person.code, number: number, at: context.now)),
        .workingFactRecorded(WorkingFactRecorded(person: person.code, fact: after)),
      ], person.code, after, context)
  }
}
