import Glibc
import Varlink

/// A listening Unix socket with a file of its own.
struct ListeningSocket {
  /// How many connections may wait to be accepted; a thousand clients may come at once.
  static let backlog: Int32 = 4096

  let descriptor: Int32
  let file: SocketFile

  /// Makes a socket and its file, and listens. A file that was left behind by a server that is gone is replaced.
  init(path: String, mode: mode_t) throws(ListenFault) {
    if path.utf8.count > SocketAddress.pathMax { throw .pathTooLong(path: path, max: SocketAddress.pathMax) }
    try removeStale(path)
    let descriptor = try newSocket(path)
    do throws(ListenFault) {
      try check(SocketAddress.withAddress(of: path) { bind(descriptor, $0, $1) } ?? -1, path)
      // Before listen(2): until then nobody can connect, whatever the umask made of the mode.
      try check(chmod(path, mode), path)
      try check(listen(descriptor, Self.backlog), path)
      guard let file = SocketFile(path: path) else { throw .failed(path: path, code: errno) }
      self.file = file
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }
}

/// A socket file, by what it is and not only by its name: another server may have put its own there since.
struct SocketFile: Sendable {
  let path: String
  private let device: dev_t
  private let inode: ino_t

  /// Nil, with `errno`, where there is no such file.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.path = path
    (device, inode) = (status.st_dev, status.st_ino)
  }

  /// Removes the file if it still is this one.
  func remove() {
    guard let now = SocketFile(path: path), now.device == device, now.inode == inode else { return }
    unlink(path)
  }
}

/// Checks a descriptor that was handed over by systemd (sd_listen_fds(3)).
func isListeningUnixStream(_ descriptor: Int32) -> Bool {
  func option(_ name: Int32) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
  }
  return option(SO_DOMAIN) == AF_UNIX && option(SO_TYPE) == Int32(SOCK_STREAM.rawValue) && option(SO_ACCEPTCONN) == 1
}

private func newSocket(_ path: String) throws(ListenFault) -> Int32 {
  let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
  let descriptor = socket(AF_UNIX, type, 0)
  if descriptor < 0 { throw .failed(path: path, code: errno) }
  return descriptor
}

private func check(_ result: Int32, _ path: String) throws(ListenFault) {
  guard result != 0 else { return }
  switch errno {
  case EACCES, EPERM, EROFS: throw .noPermission(path: path)
  case EADDRINUSE: throw .taken(path: path)
  case let code: throw .failed(path: path, code: code)
  }
}

/// Removes a socket file behind which nobody listens.
private func removeStale(_ path: String) throws(ListenFault) {
  var status = stat()
  guard lstat(path, &status) == 0 else {
    if errno == ENOENT { return }
    return try check(-1, path)
  }
  guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
  let probe = try newSocket(path)
  defer { close(probe) }
  let code = SocketAddress.withAddress(of: path) { connect(probe, $0, $1) == 0 ? 0 : errno }
  switch code {
  case ECONNREFUSED: try check(unlink(path), path)
  case ENOENT: return
  case EACCES, EPERM: throw .noPermission(path: path)
  // Connected, or its queue is full: somebody listens.
  default: throw .taken(path: path)
  }
}
