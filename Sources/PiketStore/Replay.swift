import Dispatch
import GRDB

extension Store {
  /// Reads the log on from a place that is trusted, verifies the chain and opens the payloads: on a thread of its
  /// own, while the caller works on what it has already got.
  ///
  /// - Parameter start: the head of a checkpoint; the event there has to have its hash still.
  public func replay(after start: Head = .genesis) -> Replay {
    Replay(self, after: start)
  }
}

/// A reading of the log that is under way. Ends when it is let go of.
public final class Replay: Sendable {
  private let batches = Handoff<Result<[StoredEvent], StoreFault>>(capacity: 8)

  init(_ store: Store, after start: Head) {
    let batches = batches
    DispatchQueue(label: "piket.replay").async {
      do throws(StoreFault) {
        var reader = ReplayReader(store, after: start)
        try reader.run { batches.put(.success($0)) }
      } catch {
        _ = batches.put(.failure(error))
      }
      batches.finish()
    }
  }

  deinit { batches.cancel() }

  /// The next events in the order of the log; nil at its end.
  ///
  /// - Throws: `chainBroken` at the first event that is not as it was, after all events before it were given.
  public func next() throws(StoreFault) -> [StoredEvent]? {
    try batches.take()?.get()
  }
}

private struct ReplayReader {
  private let store: Store
  private let start: Head
  private var walk: ChainWalk
  private var batch: [StoredEvent] = []

  init(_ store: Store, after start: Head) {
    self.store = store
    self.start = start
    walk = ChainWalk(after: start)
  }

  /// Calls `give` with batch after batch, until the end or until it returns false.
  mutating func run(_ give: ([StoredEvent]) -> Bool) throws(StoreFault) {
    let end = try store.head
    if end.position < start.position { throw .chainBroken(position: end.position + 1, .truncated) }
    if let fault = try store.reading({ try $0.fault(against: start) }) { throw fault }
    while true {
      var fault: StoreFault?
      do throws(StoreFault) { try step() } catch { fault = error }
      if !batch.isEmpty, !give(batch) { return }
      if let fault { throw fault }
      if batch.isEmpty { break }
    }
    if walk.head.position < end.position { throw .chainBroken(position: walk.head.position + 1, .missing) }
  }

  private mutating func step() throws(StoreFault) {
    batch.removeAll(keepingCapacity: true)
    batch.reserveCapacity(store.limits.eventsPerStep)
    try store.walk(&walk, limit: store.limits.eventsPerStep) { walk, row, stream throws(StoreFault) in
      if stream.key == nil { stream.key = try store.keys.key(of: stream.name) }
      let key = stream.key ?? .missing
      let payload = try walk.withHeader { key.open(row, stream: stream.name, header: $0) }.get()
      batch.append(row.event(stream: stream.name, payload: payload))
    }
  }
}

extension Store {
  /// Takes the walk on by at most `limit` events.
  func walk(
    _ walk: inout ChainWalk, limit: Int,
    _ body: (ChainWalk, EventRow, WalkedStream) throws(StoreFault) -> Void
  ) throws(StoreFault) {
    try reading { db in
      try db.forEachEvent(where: "position > ? ORDER BY position LIMIT ?", [walk.head.position, limit]) { row in
        let stream: WalkedStream
        do throws(ChainFault) { stream = try walk.accept(row) } catch {
          throw try db.explain(error).fault
        }
        try body(walk, row, stream)
        return true
      }
    }
  }
}
