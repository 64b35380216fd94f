/// The proposals. Each returns whether there is something to judge; what it did so far is taken back if not.
extension Search {
  /// The shares were found by trying. What is moved is mostly a block: a week in one hand is what the spread wants.
  mutating func propose() -> Bool {
    let dice = random.next()
    let slot = pickSlot(dice)
    let blocks = dice & 3 != 0
    let holder = state.holder.wide(slot)
    if holder >= 0 && dice >> 2 & 3 == 0 { return swap(slot, holder, blocks: blocks) }
    return handOver(slot, holder, blocks: blocks, further: dice >> 4 & 3 == 0)
  }

  /// Any slot; often an uncovered one while there are.
  private mutating func pickSlot(_ dice: UInt64) -> Int {
    let index = random.below(movable.count)
    if state.uncovered > 0 && dice >> 8 & 7 == 0 {
      for step in 0..<movable.count {
        let at = index &+ step
        let slot = movable.wide(at < movable.count ? at : at &- movable.count)
        if state.holder[slot] < 0 { return slot }
      }
    }
    return movable.wide(index)
  }

  /// Fills `list` with the slot, or with the slots of its line and week that have the same holder: all of them, or
  /// those from the slot on.
  private mutating func gather(_ slot: Int, _ holder: Int, blocks: Bool, into list: Cells<Int32>) -> Int {
    let tables = state.tables
    guard blocks && holder >= 0 else {
      list[0] = Int32(truncatingIfNeeded: slot)
      return 1
    }
    let isTail = random.next() & 3 == 0
    var count = 0
    for index in tables.slotsOfLineWeek[tables.line.wide(slot) &* tables.weeks &+ tables.week.wide(slot)] {
      let other = tables.slotsOfLineWeek.members.wide(index)
      if state.holder.wide(other) == holder && !tables.isFixed[other] && !(isTail && other < slot) {
        list[count] = Int32(truncatingIfNeeded: other)
        count &+= 1
      }
    }
    return count
  }

  private func areCandidates(_ list: Cells<Int32>, _ count: Int, _ person: Int) -> Bool {
    for index in 0..<count where !state.isCandidate(list.wide(index), person) { return false }
    return true
  }

  /// The slot (or block) goes to another candidate; what stands in the way there goes back to the first, or to a third.
  private mutating func handOver(_ slot: Int, _ holder: Int, blocks: Bool, further: Bool) -> Bool {
    let range = state.tables.candidates[slot]
    let taker = state.tables.candidates.members.wide(range.lowerBound &+ random.below(range.count))
    guard taker != holder else { return false }
    let count = gather(slot, holder, blocks: blocks, into: run)
    guard areCandidates(run, count, taker) else { return false }
    var out = 0
    for index in 0..<count {
      guard let more = eject(run.wide(index), taker, from: out) else { return false }
      out = more
    }
    for index in 0..<count {
      let moved = run.wide(index)
      guard state.restAllows(moved, taker), change(moved, to: taker) else { return false }
    }
    if out == 0 && further && holder >= 0 {
      if let other = pickDuty(of: taker, not: slot) {
        guard change(other, to: -1) else { return false }
        return place(other, first: holder, not: taker)
      }
    }
    for index in 0..<out {
      if !place(ejected.wide(index), first: holder, not: taker) && (holder >= 0 || out > 1) { return false }
    }
    return true
  }

  /// Takes from the person what stands too close to the slot. Nil if that cannot be.
  private mutating func eject(_ slot: Int, _ person: Int, from out: Int) -> Int? {
    var out = out
    let conflicts = state.tables.conflicts
    var word = conflicts.firstWord.wide(slot)
    let row = person &* conflicts.words
    for index in conflicts.starts.wide(slot)..<conflicts.starts.wide(slot &+ 1) {
      var bits = state.duties[row &+ word] & conflicts.masks[index]
      while bits != 0 {
        let other = word &<< 6 | bits.trailingZeroBitCount
        bits &= bits &- 1
        guard out < Self.ejectedMax, !state.tables.isFixed[other], change(other, to: -1) else { return nil }
        ejected[out] = Int32(truncatingIfNeeded: other)
        out &+= 1
      }
      word &+= 1
    }
    return out
  }

  /// Gives an uncovered slot to the first choice, or else to one of two others, where the rules allow it.
  private mutating func place(_ slot: Int, first: Int, not taker: Int) -> Bool {
    if first >= 0 && first != taker && state.allows(slot, first) { return change(slot, to: first) }
    let range = state.tables.candidates[slot]
    for _ in 0..<2 {
      let person = state.tables.candidates.members.wide(range.lowerBound &+ random.below(range.count))
      if person != taker && state.isFree(slot, person) && state.restAllows(slot, person) {
        return change(slot, to: person)
      }
    }
    return false
  }

  /// A duty of the person that may move, from a place by chance on.
  private mutating func pickDuty(of person: Int, not slot: Int) -> Int? {
    let words = state.tables.conflicts.words
    let start = random.below(words &* 64)
    for step in 0...words {
      var word = start &>> 6 &+ step
      if word >= words { word &-= words }
      var bits = state.duties[person &* words &+ word]
      if step == 0 { bits &= ~0 &<< UInt64(truncatingIfNeeded: start & 63) }
      while bits != 0 {
        let duty = word &<< 6 | bits.trailingZeroBitCount
        bits &= bits &- 1
        if duty != slot && !state.tables.isFixed[duty] { return duty }
      }
    }
    return nil
  }

  /// Two persons exchange slots (or blocks) of one line.
  private mutating func swap(_ slot: Int, _ holder: Int, blocks: Bool) -> Bool {
    let tables = state.tables
    let range = tables.slotsOfLine[tables.line.wide(slot)]
    let other = tables.slotsOfLine.members.wide(range.lowerBound &+ random.below(range.count))
    let partner = state.holder.wide(other)
    guard partner >= 0, partner != holder, state.isCandidate(slot, partner), state.isCandidate(other, holder) else {
      return false
    }
    let count = gather(slot, holder, blocks: blocks, into: run)
    let counterCount = gather(other, partner, blocks: blocks, into: counterRun)
    if blocks {
      guard areCandidates(run, count, partner), areCandidates(counterRun, counterCount, holder) else { return false }
    }
    for index in 0..<count { guard change(run.wide(index), to: -1) else { return false } }
    for index in 0..<counterCount { guard change(counterRun.wide(index), to: -1) else { return false } }
    return place(run, count, partner) && place(counterRun, counterCount, holder)
  }

  private mutating func place(_ list: Cells<Int32>, _ count: Int, _ person: Int) -> Bool {
    for index in 0..<count {
      let slot = list.wide(index)
      guard state.isFree(slot, person), state.restAllows(slot, person), change(slot, to: person) else { return false }
    }
    return true
  }
}
