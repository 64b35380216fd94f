import Glibc

/// A state of everything, as it was after an event.
public struct Checkpoint: Hashable, Sendable {
  /// The last event that is in it.
  public let head: Head
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let savedAt: Int64
  public let bytes: [UInt8]

  public init(head: Head, savedAt: Int64, bytes: [UInt8]) {
    self.head = head
    self.savedAt = savedAt
    self.bytes = bytes
  }
}

/// What was found where a checkpoint is kept.
public enum LoadedCheckpoint: Hashable, Sendable {
  case found(Checkpoint)
  case none
  /// Not to be used: the state is rebuilt from the log.
  case discarded(CheckpointFault)
}

/// Why a checkpoint is not used.
public enum CheckpointFault: Hashable, Sendable {
  case unreadable(StoreFault)
  /// Not a checkpoint of this version.
  case otherFormat
  /// Changed, cut off, or sealed with another master key.
  case sealBroken
}

extension Store {
  /// The first bytes of the file, authenticated: what it is, and the version of its format.
  private static let checkpointMark = Array("PiketCheckpoint1".utf8)

  /// Takes the checkpoint away: the next start replays the log from its beginning.
  public func discardCheckpoint() throws(StoreFault) {
    guard unlink(directory.checkpoint) != 0, errno != ENOENT else { return }
    throw StoreFault(errno: errno, path: directory.checkpoint, while: .writing)
  }

  /// Keeps a state, so that the next start need not replay the log from its beginning. Replaces the one before;
  /// after a crash there is one of the two.
  public func saveCheckpoint(_ checkpoint: Checkpoint) throws(StoreFault) {
    guard access == .readWrite else { throw .openedReadOnly }
    let path = directory.checkpoint
    let time = withUnsafeBytes(of: checkpoint.savedAt.bigEndian) { Array($0) }
    let sealed = try typed(path, while: .writing) {
      try Sealing.seal(
        checkpoint.head.bytes + time + checkpoint.bytes, with: master.checkpoint,
        authenticating: Store.checkpointMark)
    }
    try File.write(Store.checkpointMark + sealed, to: path)
  }

  /// The state that was kept last. Never fails: what cannot be used is a reason to rebuild it.
  public func loadCheckpoint() -> LoadedCheckpoint {
    let path = directory.checkpoint
    let bytes: [UInt8]
    do throws(StoreFault) {
      guard try File.status(path) != nil else { return .none }
      bytes = try File.read(path, bytesMax: limits.checkpointBytesMax)
    } catch {
      return .discarded(.unreadable(error))
    }
    let mark = Store.checkpointMark
    guard bytes.starts(with: mark) else { return .discarded(.otherFormat) }
    let headBytes = 8 + ChainHash.byteCount
    guard
      let plain = Sealing.open(Array(bytes.dropFirst(mark.count)), with: master.checkpoint, authenticating: mark),
      plain.count >= headBytes + 8, let head = Head(bytes: plain.prefix(headBytes))
    else { return .discarded(.sealBroken) }
    let time = plain[headBytes..<headBytes + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return .found(
      Checkpoint(
        head: head, savedAt: Int64(bitPattern: time), bytes: Array(plain.dropFirst(headBytes + 8))))
  }
}
