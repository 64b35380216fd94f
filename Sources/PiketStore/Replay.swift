import Dispatch

extension Store {
  /// Reads the log on from a place that is trusted, verifies the chain, and opens the payloads.
  ///
  /// - Parameter start: the head of a checkpoint; the event there has to have its hash still.
  public func replay(after start: Head = .genesis) -> Replay {
    Replay(self, after: start)
  }
}

/// A reading of the log that is under way; it ends when it is let go of.
///
/// A thread of its own reads the file and verifies the chain. The payloads are opened by whichever thread is ahead,
/// that one or the caller's, so that two processors share the work however long the caller takes for an event.
public final class Replay {
  private let batches: Handoff<Result<ReplayBatch, StoreFault>>
  private var opener: PayloadOpener
  private var pending: StoreFault?

  init(_ store: Store, after start: Head) {
    let batches = Handoff<Result<ReplayBatch, StoreFault>>(capacity: 8)
    self.batches = batches
    opener = PayloadOpener(store.keys)
    DispatchQueue(label: "piket.replay").async {
      var opener = PayloadOpener(store.keys)
      do throws(StoreFault) {
        var reader = ReplayReader(store, after: start)
        try reader.run { sealed in
          let isAhead = batches.count > 2
          return batches.put(.success(isAhead ? opener.open(sealed) : .sealed(sealed)))
        }
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
    if let pending { throw pending }
    guard let taken = batches.take() else { return nil }
    if case .failure(let fault) = taken { pending = fault }
    var batch = try taken.get()
    if case .sealed(let sealed) = batch { batch = opener.open(sealed) }
    guard case .opened(let events, let fault) = batch else { return nil }
    pending = fault
    if let fault, events.isEmpty { throw fault }
    return events
  }
}
