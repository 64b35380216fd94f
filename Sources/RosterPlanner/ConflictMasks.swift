/// For each slot the slots that stand too close to it for one person (hard rule 2, itself left out), as bits over the
/// slots in order of time. Only the words that are not zero throughout are kept: what is close in time is close in
/// order.
struct ConflictMasks {
  /// How many words the bits of one person's duties take.
  let words: Int
  /// [slot]: the first word of the slot's bits; list `slot` of `masks` are those words.
  let firstWord, starts: Cells<Int32>
  let masks: Cells<UInt64>

  init(_ slots: [Slot]) {
    words = (slots.count + 63) / 64
    var firsts: [Int32] = [], starts: [Int32] = [0], masks: [UInt64] = []
    var low = 0
    let reaches = slots.map(\.reach)
    let longest = reaches.map(\.count).max() ?? 0
    for (slot, reach) in reaches.enumerated() {
      // What starts so much earlier reaches neither this slot nor a later one.
      while low < slot && slots[low].start < slots[slot].start - longest { low += 1 }
      var bits: [Int: UInt64] = [:]
      for other in low..<slots.count {
        if 2 * slots[other].start > reach.upperBound + longest { break }
        if other != slot && reaches[other].overlaps(reach) { bits[other / 64, default: 0] |= 1 << UInt64(other % 64) }
      }
      let first = bits.keys.min() ?? 0, last = bits.keys.max() ?? -1
      firsts.append(Int32(first))
      for word in stride(from: first, through: last, by: 1) { masks.append(bits[word] ?? 0) }
      starts.append(Int32(masks.count))
    }
    firstWord = Cells(firsts)
    self.starts = Cells(starts)
    self.masks = Cells(masks)
  }

  func free() {
    firstWord.free()
    starts.free()
    masks.free()
  }
}
