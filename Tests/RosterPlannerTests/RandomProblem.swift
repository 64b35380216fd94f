import Testing

@testable import RosterPlanner

/// Problems of every kind of rule at once, small enough to be judged by slow means.
struct RandomProblem: Sendable, CustomTestStringConvertible {
  let seed: UInt64
  let weeks: Int
  let blocks: RestRule.Blocks

  var testDescription: String { "seed \(seed), \(weeks) weeks, \(blocks)" }

  static let all: [RandomProblem] = (1...12).map { seed in
    RandomProblem(
      seed: seed, weeks: 5 + Int(seed % 4), blocks: [.pairsOfFreeDays, .restWindows, .none][Int(seed % 3)])
  }

  /// Time in hours from Monday 09:00, days from 09:00.
  func problem() -> RosterProblem {
    var random = Randomness(seed: seed)
    let persons = (0..<9).map { _ in person(&random) }
    var slots: [Slot] = []
    for line in 0..<3 {
      let pool = (0..<9).filter { _ in random.below(3) > 0 }
      for week in 0..<weeks { slots += duties(line, week, pool, &random) }
    }
    return RosterProblem(
      days: 7 * weeks, weeks: weeks, slots: slots, persons: persons,
      groups: [Group(targets: [20, 0, 7]), Group(targets: [33, 2, 0])],
      kinds: [
        CounterKind(personCost: cost([(0, 1), (5, 2)]), groupCost: cost([(0, 1), (7, 3)])),
        CounterKind(personCost: cost([(0, 2), (10, 4)])), CounterKind(groupCost: cost([(3, 1)])),
      ],
      restWindows: (0..<weeks).map { week in  // Friday 18:00 to Monday 08:00
        RestWindow(start: 168 * week + 105, end: 168 * week + 167, days: (7 * week + 4)...(7 * week + 6))
      },
      restStarts: seed % 2 == 0 ? [0] : Set(0...6),
      spread: Spread(weeks: 2 + random.below(3), cost: 6))
  }

  private func cost(_ segments: [(Int, Int)]) -> ConvexCost {
    ConvexCost(segments.map { .init(from: $0.0, slope: $0.1) })
  }

  private func person(_ random: inout Randomness) -> Holder {
    let isLimited = random.below(4) > 0
    let worked = random.below(2) == 0
    return Holder(
      group: random.below(3) == 0 ? nil : random.below(2),
      targets: [10 + random.below(30), random.below(30), random.below(5)],
      touchedDays: worked ? Array(-7..<0) : [-20, 3], takenRestWindows: random.below(3) == 0 ? [1] : [],
      lastDuty: worked ? LastDuty(end: 0, gap: 25) : nil,
      rest: isLimited ? RestRule(touchedDaysMax: 14, blocks: blocks) : .free,
      wantedWeeks: random.below(2) == 0 ? [WantedWeek(week: random.below(weeks), cost: 8)] : [])
  }

  private func duties(_ line: Int, _ week: Int, _ pool: [Int], _ random: inout Randomness) -> [Slot] {
    let cuts = [[0, 168], [0, 104, 168], [0, 24, 48, 72, 104, 168]][line]
    return zip(cuts, cuts.dropFirst()).map { from, to in
      let start = 168 * week + from, end = 168 * week + to
      return Slot(
        start: start, end: end, gap: [71, 40, 9][line], days: line == 2 && seed % 4 == 0 ? nil : (start / 24)...((end - 1) / 24), week: week, line: line,
        amounts: [CounterAmount(kind: 0, units: (to - from) / 8)]
          + (to == 168 ? [CounterAmount(kind: 1, units: 10), CounterAmount(kind: 2, units: 1)] : []),
        candidates: pool.filter { _ in random.below(5) > 0 }.map { Eligible(person: $0, cost: random.below(4)) },
        fixed: week == 0 && line == 1 ? random.below(9) : nil, uncoveredCost: 5_000)
    }
  }

  /// Any assignment at all, rules or none.
  static func anybody(_ problem: RosterProblem, _ random: inout Randomness) -> [Int?] {
    problem.slots.map { slot in
      if let fixed = slot.fixed { return fixed }
      return random.below(6) == 0 ? nil : random.below(problem.persons.count)
    }
  }
}
