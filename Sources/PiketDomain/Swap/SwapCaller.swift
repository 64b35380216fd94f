/// For whom a caller acts: for themselves, or for somebody else, as only a planner may and with a reason.
struct SwapCaller {
  /// A person who takes part, as people name them; nil: the caller themselves.
  var onBehalfOf: String?
  var reason: String?

  /// The person who acts, and the reason.
  ///
  /// - concerned: the only one who may; nil: whoever the account belongs to.
  ///
  /// Refuses, in this order: `personIsUnknown`; `accountIsNotOfThePerson` (the caller is neither the person nor a
  /// planner who says for whom), `accountIsOfNobody`; `reasonIsMissing` (on behalf of another), `fieldIsInvalid`.
  func person(
    _ concerned: PersonCode?, _ state: State, _ context: Context
  ) throws(Refusal) -> (person: PersonCode, reason: String?) {
    let account = context.caller.account
    if let onBehalfOf {
      let person = try state.person(named: onBehalfOf)
      let isOwn = person.details.account == account
      if !isOwn, !context.caller.hasRole(of: [.planner], in: context.region) {
        throw .accountIsNotOfThePerson(person.code, account: account)
      }
      return (person.code, isOwn ? try checked(reason) : try checkedReason(reason ?? ""))
    }
    let own = state.persons.values.filter { $0.details.account == account }.map(\.code).sorted()
    if let concerned {
      guard own.contains(concerned) else { throw .accountIsNotOfThePerson(concerned, account: account) }
      return (concerned, try checked(reason))
    }
    guard let person = own.first else { throw .accountIsOfNobody(account: account) }
    return (person, try checked(reason))
  }

  private func checked(_ reason: String?) throws(Refusal) -> String? {
    guard let reason else { return nil }
    return try checkedReason(reason)
  }
}
