/// A part of a problem that has nothing to do with the rest: no person and no group in common.
struct Component {
  let problem: RosterProblem
  /// Position in the part -> position in the whole.
  let slots: [Int]
  let persons: [Int]
}

extension RosterProblem {
  /// The independent parts, each a problem of its own; persons who can hold nothing are in none of them.
  func components() -> [Component] {
    var parents = Array(0..<(persons.count + groups.count))
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    func join(_ a: Int, _ b: Int) { parents[root(a)] = root(b) }
    for (index, person) in persons.enumerated() { if let group = person.group { join(index, persons.count + group) } }
    let members = slots.map { slot in slot.candidates.map(\.person) + (slot.fixed.map { [$0] } ?? []) }
    for persons in members { for person in persons { join(person, persons[0]) } }
    var slotsOf: [Int: [Int]] = [:], personsOf: [Int: [Int]] = [:]
    for (slot, persons) in members.enumerated() where !persons.isEmpty {
      slotsOf[root(persons[0]), default: []].append(slot)
    }
    for person in persons.indices where slotsOf[root(person)] != nil {
      personsOf[root(person), default: []].append(person)
    }
    return slotsOf.values.sorted { $0[0] < $1[0] }.map { slots in
      part(slots: slots, persons: personsOf[root(members[slots[0]][0])] ?? [])
    }
  }

  /// What persons and groups that are in none of the parts cost, whatever is planned.
  func costOutside(_ parts: [Component]) -> Int {
    let inside = Set(parts.flatMap(\.persons))
    let groupsInside = Set(inside.compactMap { persons[$0].group })
    var cost = 0
    for (index, person) in persons.enumerated() where !inside.contains(index) {
      for kind in kinds.indices { cost += kinds[kind].personCost(-person.targets[kind]) }
      cost += person.wantedWeeks.reduce(0) { $0 + $1.cost }
    }
    for (index, group) in groups.enumerated() where !groupsInside.contains(index) {
      for kind in kinds.indices { cost += kinds[kind].groupCost(-group.targets[kind]) }
    }
    return cost
  }

  private func part(slots chosen: [Int], persons members: [Int]) -> Component {
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    let groupsUsed = Set(members.compactMap { persons[$0].group }).sorted()
    let groupPlaces = Dictionary(uniqueKeysWithValues: groupsUsed.enumerated().map { ($1, $0) })
    let lines = Set(chosen.map { slots[$0].line }).sorted()
    let linePlaces = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1, $0) })
    var part = self
    part.slots = chosen.map { index in
      var slot = slots[index]
      slot.line = linePlaces[slot.line] ?? 0
      slot.fixed = slot.fixed.flatMap { places[$0] }
      slot.candidates = slot.candidates.compactMap { candidate in
        places[candidate.person].map { Eligible(person: $0, cost: candidate.cost) }
      }
      return slot
    }
    part.persons = members.map { index in
      var person = persons[index]
      person.group = person.group.flatMap { groupPlaces[$0] }
      return person
    }
    part.groups = groupsUsed.map { groups[$0] }
    return Component(problem: part, slots: chosen, persons: members)
  }
}
