/// One shift of a week as a function's pattern has it, on the clock of the region: `monday 09:00` to `friday 17:00`.
/// An end that does not lie after the start is in the week that follows.
public struct ShiftTemplate: Hashable, Sendable, Codable {
  public var start: Handover
  public var end: Handover

  public init(start: Handover, end: Handover) {
    self.start = start
    self.end = end
  }
}

extension PiketFunction {
  /// The shifts of a week by start. Time between them that no shift covers needs nobody: a pattern that skips days
  /// skips no people, since people take turns by shift and not by week.
  public var weekly: [ShiftTemplate] {
    switch pattern {
    case .week, .days: [ShiftTemplate(start: handover, end: handover)]
    case .shifts: shifts.sorted { $0.start.minuteOfWeek < $1.start.minuteOfWeek }
    }
  }

  /// The shifts of the pattern that start in a period, by start. Each lasts from its handover to the next, on the clock
  /// of the zone: in a week with a clock change an hour less or more.
  public func slots(startingIn period: Interval, _ zone: Zone) -> [Interval] {
    guard !period.isEmpty else { return [] }
    let first = zone.local(period.start).date
    var monday = first.adding(days: 1 - first.weekday.rawValue - 7)
    let templates = weekly
    var slots: [Interval] = []
    while true {
      let week = templates.map { $0.interval(inWeekOf: monday, zone) }
      slots += week.filter { period.contains($0.start) && !$0.isEmpty }
      guard let last = week.first, last.start < period.end else { break }
      monday = monday.adding(days: 7)
    }
    return slots
  }
}

extension ShiftTemplate {
  /// Whether two shifts of a week have a minute in common; the week is a ring.
  public static func overlap(in shifts: [ShiftTemplate]) -> Bool {
    let week = 7 * 1440
    var reached: Int?
    let sorted = shifts.map { ($0.start.minuteOfWeek, $0.minutes) }.sorted { $0.0 < $1.0 }
    for (start, minutes) in sorted + sorted.prefix(1).map({ ($0.0 + week, $0.1) }) {
      if let reached, start < reached { return true }
      reached = start + minutes
    }
    return false
  }

  /// How long it lasts on the clock; a whole week where start and end are the same.
  private var minutes: Int {
    let difference = end.minuteOfWeek - start.minuteOfWeek
    return difference > 0 ? difference : difference + 7 * 1440
  }

  func interval(inWeekOf monday: LocalDate, _ zone: Zone) -> Interval {
    let days = end.weekday.rawValue - 1 + (start.minuteOfWeek < end.minuteOfWeek ? 0 : 7)
    return Interval(
      start: zone.handover(LocalDateTime(monday.adding(days: start.weekday.rawValue - 1), start.time)),
      end: zone.handover(LocalDateTime(monday.adding(days: days), end.time)))
  }
}

extension Handover {
  /// Seconds would do as well; no pattern needs them.
  var minuteOfWeek: Int { (weekday.rawValue - 1) * 1440 + time.secondsOfDay / 60 }
}
