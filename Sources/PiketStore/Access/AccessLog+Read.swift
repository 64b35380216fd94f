import GRDB

extension AccessLog {
  /// A page of the log in its order.
  ///
  /// - Parameter position: of the first record that may be in it.
  /// Each record is authenticated by its seal; the chain as a whole is checked by `verify`.
  public func records(from position: Int = 1, limit: Int) throws(StoreFault) -> [StoredAccess] {
    try read(where: "position >= ? ORDER BY position LIMIT ?", [position, max(limit, 0)])
  }

  /// The records about an object (a dossier), newest first. Opens those and no others; what was recorded in months that
  /// have been destroyed is not found any more.
  ///
  /// - Parameter position: only records before this one: to go on with the next page.
  public func records(
    ofObject object: String, before position: Int = .max, limit: Int
  ) throws(StoreFault) -> [StoredAccess] {
    try records(.object, object, before: position, limit: limit)
  }

  /// The records about a person, newest first; see `records(ofObject:before:limit:)`.
  public func records(
    ofSubject subject: String, before position: Int = .max, limit: Int
  ) throws(StoreFault) -> [StoredAccess] {
    try records(.subject, subject, before: position, limit: limit)
  }

  private func records(
    _ kind: AccessName, _ name: String, before position: Int, limit: Int
  ) throws(StoreFault) -> [StoredAccess] {
    var digests: [[UInt8]] = []
    for period in try periods where !period.isDestroyed {
      if case .live(let key) = try store.keys.key(of: period.month.stream) {
        digests.append(AccessKey(key).digest(kind, name))
      }
    }
    guard !digests.isEmpty else { return [] }
    let column = kind.rawValue
    // Literals of hexadecimal digits, because SQLite takes a limited number of arguments.
    let list = digests.map { "x'\(Hex.encode($0))'" }.joined(separator: ", ")
    return try read(
      where: """
        position IN (
          SELECT position FROM accesses WHERE \(column) IN (\(list)) AND \(column) <> x'' AND position < ?
          ORDER BY position DESC LIMIT ?)
        ORDER BY position DESC
        """, [position, max(limit, 0)])
  }

  /// The months that there are records of, or were, in their order.
  public var periods: [AccessPeriod] {
    get throws(StoreFault) {
      try store.keys.streams(withPrefix: AccessMonth.streamPrefix).compactMap { stream in
        AccessMonth(stream: stream).map { AccessPeriod(month: $0, isDestroyed: store.isDestroyed(stream)) }
      }
    }
  }

  /// Destroys all records of some months for good; see `Store.destroy`. How long they are kept is for the caller.
  ///
  /// - Parameter moment: microseconds since 1970-01-01T00:00:00Z.
  /// - Throws: `accessMonthRunning` for the month of the newest record, and later ones: nothing is destroyed then.
  public func destroy(_ months: [AccessMonth], at moment: Int64) throws(StoreFault) {
    let last = try reading { try $0.lastAccess()?.recordedAt }
    guard let last else { return }
    let running = AccessMonth(of: last)
    for month in months where month >= running { throw .accessMonthRunning(month) }
    try store.destroy(months.map(\.stream), at: moment)
  }

  private func read(where condition: String, _ arguments: StatementArguments) throws(StoreFault) -> [StoredAccess] {
    try reading { db in
      var keys: [AccessMonth: AccessKey?] = [:]
      var records: [StoredAccess] = []
      try db.forEachAccess(where: condition, arguments) { row in
        let month = AccessMonth(of: row.recordedAt)
        if keys[month] == nil { keys[month] = .some(try key(of: month, position: row.position)) }
        records.append(try open(row, keys[month] ?? nil))
        return true
      }
      return records
    }
  }

  /// Nil where the month has been destroyed.
  private func key(of month: AccessMonth, position: Int) throws(StoreFault) -> AccessKey? {
    switch try store.keys.key(of: month.stream) {
    case .live(let key): AccessKey(key)
    case .destroyed: nil
    case .missing: throw .keyMissing(stream: month.stream, position: position)
    }
  }

  private func open(_ row: AccessRow, _ key: AccessKey?) throws(StoreFault) -> StoredAccess {
    var content: [UInt8]?
    if let key {
      content = row.header.withUnsafeBytes { key.open(row.content, authenticating: $0) }
      guard content != nil else { throw .accessUnreadable(position: row.position) }
    }
    return StoredAccess(position: row.position, recordedAt: row.recordedAt, content: content, hash: row.hash)
  }
}
