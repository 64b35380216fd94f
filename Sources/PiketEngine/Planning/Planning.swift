import PiketDomain
import RosterPlanner

/// How long the planner works. The same seed and iterations on the same state give the same plan.
enum PlanBudget: Sendable {
  case iterations(Int)
  case seconds(Int)
}

/// How far a planning is.
struct PlanningProgress: Sendable {
  /// 0...1000.
  var permille: Int
  var uncovered: Int
  /// Of the best so far, and what no plan can be below: in hundredths of the unit of `PlanningRules`.
  var cost: Int
  var bound: Int
}

/// What planning came to.
struct PlannedRoster: Sendable {
  var holders: [PersonCode?]
  var holes: [PlanHole]
  var cost: Int
  var bound: Int
  /// With these, and the seed, the plan is made again; nil where time ran out before they were done.
  var iterations: Int?
}

/// Plans a task: searches, has the law judge what was found, plans again without what it forbids, and says of each
/// shift that nobody has why that is so.
///
/// The planner's own rules are those of ATW 5:9(2) counted in days, which is exact where everybody's duties change
/// hands at one time; the law engine has the last word, so that no plan breaks it.
struct Planning {
  let task: PlanTask
  let seed: UInt64
  let budget: PlanBudget

  /// How often a plan is made again without what the law forbids, before what it forbids is left open.
  private static let repairsMax = 20
  /// Proposals per slot when a plan is made again from the one before.
  private static let repairIterations = 400

  /// - Parameter shouldStop: asked at short intervals; true ends with nothing.
  func run(_ shouldStop: (PlanningProgress) -> Bool) throws(ProblemFault) -> PlannedRoster? {
    var problem = PlanProblem(task)
    let planner = try RosterPlanner(problem.problem)
    var isStopped = false
    var latest = PlanningProgress(permille: 0, uncovered: 0, cost: 0, bound: planner.bound)
    var plan = search(planner, problem.start(task.slots.map(\.kept))) { progress in
      latest = progress
      isStopped = shouldStop(progress)
      return isStopped
    }
    if isStopped { return nil }
    let (cost, bound, iterations) = (plan.cost.soft, plan.bound, plan.isStopped ? nil : plan.iterations)
    var holders = problem.holders(plan)
    for _ in 0..<Self.repairsMax {
      if shouldStop(latest) { return nil }
      if !forbid(task.forbidden(holders), &holders, &problem) { break }
      plan = try RosterPlanner(problem.problem).plan(
        seed: seed, iterations: Self.repairIterations * task.slots.count, start: problem.start(holders))
      holders = problem.holders(plan)
    }
    while forbid(task.forbidden(holders), &holders, &problem) {}
    let holes = holes(&holders, problem)
    return PlannedRoster(holders: holders, holes: holes, cost: cost, bound: bound, iterations: iterations)
  }

  private func search(
    _ planner: RosterPlanner, _ start: [Int?], _ shouldStop: (PlanningProgress) -> Bool
  ) -> RosterPlan {
    let clock = ContinuousClock()
    let begun = clock.now
    func seconds(since moment: ContinuousClock.Instant) -> Double { moment.duration(to: clock.now) / .seconds(1) }
    var searching = begun
    return planner.plan(
      seed: seed, start: task.keepsSomething ? start : [],
      budget: { progress in
        switch budget {
        case .iterations(let count): return count
        case .seconds(let time):
          let rate = Double(progress.iterations) / max(seconds(since: searching), 0.001)
          return progress.iterations + Int(rate * max(0, 0.97 * (Double(time) - seconds(since: begun))))
        }
      },
      shouldStop: { progress in
        if progress.iterations == 0 { searching = clock.now }
        let share = progress.iterationsPlanned > 0 ? 1000 * progress.iterations / progress.iterationsPlanned : 0
        let isCancelled = shouldStop(
          PlanningProgress(
            permille: min(1000, share), uncovered: progress.uncovered,
            cost: progress.bestCost - progress.uncovered * PlanProblem.uncoveredCost, bound: progress.bound))
        // A plan that is cut off cannot be made again; a machine that became slower is waited for a little.
        if case .seconds(let time) = budget, seconds(since: begun) > Double(time) + 1 { return true }
        return isCancelled
      })
  }

  /// Takes from each finding's person the last of the slots that stand against it, for good. False if there is nothing
  /// to take.
  private func forbid(
    _ findings: [LawFinding], _ holders: inout [PersonCode?], _ problem: inout PlanProblem
  ) -> Bool {
    var isChanged = false
    for finding in findings {
      guard let slot = task.slots(of: finding, holders).last else { continue }
      holders[slot] = nil
      problem.forbid(finding.person, slot)
      isChanged = true
    }
    return isChanged
  }

  /// The shifts that nobody has, and why. One that the planner, which counts in days, left open needlessly is filled.
  private func holes(_ holders: inout [PersonCode?], _ problem: PlanProblem) -> [PlanHole] {
    var shortages = PlanShortages(problem)
    let holes = task.explainHoles(&holders).map { slot, ruledOut in
      PlanHole(
        post: task.slots[slot].post, interval: task.slots[slot].interval, ruledOut: ruledOut,
        shortage: shortages.shortage(around: slot))
    }
    let nobody = task.listed.filter { $0.person == nil }
    return holes + nobody.map { PlanHole(post: $0.post, interval: $0.interval, ruledOut: []) }
  }
}
