import Glibc

/// The few things that are done with whole files.
enum File {
  struct Status {
    let owner: UInt32
    /// Permission bits only.
    let mode: UInt32
    let isDirectory: Bool
    let size: Int

    var isOpenToOthers: Bool { mode & 0o077 != 0 }
  }

  /// Nil where there is nothing at the path.
  static func status(_ path: String) throws(StoreFault) -> Status? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      if errno == ENOTDIR { throw .notADirectory(path: path) }
      throw StoreFault(errno: errno, path: path, while: .reading)
    }
    return Status(
      owner: status.st_uid, mode: status.st_mode & 0o7777, isDirectory: status.st_mode & S_IFMT == S_IFDIR,
      size: Int(status.st_size))
  }

  /// Refuses a file that is not ours, or that others may read or write.
  static func checkPrivate(_ path: String, _ status: Status) throws(StoreFault) {
    guard status.owner == geteuid() else { throw .ownedBySomebodyElse(path: path, owner: status.owner) }
    guard !status.isOpenToOthers else { throw .openToOthers(path: path, mode: status.mode) }
  }

  /// The whole file.
  static func read(_ path: String, bytesMax: Int) throws(StoreFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: path, while: .reading) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw StoreFault(errno: errno, path: path, while: .reading) }
    guard status.st_size <= bytesMax else { throw .readFailed(path: path, reason: "more than \(bytesMax) bytes") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw StoreFault(errno: errno, path: path, while: .reading) }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// Makes an empty file with mode 0600, where there is none yet.
  static func createPrivate(_ path: String) throws(StoreFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    close(descriptor)
  }

  /// Puts `bytes` at `path`, all or nothing, and durably: a temporary file of mode 0600 takes its place.
  ///
  /// - Parameter replacing: false to leave a file that is there already as it is; the answer is then false.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(StoreFault) -> Bool {
    let temporary = path + (replacing ? ".new" : ".\(getpid()).new")
    defer { unlink(temporary) }
    try writeDurably(bytes, to: temporary)
    if replacing {
      guard rename(temporary, path) == 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    } else if link(temporary, path) != 0 {
      if errno == EEXIST { return false }
      throw StoreFault(errno: errno, path: path, while: .writing)
    }
    try syncDirectory(of: path)
    return true
  }

  private static func writeDurably(_ bytes: [UInt8], to path: String) throws(StoreFault) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
  }

  /// Makes the names in the directory of `path` durable.
  static func syncDirectory(of path: String) throws(StoreFault) {
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: parent, while: .writing) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreFault(errno: errno, path: parent, while: .writing) }
  }
}
