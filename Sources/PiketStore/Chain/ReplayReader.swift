/// Reads and verifies the log step by step.
struct ReplayReader {
  private let store: Store
  private let start: Head
  private var walk: ChainWalk
  private var bytesPerStep = 0

  init(_ store: Store, after start: Head) {
    self.store = store
    self.start = start
    walk = ChainWalk(after: start)
  }

  /// Calls `give` with batch after batch, until the end or until it returns false.
  mutating func run(_ give: (SealedBatch) -> Bool) throws(StoreFault) {
    let end = try store.head
    if end.position < start.position { throw .chainBroken(position: end.position + 1, .truncated) }
    if let fault = try store.reading({ try $0.fault(against: start) }) { throw fault }
    while true {
      var batch = SealedBatch()
      batch.bytes.reserveCapacity(bytesPerStep)
      var fault: StoreFault?
      do throws(StoreFault) { try step(&batch) } catch { fault = error }
      bytesPerStep = max(bytesPerStep, batch.bytes.count)
      if batch.events.isEmpty && fault == nil { break }
      if !batch.events.isEmpty && !give(batch) { return }
      if let fault { throw fault }
    }
    if walk.head.position < end.position { throw .chainBroken(position: walk.head.position + 1, .missing) }
  }

  private mutating func step(_ batch: inout SealedBatch) throws(StoreFault) {
    batch.events.reserveCapacity(store.limits.eventsPerStep)
    try store.walk(&walk, limit: store.limits.eventsPerStep) { walk, stream in
      let start = batch.bytes.count
      batch.bytes.append(contentsOf: walk.header)
      let payloadStart = batch.bytes.count
      batch.bytes.append(contentsOf: walk.payload)
      batch.events.append(
        SealedEvent(
          position: walk.head.position, stream: stream, hash: walk.head.hash, start: start,
          payloadStart: payloadStart, end: batch.bytes.count))
    }
  }
}
