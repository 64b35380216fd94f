/// Takes a wish back.
public struct WithdrawPreference: Sendable {
  public var person: String
  public var number: Int

  public init(person: String, number: Int) {
    self.person = person
    self.number = number
  }

  /// Refuses, in this order: `personIsUnknown`, `accountIsNotOfThePerson`, `preferenceIsUnknown`,
  /// `preferenceIsWithdrawnAlready`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedPreference> {
    let person = try state.person(named: person)
    try context.checkMaySpeak(for: person)
    guard var preference = person.preferences.first(where: { $0.number == number }) else {
      throw .preferenceIsUnknown(person.code, number: number)
    }
    if !preference.isActive { throw .preferenceIsWithdrawnAlready(person.code, number: number) }
    preference.withdrawnAt = context.now
    return Decision(
      [.preferenceWithdrawn(PreferenceWithdrawn(person: person.code, number: number, at: context.now))],
      RecordedPreference(person: person.code, preference: preference))
  }
}
