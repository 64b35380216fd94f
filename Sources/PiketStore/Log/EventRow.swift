import GRDB
import GRDBSQLite

/// The row that a statement stands on: valid until the next step of it. The bytes are those of the file, unconverted.
struct EventRow {
  /// In the order in which `EventRow` reads them.
  static let columns = "position, stream, revision, type, schema, recordedAt, occurredAt, actor, requestID, payload, hash"

  let statement: OpaquePointer

  var position: Int { Int(sqlite3_column_int64(statement, 0)) }
  var stream: UnsafeRawBufferPointer { bytes(1) }
  var revision: Int { Int(sqlite3_column_int64(statement, 2)) }
  var type: UnsafeRawBufferPointer { bytes(3) }
  var schema: Int { Int(sqlite3_column_int64(statement, 4)) }
  var recordedAt: Int64 { sqlite3_column_int64(statement, 5) }
  var occurredAt: Int64 { sqlite3_column_int64(statement, 6) }
  var actor: UnsafeRawBufferPointer { bytes(7) }
  var requestID: UnsafeRawBufferPointer { bytes(8) }
  var payload: UnsafeRawBufferPointer { bytes(9) }
  var hash: ChainHash { ChainHash(bytes: bytes(10)) ?? .zero }

  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// Appends the header of this event, as if it stood at `position` (its own, where that is nil).
  func appendHeader(to bytes: inout [UInt8], position: Int? = nil) {
    EventHeader.append(
      to: &bytes, position: position ?? self.position, stream: stream, revision: revision, type: type, schema: schema,
      recordedAt: recordedAt, occurredAt: occurredAt, actor: actor, requestID: requestID)
  }

  func event(stream: String, payload: [UInt8]?) -> StoredEvent {
    StoredEvent(
      position: position, stream: stream, revision: revision, type: String(decoding: type, as: UTF8.self),
      schema: schema, recordedAt: recordedAt, occurredAt: occurredAt, actor: String(decoding: actor, as: UTF8.self),
      requestID: String(decoding: requestID, as: UTF8.self), payload: payload, hash: hash)
  }
}

extension Database {
  /// Calls `body` with each row of the answer, until it returns false. Steps SQLite itself: a cursor of GRDB
  /// costs as much again as hashing the row.
  func forEachEvent(
    where condition: String, _ arguments: StatementArguments, _ body: (EventRow) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: "SELECT \(EventRow.columns) FROM events WHERE \(condition)")
    try statement.setArguments(arguments)
    let row = EventRow(statement: statement.sqliteStatement)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_ROW: if try !body(row) { return }
      case SQLITE_DONE: return
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
      }
    }
  }
}
