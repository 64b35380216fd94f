import GRDB

/// Who saw what: a second log that only grows, beside the first, in a file and a chain of its own.
///
/// A record has to be durable before the answer that it tells of is given. Requests that wait at the same time are
/// best written together. Any thread may append and read.
///
/// The records of a month are sealed with a key of that month. When the time for which they are kept is over, `destroy`
/// takes them away with their key; the chain still verifies.
public final class AccessLog: Sendable {
  let store: Store
  let database: DatabasePool
  /// What was found wrong when it was opened read-only; with write access it is thrown instead.
  public let faultAtOpen: StoreFault?

  /// Opens the access log of a store, with the store's access, or begins one where there is none yet.
  public static func open(beside store: Store) throws(StoreFault) -> AccessLog { try AccessLog(store) }

  private init(_ store: Store) throws(StoreFault) {
    let path = store.directory.access
    if try File.status(path) == nil, store.access == .readOnly {
      throw .readFailed(path: path, reason: "there is no access log")
    }
    let isNew = try File.status(path) == nil
    try Connections.prepareFile(path, store.access)
    if isNew { try File.syncDirectory(of: path) }
    self.store = store
    database = try Connections.pool(
      path, in: store.directory, store.access, limits: store.limits,
      isPresent: { try AccessSchema.isPresent($0, path: path) }, create: AccessSchema.create)
    // Read before the head: another process may be appending and recording.
    let witness = try store.keys.head(by: .access)
    faultAtOpen = try typed(path, while: .reading) { [database] in
      try database.read { try $0.accessFault(againstWitness: witness) }
    }
    guard store.access == .readWrite else { return }
    if let faultAtOpen { throw faultAtOpen }
    if witness == nil { try store.keys.record(.genesis, by: .access) }
  }

  /// The last record.
  public var head: Head {
    get throws(StoreFault) { try reading { try $0.lastAccess()?.head ?? .genesis } }
  }

  /// Appends records in one transaction and returns when they are durable.
  ///
  /// - Parameter recordedAt: microseconds since 1970-01-01T00:00:00Z.
  /// - Returns: their positions.
  /// - Throws: `keyDestroyed` in a month that has been destroyed, what goes over a limit, and `writeFailed`, after
  ///   which nothing of it is in the log and the next call may succeed.
  @discardableResult
  public func append(_ records: [NewAccess], recordedAt: Int64) throws(StoreFault) -> [Int] {
    guard store.access == .readWrite else { throw .openedReadOnly }
    try store.limits.check(records)
    guard !records.isEmpty else { return [] }
    let stream = AccessMonth(of: recordedAt).stream
    guard let month = try store.keys.keysForWriting([stream])[stream] else { throw .keyDestroyed(stream: stream) }
    let key = AccessKey(month)
    return try typed(store.directory.access, while: .writing) {
      try database.writeWithoutTransaction { db in
        try db.atomically {
          var head = try db.lastAccess()?.head ?? .genesis
          return try records.map { record in
            head = try db.insert(record, recordedAt: recordedAt, after: head, key)
            return head.position
          }
        }
      }
    }
  }

  /// Records the head in the file of keys, so that an access log that is cut off or rewritten is found when it is next
  /// opened or verified.
  public func witnessHead() throws(StoreFault) {
    guard store.access == .readWrite else { throw .openedReadOnly }
    try store.keys.record(try head, by: .access)
  }

  /// Brings what stands in the write-ahead log into the file itself. Call at the end.
  public func settle() throws(StoreFault) {
    guard store.access == .readWrite else { return }
    try typed(store.directory.access, while: .writing) {
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreFault) -> Value {
    try store.followErasures()
    return try typed(store.directory.access, while: .reading) { try database.read(body) }
  }
}

extension StoreLimits {
  fileprivate func check(_ records: [NewAccess]) throws(StoreFault) {
    guard records.count <= accessesPerAppendMax else {
      throw .tooManyEvents(count: records.count, max: accessesPerAppendMax)
    }
    for record in records {
      guard record.content.count <= accessBytesMax else {
        throw .payloadTooLarge(bytes: record.content.count, max: accessBytesMax)
      }
      if let object = record.object { try check("object", object) }
      if let subject = record.subject { try check("subject", subject) }
    }
  }
}

extension Database {
  fileprivate func insert(
    _ record: NewAccess, recordedAt: Int64, after head: Head, _ key: AccessKey
  ) throws -> Head {
    let position = head.position + 1
    let object = key.digest(.object, record.object)
    let subject = key.digest(.subject, record.subject)
    let header = AccessRow.header(position: position, recordedAt: recordedAt, object: object, subject: subject)
    let content = try key.seal(record.content, authenticating: header)
    let hash = AccessRow.hash(after: head.hash, header, content)
    try cachedStatement(sql: "INSERT INTO accesses (\(AccessRow.columns)) VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        position, recordedAt, object.databaseBlob, subject.databaseBlob, content.databaseBlob,
        hash.bytes.databaseBlob,
      ])
    return Head(position: position, hash: hash)
  }
}
