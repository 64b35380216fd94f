/// Moves the day on which a status or a pregnancy ends: a term of office is over, a child is born.
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
  /// `workingFactHasNoEnd`, `nothingChanges`, `periodIsEmpty`, `periodIsTooLong`, `workingFactOverlapsAnother`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedWorkingFact> {
    let person = try state.person(named: person)
    let before = try person.standingFact(number)
    var after = before
    guard after.fact.end(until) else { throw .workingFactHasNoEnd(person.code, number: number) }
    if after == before { throw .nothingChanges }
    try after.fact.checkLength(context.zone)
    try person.checkIsTrueBeside(after.fact, number: number)
    return state.decided(
      .workingFactEnded(WorkingFactEnded(person: person.code, number: number, until: until)), person.code, after,
      context)
  }
}
