import Glibc

/// The directory that holds everything the service keeps, and the names of the files in it.
public struct StateDirectory: Sendable {
  public let path: String
  /// Where the fence is kept: what has been destroyed. A directory of its own, so that a backup of the other one, put
  /// back, does not bring back a fence from before an erasure. It has to be copied elsewhere by itself, always the
  /// newest version only; it holds no name and no key.
  public let erasures: String

  /// - Parameter erasures: nil: beside the directory, with `-erasures` after its name.
  public init(_ path: String, erasures: String? = nil) {
    self.path = path
    let name = path.reversed().drop { $0 == "/" }.reversed()
    self.erasures = erasures ?? String(name) + "-erasures"
  }

  var log: String { path + "/log.db" }
  var access: String { path + "/access.db" }
  var fence: String { erasures + "/fence" }
  var keys: String { path + "/keys.db" }
  var checkpoint: String { path + "/checkpoint" }
  var lock: String { path + "/lock" }
  /// Where the master key is kept when systemd does not hand it over.
  public var masterKey: String { path + "/master.key" }

  /// Makes the directory where it is missing (mode 0700), and refuses one that is not ours alone.
  func prepare(for access: StoreAccess) throws(StoreFault) { try StateDirectory.prepare(path, for: access) }

  /// Makes the directory of the fence too.
  func prepareErasures() throws(StoreFault) { try StateDirectory.prepare(erasures, for: .readWrite) }

  private static func prepare(_ path: String, for access: StoreAccess) throws(StoreFault) {
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
    if access == .readWrite && !isWritable(path) { throw .notWritable(path: path) }
  }

  private static func isWritable(_ path: String) -> Bool { Glibc.access(path, W_OK | X_OK) == 0 }

  var isWritable: Bool { StateDirectory.isWritable(path) }
}
