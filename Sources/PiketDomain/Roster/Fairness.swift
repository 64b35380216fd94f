/// What somebody, or the people of a municipality, have of all duty, beside what they would have of an even share.
public struct Share: Hashable, Sendable {
  public var real: Burden
  public var expected: Burden

  public init(real: Burden = Burden(), expected: Burden = Burden()) {
    self.real = real
    self.expected = expected
  }

  static func += (left: inout Share, right: Share) {
    left.real += right.real
    left.expected += right.expected
  }
}

/// How duty is spread over people and municipalities in a period.
///
/// What was done on a post is shared out over those who may fill it, in proportion to their part-time factor, divided
/// over the functions in which they take turns, and the time in the period in which they are qualified and have not
/// left. So what is expected of all together is what all did, as long as somebody is qualified. In the past what is on
/// record counts. A weekend with duty on two posts counts for each of them. Ordered lists are no duty by turns: of
/// these only shifts count.
public struct Fairness: Hashable, Sendable {
  /// Everybody who had duty or was expected to.
  public var persons: [PersonCode: Share]
  /// By the people's own municipality, whatever post they fill.
  public var municipalities: [MunicipalityCode: Share]

  /// - function: only the posts of that one.
  public init(
    in period: Interval, _ state: State, _ region: Region, _ zone: Zone, function: FunctionCode? = nil
  ) {
    let calendar = BurdenCalendar(period, zone)
    var persons: [PersonCode: Share] = [:]
    for post in region.posts where function == nil || post.function == function {
      let record = state.rosters[post]?.record(of: period) ?? []
      var held: [PersonCode: [Interval]] = [:]
      for duty in record {
        if let person = duty.person { held[person, default: []].append(duty.interval) }
      }
      var total = Burden()
      for (person, duties) in held.sorted(by: { $0.key < $1.key }) {
        let burden = calendar.burden(of: duties)
        persons[person, default: Share()].real += burden
        total += burden
      }
      for (person, part) in state.parts(of: post, in: period, region.inTurns) {
        persons[person, default: Share()].expected += total.times(part)
      }
    }
    self.persons = persons
    municipalities = [:]
    for municipality in region.municipalities { municipalities[municipality.code] = Share() }
    for (code, share) in persons.sorted(by: { $0.key < $1.key }) {
      guard let home = state.persons[code]?.details.municipality else { continue }
      municipalities[home, default: Share()] += share
    }
  }
}

extension State {
  /// The part of a post's duty that falls to each of those who may fill it, by code; together they are 1.
  fileprivate func parts(
    of post: Post, in period: Interval, _ inTurns: Set<FunctionCode>
  ) -> [(person: PersonCode, part: Double)] {
    let weights = persons.values
      .filter { post.municipality == nil || $0.details.municipality == post.municipality }
      .map { (person: $0.code, weight: $0.availability(for: post.function, in: period, inTurns)) }
      .filter { $0.weight > 0 }
      .sorted { $0.person < $1.person }
    let total = weights.reduce(0) { $0 + $1.weight }
    return weights.map { ($0.person, $0.weight / total) }
  }
}

extension Person {
  /// Seconds of a period in which the person is qualified and has not left, times the part-time factor, divided over
  /// the functions in which the person takes turns then.
  fileprivate func availability(
    for function: FunctionCode, in period: Interval, _ inTurns: Set<FunctionCode>
  ) -> Double {
    let end = min(period.end, leavesAt ?? period.end)
    let bounds = Set([period.start, end] + qualifications.flatMap { [$0.from, $0.until] }.compactMap { $0 })
      .filter { period.start <= $0 && $0 <= end }.sorted()
    return zip(bounds, bounds.dropFirst()).reduce(0) { sum, pair in
      let stretch = Interval(start: pair.0, end: pair.1)
      guard isQualified(for: function, in: stretch) else { return sum }
      return sum + Double(stretch.seconds) * turnWeight(in: stretch, among: inTurns) / 1000
    }
  }

  /// The part-time factor in thousandths, divided over the functions in which the person takes turns: who may fill two
  /// has a half share of each, and is on call as often as who may fill one.
  func turnWeight(in duty: Interval, among functions: Set<FunctionCode>) -> Double {
    let own = functions.count { isQualified(for: $0, in: duty) }
    return Double(details.partTimeThousandths) / Double(max(1, own))
  }
}

extension Region {
  /// The functions in which people take turns.
  var inTurns: Set<FunctionCode> { Set(functions.lazy.filter { $0.pool != .ordered }.map(\.code)) }
}

extension State {
  /// What the rosters would be if a draft were published now, whatever is found wrong with it.
  public func publishing(_ draft: Draft, _ zone: Zone) -> State {
    var state = self
    for (post, cells) in Dictionary(grouping: draft.shifts, by: \.post).sorted(by: { $0.key < $1.key }) {
      let proposed = DraftPost(post: post, cells: cells, published: rosters[post])
      for year in proposed.years(in: zone, of: draft.code, rosters[post]) { state.evolve(.rosterPublished(year)) }
    }
    return state
  }
}
