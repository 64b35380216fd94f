import Glibc

/// Says which process writes in a state directory: a `flock` on a file that holds the number of that process.
///
/// The kernel gives the lock back when the process ends, in whatever way (flock(2)).
final class WriterLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(StoreFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    // Set at once, so that `deinit` closes it in every case, and nothing else does.
    self.descriptor = descriptor
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK
        ? .inUse(pid: WriterLock.holder(descriptor)) : StoreFault(errno: errno, path: path, while: .writing)
    }
    let text = Array("\(getpid())\n".utf8)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
      throw StoreFault(errno: errno, path: path, while: .writing)
    }
  }

  /// Closing alone would leave the lock to a child that was forked at this moment and has not called exec yet.
  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }
}
