/// Judges rosters by the law on working time: the one rule engine behind the check of a draft and every later change.
///
/// Hard piket of employees counts; soft piket is no duty, and an office (mayor, alderman) is no employment.
public struct RosterLaw: Sendable {
  private let state: State
  private let context: Context
  private let check: WorkingTimeCheck
  /// Around the period, as far as the longest window of the law reaches.
  private let reach: Interval
  private let functions: [FunctionCode: PiketFunction]

  /// - period: what is judged; neither empty nor longer than a roster may be.
  public init(period: Interval, _ state: State, _ context: Context) {
    self.state = state
    self.context = context
    check = WorkingTimeCheck(period: period, settings: context.region.rules.workingTime, zone: context.zone)
    let year = Int64(53 * 7) * DomainLimits.secondsPerDay
    reach = Interval(start: period.start.adding(seconds: -year), end: period.end.adding(seconds: year))
    functions = Dictionary(
      context.region.functions.filter(\.isLegalOnCallDuty).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What stands against the rosters of these persons, by person, start and rule. Linear in the shifts within a year of
  /// the period.
  public func findings(of persons: Set<PersonCode>, in rosters: [Post: PostRoster]) -> [LawFinding] {
    records(of: persons, in: rosters).flatMap { check.findings(of: $0) }
  }

  /// Duties that are new to their holder and told too late (ATW 4:2).
  public func lateNotices(of moves: [Move], in rosters: [Post: PostRoster]) -> [LawFinding] {
    var assigned: [PersonCode: [Interval]] = [:]
    for move in moves where functions[move.post.function] != nil {
      if let person = move.to { assigned[person, default: []].append(move.interval) }
    }
    return records(of: Set(assigned.keys), in: rosters).flatMap { record in
      check.lateNotices(of: record, assigned: assigned[record.person] ?? [], now: context.now)
    }
  }

  /// What of these persons is near its limit.
  public func nearLimits(of persons: Set<PersonCode>, in rosters: [Post: PostRoster]) -> [LawFinding] {
    records(of: persons, in: rosters).flatMap { check.nearLimits(of: $0) }
  }

  /// What a change breaks or makes worse, beside what it tells too late.
  public func newFindings(of moves: [Move], after rosters: [Post: PostRoster]) -> [LawFinding] {
    let persons = Set(moves.compactMap(\.to))
    let before = findings(of: persons, in: state.rosters)
    return LawFinding.newOrWorse(before: before, after: findings(of: persons, in: rosters))
      + lateNotices(of: moves, in: rosters)
  }

  /// What would be new or worse if a person had one duty more.
  func newFindings(of person: PersonCode, having duty: Interval, of function: PiketFunction) -> [LawFinding] {
    guard functions[function.code] != nil else { return [] }
    return records(of: [person], in: state.rosters).flatMap { record in
      var more = record
      more.duties.append(duty)
      more.anchors = Set(record.anchors + function.weekly.map(\.start.time)).sorted()
      more.handoverDays.formUnion(handoverDays(of: function) ?? [duty].weekdays(context.zone))
      return LawFinding.newOrWorse(before: check.findings(of: record), after: check.findings(of: more))
    }
  }

  private func records(of persons: Set<PersonCode>, in rosters: [Post: PostRoster]) -> [PersonRecord] {
    var duties: [PersonCode: [Interval]] = [:]
    var anchors: [PersonCode: Set<LocalTime>] = [:]
    var handoverDays: [PersonCode: Set<Weekday>] = [:]
    for (post, roster) in rosters {
      guard let function = functions[post.function] else { continue }
      let own = Dictionary(grouping: roster.duties(in: reach).filter { persons.contains($0.person) }, by: \.person)
      let times = Set(function.weekly.map(\.start.time))
      let days = self.handoverDays(of: function)
      for (person, held) in own {
        duties[person, default: []] += held.map(\.interval)
        anchors[person, default: []].formUnion(times)
        handoverDays[person, default: []].formUnion(days ?? held.map(\.interval).weekdays(context.zone))
      }
    }
    return persons.sorted().compactMap { code in
      guard let person = state.persons[code] else { return nil }
      return PersonRecord(
        person: code, facts: person.working, duties: duties[code] ?? [], anchors: (anchors[code] ?? []).sorted(),
        handoverDays: handoverDays[code] ?? [], absences: person.absences,
        callOuts: state.callOuts(of: code, at: context.now))
    }
  }
}

extension RosterLaw {
  /// Nil where shifts may begin on any day, so that only they themselves say when they change hands.
  private func handoverDays(of function: PiketFunction) -> Set<Weekday>? {
    function.pattern == .days ? nil : Set(function.weekly.flatMap { [$0.start.weekday, $0.end.weekday] })
  }
}

extension Region {
  /// Whether the law on working time counts duty on a post.
  func isLegalOnCallDuty(_ post: Post) -> Bool { function(post.function)?.isLegalOnCallDuty ?? false }
}

extension PostRoster {
  /// Who has the post when, within a period: what was put on record of the past counts, not what had been planned.
  func duties(in period: Interval) -> [PublishedShift] {
    if !recorded.indices(overlapping: period).isEmpty {
      return record(of: period).compactMap { stretch in
        stretch.person.map { PublishedShift(interval: stretch.interval, person: $0) }
      }
    }
    return shifts(overlapping: period).map(\.published)
  }
}

extension State {
  /// The rosters as they will be once these events have happened.
  func rosters(after events: [Event]) -> [Post: PostRoster] { evolved(by: events).rosters }
}
