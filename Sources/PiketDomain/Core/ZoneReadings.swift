/// What instants a local date and time can mean.
public enum Readings: Equatable, Sendable {
  /// The clock jumps over it: the first instant after the gap.
  case none(skippedTo: Instant)
  case one(Instant)
  /// The clock is put back over it: the earlier and the later.
  case two(Instant, Instant)
}

extension Zone {
  /// What instants a local date and time can mean in this zone.
  public func readings(of local: LocalDateTime) -> Readings {
    let seconds = local.secondsSinceEpoch
    let place = folded(seconds)
    let cycles = seconds - place
    let first = stretch(at: place - Int64(offsetMax))
    let last = stretch(at: place - Int64(offsetMin))
    var found: [Instant] = []
    var gapEnd: Int64?
    for index in first...last {
      let reading = place - Int64(offsets[index])
      if index > 0, reading < transitions[index - 1] {
        // Too early for this stretch, and (none found) too late for the one before: the gap lies between them.
        gapEnd = gapEnd ?? transitions[index - 1]
      } else if index == transitions.count || reading < transitions[index] {
        found.append(Instant(seconds: reading + cycles))
      }
    }
    guard let earliest = found.first else { return .none(skippedTo: Instant(seconds: (gapEnd ?? place) + cycles)) }
    return found.count == 1 ? .one(earliest) : .two(earliest, found[1])
  }

  /// The moment of a handover at that local time: the first instant after a gap, the first of two.
  public func handover(_ local: LocalDateTime) -> Instant {
    switch readings(of: local) {
    case .none(let skippedTo): skippedTo
    case .one(let instant): instant
    case .two(let earlier, _): earlier
    }
  }

  /// The last moment that a local time can mean.
  func lastReading(of local: LocalDateTime) -> Instant {
    if case .two(_, let later) = readings(of: local) { later } else { handover(local) }
  }

  /// The first instant of a local day; midnight itself is skipped on some days in some zones.
  public func startOfDay(_ date: LocalDate) -> Instant { handover(LocalDateTime(date, .midnight)) }

  /// The one instant that a local date and time means.
  /// - Throws: `timeDoesNotExist` or `timeExistsTwice` with what may have been meant.
  public func instant(of local: LocalDateTime) throws(MomentMistake) -> Instant {
    switch readings(of: local) {
    case .one(let instant):
      return instant
    case .two(let earlier, let later):
      throw .timeExistsTwice(readings: [earlier, later])
    case .none(let skippedTo):
      let before = offsetSeconds(at: skippedTo.adding(seconds: -1))
      let unchanged = Instant(seconds: local.secondsSinceEpoch - Int64(before))
      throw .timeDoesNotExist(readings: unchanged == skippedTo ? [skippedTo] : [skippedTo, unchanged])
    }
  }
}

extension LocalDateTime {
  /// Seconds since 1970-01-01T00:00:00 of the same clock.
  var secondsSinceEpoch: Int64 { Int64(date.daysSinceEpoch) * 86_400 + Int64(time.secondsOfDay) }

  init(secondsSinceEpoch seconds: Int64) {
    let rest = seconds % 86_400
    let secondsOfDay = Int(rest < 0 ? rest + 86_400 : rest)
    self.init(
      LocalDate(daysSinceEpoch: Int((seconds - Int64(secondsOfDay)) / 86_400)),
      LocalTime(secondsOfDay: secondsOfDay))
  }
}

extension Zone {
  /// The calendar year in which a moment lies, on this zone's clock.
  public func calendarYear(of moment: Instant) -> Interval {
    let year = local(moment).date.year
    return Interval(
      start: startOfDay(LocalDate(unchecked: year, 1, 1)), end: startOfDay(LocalDate(unchecked: year + 1, 1, 1)))
  }
}
