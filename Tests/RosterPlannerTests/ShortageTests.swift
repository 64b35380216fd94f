import Testing

@testable import RosterPlanner

struct ShortageTests {
  /// One week; per slot who may hold it.
  private func week(_ candidates: [[Int]], persons: Int) -> RosterProblem {
    RosterProblem(
      days: 28, weeks: 4,
      slots: candidates.enumerated().map { line, candidates in
        Slot(
          start: 0, end: 168, gap: 0, days: 0...6, week: 0, line: line, amounts: [],
          candidates: candidates.map { Eligible(person: $0) })
      }, persons: Array(repeating: Holder(targets: []), count: persons), kinds: [])
  }

  @Test(arguments: [
    ([[0], [0], [1, 2]], [0, 1], [0]),  // two slots, one person
    ([[0, 1], [0, 1], [0, 1], [2, 3]], [0, 1, 2], [0, 1]),  // three, two
    ([[], [0]], [0], []),  // nobody at all
  ])
  func namesTheSlotsAndTheFewPersonsThereAre(candidates: [[Int]], slots: [Int], persons: [Int]) throws {
    let problem = week(candidates, persons: 4)
    #expect(problem.shortage(among: Array(candidates.indices)) == Shortage(slots: slots, persons: persons))
    let plan = try RosterPlanner(problem).plan(seed: 1, iterations: 5_000)
    let hole = try #require(plan.holders.firstIndex(of: nil))
    #expect(plan.uncovered == 1)
    #expect(problem.shortage(around: hole) == Shortage(slots: slots, persons: persons))
  }

  @Test func nothingIsShortWherePersonsCanMoveUp() throws {
    let problem = week([[0, 1], [0], [1, 2], [2, 3]], persons: 4)
    #expect(problem.shortage(among: [0, 1, 2, 3]) == nil)
    #expect(problem.slots.indices.allSatisfy { problem.shortage(around: $0) == nil })
    #expect(try RosterPlanner(problem).plan(seed: 1, iterations: 5_000).uncovered == 0)
  }

  @Test(arguments: 1...20)
  func thereIsAShortageExactlyWhereNoMatchingIs(seed: Int) {
    var random = Randomness(seed: UInt64(seed))
    let candidates = (0..<5).map { _ in (0..<6).filter { _ in random.below(4) == 0 } }
    let problem = week(candidates, persons: 6)
    func covers(_ slot: Int, _ used: Set<Int>) -> Bool {
      slot == 5 || candidates[slot].contains { !used.contains($0) && covers(slot + 1, used.union([$0])) }
    }
    let found = problem.shortage(among: Array(0..<5))
    #expect((found == nil) == covers(0, []))
    if let found {
      #expect(found.persons.count < found.slots.count)
      #expect(Set(found.slots.flatMap { candidates[$0] }) == Set(found.persons))
    }
  }

  @Test func whoIsHeldByAnEarlierDutyIsNotThere() {
    var problem = week([[0, 1], [1]], persons: 2)
    problem.persons[0].lastDuty = LastDuty(end: 0, gap: 20)
    #expect(problem.shortage(around: 0) == Shortage(slots: [0, 1], persons: [1]))
  }
}
