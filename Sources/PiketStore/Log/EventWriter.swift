import Crypto
import GRDB
import GRDBSQLite

/// Writes events one after another within a transaction. Binds the values itself: handing them over through GRDB
/// costs more than SQLite takes to insert them.
struct EventWriter {
  private(set) var head: Head
  /// Of the last event of each stream that was written to.
  private(set) var revisions: [String: Int]
  private let db: Database
  private let insertion: Statement
  private let keys: [String: SymmetricKey]
  private let recordedAt: Int64
  private var nonces: Nonces
  /// The hash before the event, its header, its stored payload: what is hashed, in one piece.
  private var hashed: [UInt8] = []

  /// - Parameter count: of the events that will be written.
  init(
    _ db: Database, after head: Head, count: Int, recordedAt: Int64, _ keys: [String: SymmetricKey],
    revisions: [String: Int]
  ) throws {
    self.db = db
    self.head = head
    self.recordedAt = recordedAt
    self.keys = keys
    self.revisions = revisions
    nonces = Nonces(count)
    insertion = try db.cachedStatement(
      sql: "INSERT INTO events (\(EventRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
  }

  mutating func write(_ record: NewRecord) throws -> Appended {
    let position = head.position + 1
    guard let key = keys[record.stream] else {
      throw StoreFault.keyMissing(stream: record.stream, position: position)
    }
    let revision = try nextRevision(record.stream)
    hashed.removeAll(keepingCapacity: true)
    head.hash.withUnsafeBytes { hashed.append(contentsOf: $0) }
    EventHeader.append(
      to: &hashed, position: position, stream: record.stream.utf8, revision: revision, type: record.type.utf8,
      schema: record.schema, recordedAt: recordedAt, occurredAt: record.occurredAt, actor: record.actor.utf8,
      requestID: record.requestID.utf8)
    let nonce = try nonces.next()
    let payload = try hashed.withUnsafeBytes { hashed in
      try record.payload.withUnsafeBytes {
        try Sealing.seal(
          $0, with: key, authenticating: UnsafeRawBufferPointer(rebasing: hashed[ChainHash.byteCount...]),
          nonce: nonce)
      }
    }
    hashed.append(contentsOf: payload)
    let appended = Appended(position: position, revision: revision, hash: ChainHash.of(hashed))
    try insert(record, appended, payload)
    head = appended.head
    revisions[record.stream] = revision
    return appended
  }

  private func nextRevision(_ stream: String) throws -> Int {
    if let revision = revisions[stream] { return revision + 1 }
    let statement = try db.cachedStatement(sql: "\(LogSchema.ownEvents) SELECT max(revision) FROM own")
    return (try Int.fetchOne(statement, arguments: [stream]) ?? 0) + 1
  }

  private func insert(_ record: NewRecord, _ appended: Appended, _ payload: [UInt8]) throws {
    let statement = insertion.sqliteStatement
    defer { sqlite3_reset(statement) }
    bind(appended.position, 1)
    bind(record.stream, 2)
    bind(appended.revision, 3)
    bind(record.type, 4)
    bind(record.schema, 5)
    sqlite3_bind_int64(statement, 6, recordedAt)
    sqlite3_bind_int64(statement, 7, record.occurredAt)
    bind(record.actor, 8)
    bind(record.requestID, 9)
    bind(payload, 10)
    bind(appended.hash.bytes, 11)
    let code = sqlite3_step(statement)
    guard code != SQLITE_DONE else { return }
    let error = DatabaseError(
      resultCode: ResultCode(rawValue: code), message: sqlite3_errmsg(db.sqliteConnection).map(String.init(cString:)))
    if error.message?.hasSuffix("events.requestID") == true {
      throw StoreFault.requestRepeated(requestID: record.requestID)
    }
    throw error
  }

  /// Tells SQLite to copy what is bound (`SQLITE_TRANSIENT`, a cast that Swift does not import).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private func bind(_ number: Int, _ index: Int32) {
    sqlite3_bind_int64(insertion.sqliteStatement, index, Int64(number))
  }

  private func bind(_ text: String, _ index: Int32) {
    sqlite3_bind_text(insertion.sqliteStatement, index, text, Int32(text.utf8.count), EventWriter.copied)
  }

  private func bind(_ bytes: [UInt8], _ index: Int32) {
    sqlite3_bind_blob(insertion.sqliteStatement, index, bytes, Int32(bytes.count), EventWriter.copied)
  }
}

extension Database {
  /// Runs `body` in a transaction, with statements that are prepared once.
  func atomically<Value>(_ body: () throws -> Value) throws -> Value {
    try cachedStatement(sql: "BEGIN IMMEDIATE").execute()
    do {
      let value = try body()
      try cachedStatement(sql: "COMMIT").execute()
      return value
    } catch {
      // After some errors, a full disk for instance, SQLite has rolled back by itself.
      if isInsideTransaction { try rollback() }
      throw error
    }
  }
}
