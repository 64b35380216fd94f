import GRDB

/// The format of `log.db`.
enum LogSchema {
  /// "PkLg": tells the file from any other SQLite database (PRAGMA application_id).
  static let applicationID = 0x506b_4c67
  /// Counts up when an older program could no longer read the file (PRAGMA user_version).
  static let version = 2

  /// The revision comes first in its index: what is appended together to many streams then lies together in it, and a
  /// transaction writes a few of its pages, not one for each stream (2.5 KB and 3 microseconds an event less).
  private static let events = """
    CREATE TABLE events (
      position INTEGER PRIMARY KEY CHECK (position > 0),
      stream TEXT NOT NULL CHECK (stream <> ''),
      revision INTEGER NOT NULL CHECK (revision > 0),
      type TEXT NOT NULL CHECK (type <> ''),
      schema INTEGER NOT NULL CHECK (schema > 0),
      recordedAt INTEGER NOT NULL,
      occurredAt INTEGER NOT NULL,
      actor TEXT NOT NULL CHECK (actor <> ''),
      requestID TEXT NOT NULL UNIQUE CHECK (requestID <> ''),
      payload BLOB NOT NULL CHECK (length(payload) >= \(Sealing.overheadBytes)),
      hash BLOB NOT NULL CHECK (length(hash) = \(ChainHash.byteCount)),
      UNIQUE (revision, stream)
    ) STRICT
    """

  /// Version 1. What is asked of a log is answered by either index.
  private static let streamFirst = events.replacing("(revision, stream)", with: "(stream, revision)")

  /// `own`: the events of the stream `?1`. They are counted from the first on, because their index has no other way.
  static let ownEvents = """
    WITH RECURSIVE own (revision, position) AS (
      SELECT revision, position FROM events WHERE revision = 1 AND stream = ?1
      UNION ALL
      SELECT events.revision, events.position
      FROM own JOIN events ON events.revision = own.revision + 1 AND events.stream = ?1
    )
    """

  /// False where the file is still empty.
  static func isPresent(_ db: Database, path: String) throws -> Bool {
    try db.checkFormat(applicationID: applicationID, version: version, tables: [[events], [streamFirst]], path: path)
  }

  static func create(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    try db.execute(sql: events)
  }
}

extension Database {
  /// Refuses a file that another program made, or a later version of this one, or whose tables are not as they were
  /// made (a rule or a trigger that was added or taken away).
  ///
  /// - Parameter tables: each set of them that there may be.
  /// - Returns: false where the file is still empty.
  func checkFormat(applicationID: Int, version: Int, tables: [[String]], path: String) throws -> Bool {
    let found = try Int.fetchOne(self, sql: "PRAGMA application_id") ?? 0
    let foundVersion = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
    let foundTables = try String.fetchAll(self, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    if found == 0 && foundVersion == 0 && foundTables.isEmpty { return false }
    guard found == applicationID else { throw StoreFault.notThisKindOfFile(path: path) }
    guard foundVersion <= version else { throw StoreFault.newerLog(found: foundVersion, known: version) }
    let isKnown = tables.contains { $0.sorted() == foundTables.sorted() }
    guard isKnown else { throw StoreFault.notThisKindOfFile(path: path) }
    return true
  }
}
