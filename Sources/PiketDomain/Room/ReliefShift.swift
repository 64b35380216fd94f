/// Somebody who is planned for a shift of a position.
public struct ReliefShift: Hashable, Sendable, Codable {
  /// From 1 within the incident; written `R3`.
  public var number: Int
  public var position: Position
  public var holder: PositionHolder
  public var interval: Interval
  public var withdrawnAt: Instant?

  public var code: String { "R\(number)" }
  public var isPlanned: Bool { withdrawnAt == nil }
}

/// What speaks against somebody for a shift. Never in the way: in a crisis whoever leads decides.
public enum ReliefWarning: String, Hashable, Sendable, CaseIterable {
  case notQualified
  case absent
  /// Another position, or another shift, at the same time.
  case worksThen
  /// Less than eleven hours after or before other work (ATW 5:3).
  case restIsShort
}

/// The work of all open incidents, by person.
struct CrisisWork {
  /// ATW 5:3(2): eleven hours in each 24. Once a week eight may do; that is for the rule of the whole week.
  static let restSeconds: Int64 = 11 * 3_600
  private var work: [PersonCode: [Interval]] = [:]

  /// - Parameter now: until when somebody is held to have worked who holds a position without an end.
  init(_ state: State, at now: Instant) {
    for incident in state.incidents.open.values {
      for hold in incident.room.holds {
        guard let person = hold.holder.person else { continue }
        work[person, default: []].append(Interval(start: hold.from, end: hold.until ?? max(now, hold.from)))
      }
      for shift in incident.room.relief where shift.isPlanned {
        if let person = shift.holder.person { work[person, default: []].append(shift.interval) }
      }
    }
  }

  func seconds(of person: PersonCode) -> Int64 { (work[person] ?? []).merged().reduce(0) { $0 + $1.seconds } }

  func warnings(_ person: Person, _ position: Position, _ interval: Interval) -> [ReliefWarning] {
    var warnings: [ReliefWarning] = []
    if let function = position.function, !person.isQualified(for: function, in: interval) {
      warnings.append(.notQualified)
    }
    if person.absence(in: interval) != nil { warnings.append(.absent) }
    let others = work[person.code] ?? []
    if others.contains(where: { $0.overlaps(interval) }) { warnings.append(.worksThen) }
    let margin = CrisisWork.restSeconds
    let around = Interval(
      start: interval.start.adding(seconds: -margin), end: interval.end.adding(seconds: margin))
    if others.contains(where: { $0.overlaps(around) && !$0.overlaps(interval) }) { warnings.append(.restIsShort) }
    return warnings
  }
}

extension Interval {
  /// The shifts on the clock of the region from a moment on: the first from now to the next change (07:00, and each so
  /// many hours on), the others whole, until at least so many hours are covered. The grid does not move with the moment
  /// at which one asks, so that a plan stays a plan.
  static func shifts(from now: Instant, hours: Int, of shiftHours: Int, _ zone: Zone) -> [Interval] {
    let end = now.adding(seconds: Int64(hours) * 3_600)
    var changes: [Instant] = []
    var date = zone.local(now).date.adding(days: -1)
    while changes.last.map({ $0 < end }) ?? true {
      for hour in stride(from: firstShiftHour, to: firstShiftHour + 24, by: shiftHours) {
        let time = LocalTime(hour % 24, 0) ?? .midnight
        let change = zone.handover(LocalDateTime(date.adding(days: hour / 24), time))
        if change > now, changes.last.map({ $0 < end && $0 < change }) ?? true { changes.append(change) }
      }
      date = date.adding(days: 1)
    }
    return zip([now] + changes, changes).map { Interval(start: $0, end: $1) }
  }

  private static let firstShiftHour = 7
}
