import PiketDomain
import RosterPlanner

/// Whether a slot that nobody has lacks people, and not only the time of those there are.
struct PlanShortages {
  private let problem: PlanProblem
  /// For a pool: by day, how many of the people of the pool the slots that only they can have keep busy at once.
  private var wanted: [Set<Int>: [Int]] = [:]

  init(_ problem: PlanProblem) { self.problem = problem }

  /// Nil where there are enough people.
  mutating func shortage(around slot: Int) -> PlanShortage? {
    if let found = problem.problem.shortage(around: slot), found.slots.count > 1 {
      return shortage(.moment, found.slots, found.persons, missing: found.slots.count - found.persons.count)
    }
    return shortageInFourWeeks(around: slot)
  }

  /// In some four weeks around the slot its candidates would have to be on duty on more days than they may be (ATW
  /// 5:9(2)(a)), for slots that nobody else can have.
  private mutating func shortageInFourWeeks(around slot: Int) -> PlanShortage? {
    let slots = problem.problem.slots
    let pool = Set(slots[slot].candidates.map(\.person))
    guard let days = slots[slot].days, !pool.isEmpty else { return nil }
    let window = RosterProblem.daysOfWindow
    let daysMax = pool.map { problem.problem.persons[$0].rest.touchedDaysMax ?? window }.max() ?? window
    let wanted = self.wanted[pool] ?? wanted(of: pool)
    self.wanted[pool] = wanted
    var (missing, first) = (0, 0)
    for start in max(0, days.upperBound - window + 1)...min(days.lowerBound, wanted.count - window) {
      let total = wanted[start..<start + window].reduce(0, +)
      let short = (total + daysMax - 1) / daysMax - pool.count
      if short > missing { (missing, first) = (short, start) }
    }
    guard missing > 0 else { return nil }
    let around = first...first + window - 1
    let within = slots.indices.filter { index in
      slots[index].days.map { around.overlaps($0) } ?? false && isOnly(for: pool, index)
    }
    return shortage(.fourWeeks, within, Array(pool), missing: missing)
  }

  private func isOnly(for pool: Set<Int>, _ slot: Int) -> Bool {
    problem.problem.slots[slot].candidates.allSatisfy { pool.contains($0.person) }
  }

  /// By day the most slots that run at the same moment: so many people are on duty on that day at least.
  private func wanted(of pool: Set<Int>) -> [Int] {
    let slots = problem.problem.slots
    var byDay = Array(repeating: [Int](), count: problem.problem.days)
    for slot in slots.indices where isOnly(for: pool, slot) {
      for day in slots[slot].days.map(Array.init) ?? [] { byDay[day].append(slot) }
    }
    return byDay.map { own in
      own.map { slot in own.count { slots[$0].start <= slots[slot].start && slots[slot].start < slots[$0].end } }.max()
        ?? 0
    }
  }

  private func shortage(
    _ span: PlanShortage.Span, _ slots: [Int], _ persons: [Int], missing: Int
  ) -> PlanShortage {
    let posts = Set(slots.map { problem.task.slots[$0].post })
    return PlanShortage(
      span: span, posts: problem.task.context.region.posts.filter(posts.contains), duties: slots.count,
      persons: persons.map { problem.codes[$0] }.sorted(), missing: missing)
  }
}
