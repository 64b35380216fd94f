/// Whether a person may have a slot besides what is held now. None of this changes anything.
extension State {
  @inline(__always) func isCandidate(_ slot: Int, _ person: Int) -> Bool {
    tables.candidateCost[slot &* tables.persons &+ person] >= 0
  }

  /// Hard rule 2: no duty of the person stands too close to the slot.
  @inline(__always) func isFree(_ slot: Int, _ person: Int) -> Bool {
    let conflicts = tables.conflicts
    var word = person &* conflicts.words &+ conflicts.firstWord.wide(slot)
    for index in conflicts.starts.wide(slot)..<conflicts.starts.wide(slot &+ 1) {
      if duties[word] & conflicts.masks[index] != 0 { return false }
      word &+= 1
    }
    return true
  }

  /// Hard rule 3 with the slot added.
  @inline(__always) func restAllows(_ slot: Int, _ person: Int) -> Bool {
    if tables.rest.watchesDays[person] && !daysAllow(slot, person) { return false }
    if tables.rest.watchesWindows[person] && !windowsAllow(slot, person) { return false }
    return true
  }

  @inline(__always) func allows(_ slot: Int, _ person: Int) -> Bool {
    isCandidate(slot, person) && isFree(slot, person) && restAllows(slot, person)
  }

  private func daysAllow(_ slot: Int, _ person: Int) -> Bool {
    let rest = tables.rest
    let first = rest.firstDay.wide(slot), last = rest.lastDay.wide(slot)
    let most = rest.touchedMax.wide(person)
    let wantsPairs = rest.blocks[person] == RestTables.Blocks.pairs.rawValue
    let row = person &* rest.dayWords
    let low = max(0, first &- 27), high = min(last, rest.days &- 28)
    guard low <= high else { return true }
    let length = last &- first &+ 1
    // All windows that the slot is in, taken together: few touched days there are few in each of them. Where at most
    // twelve of 28 are touched there are always two pairs of free days.
    var around = length
    var day = low
    let end = high &+ 28
    while day < end {
      let bits = Bits.from(touchedBits, row, day)
      let wanted = end &- day
      around &+= (wanted >= 64 ? bits : bits & ((1 &<< UInt64(truncatingIfNeeded: wanted)) &- 1)).nonzeroBitCount
      day &+= 64
    }
    if around <= (wantsPairs ? min(most, 12) : most) { return true }
    let own: UInt64 = (1 &<< UInt64(truncatingIfNeeded: length)) &- 1
    var bits: UInt64 = 0
    var count = 0
    for start in low...high {
      let shifted = first >= start
        ? own &<< UInt64(truncatingIfNeeded: first &- start) : own &>> UInt64(truncatingIfNeeded: start &- first)
      let left = Int(truncatingIfNeeded: bits & 1)
      bits = (Bits.from(touchedBits, row, start) | shifted) & 0xFFF_FFFF
      count = start == low ? bits.nonzeroBitCount : count &- left &+ Int(truncatingIfNeeded: bits >> 27)
      if count > most || wantsPairs && count > 12 && !Self.hasTwoPairs(~bits & 0xFFF_FFFF) { return false }
    }
    return true
  }

  /// Two disjoint pairs of neighbours among the bits: the first pair, and one above it.
  @inline(__always) private static func hasTwoPairs(_ free: UInt64) -> Bool {
    let pairs = free & (free >> 1)
    return pairs != 0 && pairs & (pairs &- 1) & ~((pairs & (0 &- pairs)) << 1) != 0
  }

  private func windowsAllow(_ slot: Int, _ person: Int) -> Bool {
    let rest = tables.rest
    let first = rest.firstWindow.wide(slot), end = rest.endWindow.wide(slot)
    guard first < end else { return true }
    let row = person &* rest.windows
    for run in rest.firstRun.wide(first)..<rest.endRun.wide(end &- 1) {
      var free = 0
      for window in rest.runFirst.wide(run)..<rest.runEnd.wide(run) {
        if taken[row &+ window] == 0 && !(first..<end).contains(window) { free &+= 1 }
      }
      if free < 2 { return false }
    }
    return true
  }
}
