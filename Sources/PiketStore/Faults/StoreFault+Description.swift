extension StoreFault: CustomStringConvertible {
  public var description: String {
    fileDescription ?? keyDescription ?? erasureDescription ?? logDescription ?? callDescription
  }

  private var fileDescription: String? {
    switch self {
    case .directoryMissing(let path): "\(path): there is no such directory"
    case .notADirectory(let path): "\(path): this is not a directory"
    case .ownedBySomebodyElse(let path, let owner):
      "\(path): belongs to user \(owner), not to the one that runs this program; give it to that one with chown"
    case .openToOthers(let path, let mode):
      "\(path): others may enter it (mode \(String(mode, radix: 8))); close it with chmod go-rwx"
    case .noPermission(let path): "\(path): no permission"
    case .notWritable(let path): "\(path): cannot be written to"
    case .inUse(let pid): "another process has this state directory in use" + (pid.map { " (process \($0))" } ?? "")
    case .notADatabase(let path): "\(path): the file is not a database"
    case .notThisKindOfFile(let path): "\(path): a database, but not one that this program made"
    case .damaged(let path): "\(path): the database is damaged; restore it from a backup"
    case .lockedByAnotherProgram(let path): "\(path): another program has it locked"
    case .readFailed(let path, let reason): "\(path): cannot be read: \(reason)"
    case .writeFailed(let path, let failure): "\(path): cannot be written: \(failure)"
    default: nil
    }
  }

  private var keyDescription: String? {
    switch self {
    case .masterKeyMissing(let path): "\(path): the master key is missing; without it the log cannot be read"
    case .masterKeyMalformed(let path): "\(path): not a master key: 64 hexadecimal digits or 32 bytes are expected"
    case .wrongMasterKey(let path): "\(path): was sealed with another master key"
    case .keysMissing(let path): "\(path): the data keys are missing; restore them from a backup, with the log"
    case .keyMissing(let stream, let position):
      "the key of stream \(stream) is missing, event \(position) cannot be read"
    case .keyDestroyed(let stream): "the key of stream \(stream) has been destroyed, nothing can be added to it"
    case .keyUnreadable(let stream): "the key of stream \(stream) has been changed in the file of keys"
    case .payloadUnreadable(let stream, let position):
      "event \(position) of stream \(stream) was not sealed with the key of that stream"
    default: nil
    }
  }

  private var erasureDescription: String? {
    switch self {
    case .fenceCutOff(let path, let lines, let expected):
      """
      \(path): has \(lines) erasures, \(expected) have been carried out; put back its newest copy, \
      or what was destroyed could return
      """
    case .fenceBroken(let path, let line):
      "\(path): line \(line) has been changed, or was written with another master key; put back its newest copy"
    case .erasureUnknown(let stream): "the key of stream \(stream) has been destroyed, but no erasure says so"
    case .checkpointOutdated(let position):
      "a state as it was at position \(position), before an erasure, is not kept"
    default: nil
    }
  }

  private var logDescription: String? {
    switch self {
    case .accessChainBroken(let position, let reason):
      "the access log is broken at position \(position): \(reason)"
    case .accessUnreadable(let position):
      "record \(position) of the access log was not sealed with the key of its month"
    case .newerLog(let found, let known):
      "the log has format \(found), this program knows up to \(known): it was written by a newer version"
    case .chainBroken(let position, let reason): "the log is broken at position \(position): \(reason)"
    default: nil
    }
  }

  private var callDescription: String {
    switch self {
    case .openedReadOnly: "the log was opened for reading only"
    case .headMoved(let expected, let actual):
      "the log has its head at \(actual.position), not at \(expected.position) where it was expected"
    case .requestRepeated(let requestID): "request \(requestID) is in the log already"
    case .tooManyEvents(let count, let max): "\(count) events at once; at most \(max) are taken"
    case .payloadTooLarge(let bytes, let max): "a payload of \(bytes) bytes; at most \(max) are taken"
    case .textUnfit(let field, let bytes, let max): "\(field) has \(bytes) bytes; 1 to \(max) are taken"
    case .schemaUnfit(let schema): "schema \(schema); schemas count from 1"
    case .streamReserved(let stream): "stream \(stream): the store itself uses streams of such a name"
    case .accessMonthRunning(let month): "the access log of \(month) is written to still"
    default: "the store failed"
    }
  }
}

extension WriteFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .diskFull: "the disk is full"
    case .readOnlyFileSystem: "the file system is mounted read-only"
    case .noPermission: "no permission"
    case .device(let reason): reason
    }
  }
}

extension ChainBreak: CustomStringConvertible {
  public var description: String {
    switch self {
    case .changed: "this event has been changed"
    case .missing: "this event is missing"
    case .reordered(let from): "the event here belongs at position \(from)"
    case .revision(let expected, let found): "revision \(found) where \(expected) was expected"
    case .truncated: "the log ends before it"
    case .otherThanWitnessed: "another event was here before: the log has been rewritten"
    case .witnessForged: "the record of the last head has been changed or taken away"
    }
  }
}
