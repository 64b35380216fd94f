/// What a plan costs at least. Each part of the cost is looked at by itself, as if the others and the rules between
/// duties were not there: what is cheapest in each, added up, is no more than what is cheapest in all.
extension RosterProblem {
  /// Of the soft cost of plans that cover every slot that has a candidate. Proven, seldom reached.
  func lowerBound() -> Int {
    kinds.indices.reduce(0) { $0 + counterBound($1) } + candidateBound() + wantedBound()
  }

  private func candidateBound() -> Int {
    slots.reduce(0) { sum, slot in
      let held = slot.fixed.map { fixed in slot.candidates.first { $0.person == fixed }?.cost ?? 0 }
      return sum + (held ?? slot.candidates.map(\.cost).min() ?? 0)
    }
  }

  /// Wanted weeks in which there is nothing for the person.
  private func wantedBound() -> Int {
    var hasSlots = Set<Int>()
    for slot in slots { for person in holders(of: slot) { hasSlots.insert(person * weeks + slot.week) } }
    return persons.indices.reduce(0) { sum, person in
      persons[person].wantedWeeks.filter { !hasSlots.contains(person * weeks + $0.week) }.reduce(sum) { $0 + $1.cost }
    }
  }

  private func holders(of slot: Slot) -> [Int] { slot.fixed.map { [$0] } ?? slot.candidates.map(\.person) }

  /// The fairest division of one kind: a flow from the lines to the persons who may hold their slots, and on to the
  /// groups, in portions of the greatest common divisor of the amounts. Slots may be divided, which makes it a bound.
  private func counterBound(_ kind: Int) -> Int {
    let (personCost, groupCost) = (kinds[kind].personCost, kinds[kind].groupCost)
    guard !(personCost.segments + groupCost.segments).isEmpty else { return 0 }
    let units = slots.map { slot in slot.amounts.reduce(0) { $0 + ($1.kind == kind ? $1.units : 0) } }
    let portion = max(1, units.reduce(0, Self.gcd))
    let lines = (slots.map(\.line).max() ?? -1) + 1
    let (firstPerson, firstGroup) = (1 + lines, 1 + lines + persons.count)
    let sink = firstGroup + groups.count
    var flow = Flow(nodes: sink + 1)
    var supply = Array(repeating: 0, count: lines)
    var rooms: [Int: Int] = [:]  // line * persons + person
    for (index, slot) in slots.enumerated() where units[index] > 0 {
      let holders = holders(of: slot)
      if !holders.isEmpty { supply[slot.line] += units[index] / portion }
      for person in holders { rooms[slot.line * persons.count + person, default: 0] += units[index] / portion }
    }
    for line in 0..<lines { flow.add(from: 0, to: 1 + line, room: supply[line], cost: 0) }
    var personRooms = Array(repeating: 0, count: persons.count)
    for (pair, room) in rooms.sorted(by: { $0.key < $1.key }) {
      flow.add(from: 1 + pair / persons.count, to: firstPerson + pair % persons.count, room: room, cost: 0)
      personRooms[pair % persons.count] += room
    }
    var bound = 0
    func step(_ cost: ConvexCost, _ target: Int) -> (Int) -> Int {
      { cost(($0 + 1) * portion - target) - cost($0 * portion - target) }
    }
    var groupRooms = Array(repeating: 0, count: groups.count)
    for (index, person) in persons.enumerated() {
      bound += personCost(-person.targets[kind])
      let to = person.group.map { firstGroup + $0 } ?? sink
      flow.add(
        from: firstPerson + index, to: to, room: personRooms[index], marginal: step(personCost, person.targets[kind]))
      if let group = person.group { groupRooms[group] += personRooms[index] }
    }
    for (index, group) in groups.enumerated() {
      bound += groupCost(-group.targets[kind])
      flow.add(
        from: firstGroup + index, to: sink, room: groupRooms[index], marginal: step(groupCost, group.targets[kind]))
    }
    return bound + flow.cheapest(from: 0, to: sink)
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
}
