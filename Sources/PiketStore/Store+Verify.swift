import GRDB

/// What a walk along the whole chain found.
public enum Verification: Hashable, Sendable {
  /// Every event up to `head` is as it was written; `events` were looked at.
  case whole(events: Int, head: Head)
  case broken(position: Int, ChainBreak)
  /// Stopped by the caller; whole up to `head`.
  case cancelled(head: Head)
}

extension Store {
  /// Walks along the chain and finds the first event that was changed, taken away, moved or cut off. Opens no payload,
  /// so it needs no key and works for destroyed streams too.
  ///
  /// - Parameters:
  ///   - start: a place that is trusted; the event there has to have its hash still.
  ///   - end: stop after this position; nil goes on to the end of the log.
  ///   - expected: a head that was kept elsewhere (in the journal), to find a log that was rewritten as a whole.
  ///     The head that the store itself recorded is always looked for.
  ///   - isCancelled: asked between steps of some hundred events.
  ///   - progress: told the position after each step.
  /// - Throws: where the file cannot be read; what is wrong with the chain is the answer and not an error.
  public func verify(
    after start: Head = .genesis, upTo end: Int? = nil, expecting expected: Head? = nil,
    isCancelled: () -> Bool = { false }, progress: (Int) -> Void = { _ in }
  ) throws(StoreFault) -> Verification {
    do throws(StoreFault) {
      return try walkChain(after: start, upTo: end, expecting: expected, isCancelled, progress)
    } catch .chainBroken(let position, let reason) {
      return .broken(position: position, reason)
    }
  }

  private func walkChain(
    after start: Head, upTo end: Int?, expecting expected: Head?, _ isCancelled: () -> Bool, _ progress: (Int) -> Void
  ) throws(StoreFault) -> Verification {
    // Read before the head: an event that is appended meanwhile may be recorded at once.
    let witness = try keys.head(by: .log)
    let last = try head
    try check(start, last)
    let end = min(end ?? last.position, last.position)
    var walk = ChainWalk(after: start)
    while walk.head.position < end {
      if isCancelled() { return .cancelled(head: walk.head) }
      let before = walk.head.position
      try self.walk(&walk, limit: min(limits.eventsPerStep, end - before))
      if walk.head.position == before { throw .chainBroken(position: before + 1, .missing) }
      progress(walk.head.position)
    }
    guard let witness else { throw .chainBroken(position: last.position, .witnessForged) }
    try check(witness, last)
    if let expected { try check(expected, last) }
    return .whole(events: walk.head.position - start.position, head: walk.head)
  }

  /// Whether the log still has what is known to have been at a place.
  private func check(_ known: Head, _ last: Head) throws(StoreFault) {
    guard known.position <= last.position else { throw .chainBroken(position: last.position + 1, .truncated) }
    if let fault = try reading({ try $0.fault(against: known) }) { throw fault }
  }
}
