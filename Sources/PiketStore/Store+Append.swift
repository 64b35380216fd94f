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
        let streams = Set(records.map(\.stream))
        let keys = try keys.keysForWriting(streams)
        var writer = try EventWriter(
          db, after: actual, count: records.count, recordedAt: recordedAt, keys,
          revisions: knownRevisions(of: streams))
        let appended = try db.atomically { try records.map { try writer.write($0) } }
        move(to: writer.head, revisions: writer.revisions)
        return appended
      }
    }
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
      guard !CheckpointKey.isNamed(by: record.stream), !AccessMonth.isNamed(by: record.stream) else {
        throw .streamReserved(stream: record.stream)
      }
      try check("type", record.type)
      try check("actor", record.actor)
      try check("requestID", record.requestID)
    }
  }

  func check(_ field: String, _ text: String) throws(StoreFault) {
    guard (1...textBytesMax).contains(text.utf8.count) else {
      throw .textUnfit(field: field, bytes: text.utf8.count, max: textBytesMax)
    }
  }
}
