import PiketStore
import Testing

@Suite struct ChainTests {
  /// Each changes the log of six events; the position and the reason have to be found.
  static let changes: [(sql: String, position: Int, reason: ChainBreak)] = [
    ("UPDATE events SET type = 'other' WHERE position = 2", 2, .changed),
    ("UPDATE events SET schema = 2 WHERE position = 2", 2, .changed),
    ("UPDATE events SET actor = 'other' WHERE position = 1", 1, .changed),
    ("UPDATE events SET recordedAt = recordedAt + 1 WHERE position = 6", 6, .changed),
    ("UPDATE events SET occurredAt = occurredAt - 1 WHERE position = 3", 3, .changed),
    ("UPDATE events SET requestID = 'other' WHERE position = 4", 4, .changed),
    ("UPDATE events SET stream = 'c' WHERE position = 4", 4, .changed),
    ("UPDATE events SET revision = 9 WHERE position = 4", 4, .changed),
    ("UPDATE events SET hash = zeroblob(32) WHERE position = 4", 4, .changed),
    ("UPDATE events SET payload = CAST(substr(payload, 1, 20) || x'0102' || substr(payload, 23) AS BLOB)", 1, .changed),
    ("UPDATE events SET payload = CAST(payload || x'00' AS BLOB) WHERE position = 5", 5, .changed),
    // The border between two fields moved, the bytes all the same.
    ("UPDATE events SET type = type || 'p', actor = substr(actor, 2) WHERE position = 5", 5, .changed),
    ("DELETE FROM events WHERE position = 1", 1, .missing),
    ("DELETE FROM events WHERE position IN (3, 4)", 3, .missing),
    ("UPDATE events SET position = 9 WHERE position = 3", 3, .missing),
    ("DELETE FROM events WHERE position = 3; UPDATE events SET position = 3 WHERE position = 4", 3, .changed),
    ("DELETE FROM events WHERE position = 6", 6, .truncated),
    ("DELETE FROM events WHERE position >= 3", 3, .truncated),
    ("DELETE FROM events", 1, .truncated),
    (swap(2, 3), 2, .reordered(from: 3)),
    (swap(2, 5), 2, .reordered(from: 5)),
    (swap(1, 6), 1, .reordered(from: 6)),
  ]

  static func swap(_ left: Int, _ right: Int) -> String {
    """
    UPDATE events SET position = 99 WHERE position = \(left);
    UPDATE events SET position = \(left) WHERE position = \(right);
    UPDATE events SET position = \(right) WHERE position = 99
    """
  }

  @Test(arguments: changes)
  func everyChangeIsFound(_ change: (sql: String, position: Int, reason: ChainBreak)) throws {
    // Given
    let scratch = try sixEvents()
    // When
    try scratch.tamper(change.sql)
    // Then: verify says where
    let store = try scratch.open(.readOnly)
    #expect(try store.verify() == .broken(position: change.position, change.reason))
    // Then: a replay gives what comes before it, and then stops; only a log that was cut off replays to its end
    let replay = store.replay()
    var events = 0
    let fault = StoreFault.chainBroken(position: change.position, change.reason)
    do {
      while let batch = try replay.next() { events += batch.count }
      #expect(store.faultAtOpen == fault)
    } catch {
      #expect(error == fault)
    }
    #expect(events == change.position - 1)
  }

  @Test func whatWasCutOffIsRefusedAtOpening() throws {
    let scratch = try sixEvents()
    try scratch.tamper("DELETE FROM events WHERE position > 4")
    #expect(throws: StoreFault.chainBroken(position: 5, .truncated)) { try scratch.open() }
    #expect(try scratch.open(.readOnly).all().map(\.position) == [1, 2, 3, 4])
  }

  @Test func aLogThatWasRewrittenAsAWholeIsFound() throws {
    // Given: two logs with valid chains, under the same keys
    let scratch = try sixEvents(witnessed: false)
    let other = try sixEvents(witnessed: false)
    let kept = try scratch.open().head
    // When: one takes the place of the other
    scratch.write(other.bytes("log.db"), to: "log.db")
    scratch.write(other.bytes("keys.db"), to: "keys.db")
    // Then
    let store = try scratch.open()
    #expect(try store.verify() == .whole(events: 6, head: try store.head))
    #expect(try store.verify(expecting: kept) == .broken(position: 6, .otherThanWitnessed))
    #expect(
      try store.verify(expecting: Head(position: 7, hash: kept.hash)) == .broken(position: 7, .truncated))
  }

  @Test func theRecordedHeadFindsARewrittenLog() throws {
    let scratch = try sixEvents()
    let other = try sixEvents()
    scratch.write(other.bytes("log.db"), to: "log.db")
    #expect(throws: StoreFault.chainBroken(position: 6, .otherThanWitnessed)) { try scratch.open() }
  }

  @Test(arguments: [
    "UPDATE facts SET value = zeroblob(72) WHERE name = 'witness'", "DELETE FROM facts WHERE name = 'witness'",
    "UPDATE facts SET value = CAST(x'0000000000000003' || substr(value, 9) AS BLOB) WHERE name = 'witness'",
  ])
  func theRecordedHeadCannotBeForged(_ sql: String) throws {
    let scratch = try sixEvents()
    try scratch.tamper(sql, file: "keys.db")
    #expect(throws: StoreFault.chainBroken(position: 6, .witnessForged)) { try scratch.open() }
    let store = try scratch.open(.readOnly)
    #expect(store.faultAtOpen == .chainBroken(position: 6, .witnessForged))
    #expect(try store.all().count == 6)
  }

  @Test func theRecordedHeadMayLieBehind() throws {
    let scratch = try sixEvents()
    try scratch.open().append(record("r7"))
    #expect(try scratch.open().all().count == 7)
  }

  @Test func verifyingMayBeStoppedAndGoesOnFromAHead() throws {
    var limits = StoreLimits()
    limits.eventsPerStep = 2
    let scratch = try sixEvents()
    let store = try scratch.open(limits: limits)
    var seen: [Int] = []
    let stopped = try store.verify(isCancelled: { seen.count == 2 }, progress: { seen.append($0) })
    let fourth = try store.events(from: 4, limit: 1)[0].head
    #expect(stopped == .cancelled(head: fourth))
    #expect(seen == [2, 4])
    #expect(try store.verify(after: fourth) == .whole(events: 2, head: try store.head))
    #expect(try store.verify(upTo: 4) == .whole(events: 4, head: fourth))
  }
}
