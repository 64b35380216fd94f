import PiketDomain
import RosterPlanner

/// How moments become the planner's numbers. Its day 0 begins at the usual handover of a Monday before the plan's first
/// shift; its time is in seconds.
///
/// The days of a duty are counted from the handover of its own function, since the 28 x 24 hours of ATW 5:9(2) begin at
/// a handover. Where somebody serves functions that change hands at different times the days do not fit exactly; the
/// law itself judges every plan afterwards.
struct PlanGrid {
  let zone: Zone
  /// When most of the planned functions change hands.
  let handover: LocalTime
  private let origin: Instant
  /// Days since the epoch of the Monday that is day 0.
  private let monday: Int
  /// Up to four weeks after the last shift, so that the duties there count too.
  let days: Int
  let weeks: Int

  init(_ task: PlanTask) {
    zone = task.context.zone
    var times: [LocalTime: Int] = [:]
    for slot in task.slots { times[task.handover(of: slot.post), default: 0] += 1 }
    handover = times.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? .midnight
    let first = zone.local(task.period.start).date
    // A week early: a shift may begin on Monday before the usual handover.
    let monday = first.daysSinceEpoch - (first.weekday.rawValue - 1) - 7
    self.monday = monday
    origin = zone.handover(LocalDateTime(LocalDate(daysSinceEpoch: monday), handover))
    let last = zone.local(task.period.end).date.daysSinceEpoch
    weeks = (last - monday) / 7 + 1
    days = 7 * weeks + Int(PlanPerson.reachDays)
  }

  func seconds(_ moment: Instant) -> Int { Int(moment.seconds - origin.seconds) }

  func week(_ moment: Instant) -> Int { (zone.local(moment).date.daysSinceEpoch - monday) / 7 }

  /// The days that a duty touches, each from one handover to the next.
  func days(of duty: Interval, handover: LocalTime) -> ClosedRange<Int> {
    let first = day(of: duty.start, handover)
    return first...max(first, day(of: Instant(microseconds: duty.end.microseconds - 1), handover))
  }

  private func day(of moment: Instant, _ handover: LocalTime) -> Int {
    let local = zone.local(moment)
    return local.date.daysSinceEpoch - monday - (local.time < handover ? 1 : 0)
  }

  /// The weekends from four weeks before the plan to four weeks after it: 48 hours on the clock (ATW 5:9(2)(b)).
  func weekends(from start: Handover) -> [RestWindow] {
    (-4..<weeks + 4).compactMap { week in
      let first = LocalDate(daysSinceEpoch: monday + 7 * week + start.weekday.rawValue - 1)
      let weekend = Interval(
        start: zone.handover(LocalDateTime(first, start.time)),
        end: zone.handover(LocalDateTime(first.adding(days: 2), start.time)))
      let touched = days(of: weekend, handover: handover)
      guard touched.upperBound < days else { return nil }
      return RestWindow(start: seconds(weekend.start), end: seconds(weekend.end), days: touched)
    }
  }
}
