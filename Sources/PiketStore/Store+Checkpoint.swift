import Crypto
import Synchronization

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
  /// Changed, cut off, or sealed under another master key.
  case sealBroken
  /// From before an erasure: its key has been destroyed with what may be in it.
  case keyDestroyed
}

extension Store {
  /// The first bytes of the file: what it is, and the version of its format. Authenticated with the eight bytes that
  /// follow, the generation of the key.
  private static let checkpointMark = Array("PiketCheckpoint2".utf8)

  /// Takes the checkpoint away: the next start replays the log from its beginning.
  public func discardCheckpoint() throws(StoreFault) { try File.remove(directory.checkpoint) }

  /// Keeps a state, so that the next start need not replay the log from its beginning. Replaces the one before;
  /// after a crash there is one of the two.
  ///
  /// - Throws: `checkpointOutdated` for a state from before an erasure; what was destroyed may be in it.
  public func saveCheckpoint(_ checkpoint: Checkpoint) throws(StoreFault) {
    guard access == .readWrite else { throw .openedReadOnly }
    try erasedAt.withLock { erasedAt throws(StoreFault) in
      if let erasedAt, checkpoint.head.position <= erasedAt {
        throw .checkpointOutdated(position: checkpoint.head.position)
      }
      let name = CheckpointKey(after: keys.fence.head)
      let key = try keys.keysForWriting([name.stream])[name.stream]
      guard let key else { throw .keyDestroyed(stream: name.stream) }
      let path = directory.checkpoint
      let time = withUnsafeBytes(of: checkpoint.savedAt.bigEndian) { Array($0) }
      let header = Store.checkpointMark + withUnsafeBytes(of: name.generation.bigEndian) { Array($0) }
      let sealed = try typed(path, while: .writing) {
        try Sealing.seal(checkpoint.head.bytes + time + checkpoint.bytes, with: key, authenticating: header)
      }
      try File.write(header + sealed, to: path)
    }
  }

  /// The state that was kept last. Never fails: what cannot be used is a reason to rebuild it.
  public func loadCheckpoint() -> LoadedCheckpoint {
    let path = directory.checkpoint
    do throws(StoreFault) {
      guard try File.status(path) != nil else { return .none }
      return try openCheckpoint(File.read(path, bytesMax: limits.checkpointBytesMax))
    } catch {
      return .discarded(.unreadable(error))
    }
  }

  private func openCheckpoint(_ bytes: [UInt8]) throws(StoreFault) -> LoadedCheckpoint {
    let headerBytes = Store.checkpointMark.count + 8
    guard bytes.starts(with: Store.checkpointMark) else { return .discarded(.otherFormat) }
    guard bytes.count >= headerBytes else { return .discarded(.sealBroken) }
    let header = Array(bytes.prefix(headerBytes))
    let key: SymmetricKey
    switch try keys.key(of: CheckpointKey(generation: Store.number(header.suffix(8))).stream) {
    case .live(let live): key = live
    case .destroyed: return .discarded(.keyDestroyed)
    case .missing: return .discarded(.sealBroken)
    }
    let headBytes = 8 + ChainHash.byteCount
    guard
      let plain = Sealing.open(Array(bytes.dropFirst(headerBytes)), with: key, authenticating: header),
      plain.count >= headBytes + 8, let head = Head(bytes: plain.prefix(headBytes))
    else { return .discarded(.sealBroken) }
    let time = Store.number(plain[headBytes..<headBytes + 8])
    return .found(
      Checkpoint(
        head: head, savedAt: Int64(bitPattern: time), bytes: Array(plain.dropFirst(headBytes + 8))))
  }

  /// Eight bytes, big-endian.
  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
