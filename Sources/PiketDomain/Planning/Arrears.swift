/// What is shared out by itself when a roster is planned; each is measured in seconds of duty.
public enum BurdenKind: Hashable, Sendable {
  /// Duty on one post.
  case duty(Post)
  /// Saturdays and Sundays.
  case weekends
  /// 00:00 to 06:00.
  case nights
  /// One public holiday, whatever the year: who had Christmas.
  case holiday(Holiday)
}

extension BurdenKind {
  fileprivate var isHoliday: Bool { if case .holiday = self { true } else { false } }
}

/// Seconds of each kind.
public typealias Burdens = [BurdenKind: Double]

/// How much of each kind a stretch of duty holds. Parts of a duty add up to the whole.
public struct BurdenMeter: Sendable {
  private let zone: Zone

  public init(_ zone: Zone) { self.zone = zone }

  public func burdens(of duty: Interval, on post: Post) -> Burdens {
    var burdens: Burdens = [.duty(post): Double(duty.seconds)]
    var date = zone.local(duty.start).date
    var midnight = zone.startOfDay(date)
    while midnight < duty.end {
      let next = date.adding(days: 1)
      let nextMidnight = zone.startOfDay(next)
      let day = Interval(start: midnight, end: nextMidnight)
      let seconds = Double(day.intersection(duty)?.seconds ?? 0)
      if date.weekday >= .saturday { burdens[.weekends, default: 0] += seconds }
      for holiday in date.holidays where Holiday.paid.contains(holiday) {
        burdens[.holiday(holiday), default: 0] += seconds
      }
      let six = zone.handover(LocalDateTime(date, LocalTime(secondsOfDay: 6 * 3600)))
      let night = Interval(start: midnight, end: six).intersection(duty)
      if let night { burdens[.nights, default: 0] += Double(night.seconds) }
      (date, midnight) = (next, nextMidnight)
    }
    return burdens
  }
}

/// How much more each person should have had than they had, over all that is on record, and of the duties that stand
/// beside a plan: below 0 for who had more than a fair share.
///
/// A stretch of duty is shared out over those who took part in its post's turns at the time, in proportion to their
/// part-time factor. A person's turns begin one share before their first duty on the post, so that this duty is neither
/// too many nor too few, and who joins has no arrears. While they are away for four weeks or longer they take no part,
/// so that nobody makes up for an illness.
public struct Arrears: Hashable, Sendable {
  private var burdens: [PersonCode: Burdens] = [:]

  /// - planned: the posts of the plan, and from when on the plan covers each.
  init(planned: [(post: Post, period: Interval)], until end: Instant, _ state: State, _ context: Context) {
    let starts = Dictionary(planned.map { ($0.post, $0.period.start) }, uniquingKeysWith: { first, _ in first })
    let meter = BurdenMeter(context.zone)
    for function in context.region.functions where function.pool != .ordered {
      for post in context.region.posts(of: function) {
        guard let roster = state.rosters[post] else { continue }
        remember(roster.record(until: starts[post] ?? end), of: post, state, context.region.inTurns, meter)
      }
    }
  }

  public func of(_ person: PersonCode) -> Burdens { burdens[person] ?? [:] }

  private mutating func remember(
    _ record: [RecordedDuty], of post: Post, _ state: State, _ inTurns: Set<FunctionCode>, _ meter: BurdenMeter
  ) {
    let duties = record.filter { $0.person != nil }
    let turns = Turns(of: post, Set(duties.compactMap(\.person)).sorted(), state, inTurns)
    let firsts = turns.firsts(in: duties)
    for (index, duty) in duties.enumerated() {
      let weight = meter.burdens(of: duty.interval, on: post)
      for (person, part) in turns.parts(of: duty.interval, { firsts[$0].map { $0 <= index } ?? false }) {
        add(weight, times: part, to: person)
      }
      if let holder = duty.person { add(weight, times: -1, to: holder) }
    }
  }

  private mutating func add(_ weight: Burdens, times part: Double, to person: PersonCode) {
    for (kind, seconds) in weight { burdens[person, default: [:]][kind, default: 0] += seconds * part }
  }
}

/// Who takes turns on a post.
struct Turns {
  private let post: Post
  private let members: [Person]
  /// The functions in which people take turns.
  private let inTurns: Set<FunctionCode>

  init(of post: Post, _ pool: [PersonCode], _ state: State, _ inTurns: Set<FunctionCode>) {
    self.post = post
    self.inTurns = inTurns
    members = pool.compactMap { state.persons[$0] }
  }

  /// With which duty each person's turns begin: one share before their first.
  func firsts(in duties: [RecordedDuty]) -> [PersonCode: Int] {
    var firsts: [PersonCode: Int] = [:]
    for (index, duty) in duties.enumerated() {
      if let holder = duty.person, firsts[holder] == nil { firsts[holder] = index }
    }
    let parts = duties.prefix((firsts.values.max() ?? -1) + 1).map { duty in
      Dictionary(self.parts(of: duty.interval), uniquingKeysWith: { first, _ in first })
    }
    return Dictionary(
      firsts.map { person, first in
        var (begin, share) = (first, parts[first][person] ?? 0)
        while begin > 0, share + (parts[begin - 1][person] ?? 0) <= 1 {
          begin -= 1
          share += parts[begin][person] ?? 0
        }
        return (person, begin)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The part of a duty that falls to each who takes part at the time; together they are 1, or nobody does.
  func parts(
    of duty: Interval, _ hasBegun: (PersonCode) -> Bool = { _ in true }
  ) -> [(person: PersonCode, part: Double)] {
    let present = members.filter { hasBegun($0.code) && $0.takesPart(in: duty, on: post) }
    let weights = present.map { $0.turnWeight(in: duty, among: inTurns) }
    let total = weights.reduce(0, +)
    return zip(present, weights).map { ($0.code, $1 / total) }
  }
}

extension Person {
  /// The person may fill the post then, and is not away for four weeks or longer.
  fileprivate func takesPart(in duty: Interval, on post: Post) -> Bool {
    let long = 28 * Span.day
    return serves(post) && !hasLeft(before: duty.end) && isQualified(for: post.function, in: duty)
      && !absences.contains { $0.isActive && $0.interval.microseconds >= long && $0.interval.overlaps(duty) }
  }
}

extension PostRoster {
  /// Who had each shift, by start, and what was put on record where there was no shift. Shift by shift, since not
  /// everybody takes part in the turns all the time.
  fileprivate func record(until end: Instant) -> [RecordedDuty] {
    let shifts = shifts.map(\.interval)
    let beside = corrections.map(\.interval).merged().subtracting(shifts)
    return (shifts + beside).filter { $0.start < end }
      .sorted { $0.start < $1.start }
      .flatMap { record(of: Interval(start: $0.start, end: min($0.end, end))) }
  }
}

extension PlanTask {
  /// What would be an equal share of the planned duties, and with it what is left of earlier ones: as much as keeps
  /// everybody between a half and one and a half of a share, so that years are made up for in years, and not by a half
  /// year of duty. A holiday comes once a year, and is remembered whole.
  public func targets() -> [PersonCode: Burdens] {
    let meter = BurdenMeter(context.zone)
    var targets: [PersonCode: Burdens] = [:]
    var turns: [Post: Turns] = [:]
    for slot in slots {
      let pool = slot.candidates + slot.ruledOut.map(\.person)
      let own = turns[slot.post] ?? Turns(of: slot.post, pool.sorted(), state, context.region.inTurns)
      turns[slot.post] = own
      let weight = meter.burdens(of: slot.interval, on: slot.post)
      for (person, part) in own.parts(of: slot.interval) {
        for (kind, seconds) in weight { targets[person, default: [:]][kind, default: 0] += seconds * part }
      }
    }
    return withArrears(targets)
  }

  /// Adds to shares what may be made up for, and scales so that all together have what is planned: what is cut off of
  /// one person's arrears is not there for others.
  private func withArrears(_ shares: [PersonCode: Burdens]) -> [PersonCode: Burdens] {
    var targets = shares
    for person in people.map(\.code) {
      for (kind, seconds) in arrears.of(person) {
        let half = (shares[person]?[kind] ?? 0) / 2
        targets[person, default: [:]][kind, default: 0] += kind.isHoliday ? seconds : max(-half, min(half, seconds))
      }
    }
    let (planned, total) = (sums(shares), sums(targets))
    for (person, burdens) in targets {
      for (kind, target) in burdens where !kind.isHoliday && (total[kind] ?? 0) > 0 {
        targets[person]?[kind] = target * (planned[kind] ?? 0) / (total[kind] ?? 0)
      }
    }
    return targets
  }

  private func sums(_ burdens: [PersonCode: Burdens]) -> Burdens {
    people.reduce(into: [:]) { sums, person in
      for (kind, seconds) in burdens[person.code] ?? [:] { sums[kind, default: 0] += seconds }
    }
  }
}
