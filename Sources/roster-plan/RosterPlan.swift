import ArgumentParser
import Glibc
import RosterPlanner
import Synchronization

/// Plans an instance file, so that an independent checker can judge the planner that the daemon uses.
@main
struct RosterPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster-plan",
    abstract: "Plans a roster instance and writes the assignment: a JSON array, slot -> person, -1 for nobody.",
    discussion: "Ends with the best found so far on Ctrl-C. One line on standard error tells cost and iterations.")

  @Argument(help: "The instance (.json or .json.gz).") var instance: String
  @Option(help: "How long to plan, in seconds.") var seconds: Double = 10
  @Option(help: "How many iterations instead: the same number and seed give the same plan.") var iterations: Int?
  @Option(help: "The seed of the random numbers.") var seed: UInt64 = 1
  @Option(help: "Stop after so many of those iterations: repeats a plan cut short.") var stopAfter: Int?
  @Option(help: "How many threads may work at once, 1 or 2.") var threads: Int = 2
  @Option(help: "Where to write the assignment instead of standard output.") var out: String?

  func run() throws {
    let clock = ContinuousClock()
    let begun = clock.now
    let file = try Instance(path: instance)
    let planner = try RosterPlanner(file.problem())
    Interrupt.watch()
    var line = ProgressLine()
    var searching = clock.now
    let plan = planner.plan(
      seed: seed, start: file.published ?? [], threadsMax: threads,
      budget: { progress in
        if let iterations { return iterations }
        let rate = Double(progress.iterations) / (searching.duration(to: clock.now) / .seconds(1))
        let left = seconds - begun.duration(to: clock.now) / .seconds(1)
        return progress.iterations + Int(max(0, left * 0.96) * rate)
      },
      shouldStop: { progress in
        line.show(progress, at: clock.now)
        if progress.iterations == 0 { searching = clock.now }
        if Interrupt.came { return true }
        if let stopAfter { return progress.iterations >= stopAfter }
        return iterations == nil && begun.duration(to: clock.now) > .seconds(seconds * 0.98)
      })
    line.clear()
    try Output.write("[" + plan.holders.map { String($0 ?? -1) }.joined(separator: ",") + "]\n", to: out)
    let time = begun.duration(to: clock.now) / .seconds(1)
    Output.note(
      "cost \(plan.cost.soft), uncovered \(plan.uncovered), bound \(plan.bound), iterations \(plan.iterations) of "
        + "\(plan.iterationsPlanned), seed \(seed), \(Double(Int(time * 100)) / 100) s\n")
  }
}

/// Whether Ctrl-C was pressed. A handler of signals may do little more than set a flag.
enum Interrupt {
  private static let pressed = Atomic(false)

  static func watch() {
    pressed.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in Interrupt.pressed.store(true, ordering: .relaxed) }
  }

  static var came: Bool { pressed.load(ordering: .relaxed) }
}
