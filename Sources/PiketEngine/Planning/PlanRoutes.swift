import Dispatch
import PiketDomain
import PiketProtocol
import RosterPlanner
import Synchronization
import Varlink

extension RosterWire.Plan: WritingMethod {}

extension Engine {
  static let planRoutes: [Route] = [
    .long(RosterWire.Plan.self, [.planner]) { request, view, engine, answerer in
      let (seed, budget) = (try seed(request.call), try budget(request.call))
      let running = engine.plansRunning.add(1, ordering: .relaxed).newValue
      guard running <= EngineLimits.plansAtOnceMax else {
        engine.plansRunning.subtract(1, ordering: .relaxed)
        throw engine.tooMuch("plansAtOnceMax", EngineLimits.plansAtOnceMax)
      }
      // The task too: over two years it takes longer than others who ask should wait.
      engine.planning.async {
        let result = Result {
          let planning = Planning(task: try task(request.call, view), seed: seed, budget: budget)
          return (planning, try engine.plan(planning, more: request.more, answerer))
        }
        // Before anybody is answered: who hears of a plan may ask for the next.
        engine.plansRunning.subtract(1, ordering: .relaxed)
        do {
          let (planning, planned) = try result.get()
          try engine.submit(request, answerer) { view in try keep(planned, planning, view) }
        } catch {
          engine.refuse(request, Outcome.failure(of: error, view), answerer)
        }
      }
    }
  ]

  private static func task(_ call: RosterWire.Plan, _ view: View) throws -> PlanTask {
    try PlanRoster(
      functions: call.functions, from: view.required(call.from, field: "from"),
      until: view.required(call.until, field: "until"), keep: call.keep
    ).task(view.state, view.context)
  }

  private static func seed(_ call: RosterWire.Plan) throws(Failure) -> UInt64 {
    guard let seed = UInt64(exactly: call.seed ?? 1) else { throw .invalidParameter("seed") }
    return seed
  }

  private static func budget(_ call: RosterWire.Plan) throws(Failure) -> PlanBudget {
    if let iterations = call.iterations {
      guard EngineLimits.planIterations.contains(iterations) else { throw .invalidParameter("iterations") }
      if call.seconds != nil { throw .invalidParameter("seconds") }
      return .iterations(iterations)
    }
    let seconds = call.seconds ?? EngineLimits.planSecondsUsual
    guard EngineLimits.planSeconds.contains(seconds) else { throw .invalidParameter("seconds") }
    return .seconds(seconds)
  }

  /// On the planning thread: plans, and tells how far it is where `more` is wanted.
  private func plan(_ planning: Planning, more: Bool, _ answerer: any Answerer) throws -> PlannedRoster {
    let clock = ContinuousClock()
    var told = clock.now
    let planned = try planning.run { progress in
      if more, told.duration(to: clock.now) >= .milliseconds(EngineLimits.planReportMilliseconds) {
        told = clock.now
        answerer.continues(Failure.text(RosterWire.Plan.Reply(progress: RosterWire.PlanProgress(progress))))
      }
      return !answerer.isOpen || isStopping.load(ordering: .relaxed)
    }
    guard let planned else { throw Failure(RosterWire.PlanningStopped()) }
    return planned
  }

  /// On the writer's thread.
  private static func keep(
    _ planned: PlannedRoster, _ planning: Planning, _ view: View
  ) throws -> Decided<RosterWire.Plan.Reply> {
    let source = "plan, seed \(planning.seed)" + (planned.iterations.map { ", \($0) iterations" } ?? "")
    let decision = try KeepPlan(task: planning.task, holders: planned.holders, source: source)
      .decide(view.state, view.context)
    let kept = decision.outcome
    return Decided(events: decision.events) { after in
      RosterWire.Plan.Reply(
        plan: RosterWire.PlanDraft(
          draft: kept.draft.code.rawValue, shifts: kept.draft.shiftCount,
          holes: planned.holes.map { RosterWire.PlanHole($0, after) },
          moves: kept.moves.map { RosterWire.Move($0, after) },
          findings: kept.findings.map { RosterWire.Finding($0, after) },
          law: kept.law.map { RosterWire.LawFinding($0, after) }, cost: planned.cost, bound: planned.bound,
          iterations: planned.iterations, seed: Int(planning.seed)))
    }
  }
}

extension RosterWire.PlanProgress {
  fileprivate init(_ progress: PlanningProgress) {
    self.init(
      permille: progress.permille, uncovered: progress.uncovered, cost: progress.cost, bound: progress.bound)
  }
}

extension RosterWire.PlanHole {
  fileprivate init(_ hole: PlanHole, _ view: View) {
    self.init(
      post: hole.post.description, start: view.rfc3339(hole.interval.start), end: view.rfc3339(hole.interval.end),
      ruledOut: hole.ruledOut.map { RosterWire.RuledOut(person: $0.person.rawValue, obstacle: $0.obstacle.name) },
      shortage: hole.shortage.map {
        RosterWire.PlanShortage(
          span: $0.span == .moment ? .moment : .fourWeeks,
          posts: $0.posts.map(\.description), duties: $0.duties, persons: $0.persons.map(\.rawValue),
          missing: $0.missing)
      })
  }
}
