/// Takes an absence back.
public struct WithdrawAbsence: Sendable {
  public var person: String
  public var number: Int

  public init(person: String, number: Int) {
    self.person = person
    self.number = number
  }

  /// Refuses, in this order: `personIsUnknown`, `absenceIsUnknown`, `absenceIsWithdrawnAlready`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedAbsence> {
    let person = try state.person(named: person)
    guard var absence = person.absences.first(where: { $0.number == number }) else {
      throw .absenceIsUnknown(person.code, number: number)
    }
    if !absence.isActive { throw .absenceIsWithdrawnAlready(person.code, number: number) }
    absence.withdrawnAt = context.now
    return Decision(
      [.absenceWithdrawn(AbsenceWithdrawn(person: person.code, number: number, at: context.now))],
      RecordedAbsence(person: person.code, absence: absence, hits: []))
  }
}
