import Glibc

/// A folder of files that others read at any moment: each is replaced as a whole, and only where its bytes change.
/// What else lies there is left alone.
struct FeedFolder {
  private let path: String

  init(_ path: String) { self.path = path }

  /// - Returns: whether the file was written; false where it was so already.
  /// - Throws: `FileUnwritable` with the system's reason.
  func put(_ bytes: [UInt8], as name: String) throws(Failure) -> Bool {
    // A name that came over the wire must not lead out of the folder.
    guard !name.contains("/"), !name.hasPrefix(".") else { throw unwritable(name, EINVAL) }
    let file = "\(path)/\(name)"
    if contents(of: file, longest: bytes.count) == bytes { return false }
    let new = "\(path)/.\(name).\(getpid())"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw unwritable(name, errno) }
    let fault = fill(descriptor, bytes)
    close(descriptor)
    if let fault {
      unlink(new)
      throw unwritable(name, fault)
    }
    guard rename(new, file) == 0 else {
      let fault = errno
      unlink(new)
      throw unwritable(name, fault)
    }
    return true
  }

  /// Writes all, and waits until it is on the disk; the error number where it could not.
  private func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return fsync(descriptor) == 0 ? nil : errno
  }

  /// What is there, and one byte more where it is longer; nil where nothing can be read.
  private func contents(of file: String, longest: Int) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var found: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while found.count <= longest {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        found += chunk[..<count]
      } else if count == 0 {
        return found
      } else if errno != EINTR {
        return nil
      }
    }
    return found
  }

  private func unwritable(_ name: String, _ fault: Int32) -> Failure {
    Failure(LocalFault.FileUnwritable(path: "\(path)/\(name)", reason: String(cString: strerror(fault))))
  }
}
