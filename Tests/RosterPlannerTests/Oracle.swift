import RosterPlanner

/// The rules and costs once more, straight from their definition in Tests/bench/roster/checker.py, hour by hour and day
/// by day: slow, and sharing nothing with what it judges.
struct Oracle {
  let problem: RosterProblem
  let holders: [Int?]

  func duties(_ person: Int) -> [Slot] { zip(problem.slots, holders).filter { $0.1 == person }.map(\.0) }

  // MARK: Costs

  var cost: Int {
    var total = 0
    for (slot, holder) in zip(problem.slots, holders) {
      if let holder {
        for candidate in slot.candidates where candidate.person == holder { total += candidate.cost }
      } else {
        total += slot.uncoveredCost
      }
    }
    for person in problem.persons.indices { total += personCost(person) }
    for (index, group) in problem.groups.enumerated() {
      let members = problem.persons.indices.filter { problem.persons[$0].group == index }
      for (kind, target) in group.targets.enumerated() {
        total += pwl(members.reduce(0) { $0 + units($1, kind) } - target, problem.kinds[kind].groupCost)
      }
    }
    return total
  }

  private func personCost(_ person: Int) -> Int {
    var total = 0
    for (kind, target) in problem.persons[person].targets.enumerated() {
      total += pwl(units(person, kind) - target, problem.kinds[kind].personCost)
    }
    var y = Array(repeating: 0, count: problem.weeks)
    for duty in duties(person) { y[duty.week] = 1 }
    for wanted in problem.persons[person].wantedWeeks where y[wanted.week] == 0 { total += wanted.cost }
    var week = 0
    while week + problem.spread.weeks <= problem.weeks {
      total += problem.spread.cost * max(0, y[week..<week + problem.spread.weeks].reduce(0, +) - 1)
      week += 1
    }
    return total
  }

  private func units(_ person: Int, _ kind: Int) -> Int {
    duties(person).flatMap(\.amounts).filter { $0.kind == kind }.reduce(0) { $0 + $1.units }
  }

  private func pwl(_ difference: Int, _ cost: ConvexCost) -> Int {
    var total = 0
    for segment in cost.segments where abs(difference) > segment.from {
      total += segment.slope * (abs(difference) - segment.from)
    }
    return total
  }

  // MARK: Hard rules

  /// How many pairs, windows and slots break a rule.
  var violations: Int {
    var count = 0
    for (slot, holder) in zip(problem.slots, holders) {
      guard let holder else { continue }
      if let fixed = slot.fixed {
        if fixed != holder { count += 1 }
        continue
      }
      if !slot.candidates.contains(where: { $0.person == holder }) { count += 1 }
      if let last = problem.persons[holder].lastDuty, 2 * (slot.start - last.end) < slot.gap + last.gap { count += 1 }
    }
    return problem.persons.indices.reduce(count) { $0 + closePairs($1) + badWindows($1) }
  }

  private func closePairs(_ person: Int) -> Int {
    let duties = duties(person).sorted { $0.start < $1.start }
    var count = 0
    for (index, a) in duties.enumerated() {
      for b in duties[(index + 1)...] where 2 * (b.start - a.end) < a.gap + b.gap { count += 1 }
    }
    return count
  }

  private func badWindows(_ person: Int) -> Int {
    let rule = problem.persons[person].rest
    let days = -28..<problem.days
    let duties = duties(person)
    let touched = days.map { day in
      problem.persons[person].touchedDays.contains(day) || duties.contains { $0.days?.contains(day) ?? false }
    }
    let rests = problem.restWindows.indices.map { isRest($0, person) }
    var count = 0
    for first in 0...problem.days {
      let window = touched[first..<first + 28]
      if let most = rule.touchedDaysMax, window.filter({ $0 }).count > most { count += 1 }
      if rule.blocks == .pairsOfFreeDays && pairs(Array(window)) < 2 { count += 1 }
      if rule.blocks == .restWindows && problem.restStarts.contains(first % 7) {
        let within = problem.restWindows.indices.filter { index in
          let window = problem.restWindows[index]
          return window.days.lowerBound >= first - 28 && window.days.upperBound < first
        }
        if within.count >= 2 && within.filter({ rests[$0] }).count < 2 { count += 1 }
      }
    }
    return count
  }

  private func isRest(_ index: Int, _ person: Int) -> Bool {
    let window = problem.restWindows[index]
    let duties = duties(person).filter { $0.days != nil }
    return !problem.persons[person].takenRestWindows.contains(index)
      && !(window.start..<window.end).contains { hour in duties.contains { $0.start <= hour && hour < $0.end } }
  }

  private func pairs(_ window: [Bool]) -> Int {
    var count = 0, free = 0
    for isTouched in window {
      free = isTouched ? 0 : free + 1
      if free == 2 {
        count += 1
        free = 0
      }
    }
    return count
  }
}
