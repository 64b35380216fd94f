import Crypto
import GRDB

/// The format of `keys.db`, and what its rows mean.
enum KeySchema {
  /// "PkKy" (PRAGMA application_id).
  private static let applicationID = 0x506b_4b79
  private static let version = 2

  /// `state`: 1 live, 2 destroyed. `sealed`: the key while it lives, an empty message when it is destroyed, in both
  /// cases authenticated with the state and the stream.
  private static let keys = """
    CREATE TABLE keys (
      stream TEXT PRIMARY KEY NOT NULL CHECK (stream <> ''),
      state INTEGER NOT NULL CHECK (state IN (1, 2)),
      sealed BLOB NOT NULL CHECK (length(sealed) >= \(Sealing.overheadBytes))
    ) STRICT, WITHOUT ROWID
    """

  /// `check`: tells a wrong master key. The others: see `HeadWitness`.
  private static let facts = """
    CREATE TABLE facts (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID
    """

  private static let check = Array("piket master key".utf8)
  private static let live: UInt8 = 1
  private static let destroyed: UInt8 = 2

  /// False where the file is still empty.
  static func isPresent(_ db: Database, path: String) throws -> Bool {
    try db.checkFormat(applicationID: applicationID, version: version, tables: [[keys, facts]], path: path)
  }

  static func checkMaster(_ db: Database, _ master: MasterKey, path: String) throws {
    guard let sealed = try [UInt8](fact: "check", db),
      Sealing.open(sealed, with: master.wrapping, authenticating: check) == check
    else { throw StoreFault.wrongMasterKey(path: path) }
  }

  static func create(_ db: Database, _ master: MasterKey) throws {
    try db.inTransaction(.immediate) {
      // A program that knows of no fence can read the file as long as nothing has been destroyed.
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
      try db.execute(sql: keys)
      try db.execute(sql: facts)
      try Sealing.seal(check, with: master.wrapping, authenticating: check).store(asFact: "check", db)
      try HeadWitness.log.write(.genesis, db, master)
      return .commit
    }
  }

  /// The key of a stream that had none: another thread may have made it meanwhile.
  static func makeKey(of stream: String, master: MasterKey, _ db: Database) throws -> SymmetricKey {
    switch try key(of: stream, master: master, db) {
    case .live(let key): return key
    case .destroyed: throw StoreFault.keyDestroyed(stream: stream)
    case .missing: break
    }
    let key = SymmetricKey(size: .bits256)
    let bytes = key.withUnsafeBytes { Array($0) }
    let sealed = try Sealing.seal(bytes, with: master.wrapping, authenticating: [live] + Array(stream.utf8))
    try db.cachedStatement(sql: "INSERT INTO keys (stream, state, sealed) VALUES (?, ?, ?)")
      .execute(arguments: [stream, Int(live), sealed.databaseBlob])
    return key
  }

  /// Overwrites the key of a stream; where it has none, or it has been destroyed already, nothing changes.
  static func destroyKey(of stream: String, master: MasterKey, _ db: Database) throws {
    let nothing = try Sealing.seal([], with: master.wrapping, authenticating: [destroyed] + Array(stream.utf8))
    try db.cachedStatement(sql: "UPDATE keys SET state = ?, sealed = ? WHERE stream = ? AND state = ?")
      .execute(arguments: [Int(destroyed), nothing.databaseBlob, stream, Int(live)])
  }

  /// From now on a program that does not replay the fence may not read the file any more.
  static func requireFence(_ db: Database) throws {
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  static func liveStreams(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT stream FROM keys WHERE state = ?", arguments: [Int(live)])
  }

  /// The streams whose name begins so, whatever the state of their keys, in the order of their names.
  static func streams(withPrefix prefix: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT stream FROM keys WHERE stream >= ?1 AND substr(stream, 1, length(?1)) = ?1 ORDER BY stream",
      arguments: [prefix])
  }

  static func key(of stream: String, master: MasterKey, _ db: Database) throws -> StreamKey {
    let statement = try db.cachedStatement(sql: "SELECT state, sealed FROM keys WHERE stream = ?")
    guard let row = try Row.fetchOne(statement, arguments: [stream]) else { return .missing }
    let state = UInt8(row[0] as Int)
    let context = [state] + Array(stream.utf8)
    guard let bytes = Sealing.open([UInt8](databaseBlob: row[1]), with: master.wrapping, authenticating: context) else {
      throw StoreFault.keyUnreadable(stream: stream)
    }
    return state == destroyed ? .destroyed : .live(SymmetricKey(data: bytes))
  }
}
