/// The first assignment: scarcest slot first, to whom it costs least at that moment.
extension Search {
  /// - Parameter start: [slot] -> person or -1, taken over where the rules allow it.
  mutating func construct(from start: [Int32]) {
    for slot in start.indices where start[slot] >= 0 && state.holder[slot] < 0 {
      let person = Int(start[slot])
      if !state.tables.isFixed[slot] && state.allows(slot, person) { state.put(slot, person) }
    }
    var free = (0..<movable.count).map { movable.wide($0) }.filter { state.holder[$0] < 0 }
    var choices = Array(repeating: 0, count: state.tables.slots)
    for slot in free { choices[slot] = freeCandidates(slot) }
    while let scarcest = free.indices.min(by: { (choices[free[$0]], $0) < (choices[free[$1]], $1) }) {
      let slot = free.remove(at: scarcest)
      guard let person = cheapest(slot) else { continue }
      state.put(slot, person)
      let conflicts = state.tables.conflicts
      for index in conflicts.starts.wide(slot)..<conflicts.starts.wide(slot + 1) {
        var bits = conflicts.masks[index]
        let word = conflicts.firstWord.wide(slot) + index - conflicts.starts.wide(slot)
        while bits != 0 {
          let other = word * 64 + bits.trailingZeroBitCount
          bits &= bits - 1
          if state.holder[other] < 0 && state.isCandidate(other, person) { choices[other] = freeCandidates(other) }
        }
      }
    }
    keep()
  }

  private func freeCandidates(_ slot: Int) -> Int {
    let candidates = state.tables.candidates
    return candidates[slot].count { state.isFree(slot, candidates.members.wide($0)) }
  }

  private mutating func cheapest(_ slot: Int) -> Int? {
    let candidates = state.tables.candidates
    var best: (person: Int, cost: Int)?
    for index in candidates[slot] {
      let person = candidates.members.wide(index)
      guard state.allows(slot, person) else { continue }
      state.put(slot, person)
      if best.map({ state.cost < $0.cost }) ?? true { best = (person, state.cost) }
      state.take(slot)
    }
    return best?.person
  }
}
