/// Makes rosters: the best assignment it finds for a `RosterProblem` within a number of iterations.
///
/// Deterministic: problem, seed, start and number of iterations decide the plan, whatever the machine or the number of
/// threads. It knows no clock: who wants to stop after a time, or when a key is pressed, says so in `shouldStop`.
///
///     let planner = try RosterPlanner(problem)
///     let plan = planner.plan(seed: 1, iterations: 10_000_000)
public struct RosterPlanner: Sendable {
  public let problem: RosterProblem
  private let components: [Component]
  /// What `cost.soft` is at least in each plan that covers every slot that has a candidate.
  public let bound: Int

  public init(_ problem: RosterProblem) throws(ProblemFault) {
    try problem.check()
    self.problem = problem
    components = problem.components()
    bound = components.reduce(problem.costOutside(components)) { $0 + $1.problem.lowerBound() }
  }

  /// Plans with a given number of iterations (proposals, over all parts of the problem together).
  ///
  /// - Parameters:
  ///   - start: an assignment to begin with (the published roster), taken over where the rules allow it;
  ///     one of another length than the slots is passed over.
  ///   - threadsMax: how many threads may work at once; of no influence on the plan.
  ///   - shouldStop: asked at short intervals, on the calling thread; true ends with the best found so far.
  public func plan(
    seed: UInt64, iterations: Int, start: [Int?] = [], threadsMax: Int = 2,
    shouldStop: (PlanProgress) -> Bool = { _ in false }
  ) -> RosterPlan {
    plan(seed: seed, start: start, threadsMax: threadsMax, budget: { _ in iterations }, shouldStop: shouldStop)
  }

  /// Plans with a number of iterations that is settled once the speed is known.
  ///
  /// - Parameters:
  ///   - budget: how many in all; asked after a fixed number of iterations that belong to each planning, and in a long
  ///     one again after some more. The plan is that of the last answer, which is in `iterationsPlanned`.
  ///   - shouldStop: as above; first asked when the search begins, with no iterations done.
  public func plan(
    seed: UInt64, start: [Int?] = [], threadsMax: Int = 2, budget: (PlanProgress) -> Int,
    shouldStop: (PlanProgress) -> Bool
  ) -> RosterPlan {
    let known = start.count == problem.slots.count ? start : []
    var course = Course(components, seed: seed, start: known, threads: threadsMax, bound: bound)
    course.run(budget: budget, shouldStop: shouldStop)
    var holders: [Int?] = problem.slots.map(\.fixed)
    course.collect(into: &holders)
    return RosterPlan(
      holders: holders, cost: problem.cost(of: holders), iterations: course.iterations,
      iterationsPlanned: course.planned, isStopped: course.isStopped, bound: bound)
  }
}
