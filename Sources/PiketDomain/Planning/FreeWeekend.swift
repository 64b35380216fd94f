extension PlanTask {
  /// Where the 48 hours of a free weekend (ATW 5:9(2)(b)) best begin: where nobody with the usual hours works, and the
  /// fewest shifts of a week touch them. Saturday 00:00 where nothing is better.
  ///
  /// The law takes any 48 hours; the planner counts these.
  public func weekendStart() -> Handover {
    let templates = Set(slots.map(\.post.function)).compactMap { functions[$0] }
      .filter { $0.standby == .hard && !$0.isOffice }.flatMap(\.weekly)
    let shifts = templates.map { WeekStretch(from: $0.start, to: $0.end) }
    let work = context.region.rules.workingTime.defaultHours.map { WeekStretch($0) }
    let saturday = Handover(weekday: .saturday, time: .midnight)
    let starts = [saturday] + templates.flatMap { [$0.start, $0.end] }.sorted { $0.minuteOfWeek < $1.minuteOfWeek }
    let costs = starts.map { start in
      let weekend = WeekStretch(start: start.minuteOfWeek, minutes: 2 * 1440)
      return 1000 * work.count { $0.overlaps(weekend) } + shifts.count { $0.overlaps(weekend) }
    }
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    return starts[best]
  }
}

/// A stretch of a week, which is a ring.
private struct WeekStretch {
  static let week = 7 * 1440
  /// Minutes from Monday 00:00.
  let start: Int
  let minutes: Int

  init(start: Int, minutes: Int) {
    self.start = start
    self.minutes = minutes
  }

  /// A whole week where both are the same.
  init(from: Handover, to: Handover) {
    let difference = to.minuteOfWeek - from.minuteOfWeek
    self.init(start: from.minuteOfWeek, minutes: difference > 0 ? difference : difference + Self.week)
  }

  init(_ block: WorkBlock) {
    let (start, end) = (block.start.secondsOfDay / 60, block.end.secondsOfDay / 60)
    self.init(
      start: (block.weekday.rawValue - 1) * 1440 + start, minutes: end > start ? end - start : end - start + 1440)
  }

  func overlaps(_ other: WeekStretch) -> Bool {
    [-Self.week, 0, Self.week].contains { shift in
      start + shift < other.start + other.minutes && other.start < start + shift + minutes
    }
  }
}
