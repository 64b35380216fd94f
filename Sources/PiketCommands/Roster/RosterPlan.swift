import ArgumentParser
import PiketProtocol

/// Has the daemon plan a roster, as a draft. Ctrl-C ends it, and nothing is kept.
struct RosterPlan: PiketCommand {
  static var configuration: CommandConfiguration { .piket("plan", ["inplannen"], help: "help.rosterPlan") }

  @Option(help: .piket("option.planFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.planUntil", value: "value.moment")) var until: String
  @Option(name: .customLong("function"), help: .piket("option.planFunction", value: "value.function"))
  var functions: [String] = []
  @Option(help: .piket("option.keep", value: "value.roster")) var keep: String?
  @Option(help: .piket("option.planSeconds", value: "value.number")) var seconds: Int?
  @Option(help: .piket("option.planIterations", value: "value.number")) var iterations: Int?
  @Option(help: .piket("option.seed", value: "value.number")) var seed: Int?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    if seconds != nil && iterations != nil { throw session.wrongUsage("usage.secondsOrIterations") }
    let request = RosterWire.Plan(
      functions: functions, from: from, until: until, keep: keep, seconds: seconds, iterations: iterations, seed: seed,
      requestID: writing.requestID())
    Interruption.watch()
    var made: RosterWire.PlanDraft?
    try session.follow(request) { answer in
      if let progress = answer.value.progress {
        session.progress("plan.progress", values(progress))
      } else if let plan = answer.value.plan {
        session.output.progress("")
        made = plan
        if session.choices.json { session.output.json(answer.json) }
      }
      return !Interruption.came
    }
    guard let made else {
      session.output.progress("")
      session.note("plan.cancelled")
      return .cancelled
    }
    if !session.choices.json { session.show(made) }
    return .done
  }

  private func values(_ progress: RosterWire.PlanProgress) -> [String: String] {
    [
      "percent": String(progress.permille / 10), "holes": String(progress.uncovered),
      "cost": PlanCost.text(progress.cost), "bound": PlanCost.text(progress.bound),
    ]
  }
}

/// Costs come in hundredths; more than whole ones tells nobody anything.
enum PlanCost {
  static func text(_ hundredths: Int) -> String { String((max(0, hundredths) + 50) / 100) }
}

extension Session {
  /// More than fit on a screen would only push the rest off it: comparing shows them by person.
  private static var movesMax: Int { 40 }

  fileprivate func show(_ plan: RosterWire.PlanDraft) {
    line(
      plan.holes.isEmpty ? "plan.made" : "plan.madeWithHoles",
      [
        "draft": plan.draft, "shifts": texts.count("count.shifts", plan.shifts),
        "holes": texts.count("count.shifts", plan.holes.count),
      ], plan.holes.isEmpty ? .plain : .alarm)
    if !plan.holes.isEmpty {
      table(HoleTable(texts).table(plan.holes))
      output.line("")
    }
    if plan.moves.count > Self.movesMax {
      line("plan.manyMoves", ["moves": texts.count("count.shifts", plan.moves.count)])
    } else if !plan.moves.isEmpty {
      line("plan.moves")
      table(MoveTable(texts).table(plan.moves))
      output.line("")
    }
    // A hole is told once, with its reasons.
    let holes = Set(plan.holes.map { "\($0.post) \($0.start)" })
    show(plan.findings.filter { $0.rule != "gap" || !holes.contains("\($0.post) \($0.start)") })
    show(law: plan.law)
    line("plan.quality", ["cost": PlanCost.text(plan.cost), "bound": PlanCost.text(plan.bound)], .faint)
    if let iterations = plan.iterations {
      note("plan.again", ["iterations": String(iterations), "seed": String(plan.seed)])
    }
    let isHard = plan.findings.contains { $0.severity == .hard }
    note(isHard ? "roster.nextRepair" : "plan.next", ["draft": plan.draft])
  }
}
