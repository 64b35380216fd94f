/// The key that seals checkpoints. Each erasure destroys it, as if it were that of a stream, and the next checkpoint
/// has another: so a copy of a checkpoint from before the erasure is as unreadable as the stream.
///
/// Overwriting the file before it is taken away would not do: a file system that copies on write or keeps a journal,
/// and a disk that spreads its wear, write elsewhere and keep what was there; and a backup is out of reach anyway.
struct CheckpointKey: Hashable, Sendable {
  private static let prefix = "checkpoint/"

  /// The lines that the fence had when it came into use.
  let generation: UInt64

  init(after fence: Head) { generation = UInt64(fence.position) }

  init(generation: UInt64) { self.generation = generation }

  var stream: String { CheckpointKey.prefix + String(generation) }

  static func isNamed(by stream: String) -> Bool { stream.hasPrefix(prefix) }
}
