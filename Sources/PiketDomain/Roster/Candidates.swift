/// Somebody who could have a stretch of duty, with what speaks for and against it.
public struct Candidate: Hashable, Sendable {
  public var person: PersonCode
  /// Rules that stand in the way; empty: it can be given as it is.
  public var obstacles: [CandidateObstacle]
  /// The person's own wish that it touches.
  public var preference: PreferenceKind?
  /// Other duties that begin or end within the region's `spreadWeeks` of it.
  public var nearbyDuties: Int
  /// Seconds of duty in the function in the region's `historyDays` before it.
  public var load: Int64
  /// What would be each candidate's equal share of that, in seconds.
  public var share: Int64
  /// Of the same municipality as who has it now: the balance between municipalities stays as it is.
  public var isOfTheSameMunicipality: Bool

  public init(
    person: PersonCode, obstacles: [CandidateObstacle], preference: PreferenceKind?, nearbyDuties: Int, load: Int64,
    share: Int64, isOfTheSameMunicipality: Bool
  ) {
    self.person = person
    self.obstacles = obstacles
    self.preference = preference
    self.nearbyDuties = nearbyDuties
    self.load = load
    self.share = share
    self.isOfTheSameMunicipality = isOfTheSameMunicipality
  }
}

/// Who else could have a stretch of duty.
public enum Candidates {
  /// Everybody who may fill the post at some moment of the stretch, but for who has it; best first.
  ///
  /// First those whom no rule excludes. Then by the wishes that it touches: the person's own, the spread (duties
  /// nearby), the load against an equal share, the municipality. Then by code, so that the order is always the same.
  public static func ranked(
    _ post: Post, _ interval: Interval, _ state: State, _ context: Context
  ) -> [Candidate] {
    let rules = context.region.rules.planning
    let holders = Set((state.rosters[post] ?? PostRoster()).shifts(overlapping: interval).map(\.person))
    let municipalities = Set(holders.compactMap { state.persons[$0]?.details.municipality })
    let pool = state.persons.values.filter { $0.isQualifiedSometime(for: post.function, in: interval) }
    let loads = loads(of: post.function, before: interval.start, days: rules.historyDays, state)
    let total = pool.reduce(0) { $0 + (loads[$1.code] ?? 0) }
    let margin = Int64(rules.spreadWeeks) * 7 * DomainLimits.secondsPerDay
    let around = Interval(
      start: interval.start.adding(seconds: -margin), end: interval.end.adding(seconds: margin))
    return
      pool
      .filter { !holders.contains($0.code) }
      .map { person in
        let obstacles = person.obstacles(to: post, in: interval, state)
        return Candidate(
          person: person.code,
          obstacles: obstacles.isEmpty ? person.lawObstacles(to: post, in: interval, state, context) : obstacles,
          preference: person.preference(for: interval, function: post.function, zone: context.zone),
          nearbyDuties: state.shifts(of: person.code, overlapping: around).count, load: loads[person.code] ?? 0,
          share: total / Int64(pool.count),
          isOfTheSameMunicipality: municipalities.contains(person.details.municipality))
      }
      .sorted(by: isBetter)
  }

  private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
    cost(of: left) < cost(of: right)
  }

  private static func cost(of candidate: Candidate) -> (Int, Int, Int, Int64, Int, PersonCode) {
    (
      candidate.obstacles.count, candidate.preference?.level ?? 0, candidate.nearbyDuties, candidate.load,
      candidate.isOfTheSameMunicipality ? 0 : 1, candidate.person
    )
  }

  /// Seconds of duty per person in a function, as it really was, in the days before a moment.
  private static func loads(
    of function: FunctionCode, before moment: Instant, days: Int, _ state: State
  ) -> [PersonCode: Int64] {
    let history = Interval(
      start: moment.adding(seconds: -Int64(days) * DomainLimits.secondsPerDay), end: moment)
    var loads: [PersonCode: Int64] = [:]
    for (post, roster) in state.rosters where post.function == function {
      for duty in roster.record(of: history) {
        if let person = duty.person { loads[person, default: 0] += duty.interval.seconds }
      }
    }
    return loads
  }
}

extension Person {
  /// The person takes part, and may fill the function, at some moment of the interval.
  func isQualifiedSometime(for function: FunctionCode, in interval: Interval) -> Bool {
    if let leavesAt, leavesAt <= interval.start { return false }
    return qualifications.contains { held in
      held.function == function && held.from.map { $0 < interval.end } ?? true
        && held.until.map { interval.start < $0 } ?? true
    }
  }
}
