import Crypto
import GRDB

/// The format of `keys.db`, and what its rows mean.
enum KeySchema {
  /// "PkKy" (PRAGMA application_id).
  private static let applicationID = 0x506b_4b79
  private static let version = 1

  /// `state`: 1 live, 2 destroyed. `sealed`: the key while it lives, an empty message when it is destroyed, in both
  /// cases authenticated with the state and the stream.
  private static let keys = """
    CREATE TABLE keys (
      stream TEXT PRIMARY KEY NOT NULL CHECK (stream <> ''),
      state INTEGER NOT NULL CHECK (state IN (1, 2)),
      sealed BLOB NOT NULL CHECK (length(sealed) >= \(Sealing.overheadBytes))
    ) STRICT, WITHOUT ROWID
    """

  /// `check`: tells a wrong master key. `witness`: the last head that was recorded.
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
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
      try db.execute(sql: keys)
      try db.execute(sql: facts)
      try Sealing.seal(check, with: master.wrapping, authenticating: check).store(asFact: "check", db)
      try HeadWitness.write(.genesis, db, master)
      return .commit
    }
  }

  static func insert(_ key: SymmetricKey, of stream: String, master: MasterKey, _ db: Database) throws {
    let bytes = key.withUnsafeBytes { Array($0) }
    let sealed = try Sealing.seal(bytes, with: master.wrapping, authenticating: [live] + Array(stream.utf8))
    try db.cachedStatement(sql: "INSERT INTO keys (stream, state, sealed) VALUES (?, ?, ?)")
      .execute(arguments: [stream, Int(live), sealed.databaseBlob])
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
