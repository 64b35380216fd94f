/// Time in which a post should have somebody and has nobody.
public struct RosterGap: Hashable, Sendable {
  public var post: Post
  public var interval: Interval
  /// Why, and by whose word, where it is meant.
  public var intention: Intention?

  public struct Intention: Hashable, Sendable {
    public var reason: String
    public var by: String

    public init(reason: String, by: String) {
      self.reason = reason
      self.by = by
    }
  }

  public init(post: Post, interval: Interval, intention: Intention? = nil) {
    self.post = post
    self.interval = interval
    self.intention = intention
  }
}

/// Finds the gaps of a published roster: where the pattern of a hard function wants somebody, or an ordered list should
/// name somebody, and nobody is there. Soft piket is a call-down list without a duty: nobody is missing there.
///
/// In the past what is on record counts, as for `Duties`.
public struct RosterGaps: Sendable {
  private let period: Interval
  private let state: State
  private let region: Region
  private let zone: Zone

  public init(in period: Interval, _ state: State, _ region: Region, _ zone: Zone) {
    self.period = period
    self.state = state
    self.region = region
    self.zone = zone
  }

  /// By post (as configured) and start; each as long as it is. O(n log n) in the shifts of the period.
  public func gaps(function: FunctionCode? = nil, municipality: MunicipalityCode? = nil) -> [RosterGap] {
    region.functions.filter { function == nil || $0.code == function }.flatMap { function in
      region.posts(of: function)
        .filter { municipality == nil || $0.municipality == nil || $0.municipality == municipality }
        .flatMap { gaps(of: $0, function) }
    }
  }

  /// Published shifts of the period, not over yet, of people who may not fill them (any more): a qualification lapsed
  /// or was ended after they were published.
  public func unqualified(
    function: FunctionCode? = nil, municipality: MunicipalityCode? = nil, at now: Instant
  ) -> [Finding] {
    region.functions.filter { function == nil || $0.code == function }.flatMap { region.posts(of: $0) }
      .filter { municipality == nil || $0.municipality == nil || $0.municipality == municipality }
      .flatMap { post in
        (state.rosters[post]?.shifts(overlapping: period) ?? []).filter { shift in
          shift.interval.end > now
            && !(state.persons[shift.person]?.isQualified(for: post.function, in: shift.interval) ?? false)
        }.map { Finding(rule: .notQualified, post: post, person: $0.person, interval: $0.interval) }
      }
  }

  private func gaps(of post: Post, _ function: PiketFunction) -> [RosterGap] {
    let roster = state.rosters[post] ?? PostRoster()
    let record = roster.record(of: period)
    let held = record.filter { $0.person != nil }.map(\.interval)
    return function.wanted(in: period, zone).flatMap { wanted in
      wanted.subtracting(held[held.indices(overlapping: wanted)]).flatMap { open in
        split(open, of: post, roster, ordered: function.pool == .ordered)
      }
    }
  }

  /// What of it is meant, and what is not.
  private func split(_ open: Interval, of post: Post, _ roster: PostRoster, ordered: Bool) -> [RosterGap] {
    // A record of the past that nobody was there is no intention.
    let recorded = roster.recorded[roster.recorded.indices(overlapping: open)].map(\.interval)
    var meant: [RosterGap] = []
    for vacancy in roster.vacancies[roster.vacancies.indices(overlapping: open)] {
      let intention = RosterGap.Intention(reason: vacancy.reason, by: vacancy.by)
      let stretches = vacancy.interval.intersection(open)?.subtracting(recorded) ?? []
      meant += stretches.map { RosterGap(post: post, interval: $0, intention: intention) }
    }
    let acting = ordered ? roster.acting(in: open, on: post, state.persons, outside: recorded) : []
    let unmeant = open.subtracting(meant.map(\.interval) + acting).map { RosterGap(post: post, interval: $0) }
    return (meant + unmeant).sorted { $0.interval.start < $1.interval.start }
  }
}

extension PiketFunction {
  /// When somebody is wanted within a period: at all times for an ordered list, by the pattern for hard piket.
  func wanted(in period: Interval, _ zone: Zone) -> [Interval] {
    if pool == .ordered { return [period] }
    guard standby == .hard else { return [] }
    // No shift of a pattern lasts more than a week and an hour.
    let since = Interval(start: period.start.adding(seconds: -8 * DomainLimits.secondsPerDay), end: period.end)
    return slots(startingIn: since, zone).compactMap { $0.intersection(period) }.merged()
  }
}

extension PostRoster {
  /// When somebody of the ordered list acts, where neither a shift nor a record of the past says otherwise.
  fileprivate func acting(
    in open: Interval, on post: Post, _ persons: [PersonCode: Person], outside recorded: [Interval]
  ) -> [Interval] {
    var acting: [Interval] = []
    var moment = open.start
    while moment < open.end {
      let (duty, until) = deputy(on: post, at: moment, persons)
      let end = min(until ?? open.end, open.end)
      if duty != nil { acting.append(Interval(start: moment, end: end)) }
      moment = end
    }
    return acting.flatMap { $0.subtracting(recorded) }
  }
}
