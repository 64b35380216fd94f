/// A duty that has to be covered by one person.
public struct Slot: Sendable, Equatable {
  /// In units of time, `[start, end)`.
  public var start: Int
  public var end: Int
  /// The space wanted around the duty (hard rule 2).
  public var gap: Int
  /// The days it touches, at most 28; nil: no duty in the sense of the rest rule (to be called without an obligation).
  public var days: ClosedRange<Int>?
  public var week: Int
  /// Slots of the same line (a function) are alike: duties of one line and week are moved together as well as apart.
  public var line: Int
  /// What it adds to the counters of who holds it.
  public var amounts: [CounterAmount]
  /// Who may hold it. Everything that does not depend on other duties is settled here: function, absence, night shifts.
  public var candidates: [Eligible]
  /// Who holds it whatever the rules say (a slot that has begun); its candidates then only give the cost.
  public var fixed: Int?
  /// The cost of leaving it to nobody; large against every other cost, so that this is the last resort.
  public var uncoveredCost: Int

  public init(
    start: Int, end: Int, gap: Int, days: ClosedRange<Int>?, week: Int, line: Int, amounts: [CounterAmount],
    candidates: [Eligible], fixed: Int? = nil, uncoveredCost: Int = 10_000
  ) {
    self.start = start
    self.end = end
    self.gap = gap
    self.days = days
    self.week = week
    self.line = line
    self.amounts = amounts
    self.candidates = candidates
    self.fixed = fixed
    self.uncoveredCost = uncoveredCost
  }

  /// Twice the time that is kept free around the slot for one person: doubled, so that half an odd gap is a whole
  /// number.
  var reach: Range<Int> { (2 * start - gap)..<(2 * end + gap) }
}

/// `units` of the counter `kind`.
public struct CounterAmount: Sendable, Equatable {
  public var kind: Int
  public var units: Int

  public init(kind: Int, units: Int) {
    self.kind = kind
    self.units = units
  }
}

/// A person who may hold a slot, and what that costs apart from the counters (a disliked week, a change of what was
/// published).
public struct Eligible: Sendable, Equatable {
  public var person: Int
  public var cost: Int

  public init(person: Int, cost: Int = 0) {
    self.person = person
    self.cost = cost
  }
}
