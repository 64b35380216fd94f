/// Why a problem is none that can be planned: a mistake of the caller. Positions are those in the problem's arrays.
public enum ProblemFault: Error, Hashable, Sendable {
  /// A slot ends before it starts, has a negative gap, lies outside the days or the weeks or touches more than 28 days.
  case slotOutOfRange(slot: Int)
  /// A slot names a person, kind or line that is not there, or a person twice.
  case slotRefersToNothing(slot: Int)
  /// A person has not one target per kind, or names a group, day, week or rest window that is not there, or a
  /// wanted week twice.
  case personOutOfRange(person: Int)
  /// A group has not one target per kind.
  case groupOutOfRange(group: Int)
  /// A cost is negative, so that it is not convex, or so large that sums could overflow.
  case costOutOfRange
  /// Rest windows overlap, or are not in order of time.
  case restWindowOutOfRange(window: Int)
}

extension RosterProblem {
  /// Costs and targets beyond this are refused, so that each fits in 32 bits and every sum of them in 64.
  static let costMax = 1 << 30
  /// Amounts and bends beyond this are refused: sums over all slots must fit in 32 bits.
  static let unitsMax = 65_535
  /// The weeks around one that the spread looks at must fit in 64 bits.
  static let spreadWeeksMax = 32
  static let historyDays = 28
  /// Of the rest rule.
  public static let daysOfWindow = 28

  /// Throws if the planner cannot take the problem as it is.
  public func check() throws(ProblemFault) {
    for (index, slot) in slots.enumerated() { try check(slot, index) }
    for (index, person) in persons.enumerated() { try check(person, index) }
    for (index, group) in groups.enumerated() where group.targets.count != kinds.count
      || !group.targets.allSatisfy({ abs($0) <= Self.costMax })
    {
      throw .groupOutOfRange(group: index)
    }
    let segments = kinds.flatMap { $0.personCost.segments + $0.groupCost.segments }
    let wide = 0...Self.costMax
    guard segments.allSatisfy({ wide.contains($0.slope) && (0...Self.unitsMax).contains($0.from) }),
      (1...Self.spreadWeeksMax).contains(spread.weeks),
      wide.contains(spread.cost)
    else { throw .costOutOfRange }
    for index in restWindows.indices {
      let window = restWindows[index]
      guard window.start < window.end, index == 0 || restWindows[index - 1].end <= window.start,
        index == 0 || restWindows[index - 1].days.lowerBound <= window.days.lowerBound
      else { throw .restWindowOutOfRange(window: index) }
    }
  }

  private func check(_ slot: Slot, _ index: Int) throws(ProblemFault) {
    let touched = slot.days ?? 0...0
    guard slot.start < slot.end, slot.gap >= 0, touched.lowerBound >= 0, touched.upperBound < days, touched.count <= 28,
      (0..<weeks).contains(slot.week)
    else { throw .slotOutOfRange(slot: index) }
    let named = Set(slot.candidates.map(\.person))
    guard slot.line >= 0, named.count == slot.candidates.count, named.allSatisfy(persons.indices.contains),
      slot.fixed.map(persons.indices.contains) ?? true,
      slot.amounts.allSatisfy({ kinds.indices.contains($0.kind) })
    else { throw .slotRefersToNothing(slot: index) }
    let wide = 0...Self.costMax
    guard slot.candidates.allSatisfy({ wide.contains($0.cost) }), wide.contains(slot.uncoveredCost),
      slot.amounts.allSatisfy({ (0...Self.unitsMax).contains($0.units) })
    else { throw .costOutOfRange }
  }

  private func check(_ person: Holder, _ index: Int) throws(ProblemFault) {
    guard person.targets.count == kinds.count, person.group.map(groups.indices.contains) ?? true,
      person.touchedDays.allSatisfy((-Self.historyDays..<days).contains),
      person.takenRestWindows.allSatisfy(restWindows.indices.contains),
      Set(person.wantedWeeks.map(\.week)).count == person.wantedWeeks.count,
      person.wantedWeeks.allSatisfy({ (0..<weeks).contains($0.week) && (0...Self.costMax).contains($0.cost) }),
      person.targets.allSatisfy({ abs($0) <= Self.costMax })
    else { throw .personOutOfRange(person: index) }
  }
}
