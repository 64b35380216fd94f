/// Gives a shift, what is left of it, or a part of it to somebody else.
public struct ReplaceShift: Sendable {
  /// See `ShiftReference`.
  public var shift: String
  public var person: String
  public var reason: String
  /// Nil: from its start, or from now where it has begun.
  public var from: Instant?
  /// Nil: to its end.
  public var until: Instant?
  /// Rules of working time that are set aside for it.
  public var acceptance: [String]
  public var ground: String

  public init(
    shift: String, person: String, reason: String, from: Instant? = nil, until: Instant? = nil,
    acceptance: [String] = [], ground: String = ""
  ) {
    self.acceptance = acceptance
    self.ground = ground
    self.shift = shift
    self.person = person
    self.reason = reason
    self.from = from
    self.until = until
  }

  /// Refuses, in this order: what `ReplacedStretch.find` refuses, then what `AssignShift` refuses.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<AssignedShift> {
    let stretch = try ReplacedStretch.find(shift, from: from, until: until, state, context)
    return try AssignShift(
      function: stretch.post.function.rawValue, municipality: stretch.post.municipality?.rawValue, person: person,
      stretch: .between(stretch.interval), reason: reason, acceptance: acceptance, ground: ground
    ).decide(state, context)
  }
}

/// The part of a published shift that somebody else is to have.
public struct ReplacedStretch: Hashable, Sendable {
  public var post: Post
  public var shift: Shift
  public var interval: Interval

  /// What is left of a shift from now on, or the part of it that was asked for.
  ///
  /// Refuses, in this order: what `ShiftReference.find` refuses, `periodIsInThePast`, `periodIsEmpty`,
  /// `stretchIsOutsideTheShift`.
  public static func find(
    _ reference: String, from: Instant?, until: Instant?, _ state: State, _ context: Context
  ) throws(Refusal) -> ReplacedStretch {
    let found = try ShiftReference(reference).find(in: state, context)
    let whole = found.shift.interval
    let now = context.now.wholeSecond
    let interval = Interval(start: from ?? max(whole.start, now), end: until ?? whole.end)
    if whole.end <= now || interval.start < now { throw .periodIsInThePast(from == nil ? whole : interval) }
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    if interval.start < whole.start || whole.end < interval.end {
      throw .stretchIsOutsideTheShift(found.post, interval)
    }
    return ReplacedStretch(post: found.post, shift: found.shift, interval: interval)
  }
}
