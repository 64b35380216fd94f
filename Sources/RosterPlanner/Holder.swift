/// One who holds duties.
public struct Holder: Sendable, Equatable {
  public var group: Int?
  /// Per kind what would be fair, with what went before already settled. As many as there are kinds.
  public var targets: [Int]
  /// Days touched by something else than the slots of this problem, those before the horizon included.
  public var touchedDays: [Int]
  /// Rest windows that are not free for another reason than the slots of this problem (positions).
  public var takenRestWindows: [Int]
  /// The end and the gap of the last duty before the horizon.
  public var lastDuty: LastDuty?
  public var rest: RestRule
  public var wantedWeeks: [WantedWeek]

  public init(
    group: Int? = nil, targets: [Int], touchedDays: [Int] = [], takenRestWindows: [Int] = [],
    lastDuty: LastDuty? = nil, rest: RestRule = .free, wantedWeeks: [WantedWeek] = []
  ) {
    self.group = group
    self.targets = targets
    self.touchedDays = touchedDays
    self.takenRestWindows = takenRestWindows
    self.lastDuty = lastDuty
    self.rest = rest
    self.wantedWeeks = wantedWeeks
  }
}

public struct LastDuty: Sendable, Equatable {
  public var end: Int
  public var gap: Int

  public init(end: Int, gap: Int) {
    self.end = end
    self.gap = gap
  }
}

/// What has to stay free in each 28 consecutive days.
public struct RestRule: Sendable, Equatable {
  public enum Blocks: Sendable, Equatable {
    case none
    /// At least two disjoint pairs of consecutive days that no duty touches (two periods of 48 hours).
    case pairsOfFreeDays
    /// At least two of the problem's rest windows that lie within the 28 days are overlapped by no duty, in the 28 days
    /// from each of the problem's `restStarts`. Where fewer than two lie within them the rule asks nothing.
    case restWindows
  }

  /// How many days duties may touch; nil: no limit.
  public var touchedDaysMax: Int?
  public var blocks: Blocks

  public init(touchedDaysMax: Int? = nil, blocks: Blocks = .none) {
    self.touchedDaysMax = touchedDaysMax
    self.blocks = blocks
  }

  /// For one whom the law does not limit.
  public static let free = RestRule()
}

/// A week in which a person would like a duty; `cost` if there is none.
public struct WantedWeek: Sendable, Equatable {
  public var week: Int
  public var cost: Int

  public init(week: Int, cost: Int) {
    self.week = week
    self.cost = cost
  }
}

/// Persons who share a burden. As many targets as there are kinds.
public struct Group: Sendable, Equatable {
  public var targets: [Int]

  public init(targets: [Int]) { self.targets = targets }
}
