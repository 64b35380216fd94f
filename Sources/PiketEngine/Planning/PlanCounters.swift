import PiketDomain
import RosterPlanner

/// What the planner counts: a counter per kind of burden, in hundredths of a shift, a weekend, a night, a holiday.
///
/// Separate counters with convex costs and not one sum of points: who has a weekend too many is not helped by a holiday
/// too few, and what stands against a plan can be told in shifts.
struct PlanCounters {
  /// Units of a counter in one shift (weekend, night, holiday): so many decimals does a part-time share have.
  static let units = 100

  private let kinds: [BurdenKind]
  private let places: [BurdenKind: Int]
  /// Seconds that count as one.
  private let wholes: [Double]
  let costs: [CounterKind]

  init(_ task: PlanTask, _ burdens: [Burdens]) {
    let rules = task.context.region.rules.planning
    let found = Set(burdens.flatMap(\.keys)).filter { rules.weight(of: $0) > 0 || rules.municipalityWeight > 0 }
    kinds = found.sorted { $0.order < $1.order }
    places = Dictionary(kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    wholes = kinds.map { kind in
      switch kind {
      case .duty(let post):
        let shifts = Set(task.slots.filter { $0.post == post }.map(\.number)).count
        return burdens.reduce(0) { $0 + ($1[kind] ?? 0) } / Double(max(1, shifts))
      case .weekends: return 48 * 3600
      case .nights: return 6 * 3600
      case .holiday: return 24 * 3600
      }
    }
    costs = kinds.map { kind in
      let isPooled: Bool
      if case .duty(let post) = kind { isPooled = post.municipality == nil } else { isPooled = false }
      return CounterKind(
        personCost: ConvexCost.share(weight: rules.weight(of: kind)),
        groupCost: ConvexCost([.init(from: 0, slope: isPooled ? rules.municipalityWeight : 0)]))
    }
  }

  func amounts(_ burdens: Burdens) -> [CounterAmount] {
    kinds.indices.compactMap { kind in
      let units = self.units(burdens, kind)
      return units > 0 ? CounterAmount(kind: kind, units: units) : nil
    }
  }

  func targets(_ burdens: Burdens) -> [Int] { kinds.indices.map { units(burdens, $0) } }

  private func units(_ burdens: Burdens, _ kind: Int) -> Int {
    Int((Double(Self.units) * (burdens[kinds[kind]] ?? 0) / wholes[kind]).rounded())
  }
}

extension ConvexCost {
  /// A shift from one's share costs the weight (in hundredths, as units are), the second twice that, the fourth and
  /// each after it four times.
  fileprivate static func share(weight: Int) -> ConvexCost {
    ConvexCost([
      .init(from: 0, slope: weight), .init(from: PlanCounters.units, slope: weight),
      .init(from: 3 * PlanCounters.units, slope: 2 * weight),
    ])
  }
}

extension PlanningRules {
  fileprivate func weight(of kind: BurdenKind) -> Int {
    switch kind {
    case .duty: loadWeight
    case .weekends: weekendWeight
    case .nights: nightWeight
    case .holiday: holidayWeight
    }
  }
}

extension BurdenKind {
  /// The same order each time: the plan depends on it.
  fileprivate var order: String {
    switch self {
    case .duty(let post): "0 \(post)"
    case .weekends: "1"
    case .nights: "2"
    case .holiday(let holiday): "3 \(holiday.rawValue)"
    }
  }
}
