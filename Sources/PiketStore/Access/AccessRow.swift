import GRDB
import GRDBSQLite

/// The row that a statement stands on: valid until its next step.
struct AccessRow {
  /// In the order in which `AccessRow` reads them.
  static let columns = "position, recordedAt, object, subject, content, hash"

  let position: Int
  let recordedAt: Int64
  let object: UnsafeRawBufferPointer
  let subject: UnsafeRawBufferPointer
  let content: UnsafeRawBufferPointer
  let hash: ChainHash

  init(_ statement: OpaquePointer) {
    position = Int(sqlite3_column_int64(statement, 0))
    recordedAt = sqlite3_column_int64(statement, 1)
    object = statement.bytes(inColumn: 2)
    subject = statement.bytes(inColumn: 3)
    content = statement.bytes(inColumn: 4)
    hash = ChainHash(bytes: statement.bytes(inColumn: 5)) ?? .zero
  }

  var header: [UInt8] {
    AccessRow.header(position: position, recordedAt: recordedAt, object: object, subject: subject)
  }

  /// Everything about a record but its content, in the one form that is hashed and authenticated.
  static func header<Digest: Collection<UInt8>>(
    position: Int, recordedAt: Int64, object: Digest, subject: Digest
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    EventHeader.append(Int64(position), to: &bytes)
    EventHeader.append(recordedAt, to: &bytes)
    EventHeader.append(object, to: &bytes)
    EventHeader.append(subject, to: &bytes)
    return bytes
  }

  /// The hash of the record after the one with the hash `before`: SHA-256 over that, the header, and the content's
  /// bytes as they are stored.
  static func hash<Content: Collection<UInt8>>(after before: ChainHash, _ header: [UInt8], _ content: Content)
    -> ChainHash
  {
    ChainHash.of(before.bytes + header + content)
  }
}

extension Database {
  func forEachAccess(
    where condition: String, _ arguments: StatementArguments, _ body: (AccessRow) throws -> Bool
  ) throws {
    try forEachRow("SELECT \(AccessRow.columns) FROM accesses WHERE \(condition)", arguments) {
      try body(AccessRow($0))
    }
  }

  /// The last record of the access log.
  func lastAccess() throws -> (head: Head, recordedAt: Int64)? {
    var last: (head: Head, recordedAt: Int64)?
    try forEachAccess(where: "TRUE ORDER BY position DESC LIMIT 1", []) {
      last = (Head(position: $0.position, hash: $0.hash), $0.recordedAt)
      return false
    }
    return last
  }
}
