/// What a plan costs, by part.
public struct PlanCost: Sendable, Equatable {
  /// Per kind, over all persons.
  public var counters: [Int]
  /// Per kind, over all groups.
  public var groups: [Int]
  public var candidates = 0
  public var wantedWeeks = 0
  public var spread = 0
  public var uncovered = 0

  /// What the plan costs apart from what it leaves uncovered.
  public var soft: Int { counters.reduce(0, +) + groups.reduce(0, +) + candidates + wantedWeeks + spread }
  public var total: Int { soft + uncovered }
}

/// A hard rule that an assignment breaks.
public enum Violation: Hashable, Sendable {
  case notACandidate(slot: Int)
  case tooClose(earlier: Int, later: Int)
  case tooSoonAfterLastDuty(slot: Int)
  /// In the 28 days from `day` on.
  case tooManyTouchedDays(person: Int, day: Int)
  case tooLittleRest(person: Int, day: Int)
  case movedThoughFixed(slot: Int)
}

extension RosterProblem {
  /// What an assignment (slot -> person or nobody) costs. Straight from the definitions and slow: the planner itself
  /// works with differences, and is held against this.
  public func cost(of holders: [Int?]) -> PlanCost {
    var cost = PlanCost(
      counters: Array(repeating: 0, count: kinds.count), groups: Array(repeating: 0, count: kinds.count))
    var groupSums = groups.map { _ in Array(repeating: 0, count: kinds.count) }
    let duties = duties(holders)
    for (index, slot) in slots.enumerated() {
      guard let holder = holders[index] else {
        cost.uncovered += slot.uncoveredCost
        continue
      }
      cost.candidates += slot.candidates.first { $0.person == holder }?.cost ?? 0
    }
    for (index, person) in persons.enumerated() {
      var sums = Array(repeating: 0, count: kinds.count)
      for slot in duties[index] { for amount in slots[slot].amounts { sums[amount.kind] += amount.units } }
      for kind in kinds.indices {
        cost.counters[kind] += kinds[kind].personCost(sums[kind] - person.targets[kind])
        if let group = person.group { groupSums[group][kind] += sums[kind] }
      }
      let weeksWithDuty = Set(duties[index].map { slots[$0].week })
      for wanted in person.wantedWeeks where !weeksWithDuty.contains(wanted.week) { cost.wantedWeeks += wanted.cost }
      for first in stride(from: 0, through: weeks - spread.weeks, by: 1) {
        let busy = (first..<first + spread.weeks).count { weeksWithDuty.contains($0) }
        cost.spread += spread.cost * max(0, busy - 1)
      }
    }
    for (group, sums) in groupSums.enumerated() {
      for kind in kinds.indices { cost.groups[kind] += kinds[kind].groupCost(sums[kind] - groups[group].targets[kind]) }
    }
    return cost
  }

  /// The hard rules that an assignment breaks. What only fixed slots and history break together is named too.
  public func violations(of holders: [Int?]) -> [Violation] {
    var found: [Violation] = []
    for (index, slot) in slots.enumerated() {
      if let fixed = slot.fixed {
        if holders[index] != fixed { found.append(.movedThoughFixed(slot: index)) }
      } else if let holder = holders[index] {
        if !slot.candidates.contains(where: { $0.person == holder }) { found.append(.notACandidate(slot: index)) }
        if let last = persons[holder].lastDuty, slot.reach.lowerBound < 2 * last.end + last.gap {
          found.append(.tooSoonAfterLastDuty(slot: index))
        }
      }
    }
    for (person, slots) in duties(holders).enumerated() {
      found += tooClose(slots)
      found += withoutRest(person, slots)
    }
    return found
  }

  private func duties(_ holders: [Int?]) -> [[Int]] {
    var duties: [[Int]] = persons.map { _ in [] }
    for slot in slots.indices { if let holder = holders[slot] { duties[holder].append(slot) } }
    return duties
  }

  private func tooClose(_ duties: [Int]) -> [Violation] {
    duties.indices.flatMap { first in
      duties[(first + 1)...].filter { slots[duties[first]].reach.overlaps(slots[$0].reach) }
        .map { .tooClose(earlier: duties[first], later: $0) }
    }
  }

  private func withoutRest(_ person: Int, _ duties: [Int]) -> [Violation] {
    let rule = persons[person].rest
    let touched = Set(persons[person].touchedDays).union(duties.flatMap { slots[$0].days.map(Array.init) ?? [] })
    let taken = Set(persons[person].takenRestWindows).union(
      restWindows.indices.filter { window in
        duties.contains {
          slots[$0].days != nil && slots[$0].start < restWindows[window].end
            && restWindows[window].start < slots[$0].end
        }
      })
    var found: [Violation] = []
    for day in stride(from: -Self.historyDays, through: days - 28, by: 1) {
      let span = day...(day + 27)
      if let most = rule.touchedDaysMax, span.count(where: touched.contains) > most {
        found.append(.tooManyTouchedDays(person: person, day: day))
      }
      switch rule.blocks {
      case .none: break
      case .pairsOfFreeDays:
        if !hasTwoPairs(span, touched) { found.append(.tooLittleRest(person: person, day: day)) }
      case .restWindows:
        guard isRestStart(day) else { break }
        let within = restWindows.indices.filter {
          span.contains(restWindows[$0].days.lowerBound) && span.contains(restWindows[$0].days.upperBound)
        }
        if within.count >= 2, within.count(where: { !taken.contains($0) }) < 2 {
          found.append(.tooLittleRest(person: person, day: day))
        }
      }
    }
    return found
  }

  private func hasTwoPairs(_ span: ClosedRange<Int>, _ touched: Set<Int>) -> Bool {
    var pairs = 0
    var day = span.lowerBound
    while day < span.upperBound {
      if touched.contains(day) || touched.contains(day + 1) {
        day += 1
      } else {
        pairs += 1
        day += 2
      }
    }
    return pairs >= 2
  }
}
