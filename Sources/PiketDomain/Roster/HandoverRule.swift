/// When the shifts of a function may begin and end, on the clock of the region.
struct HandoverRule {
  private let handover: Handover
  private let pattern: ShiftPattern
  private let zone: Zone

  init(_ function: PiketFunction, _ zone: Zone) {
    handover = function.handover
    pattern = function.pattern
    self.zone = zone
  }

  func holds(for interval: Interval) -> Bool { isHandover(interval.start) && isHandover(interval.end) }

  /// A handover that the clock jumps over is the first moment after it, one that exists twice the first of the two:
  /// so the local time of `moment` alone does not decide.
  private func isHandover(_ moment: Instant) -> Bool {
    let date = zone.local(moment).date
    if pattern == .week && date.weekday != handover.weekday { return false }
    return zone.handover(LocalDateTime(date, handover.time)) == moment
  }
}
