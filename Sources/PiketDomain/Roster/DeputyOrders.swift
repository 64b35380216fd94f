extension PostRoster {
  /// The ordered list in force at a moment.
  public func order(at moment: Instant) -> DeputyOrder? {
    let next = orders.firstIndex(sortedWhere: { $0.from > moment })
    return next > 0 ? orders[next - 1] : nil
  }

  /// The first of the list in force who is there (Gemeentewet 77), where no shift is published.
  ///
  /// An absence counts only between the moments at which it was recorded and withdrawn, so that an answer about the
  /// past stays what it was.
  ///
  /// - Returns: also until when that is so; nil where no end is known.
  func deputy(on post: Post, at moment: Instant, _ persons: [PersonCode: Person]) -> (duty: Duty?, until: Instant?) {
    let later = orders.firstIndex(sortedWhere: { $0.from > moment })
    var end = earlier(later < orders.count ? orders[later].from : nil, nextStart(after: moment))
    guard let order = order(at: moment) else { return (nil, end) }
    var start = order.from
    let nextShift = shifts.firstIndex(sortedWhere: { $0.interval.start > moment })
    if nextShift > 0 { start = max(start, shifts[nextShift - 1].interval.end) }
    for (index, code) in order.persons.enumerated() {
      guard let person = persons[code] else { continue }
      if let away = person.away(at: moment) {
        start = max(start, away.start ?? start)
        end = earlier(end, away.end)
      } else {
        let present = person.present(at: moment)
        end = earlier(end, present.end)
        let duty = Duty(
          post: post, person: code, start: max(start, present.start ?? start), end: end,
          because: .order(rank: index + 1))
        return (duty, end)
      }
    }
    return (nil, end)
  }

  /// The start of the first shift that starts after a moment.
  func nextStart(after moment: Instant) -> Instant? { shifts.nextStart(after: moment) }
}

func earlier(_ left: Instant?, _ right: Instant?) -> Instant? {
  guard let left, let right else { return left ?? right }
  return min(left, right)
}

extension Absence {
  /// The stretch in which it was known and not withdrawn, for answers about the past; nil where there is none.
  var inEffect: Interval? {
    let known = Interval(
      start: max(interval.start, recordedAt), end: min(interval.end, withdrawnAt ?? interval.end))
    return known.isEmpty ? nil : known
  }

  /// It was not withdrawn.
  public var isActive: Bool { withdrawnAt == nil }
}

extension Person {
  /// The whole stretch around a moment in which the person is not there; nil where the person is there.
  fileprivate func away(at moment: Instant) -> (start: Instant?, end: Instant?)? {
    let absences = absences.compactMap(\.inEffect)
    if let leavesAt, leavesAt <= moment {
      return (start: absences.reach(back: leavesAt), end: nil)
    }
    guard absences.contains(where: { $0.contains(moment) }) else { return nil }
    let end = absences.reach(ahead: moment)
    return (start: absences.reach(back: moment), end: leavesAt.map { $0 <= end } == true ? nil : end)
  }

  /// The stretch around a moment in which the person is there; nil: no start, no end known.
  fileprivate func present(at moment: Instant) -> (start: Instant?, end: Instant?) {
    let absences = absences.compactMap(\.inEffect)
    return (
      start: absences.map(\.end).filter { $0 <= moment }.max(),
      end: earlier(leavesAt, absences.map(\.start).filter { $0 > moment }.min())
    )
  }
}

extension Person {
  /// Whether an absence covers the moment, and until when that is so.
  func presence(at moment: Instant) -> (isAway: Bool, until: Instant?) {
    var until: Instant?
    var isAway = false
    for absence in absences.lazy.compactMap(\.inEffect) {
      if absence.contains(moment) { isAway = true }
      for border in [absence.start, absence.end] where border > moment { until = earlier(until, border) }
    }
    return (isAway, until)
  }
}

extension [Interval] {
  /// The first moment of the unbroken run of intervals that reaches up to (or over) `moment`.
  fileprivate func reach(back moment: Instant) -> Instant {
    var reached = moment
    while let longer = first(where: { $0.start < reached && reached <= $0.end }) { reached = longer.start }
    return reached
  }

  /// The end of the unbroken run of intervals that covers `moment`.
  fileprivate func reach(ahead moment: Instant) -> Instant {
    var reached = moment
    while let longer = first(where: { $0.start <= reached && reached < $0.end }) { reached = longer.end }
    return reached
  }
}
