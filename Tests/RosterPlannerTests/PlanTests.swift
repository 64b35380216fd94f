import Testing

@testable import RosterPlanner

struct PlanTests {
  @Test(arguments: RandomProblem.all)
  func noPlanBreaksARuleThatFixedSlotsDoNotBreak(of random: RandomProblem) throws {
    let problem = random.problem()
    let plan = try RosterPlanner(problem).plan(seed: random.seed, iterations: 30_000)
    let given = Set(problem.violations(of: problem.slots.map(\.fixed)))
    #expect(Set(problem.violations(of: plan.holders)).subtracting(given) == [])
    #expect(plan.cost == problem.cost(of: plan.holders))
    #expect(zip(problem.slots, plan.holders).allSatisfy { $0.fixed == nil || $0.fixed == $1 })
  }

  @Test(arguments: RandomProblem.all.prefix(4))
  func seedAndIterationsDecideThePlanWhateverTheThreads(of random: RandomProblem) throws {
    let planner = try RosterPlanner(random.problem())
    let first = planner.plan(seed: 7, iterations: 30_000)
    #expect(planner.plan(seed: 7, iterations: 30_000) == first)
    #expect(planner.plan(seed: 7, iterations: 30_000, threadsMax: 1) == first)
    #expect(first.iterations <= 30_000 && !first.isStopped)
  }

  @Test func aStoppedPlanIsTheBestSoFarAndCanBeMadeAgain() throws {
    let planner = try RosterPlanner(RandomProblem.all[0].problem())
    var asked = 0
    let stopped = planner.plan(seed: 3, iterations: 200_000) { _ in
      asked += 1
      return asked > 20
    }
    #expect(asked == 21 && stopped.isStopped)
    let again = planner.plan(seed: 3, iterations: 200_000) { $0.iterations >= stopped.iterations }
    #expect(again == stopped)
    #expect(planner.plan(seed: 3, iterations: 200_000).cost.total <= stopped.cost.total)
  }

  @Test(arguments: [([30_000], 30_000), ([900_000, 700_000], 700_000)])
  func theBudgetIsAskedWhenTheSpeedCanBeKnown(answers: [Int], last: Int) throws {
    let planner = try RosterPlanner(RandomProblem.all[3].problem())
    var asked: [Int] = []
    let plan = planner.plan(
      seed: 1,
      budget: { progress in
        asked.append(progress.iterations)
        return answers[asked.count - 1]
      }, shouldStop: { _ in false })
    #expect(asked.count == answers.count && asked.allSatisfy { (1..<last).contains($0) })
    #expect(plan.iterationsPlanned <= last && plan.iterationsPlanned > last - 10)
    #expect(plan == planner.plan(seed: 1, iterations: last))
    #expect(plan == planner.plan(seed: 1, iterations: plan.iterationsPlanned))
  }

  @Test func whoStopsAtOnceHasTheFirstAssignment() throws {
    let problem = RandomProblem.all[5].problem()
    let plan = try RosterPlanner(problem).plan(seed: 1, iterations: 30_000) { _ in true }
    #expect(plan.isStopped && plan.iterations == 0 && plan.uncovered < problem.slots.count / 2)
  }

  @Test func progressNeverGetsWorse() throws {
    let planner = try RosterPlanner(RandomProblem.all[2].problem())
    var costs: [Int] = []
    let plan = planner.plan(seed: 1, iterations: 30_000) { progress in
      costs.append(progress.bestCost)
      return false
    }
    #expect(costs.count > 10 && zip(costs, costs.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(costs.last.map { $0 >= plan.cost.total } == true)
  }

  @Test func whatIsPublishedIsKeptWhereChangesCost() throws {
    // Given a good roster, and a cost for each change far above what a change can gain
    var problem = RandomProblem.all[3].problem()
    let published = try RosterPlanner(problem).plan(seed: 1, iterations: 30_000).holders
    for slot in problem.slots.indices {
      problem.slots[slot].candidates = problem.slots[slot].candidates.map {
        Eligible(person: $0.person, cost: $0.person == published[slot] ? 0 : 500)
      }
    }
    // Then planning anew changes nothing that it does not have to
    let plan = try RosterPlanner(problem).plan(seed: 2, iterations: 30_000, start: published)
    #expect(zip(plan.holders, published).allSatisfy { $0 == $1 || $1 == nil })
  }

  @Test func aStartOfAnotherLengthIsPassedOver() throws {
    let planner = try RosterPlanner(RandomProblem.all[4].problem())
    #expect(planner.plan(seed: 1, iterations: 30_000, start: [3]) == planner.plan(seed: 1, iterations: 30_000))
  }

  @Test func anEmptyProblemHasAnEmptyPlan() throws {
    let problem = RosterProblem(days: 28, weeks: 4, slots: [], persons: [], kinds: [])
    let plan = try RosterPlanner(problem).plan(seed: 1, iterations: 1_000)
    #expect(plan.holders.isEmpty && plan.cost.total == 0 && plan.bound == 0)
  }
}
