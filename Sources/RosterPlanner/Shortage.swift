/// Why slots that one person cannot combine are not all covered: there are fewer persons for them than slots (Hall).
public struct Shortage: Sendable, Equatable {
  /// In the order of the problem.
  public var slots: [Int]
  /// Everybody who may hold one of them, fewer than there are slots.
  public var persons: [Int]
}

extension RosterProblem {
  /// A shortage that a slot is part of: the slots of some moment, of which each stands too close to each other for one
  /// person, and the persons there are for them. Of several the smallest; nil if there is none, so that the slot is
  /// uncovered because of other duties of its candidates.
  public func shortage(around slot: Int) -> Shortage? {
    let reach = slots[slot].reach
    let near = slots.indices.filter { slots[$0].reach.overlaps(reach) }
    let moments = Set(near.map { max(reach.lowerBound, slots[$0].reach.lowerBound) }).sorted()
    var smallest: Shortage?
    for moment in moments {
      let together = near.filter { $0 != slot && slots[$0].reach.contains(moment) }
      guard let found = shortage(of: slot, beside: together) else { continue }
      if smallest.map({ found.slots.count < $0.slots.count }) ?? true { smallest = found }
    }
    return smallest
  }

  /// A shortage among slots of which one person can hold only one; nil if there are enough persons for all of them.
  public func shortage(among slots: [Int]) -> Shortage? {
    for (index, slot) in slots.enumerated() {
      if let found = shortage(of: slot, beside: Array(slots[..<index])) { return found }
    }
    return nil
  }

  /// Matches the other slots with persons, as far as that goes, and then looks for a place for this one.
  private func shortage(of slot: Int, beside others: [Int]) -> Shortage? {
    var slotOf: [Int: Int] = [:]
    for other in others { _ = match(other, &slotOf) }
    guard let reached = match(slot, &slotOf) else { return nil }
    return Shortage(slots: ([slot] + reached.compactMap { slotOf[$0] }).sorted(), persons: reached.sorted())
  }

  /// Finds a person for a slot, others moving up where needed. If that cannot be: the persons that were looked at, each
  /// of whom has one of the slots that cannot do without them.
  private func match(_ slot: Int, _ slotOf: inout [Int: Int]) -> Set<Int>? {
    var cameFrom: [Int: Int] = [:]  // person -> the slot that wanted them
    var personOf: [Int: Int] = [:]
    for (person, held) in slotOf { personOf[held] = person }
    var queue = [slot]
    var next = 0
    while next < queue.count {
      let wanting = queue[next]
      next += 1
      for person in mayHold(wanting) where cameFrom[person] == nil {
        cameFrom[person] = wanting
        if let held = slotOf[person] {
          queue.append(held)
          continue
        }
        var free: Int? = person
        while let taker = free, let taken = cameFrom[taker] {
          free = personOf[taken]
          slotOf[taker] = taken
        }
        return nil
      }
    }
    return Set(cameFrom.keys)
  }

  private func mayHold(_ slot: Int) -> [Int] {
    if let fixed = slots[slot].fixed { return [fixed] }
    return slots[slot].candidates.map(\.person).filter { person in
      persons[person].lastDuty.map { slots[slot].reach.lowerBound >= 2 * $0.end + $0.gap } ?? true
    }
  }
}
