import Crypto
import GRDB

extension Store {
  /// Appends events in one transaction and returns when they are durable.
  ///
  /// - Parameters:
  ///   - records: of one command or of several that are committed together; all of them are kept, or none.
  ///   - recordedAt: microseconds since 1970-01-01T00:00:00Z.
  ///   - expected: the head on which the caller decided.
  /// - Throws: `headMoved`, `requestRepeated`, `keyDestroyed`, what goes over a limit, and `writeFailed`, after which
  ///   nothing of it is in the log and the next call may succeed.
  public func append(
    _ records: [NewRecord], recordedAt: Int64, expecting expected: Head
  ) throws(StoreFault) -> [Appended] {
    guard access == .readWrite else { throw .openedReadOnly }
    try limits.check(records)
    guard !records.isEmpty else { return [] }
    return try typed(directory.log, while: .writing) {
      try log.writeWithoutTransaction { db in
        let actual = try head
        guard actual == expected else { throw StoreFault.headMoved(expected: expected, actual: actual) }
        let keys = try keys.keysForWriting(Set(records.map(\.stream)))
        var writer = EventWriter(db, after: actual, recordedAt: recordedAt)
        var appended: [Appended] = []
        try db.inTransaction(.immediate) {
          for record in records {
            guard let key = keys[record.stream] else {
              throw StoreFault.keyMissing(stream: record.stream, position: writer.head.position + 1)
            }
            appended.append(try writer.write(record, key))
          }
          return .commit
        }
        moveHead(to: writer.head)
        return appended
      }
    }
  }
}

/// Writes events one after another within a transaction.
private struct EventWriter {
  private let db: Database
  private let recordedAt: Int64
  private(set) var head: Head

  init(_ db: Database, after head: Head, recordedAt: Int64) {
    self.db = db
    self.head = head
    self.recordedAt = recordedAt
  }

  mutating func write(_ record: NewRecord, _ key: SymmetricKey) throws -> Appended {
    let position = head.position + 1
    let revision = try nextRevision(record.stream)
    var header: [UInt8] = []
    EventHeader.append(
      to: &header, position: position, stream: record.stream.utf8, revision: revision, type: record.type.utf8,
      schema: record.schema, recordedAt: recordedAt, occurredAt: record.occurredAt, actor: record.actor.utf8,
      requestID: record.requestID.utf8)
    let payload = try Sealing.seal(record.payload, with: key, authenticating: header)
    let hash = ChainHash.of(head.hash.bytes + header + payload)
    do {
      try db.cachedStatement(sql: "INSERT INTO events (\(EventRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .execute(arguments: [
          position, record.stream, revision, record.type, record.schema, recordedAt, record.occurredAt, record.actor,
          record.requestID, payload.databaseBlob, hash.bytes.databaseBlob,
        ])
    } catch let error as DatabaseError where error.message?.hasSuffix("events.requestID") == true {
      throw StoreFault.requestRepeated(requestID: record.requestID)
    }
    head = Head(position: position, hash: hash)
    return Appended(position: position, revision: revision, hash: hash)
  }

  private func nextRevision(_ stream: String) throws -> Int {
    let statement = try db.cachedStatement(sql: "SELECT max(revision) FROM events WHERE stream = ?")
    return (try Int.fetchOne(statement, arguments: [stream]) ?? 0) + 1
  }
}

extension StoreLimits {
  func check(_ records: [NewRecord]) throws(StoreFault) {
    guard records.count <= eventsPerAppendMax else {
      throw .tooManyEvents(count: records.count, max: eventsPerAppendMax)
    }
    for record in records {
      guard record.payload.count <= payloadBytesMax else {
        throw .payloadTooLarge(bytes: record.payload.count, max: payloadBytesMax)
      }
      guard record.schema > 0 else { throw .schemaUnfit(schema: record.schema) }
      try check("stream", record.stream)
      try check("type", record.type)
      try check("actor", record.actor)
      try check("requestID", record.requestID)
    }
  }

  private func check(_ field: String, _ text: String) throws(StoreFault) {
    guard (1...textBytesMax).contains(text.utf8.count) else {
      throw .textUnfit(field: field, bytes: text.utf8.count, max: textBytesMax)
    }
  }
}
