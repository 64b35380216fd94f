/// Gives a post to somebody for one stretch, or to nobody on purpose: a single correction on top of what is published.
public struct AssignShift: Sendable {
  public var function: String
  public var municipality: String?
  /// Nil: nobody, on purpose.
  public var person: String?
  public var stretch: Stretch
  public var reason: String
  /// Rules of working time that are set aside for it.
  public var acceptance: [String]
  public var ground: String

  public init(
    function: String, municipality: String?, person: String?, stretch: Stretch, reason: String,
    acceptance: [String] = [], ground: String = ""
  ) {
    self.acceptance = acceptance
    self.ground = ground
    self.function = function
    self.municipality = municipality
    self.person = person
    self.stretch = stretch
    self.reason = reason
  }

  /// Which stretch of a post is meant.
  public enum Stretch: Hashable, Sendable {
    /// The shift that covers this moment, or what is left of it from now on.
    case shift(at: Instant)
    case between(Interval)

    /// Reads what a caller gave: `at` alone, or `from` and `until`.
    ///
    /// Refuses: `fieldIsInvalid` with `isDouble` (`at` beside another), `isMissing` (one that is needed).
    public init(at moment: Instant?, from: Instant?, until: Instant?) throws(Refusal) {
      switch (moment, from, until) {
      case (let moment?, nil, nil): self = .shift(at: moment)
      case (nil, let from?, let until?): self = .between(Interval(start: from, end: until))
      case (nil, nil, nil): throw .fieldIsInvalid(field: "at", value: "", reason: .isMissing)
      case (nil, nil, _): throw .fieldIsInvalid(field: "from", value: "", reason: .isMissing)
      case (nil, _, nil): throw .fieldIsInvalid(field: "until", value: "", reason: .isMissing)
      default: throw .fieldIsInvalid(field: "at", value: "", reason: .isDouble)
      }
    }
  }

  /// Refuses, in this order: what names no post; `personIsUnknown`; `reasonIsMissing`, `fieldIsInvalid`; the stretch
  /// (`nobodyIsOnDutyThen`, `periodIsEmpty`, `periodIsInThePast`, `periodIsTooLong`); `nothingChanges`;
  /// `personHasLeft`, `personIsNotOfTheMunicipality`, `personIsNotQualified`, `personIsAbsent`,
  /// `personHasAnotherDuty`; what `Acceptance` refuses, `lawForbids`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<AssignedShift> {
    let post = try context.region.post(named: function, at: municipality).post
    var holder: Person?
    if let person { holder = try state.person(named: person) }
    let reason = try checkedReason(self.reason)
    let roster = state.rosters[post] ?? PostRoster()
    let interval = try interval(on: post, roster, context)
    let before = roster.shifts(overlapping: interval).compactMap { shift in
      shift.interval.intersection(interval).map { PublishedShift(interval: $0, person: shift.person) }
    }
    let after = holder.map { [PublishedShift(interval: interval, person: $0.code)] } ?? []
    let moves = Move.between(before, after, on: post)
    // A gap that becomes an intended one is a change, though nobody moves.
    let isIntended = interval.subtracting(roster.vacancies.map(\.interval)).isEmpty
    if moves.isEmpty, holder != nil || isIntended { throw .nothingChanges }
    try holder?.mayFill(post, in: interval, state)

    let assigned = ShiftAssigned(
      post: post, year: context.zone.local(interval.start).date.year, interval: interval,
      person: holder?.code, reason: reason, by: context.caller.account)
    let judged = try LawfulChange.judge(
      [.shiftAssigned(assigned)], moves, Acceptance(rules: acceptance, ground: ground, reason: reason), state, context)
    let followed = state.swapEvents(after: judged.events, context)
    return Decision(judged.events + followed, AssignedShift(moves: moves, law: judged.law))
  }

  private func interval(on post: Post, _ roster: PostRoster, _ context: Context) throws(Refusal) -> Interval {
    let now = context.now.wholeSecond
    switch stretch {
    case .shift(let moment):
      guard let shift = roster.shift(at: moment) else { throw .nobodyIsOnDutyThen(post, at: moment) }
      if shift.interval.end <= now { throw .periodIsInThePast(shift.interval) }
      return Interval(start: max(shift.interval.start, now), end: shift.interval.end)
    case .between(let interval):
      if interval.isEmpty { throw .periodIsEmpty(interval) }
      if interval.start < now { throw .periodIsInThePast(interval) }
      try context.checkHorizon(interval)
      return interval
    }
  }
}

/// What a single correction came to.
public struct AssignedShift: Hashable, Sendable {
  public var moves: [Move]
  /// What the law says of it.
  public var law: [LawFinding]
}

extension Context {
  /// Refuses `periodIsTooLong` for what is longer than, or ends further ahead than, a roster may be made.
  func checkHorizon(_ interval: Interval) throws(Refusal) {
    let seconds = Int64(DomainLimits.rosterHorizonDays) * DomainLimits.secondsPerDay
    if interval.end > now.adding(seconds: seconds) || interval.end > interval.start.adding(seconds: seconds) {
      throw .periodIsTooLong(interval, daysMax: DomainLimits.rosterHorizonDays)
    }
  }
}

extension Person {
  /// The rules for a single stretch of duty; the same that judge a whole roster.
  func mayFill(_ post: Post, in interval: Interval, _ state: State) throws(Refusal) {
    if let first = obstacles(to: post, in: interval, state).first { throw first.refusal(of: code, post, interval) }
  }
}
