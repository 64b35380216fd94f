/// What can go wrong in the store; each case says what and where.
public enum StoreFault: Error, Hashable, Sendable {
  // The state directory and the files in it.
  case directoryMissing(path: String)
  case notADirectory(path: String)
  case ownedBySomebodyElse(path: String, owner: UInt32)
  case openToOthers(path: String, mode: UInt32)
  case noPermission(path: String)
  case notWritable(path: String)
  case inUse(pid: Int32?)
  case notADatabase(path: String)
  case notThisKindOfFile(path: String)
  case damaged(path: String)
  case lockedByAnotherProgram(path: String)
  case readFailed(path: String, reason: String)
  case writeFailed(path: String, WriteFailure)

  // The keys.
  case masterKeyMissing(path: String)
  case masterKeyMalformed(path: String)
  case wrongMasterKey(path: String)
  case keysMissing(path: String)
  case keyMissing(stream: String, position: Int)
  case keyDestroyed(stream: String)
  case keyUnreadable(stream: String)
  case payloadUnreadable(stream: String, position: Int)

  // What has been destroyed.
  /// The file of keys knows of erasures that the fence does not have (any more).
  case fenceCutOff(path: String, lines: Int, expected: Int)
  /// A line of the fence was changed, or written with another master key.
  case fenceBroken(path: String, line: Int)
  /// A key was destroyed, and no erasure says so.
  case erasureUnknown(stream: String)
  /// A state from before an erasure may hold what has been destroyed.
  case checkpointOutdated(position: Int)

  // The access log.
  case accessChainBroken(position: Int, ChainBreak)
  case accessUnreadable(position: Int)
  /// What a month of the access log holds can be destroyed when it is over.
  case accessMonthRunning(AccessMonth)

  // The log.
  case newerLog(found: Int, known: Int)
  case chainBroken(position: Int, ChainBreak)

  // What the caller asked for.
  case openedReadOnly
  case headMoved(expected: Head, actual: Head)
  case requestRepeated(requestID: String)
  case tooManyEvents(count: Int, max: Int)
  case payloadTooLarge(bytes: Int, max: Int)
  case textUnfit(field: String, bytes: Int, max: Int)
  case schemaUnfit(schema: Int)
  /// The store itself uses streams of this name.
  case streamReserved(stream: String)
}

/// Why something could not be written. Nothing of it was kept, and the store goes on working.
public enum WriteFailure: Hashable, Sendable {
  case diskFull
  case readOnlyFileSystem
  case noPermission
  case device(reason: String)
}
