extension PostRoster {
  /// Replaces the shifts that start in the published period; everything else stays as it is.
  mutating func publish(_ published: RosterPublished) {
    versions[published.year] = published.version
    let because = Because.roster(version: published.version)
    note(published.period, because)
    shifts.replaceSubrange(
      shifts.indices(startingIn: published.period),
      with: published.shifts.map { Shift(interval: $0.interval, person: $0.person, because: because, change: changes) })
    fill(published.shifts.map(\.interval))
  }

  /// Puts one stretch in place of what was there: shifts that reach out of it keep their rest. Nobody: on purpose.
  mutating func assign(_ assigned: ShiftAssigned) {
    let interval = assigned.interval
    let replaced = shifts.indices(overlapping: interval)
    let because = assigned.because(version: versions[assigned.year] ?? 0)
    note(interval, because)
    var pieces: [Shift] = []
    if let first = shifts[replaced].first, first.interval.start < interval.start {
      var rest = first
      rest.interval.end = interval.start
      rest.change = changes
      pieces.append(rest)
    }
    if let person = assigned.person {
      pieces.append(Shift(interval: interval, person: person, because: because, change: changes))
    }
    if let last = shifts[replaced].last, interval.end < last.interval.end {
      var rest = last
      rest.interval.start = interval.end
      rest.change = changes
      pieces.append(rest)
    }
    shifts.replaceSubrange(replaced, with: pieces)
    fill([interval])
    if assigned.person == nil {
      vacancies.append(Vacancy(interval: interval, reason: assigned.reason, by: assigned.by))
      vacancies.sort { $0.interval.start < $1.interval.start }
    }
  }

  /// Puts on record what really happened; in its stretch it counts and no older record does.
  mutating func correct(_ correction: DutyCorrection) {
    corrections.append(correction)
    let replaced = recorded.indices(overlapping: correction.interval)
    let rests = recorded[replaced].flatMap { older in
      older.interval.subtracting([correction.interval]).map { rest in
        var older = older
        older.interval = rest
        return older
      }
    }
    recorded.replaceSubrange(
      replaced, with: (rests + [correction]).sorted { $0.interval.start < $1.interval.start })
  }

  /// Takes away what of the intended gaps somebody covers now.
  private mutating func fill(_ covered: [Interval]) {
    guard !vacancies.isEmpty else { return }
    vacancies = vacancies.flatMap { vacancy in
      vacancy.interval.subtracting(covered).map {
        Vacancy(interval: $0, reason: vacancy.reason, by: vacancy.by)
      }
    }
  }

  private mutating func note(_ interval: Interval, _ because: Because) {
    changes += 1
    edits.append(RosterEdit(change: changes, interval: interval, because: because))
  }

  /// Takes in an ordered list; one that holds from the same moment is replaced.
  mutating func set(_ order: DeputyOrder) {
    let index = orders.firstIndex(sortedWhere: { $0.from >= order.from })
    let isReplaced = index < orders.count && orders[index].from == order.from
    orders.replaceSubrange(index..<(isReplaced ? index + 1 : index), with: [order])
  }
}

extension ShiftAssigned {
  fileprivate func because(version: Int) -> Because {
    swap.map { .swap(version: version, swap: $0, reason: reason, by: by) }
      ?? .assignment(version: version, reason: reason, by: by)
  }
}

extension PostRoster {
  /// The intended gap that covers a moment.
  public func vacancy(at moment: Instant) -> Vacancy? { vacancies.stretch(at: moment) }

  /// The same, unless it is on record that nobody was there: that is no intention.
  func intention(at moment: Instant) -> Vacancy? { correction(at: moment) == nil ? vacancy(at: moment) : nil }

  /// What is on record of a moment of the past, if it was not what the roster said; the newest record counts.
  public func correction(at moment: Instant) -> DutyCorrection? { recorded.stretch(at: moment) }

  /// The start of the first intended gap or correction after a moment.
  func nextException(after moment: Instant) -> Instant? {
    earlier(vacancies.nextStart(after: moment), recorded.nextStart(after: moment))
  }

  /// The shift that covers a moment. O(log n).
  public func shift(at moment: Instant) -> Shift? { shifts.stretch(at: moment) }

  /// The shifts that have a moment in common with a period, by start. O(log n).
  public func shifts(overlapping period: Interval) -> ArraySlice<Shift> { shifts[shifts.indices(overlapping: period)] }

  /// The shifts that start in a period, by start. O(log n).
  public func shifts(startingIn period: Interval) -> ArraySlice<Shift> { shifts[shifts.indices(startingIn: period)] }
}
