import GRDB

extension KeyRing {
  /// Reads the fence, and destroys every key that it names and that is there (again). To be called before the first
  /// key is given out.
  ///
  /// - Returns: whether there was anything to carry out. Then a checkpoint from before may be there too; when that is
  ///   gone, `recordFence` tells that all is done.
  func replayFence(_ access: StoreAccess) throws(StoreFault) -> Bool {
    try fence.read()
    // No record, or one that was made up: then all of the fence is carried out once more.
    let carriedOut = try head(by: .fence) ?? .genesis
    try fence.check(against: carriedOut)
    guard access == .readWrite, carriedOut != fence.head else { return false }
    try overwrite([], after: nil)
    try purge()
    return true
  }

  /// Overwrites the keys of streams that the fence names.
  ///
  /// - Parameter fenced: the fence as it was before these streams. Where more was left to do, all is done.
  func overwrite(_ streams: [String], after fenced: Head?) throws(StoreFault) {
    try typed(path, while: .writing) {
      try database.write { db in
        let isUpToDate = try fenced != nil && HeadWitness.fence.read(db, master) ?? .genesis == fenced
        let named = try isUpToDate ? streams : KeySchema.liveStreams(db).filter { fence.names($0) }
        for stream in named { try KeySchema.destroyKey(of: stream, master: master, db) }
        try KeySchema.requireFence(db)
      }
    }
  }

  /// Makes the file anew, so that no byte of what was overwritten stays in it.
  ///
  /// That SQLite overwrites with zeros what it frees (`PRAGMA secure_delete`) is not enough: when a page is full, rows
  /// move to another one, and what they leave behind is no deleted content to it. The test that looks for the bytes
  /// found one key in a thousand there. `VACUUM` writes every page again, from the rows as they are now; the
  /// write-ahead log, which still has the pages as they were, is then cut off.
  ///
  /// What the file system or the disk keeps of blocks that were overwritten or cut off, nobody can reach from here; in
  /// them, too, a key is wrapped by the master key.
  func purge() throws(StoreFault) {
    try typed(path, while: .writing) {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA temp_store = MEMORY; VACUUM")
        _ = try db.checkpoint(.truncate)
      }
    }
  }

  /// Records that all that is in the fence has been carried out.
  func recordFence() throws(StoreFault) { try record(fence.head, by: .fence) }
}
