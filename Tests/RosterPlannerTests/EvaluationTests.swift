import Testing

@testable import RosterPlanner

/// The slow evaluation is held against the oracle, and the fast state of the search against the slow evaluation.
struct EvaluationTests {
  @Test(arguments: RandomProblem.all)
  func costAndRulesAreThoseOfTheDefinition(of random: RandomProblem) {
    let problem = random.problem()
    var dice = Randomness(seed: random.seed + 100)
    for _ in 0..<4 {
      let holders = RandomProblem.anybody(problem, &dice)
      let oracle = Oracle(problem: problem, holders: holders)
      #expect(problem.cost(of: holders).total == oracle.cost)
      #expect(problem.violations(of: holders).count == oracle.violations)
    }
  }

  @Test(arguments: RandomProblem.all)
  func changesAddUpToTheCostOfTheWhole(of random: RandomProblem) {
    let problem = random.problem()
    var dice = Randomness(seed: random.seed)
    let tables = Tables(problem)
    var state = State(tables, fixed: fixed(tables, problem))
    for step in 0..<200 {
      let slot = dice.below(tables.slots)
      guard !tables.isFixed[slot] else { continue }
      if state.holder[slot] >= 0 { state.take(slot) }
      let person = dice.below(tables.persons)
      if dice.below(4) > 0 && state.isCandidate(slot, person) { state.put(slot, person) }
      if step % 10 == 0 {
        let holders = assignment(state, tables)
        #expect(state.cost == problem.cost(of: holders).total)
        #expect(state.uncovered == holders.count { $0 == nil })
      }
    }
  }

  @Test(arguments: RandomProblem.all)
  func aSlotIsAllowedWhereItBreaksNothing(of random: RandomProblem) {
    let problem = random.problem()
    var dice = Randomness(seed: random.seed)
    let tables = Tables(problem)
    var state = State(tables, fixed: fixed(tables, problem))
    var (allowed, refused) = (0, 0)
    for _ in 0..<120 {
      let slot = dice.below(tables.slots), person = dice.below(tables.persons)
      guard !tables.isFixed[slot] else { continue }
      if state.holder[slot] >= 0 { state.take(slot) }
      guard state.isCandidate(slot, person) else { continue }
      let before = breaches(problem, assignment(state, tables), touching: problem.slots[tables.order[slot]], person)
      let isAllowed = state.allows(slot, person)
      state.put(slot, person)
      let after = breaches(problem, assignment(state, tables), touching: problem.slots[tables.order[slot]], person)
      // Where history and fixed slots have broken a rule already, a slot may be refused that breaks nothing more.
      let isClean = Set(after).isSubset(of: before)
      #expect(isAllowed ? isClean : !isClean || !before.isEmpty)
      if isAllowed { allowed += 1 } else { refused += 1 }
      if !isAllowed { state.take(slot) }
    }
    #expect(allowed > 10 && refused > 10)
  }

  /// The violations of a person in windows that the slot lies in, or with the slot.
  private func breaches(_ problem: RosterProblem, _ holders: [Int?], touching slot: Slot, _ who: Int) -> [Violation] {
    problem.violations(of: holders).filter { violation in
      switch violation {
      case .tooManyTouchedDays(let person, let day), .tooLittleRest(let person, let day):
        person == who && slot.days?.overlaps(day...(day + 27)) ?? false
      case .tooClose(let earlier, let later):
        holders[later] == who && (problem.slots[earlier] == slot || problem.slots[later] == slot)
      default: false
      }
    }
  }

  private func fixed(_ tables: Tables, _ problem: RosterProblem) -> [(slot: Int, person: Int)] {
    tables.order.enumerated().compactMap { place, slot in problem.slots[slot].fixed.map { (place, $0) } }
  }

  private func assignment(_ state: borrowing State, _ tables: Tables) -> [Int?] {
    var holders: [Int?] = Array(repeating: nil, count: tables.slots)
    for (place, slot) in tables.order.enumerated() where state.holder[place] >= 0 {
      holders[slot] = Int(state.holder[place])
    }
    return holders
  }
}
