import Testing

@testable import RosterPlanner

/// The small parts that the search stands on.
struct PartsTests {
  @Test(arguments: [0.001, 0.5, 1, 2.718281828459045, 1000])
  func logarithmsUndoPowers(value: Double) {
    #expect(abs(Logarithms.exp(Logarithms.ln(value)) / value - 1) < 1e-12)
  }

  @Test func logarithmsAreNatural() {
    #expect(abs(Logarithms.ln(10) - 2.302585092994046) < 1e-14)
    #expect(abs(Logarithms.exp(-2.7) - 0.06720551273974976) < 1e-14)
  }

  @Test func costTablesGoOnBeyondTheirEnd() {
    let costs = [ConvexCost([.init(from: 0, slope: 1), .init(from: 7, slope: 3)]), ConvexCost([])]
    let tables = CostTables(costs)
    defer { tables.free() }
    for difference in -50...50 {
      for (kind, cost) in costs.enumerated() { #expect(tables.cost(kind, difference) == cost(difference)) }
    }
  }

  @Test func partsThatShareNobodyArePlannedApart() throws {
    // Given two offices in one problem, mixed
    let one = RandomProblem.all[0].problem()
    var both = one
    both.persons += one.persons.map { person in
      var other = person
      other.group = person.group.map { $0 + 2 }
      return other
    }
    both.groups += one.groups
    both.slots = one.slots.flatMap { slot in
      var other = slot
      other.line += 3
      other.candidates = slot.candidates.map { Eligible(person: $0.person + 9, cost: $0.cost) }
      other.fixed = slot.fixed.map { $0 + 9 }
      return [slot, other]
    }
    // Then the parts are those of the one, and cost and bound are double
    let parts = both.components()
    let single = one.components()
    #expect(parts.count == 2 * single.count)
    #expect(parts.flatMap(\.slots).count == both.slots.filter { !$0.candidates.isEmpty || $0.fixed != nil }.count)
    let planner = try RosterPlanner(both)
    #expect(try planner.bound == 2 * RosterPlanner(one).bound)
    let plan = planner.plan(seed: 1, iterations: 400_000)
    let given = Set(both.violations(of: both.slots.map(\.fixed)))
    #expect(Set(both.violations(of: plan.holders)).subtracting(given) == [])
  }

  @Test func randomNumbersAreSpreadEvenly() {
    var random = Randomness(seed: 1)
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[random.below(7)] += 1 }
    #expect(counts.allSatisfy { (9_500...10_500).contains($0) })
  }
}

struct ProblemFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let fault: ProblemFault
    let spoil: @Sendable (inout RosterProblem) -> Void
    var testDescription: String { "\(fault)" }
  }

  static let cases = [
    Case(fault: .slotOutOfRange(slot: 2)) { $0.slots[2].end = $0.slots[2].start },
    Case(fault: .slotOutOfRange(slot: 1)) { $0.slots[1].gap = -1 },
    Case(fault: .slotOutOfRange(slot: 0)) { $0.slots[0].days = 0...28 },
    Case(fault: .slotOutOfRange(slot: 3)) { $0.slots[3].week = $0.weeks },
    Case(fault: .slotRefersToNothing(slot: 1)) { $0.slots[1].candidates = [Eligible(person: 9)] },
    Case(fault: .slotRefersToNothing(slot: 1)) { $0.slots[1].candidates += $0.slots[1].candidates },
    Case(fault: .slotRefersToNothing(slot: 4)) { $0.slots[4].amounts = [CounterAmount(kind: 3, units: 1)] },
    Case(fault: .personOutOfRange(person: 5)) { $0.persons[5].targets = [1] },
    Case(fault: .personOutOfRange(person: 5)) { $0.persons[5].group = 2 },
    Case(fault: .personOutOfRange(person: 0)) { $0.persons[0].touchedDays = [-29] },
    Case(fault: .groupOutOfRange(group: 1)) { $0.groups[1].targets = [] },
    Case(fault: .costOutOfRange) { $0.slots[4].candidates = [Eligible(person: 1, cost: -1)] },
    Case(fault: .costOutOfRange) { $0.spread.weeks = 0 },
    Case(fault: .costOutOfRange) { $0.kinds[0].personCost.segments[0].slope = -1 },
    Case(fault: .restWindowOutOfRange(window: 1)) { $0.restWindows[1].start = $0.restWindows[0].start },
  ]

  @Test(arguments: cases)
  func isRefused(_ example: Case) {
    var problem = RandomProblem.all[0].problem()
    example.spoil(&problem)
    #expect(throws: example.fault) { try RosterPlanner(problem) }
  }
}
