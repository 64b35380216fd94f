import GRDB

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension [UInt8] {
  /// As SQLite is to store it.
  var databaseBlob: Data { Data(self) }

  init(databaseBlob: Data) { self = databaseBlob.withUnsafeBytes { Array($0) } }

  init?(fact name: String, _ db: Database) throws {
    guard let blob = try Data.fetchOne(db, sql: "SELECT value FROM facts WHERE name = ?", arguments: [name]) else {
      return nil
    }
    self.init(databaseBlob: blob)
  }

  func store(asFact name: String, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO facts (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
      arguments: [name, databaseBlob])
  }
}
