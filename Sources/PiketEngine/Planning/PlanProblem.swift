import PiketDomain
import RosterPlanner

/// A planning task as the planner's numbers, and back.
struct PlanProblem {
  let task: PlanTask
  private(set) var problem: RosterProblem
  let codes: [PersonCode]
  private let places: [PersonCode: Int]

  /// The cost of a shift that nobody has: more than all wishes together can cost.
  static let uncoveredCost = 10_000_000

  init(_ task: PlanTask) {
    self.task = task
    codes = task.people.map(\.code)
    let places = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    let grid = PlanGrid(task)
    let meter = BurdenMeter(task.context.zone)
    let burdens = task.slots.map { meter.burdens(of: $0.interval, on: $0.post) }
    let targets = task.targets()
    let counters = PlanCounters(task, burdens)
    let weekends = grid.weekends(from: task.weekendStart())
    let rules = task.context.region.rules.planning
    let municipalities = rules.municipalityWeight > 0 ? task.context.region.municipalities.map(\.code) : []
    let persons = task.people.map { person in
      Holder(
        person, group: municipalities.firstIndex(of: person.municipality),
        targets: counters.targets(targets[person.code] ?? [:]), task, grid, weekends)
    }
    problem = RosterProblem(
      days: grid.days, weeks: grid.weeks,
      slots: zip(task.slots, burdens).map { slot, burdens in
        Slot(slot, amounts: counters.amounts(burdens), places, task, grid)
      },
      persons: persons,
      groups: municipalities.indices.map { Group(of: $0, persons, kinds: counters.costs.count) },
      kinds: counters.costs, restWindows: weekends, restStarts: task.restStarts,
      spread: Spread(weeks: rules.spreadWeeks, cost: PlanCounters.units * rules.spreadWeight))
  }

  func holders(_ plan: RosterPlan) -> [PersonCode?] { plan.holders.map { $0.map { codes[$0] } } }

  func start(_ holders: [PersonCode?]) -> [Int?] { holders.map { $0.flatMap { places[$0] } } }

  mutating func forbid(_ person: PersonCode, _ slot: Int) {
    problem.slots[slot].candidates.removeAll { $0.person == places[person] }
  }
}

extension PlanTask {
  /// Duty in the sense of the law: hard piket, and no office.
  fileprivate func isDuty(_ post: Post) -> Bool {
    functions[post.function].map { $0.standby == .hard && !$0.isOffice } ?? false
  }

  fileprivate func weekly(_ posts: Set<Post>) -> [ShiftTemplate] {
    Set(posts.map(\.function)).compactMap { functions[$0] }.flatMap(\.weekly)
  }

  /// The days of the week, Monday 0, on which duties change hands: there the 28 days of ATW 5:9(2)(b) begin.
  fileprivate var restStarts: Set<Int> {
    Set(
      weekly(Set(slots.map(\.post)).filter(isDuty))
        .flatMap { [$0.start.weekday.rawValue - 1, $0.end.weekday.rawValue - 1] })
  }
}

extension Slot {
  fileprivate init(
    _ slot: PlanSlot, amounts: [CounterAmount], _ places: [PersonCode: Int], _ task: PlanTask, _ grid: PlanGrid
  ) {
    let posts = task.context.region.posts
    self.init(
      start: grid.seconds(slot.interval.start), end: grid.seconds(slot.interval.end),
      gap: 3600 * (task.functions[slot.post.function]?.spacingHours ?? 0),
      days: task.isDuty(slot.post) ? grid.days(of: slot.interval, handover: task.handover(of: slot.post)) : nil,
      week: grid.week(slot.interval.start), line: posts.firstIndex(of: slot.post) ?? 0, amounts: amounts,
      candidates: task.candidates(of: slot, places),
      uncoveredCost: PlanProblem.uncoveredCost)
  }
}

extension PlanTask {
  /// Who may have a shift, and what that costs apart from shares: their own wish, and the change of what is kept.
  fileprivate func candidates(of slot: PlanSlot, _ places: [PersonCode: Int]) -> [Eligible] {
    let rules = context.region.rules.planning
    let levels = slot.candidates.map { code in
      person(code)?.preferenceLevel(for: slot.interval, function: slot.post.function, zone: context.zone) ?? 0
    }
    // Costs are not negative: where duty is welcome to somebody, it costs all others more.
    let least = min(0, levels.min() ?? 0)
    let isNear = slot.interval.start < context.now.adding(seconds: Int64(rules.nearDays) * 86_400)
    return zip(slot.candidates, levels).compactMap { code, level in
      guard let place = places[code] else { return nil }
      let isChange = keepsSomething && slot.kept != code
      let change = isChange ? rules.changeWeight * (isNear ? rules.nearFactor : 1) : 0
      return Eligible(
        person: place, cost: PlanCounters.units * ((level - least) * rules.preferenceWeight + change))
    }
  }
}

extension Holder {
  fileprivate init(
    _ person: PlanPerson, group: Int?, targets: [Int], _ task: PlanTask, _ grid: PlanGrid, _ weekends: [RestWindow]
  ) {
    let duties = person.otherDuties.filter { task.isDuty($0.post) }
    let days = duties.flatMap { grid.days(of: $0.interval, handover: task.handover(of: $0.post)) }
    let taken = weekends.indices.filter { weekend in
      let window = weekends[weekend].start..<weekends[weekend].end
      return (person.work + duties.map(\.interval)).contains {
        window.overlaps(grid.seconds($0.start)..<max(grid.seconds($0.start), grid.seconds($0.end)))
      }
    }
    self.init(
      group: group, targets: targets, touchedDays: Set(days).filter { (-28..<grid.days).contains($0) }.sorted(),
      takenRestWindows: taken, rest: person.isOutsideTheLaw ? .free : task.rest(of: person, weekendsTaken: taken.count))
  }
}

extension PlanTask {
  /// ATW 5:9(2): 14 of 28 days, and two free weekends.
  ///
  /// Counted from one handover the 28 days of another lie a day apart: one day less, so that both are kept. Who works
  /// on most weekends has their free time on other days, which the planner does not see: the law judges the plan.
  fileprivate func rest(of person: PlanPerson, weekendsTaken: Int) -> RestRule {
    let posts = Set(slots.lazy.filter { $0.candidates.contains(person.code) }.map(\.post))
    let handovers = Set(weekly(posts).map(\.start.time))
    return RestRule(
      touchedDaysMax: handovers.count > 1 ? 13 : 14, blocks: weekendsTaken > 26 ? .none : .restWindows)
  }
}

extension Group {
  /// What is fair for a municipality is what is fair for its people together.
  fileprivate init(of group: Int, _ persons: [Holder], kinds: Int) {
    var targets = Array(repeating: 0, count: kinds)
    for person in persons where person.group == group {
      for kind in 0..<kinds { targets[kind] += person.targets[kind] }
    }
    self.init(targets: targets)
  }
}
