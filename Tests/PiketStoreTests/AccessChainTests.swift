import GRDB
import Glibc
import Testing

@testable import PiketStore

@Suite struct AccessChainTests {
  /// Each changes the access log of five records; the position and the reason have to be found.
  static let changes: [(sql: String, position: Int, reason: ChainBreak)] = [
    ("UPDATE accesses SET recordedAt = recordedAt + 1 WHERE position = 5", 5, .changed),
    ("UPDATE accesses SET object = randomblob(16) WHERE position = 3", 3, .changed),
    ("UPDATE accesses SET object = x'' WHERE position = 1", 1, .changed),
    ("UPDATE accesses SET subject = object, object = subject WHERE position = 4", 4, .changed),
    ("UPDATE accesses SET content = randomblob(40) WHERE position = 2", 2, .changed),
    ("UPDATE accesses SET content = CAST(content || x'00' AS BLOB) WHERE position = 2", 2, .changed),
    ("UPDATE accesses SET hash = zeroblob(32) WHERE position = 3", 3, .changed),
    ("DELETE FROM accesses WHERE position = 1", 1, .missing),
    ("DELETE FROM accesses WHERE position IN (3, 4)", 3, .missing),
    ("UPDATE accesses SET position = 9 WHERE position = 3", 3, .missing),
    ("DELETE FROM accesses WHERE position = 3; UPDATE accesses SET position = 3 WHERE position = 4", 3, .changed),
    ("DELETE FROM accesses WHERE position = 5", 5, .truncated),
    ("DELETE FROM accesses WHERE position >= 3", 3, .truncated),
    ("DELETE FROM accesses", 1, .truncated),
  ]

  func witnessed() throws -> Scratch {
    let scratch = try Scratch()
    try AccessLogTests.fiveRecords(scratch).witnessHead()
    return scratch
  }

  @Test(arguments: changes)
  func everyChangeIsFound(_ change: (sql: String, position: Int, reason: ChainBreak)) throws {
    let scratch = try witnessed()
    try scratch.tamper(change.sql, file: "access.db")
    let log = try AccessLog.open(beside: scratch.open(.readOnly))
    #expect(try log.verify() == .broken(position: change.position, change.reason))
  }

  @Test(arguments: [
    "INSERT INTO accesses SELECT 6, recordedAt, object, subject, x'00', hash FROM accesses LIMIT 1",
    "UPDATE accesses SET hash = x'00'", "UPDATE accesses SET object = x'00'", "UPDATE accesses SET subject = NULL",
    "UPDATE accesses SET position = 0 WHERE position = 1", "UPDATE accesses SET recordedAt = 'text'",
  ])
  func theFileItselfHoldsTheRules(_ sql: String) throws {
    let scratch = try witnessed()
    #expect(throws: DatabaseError.self) { try scratch.tamper(sql, file: "access.db") }
  }

  @Test func whatWasCutOffIsRefusedAtOpening() throws {
    let scratch = try witnessed()
    try scratch.tamper("DELETE FROM accesses WHERE position > 3", file: "access.db")
    let fault = StoreFault.accessChainBroken(position: 4, .truncated)
    // The log of what happened goes on without it: who is on call is no dossier.
    let store = try scratch.open()
    #expect(throws: fault) { try AccessLog.open(beside: store) }
    let log = try AccessLog.open(beside: scratch.open(.readOnly))
    #expect(log.faultAtOpen == fault)
    #expect(try log.records(limit: 9).count == 3)
  }

  @Test(arguments: [false, true]) func aFileThatIsGoneIsNotBegunAnew(_ isReadOnly: Bool) throws {
    let scratch = try witnessed()
    unlink(scratch.file("access.db"))
    #expect(throws: StoreFault.self) { try AccessLog.open(beside: scratch.open(isReadOnly ? .readOnly : .readWrite)) }
  }

  @Test func anotherWholeLogIsFound() throws {
    let (scratch, other) = (try witnessed(), try witnessed())
    let kept = try AccessLog.open(beside: scratch.open(.readOnly)).head
    scratch.write(other.bytes("access.db"), to: "access.db")
    #expect(throws: StoreFault.accessChainBroken(position: 5, .otherThanWitnessed)) {
      try AccessLog.open(beside: scratch.open())
    }
    // With the keys too it is a whole; only the head that was kept elsewhere tells.
    scratch.write(other.bytes("keys.db"), to: "keys.db")
    let log = try AccessLog.open(beside: scratch.open())
    #expect(try log.verify() == .whole(events: 5, head: try log.head))
    #expect(try log.verify(expecting: kept) == .broken(position: 5, .otherThanWitnessed))
    #expect(
      try log.verify(expecting: Head(position: 6, hash: kept.hash)) == .broken(position: 6, .truncated))
  }

  @Test(arguments: [
    "UPDATE facts SET value = zeroblob(72) WHERE name = 'access witness'",
    "DELETE FROM facts WHERE name = 'access witness'",
    "UPDATE facts SET value = (SELECT value FROM facts WHERE name = 'witness') WHERE name = 'access witness'",
  ])
  func theRecordedHeadCannotBeForged(_ sql: String) throws {
    let scratch = try witnessed()
    try scratch.tamper(sql, file: "keys.db")
    let fault = StoreFault.accessChainBroken(position: 5, .witnessForged)
    #expect(throws: fault) { try AccessLog.open(beside: scratch.open()) }
    #expect(try AccessLog.open(beside: scratch.open(.readOnly)).verify() == .broken(position: 5, .witnessForged))
  }

  @Test func theRecordedHeadMayLieBehind() throws {
    let scratch = try witnessed()
    do { try AccessLog.open(beside: scratch.open()).append([access("6")], recordedAt: Moments.january) }
    #expect(try AccessLog.open(beside: scratch.open()).records(limit: 9).count == 6)
  }

  @Test func verifyingMayBeStopped() throws {
    var limits = StoreLimits()
    limits.eventsPerStep = 2
    let scratch = try witnessed()
    let log = try AccessLog.open(beside: scratch.open(limits: limits))
    var steps = 0
    let stopped = try log.verify(isCancelled: {
      steps += 1
      return steps == 3
    })
    #expect(stopped == .cancelled(head: try log.records(from: 4, limit: 1)[0].head))
  }

  @Test(arguments: [
    "CREATE TRIGGER t BEFORE INSERT ON accesses BEGIN SELECT raise(IGNORE); END", "DROP INDEX accessesByObject",
    "PRAGMA application_id = 5",
  ])
  func aFileThatWasChangedIsRefused(_ sql: String) throws {
    let scratch = try witnessed()
    try scratch.tamper(sql, file: "access.db")
    #expect(throws: StoreFault.notThisKindOfFile(path: scratch.file("access.db"))) {
      try AccessLog.open(beside: scratch.open())
    }
  }
}
