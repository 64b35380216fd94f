/// Takes a fact back that is not true. It is kept, and judged no more.
public struct WithdrawWorkingFact: Sendable {
  public var person: String
  public var number: Int

  public init(person: String, number: Int) {
    self.person = person
    self.number = number
  }

  /// Refuses, in this order: `personIsUnknown`, `workingFactIsUnknown`, `workingFactIsWithdrawnAlready`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedWorkingFact> {
    let person = try state.person(named: person)
    var fact = try person.standingFact(number)
    fact.withdrawnAt = context.now
    return state.decided(
      [.workingFactWithdrawn(WorkingFactWithdrawn(person: person.code, number: number, at: context.now))],
      person.code, fact, context)
  }
}
