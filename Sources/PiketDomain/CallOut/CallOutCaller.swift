extension Context {
  /// Whose call-out is meant, and whether somebody else speaks for them: nobody named is the caller.
  ///
  /// Refuses, in this order: `personIsUnknown`; `accountIsOfNobody`; `accountIsNotOfThePerson` (a planner may speak for
  /// anybody).
  func subject(_ text: String?, _ state: State) throws(Refusal) -> (person: Person, isOwn: Bool) {
    guard let text else {
      // Of two people with one account the service cannot know who it was.
      let own = state.persons.values.filter { $0.details.account == caller.account && !$0.hasLeft(before: now) }
      guard let only = own.first, own.count == 1 else { throw .accountIsOfNobody(account: caller.account) }
      return (only, true)
    }
    let person = try state.person(named: text)
    let isOwn = person.details.account == caller.account
    if !isOwn, !caller.hasRole(of: [.planner], in: region) {
      throw .accountIsNotOfThePerson(person.code, account: caller.account)
    }
    return (person, isOwn)
  }

  /// What a call-out was about. Who speaks for another has to say why. Refuses: `reasonIsMissing`, `fieldIsInvalid`.
  func note(_ text: String?, isOwn: Bool) throws(Refusal) -> String? {
    guard let text, !text.trimmed.isEmpty else {
      if isOwn { return nil }
      throw .reasonIsMissing
    }
    return try checkedReason(text)
  }

  /// Refuses `callOutIsNotYet`: a call lies in the past, or is now.
  func checkHasHappened(_ moment: Instant) throws(Refusal) {
    if moment > now { throw .callOutIsNotYet(at: moment) }
  }
}

extension State {
  /// The record of one more call-out. Refuses, in this order: `personHasLeft`, `callOutOverlapsAnother`, `tooMany`.
  func next(
    _ start: Instant, until end: Instant?, of person: Person, on post: Post?, _ note: String?, _ context: Context
  ) throws(Refusal) -> CallOutRecord {
    if let leavesAt = person.leavesAt, leavesAt <= start { throw .personHasLeft(person.code, at: leavesAt) }
    let records = callOuts[person.code] ?? []
    let record = CallOutRecord(
      number: (records.last?.number ?? 0) + 1, start: start, end: end, post: post, note: note,
      recordedBy: context.caller.account, recordedAt: context.now)
    if let other = records.first(where: { $0.isActive && $0.reach.overlaps(record.reach) }) {
      throw .callOutOverlapsAnother(person.code, number: other.number)
    }
    if records.count >= DomainLimits.callOutsPerPersonMax {
      throw .tooMany(field: "callouts", max: DomainLimits.callOutsPerPersonMax)
    }
    return record
  }

  /// The call-out of a person that still lasts.
  func running(_ person: PersonCode) -> CallOutRecord? {
    callOuts[person]?.first { $0.isActive && $0.end == nil }
  }
}

extension Interval {
  /// Refuses `periodIsTooLong`: longer than a call-out may be recorded in one piece.
  func checkCallOutLength() throws(Refusal) {
    let days = DomainLimits.callOutDaysMax
    if end > start.adding(seconds: Int64(days) * DomainLimits.secondsPerDay) {
      throw .periodIsTooLong(self, daysMax: days)
    }
  }
}
