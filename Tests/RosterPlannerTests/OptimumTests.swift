import Testing

@testable import RosterPlanner

/// Problems small enough to try every assignment.
struct OptimumTests {
  /// Two lines, three weeks, four persons; weeks of one person need a week between them.
  private func tiny(_ seed: UInt64) -> RosterProblem {
    var random = Randomness(seed: seed)
    let slots = (0..<6).map { index in
      let week = index / 2
      return Slot(
        start: 168 * week, end: 168 * week + 168, gap: 100, days: (7 * week)...(7 * week + 6), week: week,
        line: index % 2,
        amounts: [CounterAmount(kind: 0, units: 3 - index % 2), CounterAmount(kind: 1, units: 1)],
        candidates: (0..<4).filter { _ in random.below(4) > 0 }.map { Eligible(person: $0, cost: random.below(5)) },
        uncoveredCost: 1_000)
    }
    let persons = (0..<4).map { index in
      Holder(
        group: index % 2, targets: [random.below(10), random.below(4)],
        rest: RestRule(touchedDaysMax: 14, blocks: .none), wantedWeeks: [WantedWeek(week: index, cost: 4)])
    }
    let linear = ConvexCost([.init(from: 0, slope: 1), .init(from: 2, slope: 3)])
    return RosterProblem(
      days: 28, weeks: 4, slots: slots, persons: persons, groups: [Group(targets: [9, 4]), Group(targets: [11, 4])],
      kinds: [CounterKind(personCost: linear, groupCost: linear), CounterKind(personCost: linear)],
      spread: Spread(weeks: 3, cost: 5))
  }

  private func optimum(_ problem: RosterProblem) -> PlanCost? {
    var holders: [Int?] = Array(repeating: nil, count: problem.slots.count)
    var best: PlanCost?
    func fill(_ slot: Int) {
      guard slot < holders.count else {
        let cost = problem.cost(of: holders)
        if best.map({ cost.total < $0.total }) ?? true { best = cost }
        return
      }
      for person in problem.slots[slot].candidates.map({ Optional($0.person) }) + [nil] {
        holders[slot] = person
        if person == nil || problem.violations(of: holders).isEmpty { fill(slot + 1) }
      }
      holders[slot] = nil
    }
    fill(0)
    return best
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theBestOfAllIsFoundAndIsNotBelowTheBound(seed: UInt64) throws {
    let problem = tiny(seed)
    let best = try #require(optimum(problem))
    let planner = try RosterPlanner(problem)
    let plan = planner.plan(seed: seed, iterations: 30_000)
    #expect(plan.cost.total == best.total)
    if best.uncovered == 0 { #expect(planner.bound <= best.soft && planner.bound > 0) }
  }

  @Test func theBoundIsExactWhereOnlyFairnessCounts() throws {
    // Given five equal slots far apart, three persons who should have two each
    let slots = (0..<5).map { index in
      Slot(
        start: 500 * index, end: 500 * index + 24, gap: 0, days: (20 * index)...(20 * index), week: index, line: 0,
        amounts: [CounterAmount(kind: 0, units: 10)], candidates: (0..<3).map { Eligible(person: $0) })
    }
    let even = CounterKind(personCost: ConvexCost([.init(from: 0, slope: 1), .init(from: 10, slope: 5)]))
    let problem = RosterProblem(
      days: 100, weeks: 5, slots: slots, persons: Array(repeating: Holder(targets: [20]), count: 3), kinds: [even])
    // Then one is short of one slot, and no plan does better
    let planner = try RosterPlanner(problem)
    #expect(planner.bound == 10)
    #expect(planner.plan(seed: 1, iterations: 30_000).cost.total == 10)
  }
}
