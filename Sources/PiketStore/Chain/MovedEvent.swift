import GRDB
import GRDBSQLite

extension Database {
  /// Tells an event that was moved from one that was changed: a moved one still has the hash that it got in its own
  /// place. Looks through the whole log, which is done once, when the walk has stopped there anyway.
  func explain(_ fault: ChainFault) throws -> ChainFault {
    guard fault.reason == .changed else { return fault }
    let position = fault.position
    var moved: Int?
    try forEachEvent(where: "position = ?", [position]) { row in
      moved = try origin(of: row)
      return false
    }
    return moved.map { ChainFault(position: position, reason: .reordered(from: $0)) } ?? fault
  }

  private func origin(of row: EventRow) throws -> Int? {
    var before = ChainHash.zero
    var origin: Int?
    try forEachEvent(where: "TRUE ORDER BY position", []) { other in
      // Before it stood the event that now stands before its place, or the one it changed places with.
      for previous in [before, other.hash] {
        var bytes = previous.bytes
        row.appendHeader(to: &bytes, position: other.position)
        bytes.append(contentsOf: row.payload)
        if ChainHash.of(bytes) == row.hash { origin = other.position }
      }
      before = other.hash
      return origin == nil
    }
    return origin
  }
}
