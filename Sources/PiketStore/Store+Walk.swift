import GRDB

extension Store {
  /// Takes a walk on by at most `limit` events; `body` gets it after each, with the number of the event's stream.
  func walk(
    _ walk: inout ChainWalk, limit: Int, _ body: (inout ChainWalk, Int) -> Void = { _, _ in }
  ) throws(StoreFault) {
    try reading { db in
      try db.forEachEvent(where: "position > ? ORDER BY position LIMIT ?", [walk.head.position, limit]) { row in
        let stream: Int
        do throws(ChainFault) { stream = try walk.accept(row) } catch {
          throw try db.explain(error).fault
        }
        body(&walk, stream)
        return true
      }
    }
  }
}
