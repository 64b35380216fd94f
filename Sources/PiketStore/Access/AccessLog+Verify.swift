import GRDB

extension AccessLog {
  /// Walks along the chain and finds the first record that was changed, taken away, moved or cut off. Needs no key, so
  /// it works for destroyed months too.
  ///
  /// - Parameters:
  ///   - expected: a head that was kept elsewhere (in the journal). The one that `witnessHead` recorded is always
  ///     looked for.
  ///   - isCancelled: asked between steps of some hundred records.
  /// - Throws: where the file cannot be read; what is wrong with the chain is the answer and not an error.
  public func verify(
    expecting expected: Head? = nil, isCancelled: () -> Bool = { false }
  ) throws(StoreFault) -> Verification {
    // Read before the end: a record that is appended meanwhile may be recorded at once.
    let witness = try store.keys.head(by: .access)
    let end = try head.position
    var walked = Head.genesis
    do throws(StoreFault) {
      while walked.position < end {
        if isCancelled() { return .cancelled(head: walked) }
        let before = walked
        walked = try reading { try $0.walkAccesses(after: before, limit: store.limits.eventsPerStep) }
        if walked == before { throw .accessChainBroken(position: before.position + 1, .missing) }
      }
      if let fault = try reading({ try $0.accessFault(againstWitness: witness) }) { throw fault }
      if let expected, let fault = try reading({ try $0.accessFault(against: expected) }) { throw fault }
    } catch .accessChainBroken(let position, let reason) {
      return .broken(position: position, reason)
    }
    return .whole(events: walked.position, head: walked)
  }
}

extension Database {
  /// What the record of the last head says; nil where it is as it was. Before the first record there need not be one.
  func accessFault(againstWitness witness: Head?) throws -> StoreFault? {
    if let witness { return try accessFault(against: witness) }
    return try lastAccess().map { .accessChainBroken(position: $0.head.position, .witnessForged) }
  }

  /// What is wrong with the record at a known place; nil where it is as it was.
  func accessFault(against known: Head) throws -> StoreFault? {
    let last = try lastAccess()?.head ?? .genesis
    guard known.position <= last.position else { return .accessChainBroken(position: last.position + 1, .truncated) }
    guard known.position > 0 else { return nil }
    var found: ChainHash?
    try forEachAccess(where: "position = ?", [known.position]) {
      found = $0.hash
      return false
    }
    if found == known.hash { return nil }
    return .accessChainBroken(position: known.position, found == nil ? .missing : .otherThanWitnessed)
  }

  fileprivate func walkAccesses(after start: Head, limit: Int) throws -> Head {
    var head = start
    try forEachAccess(where: "position > ? ORDER BY position LIMIT ?", [start.position, limit]) { row in
      let position = head.position + 1
      guard row.position == position else { throw StoreFault.accessChainBroken(position: position, .missing) }
      let hash = AccessRow.hash(after: head.hash, row.header, row.content)
      guard hash == row.hash else { throw StoreFault.accessChainBroken(position: position, .changed) }
      head = Head(position: position, hash: hash)
      return true
    }
    return head
  }
}
