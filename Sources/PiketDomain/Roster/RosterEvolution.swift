extension PostRoster {
  /// Replaces the shifts that start in the published period; everything else stays as it is.
  mutating func publish(_ published: RosterPublished) {
    versions[published.year] = published.version
    let because = Because.roster(version: published.version)
    changes += 1
    shifts.replaceSubrange(
      indices(startingIn: published.period),
      with: published.shifts.map { Shift(interval: $0.interval, person: $0.person, because: because, change: changes) })
  }

  /// Puts one stretch in place of what was there: shifts that reach out of it keep their rest.
  mutating func assign(_ assigned: ShiftAssigned) {
    let interval = assigned.interval
    let replaced = indices(overlapping: interval)
    let because = Because.assignment(
      version: versions[assigned.year] ?? 0, reason: assigned.reason, by: assigned.by)
    changes += 1
    var pieces = [Shift(interval: interval, person: assigned.person, because: because, change: changes)]
    if let first = shifts[replaced].first, first.interval.start < interval.start {
      var rest = first
      rest.interval.end = interval.start
      rest.change = changes
      pieces.insert(rest, at: 0)
    }
    if let last = shifts[replaced].last, interval.end < last.interval.end {
      var rest = last
      rest.interval.start = interval.end
      rest.change = changes
      pieces.append(rest)
    }
    shifts.replaceSubrange(replaced, with: pieces)
  }

  /// Takes in an ordered list; one that holds from the same moment is replaced.
  mutating func set(_ order: DeputyOrder) {
    let index = orders.firstIndex(sortedWhere: { $0.from >= order.from })
    let isReplaced = index < orders.count && orders[index].from == order.from
    orders.replaceSubrange(index..<(isReplaced ? index + 1 : index), with: [order])
  }
}

extension PostRoster {
  /// The shift that covers a moment. O(log n).
  public func shift(at moment: Instant) -> Shift? {
    let index = shifts.firstIndex(sortedWhere: { $0.interval.end > moment })
    return index < shifts.count && shifts[index].interval.start <= moment ? shifts[index] : nil
  }

  /// The shifts that have a moment in common with a period, by start. O(log n).
  public func shifts(overlapping period: Interval) -> ArraySlice<Shift> { shifts[indices(overlapping: period)] }

  /// The shifts that start in a period, by start. O(log n).
  public func shifts(startingIn period: Interval) -> ArraySlice<Shift> { shifts[indices(startingIn: period)] }

  private func indices(overlapping period: Interval) -> Range<Int> {
    let low = shifts.firstIndex(sortedWhere: { $0.interval.end > period.start })
    return low..<max(low, shifts.firstIndex(sortedWhere: { $0.interval.start >= period.end }))
  }

  private func indices(startingIn period: Interval) -> Range<Int> {
    let low = shifts.firstIndex(sortedWhere: { $0.interval.start >= period.start })
    return low..<max(low, shifts.firstIndex(sortedWhere: { $0.interval.start >= period.end }))
  }
}
