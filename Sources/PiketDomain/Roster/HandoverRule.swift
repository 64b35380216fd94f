/// When the shifts of a function may begin and end, on the clock of the region.
struct HandoverRule {
  private let handover: Handover
  private let pattern: ShiftPattern
  private let templates: [ShiftTemplate]
  private let zone: Zone

  init(_ function: PiketFunction, _ zone: Zone) {
    handover = function.handover
    pattern = function.pattern
    templates = function.weekly
    self.zone = zone
  }

  func holds(for interval: Interval) -> Bool {
    guard pattern == .shifts else { return isHandover(interval.start) && isHandover(interval.end) }
    return isBorder(interval.start, templates.map(\.start)) && isBorder(interval.end, templates.map(\.end))
  }

  /// Several shifts in one hand are right as well: so start and end are looked at each by itself.
  private func isBorder(_ moment: Instant, _ borders: [Handover]) -> Bool {
    let date = zone.local(moment).date
    return borders.contains {
      $0.weekday == date.weekday && zone.handover(LocalDateTime(date, $0.time)) == moment
    }
  }

  /// A handover that the clock jumps over is the first moment after it, one that exists twice the first of the two:
  /// so the local time of `moment` alone does not decide.
  private func isHandover(_ moment: Instant) -> Bool {
    let date = zone.local(moment).date
    if pattern == .week && date.weekday != handover.weekday { return false }
    return zone.handover(LocalDateTime(date, handover.time)) == moment
  }
}
