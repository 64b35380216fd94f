import GRDB

extension Store {
  /// Makes the files where there is nothing yet. The file of keys is made, and filled, before the log: a log without
  /// one has lost it.
  ///
  /// - Returns: whether the log is still empty.
  static func prepareFiles(_ directory: StateDirectory, _ access: StoreAccess) throws(StoreFault) -> Bool {
    let log = try File.status(directory.log)
    let hasKeys = try File.status(directory.keys) != nil
    if log != nil && !hasKeys { throw .keysMissing(path: directory.keys) }
    if access == .readOnly && log == nil { throw .readFailed(path: directory.log, reason: "there is no log") }
    try Connections.prepareFile(directory.keys, access)
    try Connections.prepareFile(directory.log, access)
    if log == nil { try File.syncDirectory(of: directory.log) }
    return (log?.size ?? 0) == 0
  }

  /// Has everything destroyed again that the fence names.
  ///
  /// - Returns: what is wrong with the fence, to be known by who only reads.
  static func replayFence(
    _ keys: KeyRing, _ directory: StateDirectory, _ access: StoreAccess
  ) throws(StoreFault) -> StoreFault? {
    do throws(StoreFault) {
      if try keys.replayFence(access) {
        try File.remove(directory.checkpoint)
        try keys.recordFence()
      }
      return nil
    } catch {
      if access == .readWrite { throw error }
      return error
    }
  }

  static func openLog(
    _ directory: StateDirectory, _ access: StoreAccess, _ limits: StoreLimits
  ) throws(StoreFault) -> DatabasePool {
    let path = directory.log
    return try Connections.pool(
      path, in: directory, access, limits: limits, isPresent: { try LogSchema.isPresent($0, path: path) },
      create: LogSchema.create)
  }

  static func lastEvent(_ log: DatabasePool, _ directory: StateDirectory) throws(StoreFault) -> Head {
    try typed(directory.log, while: .reading) {
      try log.read { db in
        var head = Head.genesis
        try db.forEachEvent(where: "TRUE ORDER BY position DESC LIMIT 1", []) {
          head = Head(position: $0.position, hash: $0.hash)
          return false
        }
        return head
      }
    }
  }

  /// Whether the log still has the head that was recorded last.
  static func fault(
    in log: DatabasePool, _ directory: StateDirectory, head: Head, against witness: Head?
  ) throws(StoreFault) -> StoreFault? {
    guard let witness else { return .chainBroken(position: head.position, .witnessForged) }
    guard head.position >= witness.position else { return .chainBroken(position: head.position + 1, .truncated) }
    return try typed(directory.log, while: .reading) {
      try log.read { try $0.fault(against: witness) }
    }
  }
}

extension Database {
  /// What is wrong with the event at a known place; nil where it is as it was.
  func fault(against known: Head) throws -> StoreFault? {
    guard known.position > 0 else { return nil }
    var found: ChainHash?
    try forEachEvent(where: "position = ?", [known.position]) {
      found = $0.hash
      return false
    }
    if found == known.hash { return nil }
    return .chainBroken(position: known.position, found == nil ? .missing : .otherThanWitnessed)
  }
}
