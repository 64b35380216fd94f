import GRDB
import Glibc

/// How the databases are opened.
enum Connections {
  /// Pages in the write-ahead log before it is folded into the file: 16 MB, so that few commits pay for it.
  private static let checkpointPages = 4096

  static func configuration(_ access: StoreAccess, limits: StoreLimits) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.maximumReaderCount = limits.readersMax
    configuration.busyMode = .timeout(limits.lockWaitSeconds)
    configuration.journalMode = access == .readWrite ? .wal : .default
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
    }
    return configuration
  }

  /// Opens the file for one writer and several readers at a time.
  static func pool(
    _ path: String, in directory: StateDirectory, _ access: StoreAccess, limits: StoreLimits,
    isPresent: @Sendable (Database) throws -> Bool, create: @Sendable (Database) throws -> Void
  ) throws(StoreFault) -> DatabasePool {
    let location = try location(path, in: directory, access)
    let exists = try check(path, in: directory, access, limits: limits, isPresent)
    return try typed(path, while: access == .readWrite ? .writing : .reading) {
      let pool = try DatabasePool(path: location, configuration: configuration(access, limits: limits))
      guard access == .readWrite else { return pool }
      try pool.writeWithoutTransaction { db in
        try makeDurable(db)
        if !exists {
          try db.inTransaction(.immediate) {
            try create(db)
            return .commit
          }
        }
      }
      return pool
    }
  }

  /// GRDB sets `NORMAL` when it turns on the write-ahead log; an acknowledged event has to outlive a power cut.
  static func makeDurable(_ db: Database) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL")
  }

  /// The path as SQLite is to open it. In a directory that cannot be written (a backup on a read-only file system)
  /// SQLite can make no shared memory; without a write-ahead log it does not need any, as nothing changes the file.
  static func location(_ path: String, in directory: StateDirectory, _ access: StoreAccess) throws(StoreFault) -> String
  {
    guard access == .readOnly, !directory.isWritable else { return path }
    if let log = try File.status(path + "-wal"), log.size > 0 { return path }
    let escaped = path.utf8.map { byte in
      let isPlain = byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
      return isPlain || "/-_.".utf8.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + Hex.encode([byte])
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }

  /// Looks at a file before anything is set up: setting up the write-ahead log would write to one of somebody else.
  ///
  /// - Returns: false where the file is still empty.
  static func check(
    _ path: String, in directory: StateDirectory, _ access: StoreAccess, limits: StoreLimits,
    _ body: @Sendable (Database) throws -> Bool
  ) throws(StoreFault) -> Bool {
    let location = try location(path, in: directory, access)
    return try typed(path, while: .reading) {
      var configuration = configuration(access, limits: limits)
      configuration.journalMode = .default
      return try DatabaseQueue(path: location, configuration: configuration).read(body)
    }
  }

  /// Refuses files that are not ours alone, and makes an empty one where there is none.
  ///
  /// SQLite gives its own files (`-wal`, `-shm`) the mode of the database.
  static func prepareFile(_ path: String, _ access: StoreAccess) throws(StoreFault) {
    if let status = try File.status(path) {
      try File.checkPrivate(path, status)
      guard Glibc.access(path, access == .readWrite ? R_OK | W_OK : R_OK) == 0 else {
        throw StoreFault(errno: errno, path: path, while: access == .readWrite ? .writing : .reading)
      }
    } else {
      try File.createPrivate(path)
    }
  }
}
