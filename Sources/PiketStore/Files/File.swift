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

  /// Takes a file away, where there is one, durably.
  static func remove(_ path: String) throws(StoreFault) {
    if unlink(path) != 0 {
      if errno == ENOENT { return }
      throw StoreFault(errno: errno, path: path, while: .writing)
    }
    try syncDirectory(of: path)
  }

  private static func writeDurably(_ bytes: [UInt8], to path: String) throws(StoreFault) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    defer { close(descriptor) }
    guard write(bytes, descriptor, at: 0), fsync(descriptor) == 0 else {
      throw StoreFault(errno: errno, path: path, while: .writing)
    }
  }

  /// Appends to a file, durably, and all or nothing for who goes by its length; makes it where there is none.
  ///
  /// - Parameter length: of the file; what stands after it was never finished, and is cut off.
  static func append(_ bytes: [UInt8], to path: String, after length: Int) throws(StoreFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw StoreFault(errno: errno, path: path, while: .writing) }
    guard status.st_size >= length else { throw .writeFailed(path: path, .device(reason: "it became shorter")) }
    guard ftruncate(descriptor, length) == 0, write(bytes, descriptor, at: length), fsync(descriptor) == 0 else {
      let fault = StoreFault(errno: errno, path: path, while: .writing)
      // Where this fails too, the next one to append does it.
      _ = ftruncate(descriptor, length)
      throw fault
    }
    try syncDirectory(of: path)
  }

  /// - Returns: false with `errno`.
  private static func write(_ bytes: [UInt8], _ descriptor: Int32, at offset: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written, offset + written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
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
