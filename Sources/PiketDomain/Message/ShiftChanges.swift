/// Tells people that their shifts are not what they were, whatever it came of: a publication, a correction, a swap.
public struct ShiftChanges: Sendable {
  let before: State
  let events: [Event]

  /// - Parameter events: what was decided on the state before.
  public init(_ before: State, _ events: [Event]) {
    self.before = before
    self.events = events
  }

  /// The messages as an event, where there are any. Whoever made the change is not told of the own shifts.
  public func decide(_ context: Context) -> [Event] {
    let posts = Set(events.compactMap(\.rosterPost)).sorted()
    if posts.isEmpty || context.region.alerting.channels.isEmpty { return [] }
    let after = before.evolved(by: events)
    var gained: [PersonCode: [Reminder.Duty]] = [:]
    var lost: [PersonCode: [Reminder.Duty]] = [:]
    for post in posts {
      let (old, new) = (before.ahead(post, context), after.ahead(post, context))
      for person in Set(old.keys).union(new.keys) {
        let (mine, theirs) = (new[person] ?? [], old[person] ?? [])
        gained[person, default: []] += mine.subtracting(theirs).map { Reminder.Duty(post, $0) }
        lost[person, default: []] += theirs.subtracting(mine).map { Reminder.Duty(post, $0) }
      }
    }
    let soon = context.now.adding(seconds: Int64(context.region.reminders.handoverHours) * 3_600)
    var reminders: [PlannedReminder] = []
    for person in Set(gained.keys).union(lost.keys).sorted() where !context.isOf(person, after) {
      let (more, less) = (gained[person] ?? [], lost[person] ?? [])
      guard let first = (more + less).map(\.interval.start).min() else { continue }
      reminders.append(
        PlannedReminder(
          person: person, reminder: .shifts(gained: more.inOrder, lost: less.inOrder),
          occasion: "shifts \(context.now.microseconds)", until: max(first, context.now.adding(seconds: 86_400))))
    }
    if reminders.isEmpty { return [] }
    var reminded = after.remind(reminders, urgent: { $0.isSooner(than: soon) }, context)
    // What begins so soon has been told of with this.
    reminded[reminded.count - 1].told += reminders.flatMap { planned in
      (gained[planned.person] ?? []).filter { $0.interval.start <= soon && $0.interval.start > context.now }.map {
        ToldReminder(person: planned.person, occasion: $0.occasion, until: $0.interval.start)
      }
    }
    return reminded.map { .message(.reminded($0)) }
  }
}

extension Event {
  /// Whose published shifts it changes.
  fileprivate var rosterPost: Post? {
    switch self {
    case .rosterPublished(let published): published.post
    case .shiftAssigned(let assigned): assigned.post
    default: nil
    }
  }
}

extension State {
  /// Who is on duty from now on, and when.
  fileprivate func ahead(_ post: Post, _ context: Context) -> [PersonCode: [Interval]] {
    let period = Interval(start: context.now, end: Instant(microseconds: .max))
    var stretches: [PersonCode: [Interval]] = [:]
    for shift in rosters[post]?.shifts(overlapping: period) ?? [] {
      let rest = Interval(start: max(shift.interval.start, context.now), end: shift.interval.end)
      stretches[shift.person, default: []].append(rest)
    }
    return stretches.mapValues { $0.merged() }
  }
}

extension Context {
  /// The caller is this person.
  fileprivate func isOf(_ person: PersonCode, _ state: State) -> Bool {
    state.persons[person]?.details.account == caller.account
  }
}

extension [Reminder.Duty] {
  /// The first ones: a message is read on a telephone, the whole stands in the roster.
  fileprivate var inOrder: [Reminder.Duty] {
    Array(sorted { ($0.interval.start, $0.post) < ($1.interval.start, $1.post) }.prefix(DomainLimits.dutiesPerReminder))
  }
}

extension Reminder {
  fileprivate func isSooner(than moment: Instant) -> Bool {
    guard case .shifts(let gained, let lost) = self else { return false }
    return (gained + lost).contains { $0.interval.start <= moment }
  }
}
