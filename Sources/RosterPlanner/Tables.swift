/// A problem laid out flat for the search, slots in order of time. Never changed once made.
///
/// `[slot * persons + person]` and the like: the stride is the number of the thing named last.
final class Tables {
  let slots, persons, kinds, weeks, days, lines: Int
  /// Place in the search -> position in the problem.
  let order: [Int]

  // Slots
  let week, line, uncoveredCost: Cells<Int32>
  let isFixed: Cells<Bool>
  /// [slot * persons + person]: what it costs that the person holds the slot; -1: no candidate.
  let candidateCost: Cells<Int32>
  let candidates: Lists
  let amounts: Lists
  /// Beside `amounts`: how many units of the kind.
  let units: Cells<Int32>
  let conflicts: ConflictMasks
  /// [line * weeks + week]: the slots of a line in a week; and all slots of a line that are not fixed.
  let slotsOfLineWeek, slotsOfLine: Lists

  // Costs
  let personCosts, groupCosts: CostTables
  let spreadWeeks, spreadCost: Int
  /// [person * weeks + week]
  let wantedCost: Cells<Int32>
  /// [person], -1: none
  let group: Cells<Int32>
  /// [person * kinds + kind], [group * kinds + kind]
  let targets, groupTargets: Cells<Int32>
  let groups: Int

  let rest: RestTables

  init(_ problem: RosterProblem) {
    let order = problem.slots.indices.sorted {
      (problem.slots[$0].start, $0) < (problem.slots[$1].start, $1)
    }
    let sorted = order.map { problem.slots[$0] }
    self.order = order
    (slots, persons, groups) = (sorted.count, problem.persons.count, problem.groups.count)
    (kinds, weeks, days) = (problem.kinds.count, problem.weeks, problem.days)
    let lines = (sorted.map(\.line).max() ?? 0) + 1
    self.lines = lines
    week = Cells(sorted.map { Int32($0.week) })
    line = Cells(sorted.map { Int32($0.line) })
    uncoveredCost = Cells(sorted.map { Int32($0.uncoveredCost) })
    isFixed = Cells(sorted.map { $0.fixed != nil })
    let allowed = sorted.map { slot in
      slot.candidates.filter { candidate in
        guard let last = problem.persons[candidate.person].lastDuty else { return true }
        return slot.reach.lowerBound >= 2 * last.end + last.gap
      }
    }
    candidates = Lists(zip(sorted, allowed).map { slot, allowed in
      slot.fixed == nil ? allowed.map { Int32($0.person) } : []
    })
    candidateCost = Cells(repeating: -1, count: slots * persons)
    amounts = Lists(sorted.map { $0.amounts.map { Int32($0.kind) } })
    units = Cells(sorted.flatMap { $0.amounts.map { Int32($0.units) } })
    conflicts = ConflictMasks(sorted)
    let weeks = problem.weeks
    slotsOfLineWeek = Lists(grouping: sorted.indices, into: lines * weeks) { sorted[$0].line * weeks + sorted[$0].week }
    slotsOfLine = Lists(grouping: sorted.indices.filter { sorted[$0].fixed == nil }, into: lines) { sorted[$0].line }
    personCosts = CostTables(problem.kinds.map(\.personCost))
    groupCosts = CostTables(problem.kinds.map(\.groupCost))
    (spreadWeeks, spreadCost) = (problem.spread.weeks, problem.spread.cost)
    wantedCost = Cells(repeating: 0, count: persons * weeks)
    group = Cells(problem.persons.map { Int32($0.group ?? -1) })
    targets = Cells(problem.persons.flatMap { $0.targets.map { Int32($0) } })
    groupTargets = Cells(problem.groups.flatMap { $0.targets.map { Int32($0) } })
    rest = RestTables(problem, sorted)
    for (slot, wanted) in sorted.enumerated() {
      if let fixed = wanted.fixed { candidateCost[slot * persons + fixed] = 0 }
      for candidate in wanted.fixed == nil ? allowed[slot] : wanted.candidates {
        candidateCost[slot * persons + candidate.person] = Int32(candidate.cost)
      }
    }
    for (person, each) in problem.persons.enumerated() {
      for wanted in each.wantedWeeks { wantedCost[person * weeks + wanted.week] += Int32(wanted.cost) }
    }
  }

  deinit {
    for cells in [week, line, uncoveredCost, candidateCost, units, wantedCost, group, targets] {
      cells.free()
    }
    groupTargets.free()
    isFixed.free()
    for lists in [candidates, amounts, slotsOfLineWeek, slotsOfLine] { lists.free() }
    conflicts.free()
    personCosts.free()
    groupCosts.free()
    rest.free()
  }
}

/// Lists of small numbers one behind the other; list `i` is `members[starts[i]..<starts[i + 1]]`.
struct Lists {
  let starts, members: Cells<Int32>

  init(_ lists: [[Int32]]) {
    var starts: [Int32] = [0]
    for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
    self.starts = Cells(starts)
    members = Cells(lists.flatMap { $0 })
  }

  init(grouping values: some Sequence<Int>, into count: Int, by key: (Int) -> Int) {
    var lists: [[Int32]] = Array(repeating: [], count: count)
    for value in values { lists[key(value)].append(Int32(value)) }
    self.init(lists)
  }

  func free() {
    starts.free()
    members.free()
  }

  @inline(__always) subscript(list: Int) -> Range<Int> {
    Range(uncheckedBounds: (starts.wide(list), starts.wide(list + 1)))
  }
  @inline(__always) func count(_ list: Int) -> Int { starts.wide(list + 1) &- starts.wide(list) }
}

/// Per kind the convex cost of each distance up to the last bend; beyond it the cost rises evenly.
struct CostTables {
  let starts, lasts: Cells<Int32>
  let slopes, costs: Cells<Int>
  let isFree: Cells<Bool>

  init(_ costs: [ConvexCost]) {
    var starts: [Int32] = [], lasts: [Int32] = [], slopes: [Int] = [], table: [Int] = []
    for cost in costs {
      let last = cost.segments.map(\.from).max() ?? 0
      starts.append(Int32(table.count))
      lasts.append(Int32(last))
      slopes.append(cost.segments.reduce(0) { $0 + $1.slope })
      table += (0...last).map { cost($0) }
    }
    self.starts = Cells(starts)
    self.lasts = Cells(lasts)
    self.slopes = Cells(slopes)
    self.costs = Cells(table)
    isFree = Cells(costs.map { $0.segments.allSatisfy { $0.slope == 0 } })
  }

  func free() {
    for cells in [starts, lasts] { cells.free() }
    for cells in [slopes, costs] { cells.free() }
    isFree.free()
  }

  /// The cost of a distance of the counter `kind` to its target.
  @inline(__always) func cost(_ kind: Int, _ difference: Int) -> Int {
    let distance = difference < 0 ? 0 &- difference : difference
    let last = lasts.wide(kind)
    let start = starts.wide(kind)
    if distance <= last { return costs[start &+ distance] }
    return costs[start &+ last] &+ slopes[kind] &* (distance &- last)
  }
}
