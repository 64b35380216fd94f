/// Somebody was called and works, from the moment of the call on (ATW 5:9(7)).
public struct StartCallOut: Sendable {
  /// Nil: the caller.
  public var person: String?
  /// The moment of the call; nil: now.
  public var at: Instant?
  /// The post on which the call came, like `OVD_BZ` or `BGM@leiden`.
  public var post: String?
  public var note: String?

  public init(person: String? = nil, at: Instant? = nil, post: String? = nil, note: String? = nil) {
    self.person = person
    self.at = at
    self.post = post
    self.note = note
  }

  /// Refuses, in this order: whose it is (`subject`); what names no post; `reasonIsMissing`, `fieldIsInvalid`;
  /// `callOutIsRunningAlready`; `callOutIsNotYet`; `periodIsTooLong` (a call longer ago than a call-out may last);
  /// `personHasLeft`, `callOutOverlapsAnother`, `tooMany`. Who is not on call is recorded all the same: it happened.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedCallOut> {
    let (person, isOwn) = try context.subject(self.person, state)
    var duty: Post?
    if let post { duty = try context.region.post(named: post, at: nil).post }
    let note = try context.note(note, isOwn: isOwn)
    if let running = state.running(person.code) {
      throw .callOutIsRunningAlready(person.code, number: running.number, since: running.start)
    }
    let start = at ?? context.now.wholeSecond
    try context.checkHasHappened(start)
    try Interval(start: start, end: context.now.wholeSecond).checkCallOutLength()
    let record = try state.next(start, until: nil, of: person, on: duty, note, context)
    let started = CallOutStarted(person: person.code, callOut: record)
    return state.recorded(.callOutStarted(started), record, person, context)
  }
}

/// The work after a call is over.
public struct StopCallOut: Sendable {
  /// Nil: the caller.
  public var person: String?
  /// The first moment without work; nil: now.
  public var at: Instant?

  public init(person: String? = nil, at: Instant? = nil) {
    self.person = person
    self.at = at
  }

  /// Refuses, in this order: whose it is (`subject`); `noCallOutIsRunning`; `callOutIsNotYet`; `periodIsEmpty`,
  /// `periodIsTooLong` (then it was forgotten: say when it ended).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedCallOut> {
    let person = try context.subject(self.person, state).person
    guard var record = state.running(person.code) else { throw .noCallOutIsRunning(person.code) }
    let end = at ?? context.now.wholeSecond
    try context.checkHasHappened(end)
    let interval = Interval(start: record.start, end: end)
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    try interval.checkCallOutLength()
    record.end = end
    let stopped = CallOutStopped(person: person.code, number: record.number, at: end)
    return state.recorded(.callOutStopped(stopped), record, person, context)
  }
}
