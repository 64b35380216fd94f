import Glibc

/// The directory that holds everything the service keeps, and the names of the files in it.
public struct StateDirectory: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  var log: String { path + "/log.db" }
  var keys: String { path + "/keys.db" }
  var checkpoint: String { path + "/checkpoint" }
  var lock: String { path + "/lock" }
  /// Where the master key is kept when systemd does not hand it over.
  public var masterKey: String { path + "/master.key" }

  /// Makes the directory where it is missing (mode 0700), and refuses one that is not ours alone.
  func prepare(for access: StoreAccess) throws(StoreFault) {
    if try File.status(path) == nil {
      guard access == .readWrite else { throw .directoryMissing(path: path) }
      guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        if errno == ENOENT { throw .directoryMissing(path: path) }
        throw StoreFault(errno: errno, path: path, while: .writing)
      }
      try File.syncDirectory(of: path)
    }
    guard let status = try File.status(path) else { throw .directoryMissing(path: path) }
    guard status.isDirectory else { throw .notADirectory(path: path) }
    try File.checkPrivate(path, status)
    if access == .readWrite && !isWritable { throw .notWritable(path: path) }
  }

  var isWritable: Bool { Glibc.access(path, W_OK | X_OK) == 0 }
}
