import GRDB

/// The format of `access.db`.
enum AccessSchema {
  /// "PkAc" (PRAGMA application_id).
  private static let applicationID = 0x506b_4163
  /// Counts up when an older program could no longer read the file (PRAGMA user_version).
  private static let version = 1

  /// `object` and `subject`: digests, empty where there is none.
  private static let accesses = """
    CREATE TABLE accesses (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      recordedAt INTEGER NOT NULL,
      object BLOB NOT NULL CHECK (length(object) IN (0, \(AccessKey.digestBytes))),
      subject BLOB NOT NULL CHECK (length(subject) IN (0, \(AccessKey.digestBytes))),
      content BLOB NOT NULL CHECK (length(content) >= \(Sealing.overheadBytes)),
      hash BLOB NOT NULL CHECK (length(hash) = \(ChainHash.byteCount))
    ) STRICT
    """

  private static let objects = "CREATE INDEX accessesByObject ON accesses (object) WHERE object <> x''"
  private static let subjects = "CREATE INDEX accessesBySubject ON accesses (subject) WHERE subject <> x''"

  /// False where the file is still empty.
  static func isPresent(_ db: Database, path: String) throws -> Bool {
    try db.checkFormat(
      applicationID: applicationID, version: version, tables: [[accesses, objects, subjects]], path: path)
  }

  static func create(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    for table in [accesses, objects, subjects] { try db.execute(sql: table) }
  }
}
