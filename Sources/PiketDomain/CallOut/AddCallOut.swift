/// Records a call-out afterwards.
public struct AddCallOut: Sendable {
  /// Nil: the caller.
  public var person: String?
  public var interval: Interval
  public var post: String?
  public var note: String?

  public init(person: String?, interval: Interval, post: String? = nil, note: String? = nil) {
    self.person = person
    self.interval = interval
    self.post = post
    self.note = note
  }

  /// Refuses, in this order: whose it is (`subject`); what names no post; `reasonIsMissing`, `fieldIsInvalid`;
  /// `periodIsEmpty`; `callOutIsNotYet`; `periodIsTooLong`; `personHasLeft`, `callOutOverlapsAnother`, `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedCallOut> {
    let (person, isOwn) = try context.subject(self.person, state)
    var duty: Post?
    if let post { duty = try context.region.post(named: post, at: nil).post }
    let note = try context.note(note, isOwn: isOwn)
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    try context.checkHasHappened(interval.end)
    try interval.checkCallOutLength()
    let record = try state.next(interval.start, until: interval.end, of: person, on: duty, note, context)
    return state.recorded(.callOutAdded(CallOutAdded(person: person.code, callOut: record)), record, person, context)
  }
}

/// Takes a call-out back that was recorded by mistake. It stays in the log.
public struct WithdrawCallOut: Sendable {
  public var person: String
  public var number: Int
  public var reason: String

  public init(person: String, number: Int, reason: String) {
    self.person = person
    self.number = number
    self.reason = reason
  }

  /// Refuses, in this order: whose it is (`subject`); `callOutIsUnknown`, `callOutIsWithdrawnAlready`;
  /// `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<PersonCallOut> {
    let person = try context.subject(self.person, state).person
    var record = try state.callOut(number, of: person.code)
    if !record.isActive { throw .callOutIsWithdrawnAlready(person.code, number: number) }
    let reason = try checkedReason(self.reason)
    record.withdrawnAt = context.now
    let withdrawn = CallOutWithdrawn(person: person.code, number: number, at: context.now, reason: reason)
    return Decision([.callOutWithdrawn(withdrawn)], PersonCallOut(person: person.code, callOut: record))
  }
}

/// A call-out and whose it is.
public struct PersonCallOut: Hashable, Sendable {
  public var person: PersonCode
  public var callOut: CallOutRecord

  public init(person: PersonCode, callOut: CallOutRecord) {
    self.person = person
    self.callOut = callOut
  }
}
