import GRDB
import PiketStore
import Testing

@Suite struct AppendTests {
  @Test func whatWasAppendedIsReadBack() throws {
    // Given
    let scratch = try Scratch()
    let store = try scratch.open()
    // When
    let appended = try store.append(
      [
        record("r1", "a", payload: "one"), record("r1/1", "b", payload: ""),
        record("r1/2", "a", type: "other", actor: "ünïcode", payload: "three"),
      ], recordedAt: -5, expecting: .genesis)
    // Then
    #expect(appended.map(\.position) == [1, 2, 3])
    #expect(appended.map(\.revision) == [1, 1, 2])
    #expect(try store.head == appended[2].head)
    let events = try store.all()
    #expect(events.map(\.text) == ["one", "", "three"])
    #expect(events.map(\.hash) == appended.map(\.hash))
    #expect(events[2].actor == "ünïcode" && events[2].type == "other" && events[2].recordedAt == -5)
    #expect(events[0].occurredAt == 1_000 && events[0].schema == 1 && events[0].requestID == "r1")
  }

  @Test func theColumnsAreThoseOfTheDesign() throws {
    let scratch = try sixEvents()
    let columns = try DatabaseQueue(path: scratch.file("log.db")).read {
      try String.fetchAll($0, sql: "SELECT name FROM pragma_table_info('events')")
    }
    #expect(
      columns == [
        "position", "stream", "revision", "type", "schema", "recordedAt", "occurredAt", "actor", "requestID",
        "payload", "hash",
      ])
  }

  @Test func aGroupIsKeptAsAWholeOrNotAtAll() throws {
    // Given
    let scratch = try Scratch()
    let store = try scratch.open()
    try store.append(record("r1"))
    let before = try store.head
    // When: the last of three repeats a request
    #expect(throws: StoreFault.requestRepeated(requestID: "r1")) {
      try store.append(record("r2"), record("r3", "new stream"), record("r1"))
    }
    // Then
    #expect(try store.head == before)
    #expect(try store.find(requestID: "r2") == nil)
    #expect(try store.append(record("r2")).map(\.revision) == [2])
    #expect(try store.verify() == .whole(events: 2, head: try store.head))
  }

  @Test func aRequestInsideOneGroupCannotBeRepeated() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    #expect(throws: StoreFault.requestRepeated(requestID: "r1")) { try store.append(record("r1"), record("r1")) }
    #expect(try store.head == .genesis)
  }

  @Test func anotherHeadThanExpectedIsRefused() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let first = try store.append(record("r1"))[0]
    #expect(throws: StoreFault.headMoved(expected: .genesis, actual: first.head)) {
      try store.append([record("r2")], recordedAt: 0, expecting: .genesis)
    }
    #expect(try store.head == first.head)
  }

  @Test func revisionsGoOnAfterReopening() throws {
    let scratch = try sixEvents()
    let appended = try scratch.open().append(record("r7", "a"), record("r8", "b"), record("r9", "a"))
    #expect(appended.map(\.revision) == [4, 4, 5])
  }

  @Test func aLogWithTheStreamFirstInItsIndexGoesOn() throws {
    // Given: as logs were made before
    let scratch = try sixEvents()
    let sql = try DatabaseQueue(path: scratch.file("log.db")).read {
      try #require(try String.fetchOne($0, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    }
    #expect(sql.contains("UNIQUE (revision, stream)"))
    try scratch.tamper(
      """
      ALTER TABLE events RENAME TO made;
      \(sql.replacing("UNIQUE (revision, stream)", with: "UNIQUE (stream, revision)"));
      INSERT INTO events SELECT * FROM made; DROP TABLE made; PRAGMA user_version = 1
      """)
    // When
    let store = try scratch.open()
    let appended = try store.append(record("r7", "a"))
    // Then
    #expect(appended.map(\.revision) == [4])
    #expect(try store.events(ofStreams: ["a"]).map(\.revision) == [1, 2, 3, 4])
  }

  @Test(arguments: [
    "INSERT INTO events SELECT 7, stream, revision, type, 1, 0, 0, actor, 'new', payload, hash FROM events LIMIT 1",
    "INSERT INTO events SELECT 7, stream, 9, type, 1, 0, 0, actor, requestID, payload, hash FROM events LIMIT 1",
    "UPDATE events SET payload = x'00'", "UPDATE events SET hash = x'00'", "UPDATE events SET actor = NULL",
    "UPDATE events SET position = 0 WHERE position = 1", "UPDATE events SET schema = 'text'",
  ])
  func theFileItselfHoldsTheRules(_ sql: String) throws {
    let scratch = try sixEvents()
    #expect(throws: DatabaseError.self) { try scratch.tamper(sql) }
  }

  @Test func whatGoesOverALimitIsRefused() throws {
    var limits = StoreLimits()
    limits.eventsPerAppendMax = 2
    limits.payloadBytesMax = 3
    limits.textBytesMax = 4
    let scratch = try Scratch()
    let store = try scratch.open(limits: limits)
    let fit = record("r", "s", type: "t", actor: "a", payload: "abc")
    func refuses(_ fault: StoreFault, _ records: NewRecord...) {
      #expect(throws: fault) { try store.append(records, recordedAt: 0, expecting: .genesis) }
    }
    refuses(.tooManyEvents(count: 3, max: 2), fit, fit, fit)
    refuses(.payloadTooLarge(bytes: 4, max: 3), record("r", "s", type: "t", actor: "a", payload: "abcd"))
    refuses(.textUnfit(field: "stream", bytes: 0, max: 4), record("r", "", type: "t", actor: "a"))
    refuses(.textUnfit(field: "type", bytes: 5, max: 4), record("r", "s", type: "abcde", actor: "a"))
    refuses(.textUnfit(field: "actor", bytes: 6, max: 4), record("r", "s", type: "t", actor: "ééé"))
    refuses(.textUnfit(field: "requestID", bytes: 0, max: 4), record("", "s", type: "t", actor: "a"))
    var zero = fit
    zero.schema = 0
    refuses(.schemaUnfit(schema: 0), zero)
    #expect(try store.append(fit).count == 1)
  }

  @Test func nothingToAppendIsNothing() throws {
    let scratch = try Scratch()
    #expect(try scratch.open().append([], recordedAt: 0, expecting: .genesis) == [])
  }
}
