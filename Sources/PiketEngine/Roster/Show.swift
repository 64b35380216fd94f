import PiketDomain
import PiketProtocol

extension Engine {
  /// Shifts that touch a period: published, as known at a moment, or of a draft.
  static func show(_ call: RosterWire.Show, _ view: View, _ engine: Engine) throws -> RosterWire.Show.Reply {
    let shown = try shown(call, view, engine)
    return RosterWire.Show.Reply(
      from: view.rfc3339(shown.period.start), until: view.rfc3339(shown.period.end),
      shifts: shown.shifts.map { RosterWire.Shift($0.shift, on: $0.post, shown.view) })
  }

  /// What is asked for, and the view of the moment as known at which it is told. By post (as configured) and start.
  static func shown(
    _ call: RosterWire.Show, _ view: View, _ engine: Engine
  ) throws -> (shifts: [(post: Post, shift: Shift)], period: Interval, view: View) {
    let draft = try call.draft.map { try view.state.draft(named: $0) }
    let period = try period(call, view, draft)
    let function = try call.function.map { try view.region.function(named: $0).code }
    let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
    let person = try call.person.map { try view.state.person(named: $0).code }
    var view = view
    if let known = try view.knownAt(call.knownAt) { view.state = try engine.known(at: known, period, view) }
    var shifts: [(post: Post, shift: Shift)] = []
    for post in view.region.posts where function == nil || post.function == function {
      let found = draft.map { $0.shifts(on: post, overlapping: period) }
        ?? Array((view.state.rosters[post] ?? PostRoster()).shifts(overlapping: period))
      for shift in found where person == nil || shift.person == person {
        let home = view.state.persons[shift.person]?.details.municipality
        guard municipality == nil || home == municipality || post.municipality == municipality else { continue }
        shifts.append((post, shift))
      }
    }
    return (shifts, period, view)
  }

  /// From and until as given; from now on and for a year where they are not; a draft shows all of itself.
  private static func period(_ call: RosterWire.Show, _ view: View, _ draft: Draft?) throws -> Interval {
    let from = try view.moment(call.from, field: "from")
    let until = try view.moment(call.until, field: "until")
    let start = from ?? draft?.period?.start ?? view.now.wholeSecond
    let end = until ?? draft?.period?.end ?? max(start, view.now.wholeSecond).adding(seconds: 366 * 86_400)
    let period = Interval(start: start, end: end)
    if period.isEmpty { throw Refusal.periodIsEmpty(period) }
    return period
  }
}

extension Draft {
  /// The shifts that have somebody, as if they were published.
  func shifts(on post: Post, overlapping period: Interval) -> [Shift] {
    shifts
      .filter { $0.post == post && $0.interval.overlaps(period) }
      .compactMap { cell in
        cell.person.map { Shift(interval: cell.interval, person: $0, because: .roster(version: 0)) }
      }
      .sorted { $0.interval.start < $1.interval.start }
  }
}
