/// A roster to plan, as numbers: what has to be covered, by whom, under which hard rules and at which costs.
///
/// The planner knows no people, functions or laws: the caller translates. Persons, groups and kinds are positions in
/// the arrays below.
///
/// - Time is in whole units of the caller's choice (minutes, half hours), from a moment of the caller's choice.
/// - Days are 24-hour periods of the caller's choice (`0..<days`, with 28 days of history before them: `-28..<0`).
/// - Weeks (`0..<weeks`) are the unit of wanted weeks and of the spread of duties.
///
/// **Hard rules**, which a plan never breaks (what is `fixed` is taken as it is):
/// 1. a slot is held by one of its candidates, or by nobody;
/// 2. two slots a, b of a person, a before b: `b.start - a.end >= (a.gap + b.gap) / 2`, exactly also where the sum is
///    odd; likewise after the last duty before the horizon;
/// 3. the rest rule of the person (`RestRule`) holds in each 28 consecutive days from day -28 up to the last.
///
/// **Costs**, added up: `CounterKind`, `Eligible.cost`, `WantedWeek`, `Spread`, `Slot.uncoveredCost`.
public struct RosterProblem: Sendable, Equatable {
  public var days: Int
  public var weeks: Int
  public var slots: [Slot]
  public var persons: [Holder]
  /// Groups of persons that share a burden (municipalities).
  public var groups: [Group]
  /// What is counted, each kind apart and in equal units.
  public var kinds: [CounterKind]
  /// The ranges of time (free weekends) of `RestRule.restWindows`; disjoint, in order of time.
  public var restWindows: [RestWindow]
  /// The days of a week, 0...6 (day 0 and each seventh from there is 0), on which the 28 days of that rule begin.
  public var restStarts: Set<Int>
  public var spread: Spread

  public init(
    days: Int, weeks: Int, slots: [Slot], persons: [Holder], groups: [Group] = [], kinds: [CounterKind],
    restWindows: [RestWindow] = [], restStarts: Set<Int> = Set(0...6), spread: Spread = Spread(weeks: 1, cost: 0)
  ) {
    self.days = days
    self.weeks = weeks
    self.slots = slots
    self.persons = persons
    self.groups = groups
    self.kinds = kinds
    self.restWindows = restWindows
    self.restStarts = restStarts
    self.spread = spread
  }

  func isRestStart(_ day: Int) -> Bool { restStarts.contains((day % 7 + 7) % 7) }
}

/// A convex cost of the distance between a counter and its target: the sum over `segments` of
/// `slope * max(0, distance - from)`. No segments: no cost.
public struct ConvexCost: Sendable, Equatable {
  public struct Segment: Sendable, Equatable {
    public var from: Int
    public var slope: Int

    public init(from: Int, slope: Int) {
      self.from = from
      self.slope = slope
    }
  }

  public var segments: [Segment]

  public init(_ segments: [Segment] = []) { self.segments = segments }

  public func callAsFunction(_ difference: Int) -> Int {
    segments.reduce(0) { $0 + $1.slope * max(0, abs(difference) - $1.from) }
  }
}

/// One thing that is shared fairly: weeks of a function, weekends, nights, a holiday.
public struct CounterKind: Sendable, Equatable {
  public var personCost: ConvexCost
  public var groupCost: ConvexCost

  public init(personCost: ConvexCost = ConvexCost(), groupCost: ConvexCost = ConvexCost()) {
    self.personCost = personCost
    self.groupCost = groupCost
  }
}

/// Duties of a person should not stand close together: in each run of `weeks` consecutive weeks, `cost` for every week
/// with a duty beyond the first.
public struct Spread: Sendable, Equatable {
  public var weeks: Int
  public var cost: Int

  public init(weeks: Int, cost: Int) {
    self.weeks = weeks
    self.cost = cost
  }
}

/// A range of time that may be kept free as a whole, `[start, end)`, and the days it touches.
public struct RestWindow: Sendable, Equatable {
  public var start: Int
  public var end: Int
  public var days: ClosedRange<Int>

  public init(start: Int, end: Int, days: ClosedRange<Int>) {
    self.start = start
    self.end = end
    self.days = days
  }
}
