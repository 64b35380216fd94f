import GRDB
import GRDBSQLite

/// The row that a statement stands on: valid until its next step. The bytes are those of the file, unconverted.
struct EventRow {
  /// In the order in which `EventRow` reads them.
  static let columns = """
    position, stream, revision, type, schema, recordedAt, occurredAt, actor, requestID, payload, hash
    """

  let position: Int
  let stream: UnsafeRawBufferPointer
  let revision: Int
  let type: UnsafeRawBufferPointer
  let schema: Int
  let recordedAt: Int64
  let occurredAt: Int64
  let actor: UnsafeRawBufferPointer
  let requestID: UnsafeRawBufferPointer
  let payload: UnsafeRawBufferPointer
  let hash: ChainHash

  init(_ statement: OpaquePointer) {
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer { statement.bytes(inColumn: column) }
    position = Int(sqlite3_column_int64(statement, 0))
    stream = bytes(1)
    revision = Int(sqlite3_column_int64(statement, 2))
    type = bytes(3)
    schema = Int(sqlite3_column_int64(statement, 4))
    recordedAt = sqlite3_column_int64(statement, 5)
    occurredAt = sqlite3_column_int64(statement, 6)
    actor = bytes(7)
    requestID = bytes(8)
    payload = bytes(9)
    hash = ChainHash(bytes: bytes(10)) ?? .zero
  }

  /// Appends the header of this event, as if it stood at `position` (its own, where that is nil).
  func appendHeader(to bytes: inout [UInt8], position: Int? = nil) {
    EventHeader.append(
      to: &bytes, position: position ?? self.position, stream: stream, revision: revision, type: type, schema: schema,
      recordedAt: recordedAt, occurredAt: occurredAt, actor: actor, requestID: requestID)
  }
}

extension OpaquePointer {
  /// Of the row that this statement stands on: as they are in the file, valid until its next step.
  func bytes(inColumn column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(self, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(self, column)))
  }
}

extension Database {
  func forEachEvent(
    where condition: String, _ arguments: StatementArguments, _ body: (EventRow) throws -> Bool
  ) throws {
    try forEachRow("SELECT \(EventRow.columns) FROM events WHERE \(condition)", arguments) { try body(EventRow($0)) }
  }

  /// Calls `body` with the statement on each row of the answer, until it returns false. Steps SQLite itself: a cursor
  /// of GRDB costs as much again as hashing the row.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments, _ body: (OpaquePointer) throws -> Bool
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    let pointer = statement.sqliteStatement
    defer { sqlite3_reset(pointer) }
    while true {
      switch sqlite3_step(pointer) {
      case SQLITE_ROW: if try !body(pointer) { return }
      case SQLITE_DONE: return
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
      }
    }
  }
}
