import Crypto
import GRDB
import Glibc
import Testing

@testable import PiketStore

@Suite struct DestroyTests {
  @Test func whatWasDestroyedIsGoneAndTheRestStays() throws {
    // Given
    let scratch = try sixEvents()
    let store = try scratch.open()
    #expect(try store.all().allSatisfy { $0.payload != nil })
    // When
    let erasures = try store.destroy(["a"], at: 77)
    // Then
    #expect(try store.all().map(\.text) == ["payload 1", nil, "payload 3", nil, "payload 5", nil])
    #expect(try store.events(ofStreams: ["a"]).map(\.text) == [nil, nil, nil])
    #expect(try store.find(requestID: "r2")?.payload == nil)
    #expect(try store.find(requestID: "r1")?.text == "payload 1")
    #expect(try store.verify() == .whole(events: 6, head: try store.head))
    #expect(throws: StoreFault.keyDestroyed(stream: "a")) { try store.append(record("r7", "a")) }
    #expect(throws: StoreFault.keyDestroyed(stream: "a")) { try store.append(record("r7", "b"), record("r8", "a")) }
    try store.append(record("r7", "b"))
    #expect(store.isDestroyed("a") && !store.isDestroyed("b"))
    #expect(erasures.map(\.at) == [77] && erasures == store.erasures)
  }

  @Test(arguments: [StoreAccess.readWrite, .readOnly])
  func itStaysDestroyedAfterReopening(_ access: StoreAccess) throws {
    let scratch = try sixEvents()
    let erasures = try scratch.open().destroy(["a"], at: 77)
    let store = try scratch.open(access)
    #expect(store.faultAtOpen == nil && store.isDestroyed("a") && store.erasures == erasures)
    #expect(try store.all().map { $0.payload == nil } == [false, true, false, true, false, true])
  }

  @Test func aNameIsInNoByteOfAnyFile() throws {
    // Given: a name in payloads, in a checkpoint, and in attachments with streams of their own
    let scratch = try Scratch()
    let name = "Jansen-van-der-Meulen"
    let streams = ["dossier/2027-H-0012"] + (1...3).map { "dossier/2027-H-0012/attachment/\($0)" }
    let page = String(repeating: "\(name) ", count: 1 << 20 / (name.utf8.count + 1))
    let store = try scratch.open()
    try store.append(record("r1", streams[0], payload: "{\"name\":\"\(name)\"}"))
    for stream in streams { try store.append(record("r \(stream)", stream, payload: page)) }
    try store.saveCheckpoint(Checkpoint(head: try store.head, savedAt: 0, bytes: Array(name.utf8)))
    let raw = try store.keys.keysForWriting(Set(streams + ["checkpoint/0"])).values.map {
      $0.withUnsafeBytes { Array($0) }
    }
    // When
    try store.destroy(streams, at: 77)
    // Then: while the store is open, and its write-ahead logs are there, and after it
    func holds(_ needle: [UInt8]) -> [String] { scratch.files(holding: needle) }
    let needles = [Array(name.utf8)] + raw
    #expect(raw.count == 5 && scratch.names().contains("log.db-wal") && !scratch.names().contains("checkpoint"))
    for needle in needles { #expect(holds(needle) == []) }
    try store.settle()
    for needle in needles { #expect(holds(needle) == []) }
    #expect(try store.all().allSatisfy { $0.payload == nil })
    #expect(holds(Array(streams[0].utf8)).sorted() == ["keys.db", "log.db"])
  }

  /// SQLite moves rows from page to page as a table grows; no page may keep a key that was moved away from it.
  @Test func noByteOfAWrappedKeyIsLeft() throws {
    // Given: keys that came in no order, some destroyed between, with the write-ahead log grown over many commits
    let scratch = try Scratch()
    let store = try scratch.open()
    var random = SeededRandom(seed: 3)
    let streams = (0..<2_000).map { "dossier/\($0)/" + String(repeating: "x", count: $0 % 40) }
      .shuffled(using: &random)
    for start in stride(from: 0, to: streams.count, by: 25) {
      _ = try store.keys.keysForWriting(Set(streams[start..<start + 25]))
    }
    let wrapped = try DatabaseQueue(path: scratch.file("keys.db")).read { db in
      try Row.fetchAll(db, sql: "SELECT stream, sealed FROM keys").map { row in
        (stream: row[0] as String, sealed: [UInt8](databaseBlob: row[1]))
      }
    }
    // When
    let destroyed = Set(streams.shuffled(using: &random).prefix(700))
    try store.destroy(Array(destroyed.prefix(100)), at: 1)
    try store.destroy(Array(destroyed), at: 2)
    // Then: both ends of each are gone, and those that live are found, so that the search is one
    var found: Set<UInt64> = []
    for name in ["keys.db", "keys.db-wal", "keys.db-shm"] {
      var window: UInt64 = 0
      for byte in scratch.bytes(name) {
        window = window << 8 | UInt64(byte)
        found.insert(window)
      }
    }
    func isLeft(_ eight: ArraySlice<UInt8>) -> Bool { found.contains(eight.reduce(0) { $0 << 8 | UInt64($1) }) }
    #expect(wrapped.count == streams.count)
    for key in wrapped {
      let isLive = !destroyed.contains(key.stream)
      #expect(isLeft(key.sealed.prefix(8)) == isLive, "\(key.stream)")
      #expect(isLeft(key.sealed.suffix(8)) == isLive, "\(key.stream)")
    }
  }

  @Test func destroyingAgainChangesNothing() throws {
    let scratch = try sixEvents()
    let store = try scratch.open()
    let first = try store.destroy(["a", "never there", "a"], at: 5)
    #expect(first.map(\.position) == [1, 2, 1])
    #expect(try store.destroy(["never there", "a"], at: 9) == [first[1], first[0]])
    #expect(store.erasures == [first[0], first[1]])
    #expect(throws: StoreFault.keyDestroyed(stream: "never there")) { try store.append(record("r7", "never there")) }
    #expect(try store.destroy([], at: 9) == [])
  }

  @Test(arguments: [true, false]) func whatOneProcessDestroysAnotherDoesNotRead(_ hasKey: Bool) throws {
    // Given: a reader that has read the stream, or has not
    let scratch = try sixEvents()
    let writer = try scratch.open()
    let reader = try scratch.open(.readOnly)
    if hasKey { #expect(try reader.find(requestID: "r2")?.text == "payload 2") }
    // When
    try writer.destroy(["a"], at: 5)
    // Then
    #expect(try reader.find(requestID: "r2")?.payload == .some(nil))
    #expect(try reader.all().filter { $0.payload == nil }.count == 3)
    #expect(reader.isDestroyed("a"))
  }

  @Test func whoReadsAtTheSameTimeKeepsNoKey() async throws {
    // Given
    let scratch = try Scratch()
    let store = try scratch.open()
    let streams = (0..<60).map { "stream \($0)" }
    _ = try store.append(streams.map { record($0, $0) }, recordedAt: 0, expecting: .genesis)
    // When: every key is asked for while it is being destroyed
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for stream in streams {
          try store.destroy([stream], at: 0)
          // Then: once it is destroyed, nobody reads it
          #expect(try store.find(requestID: stream)?.payload == .some(nil))
        }
      }
      group.addTask {
        while !store.isDestroyed(streams[streams.count - 1]) {
          store.keys.forget()
          for stream in streams { _ = try store.find(requestID: stream) }
          await Task.yield()
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.all().allSatisfy { $0.payload == nil })
  }

  @Test func whileAnotherReadsTheKeysItIsNotDone() throws {
    // Given: another program that looks at the file as it was
    var limits = StoreLimits()
    limits.lockWaitSeconds = 0.01
    let scratch = try sixEvents()
    let store = try scratch.open(limits: limits)
    let wrapped = try scratch.wrappedKey(of: "a")
    let other = try DatabaseQueue(path: scratch.file("keys.db"))
    // When
    try other.read { db in
      let keys = try Int.fetchOne(db, sql: "SELECT count(*) FROM keys")
      #expect(keys == 2)
      #expect(throws: StoreFault.lockedByAnotherProgram(path: scratch.file("keys.db"))) {
        try store.destroy(["a"], at: 5)
      }
      let event = try store.find(requestID: "r2")
      #expect(event?.payload == .some(nil))
    }
    // Then
    #expect(try store.destroy(["a"], at: 6).map(\.at) == [5])
    #expect(scratch.files(holding: wrapped) == [])
  }

  @Test func aCheckpointFromBeforeIsUnreadableAndRefused() throws {
    // Given
    let scratch = try sixEvents()
    let store = try scratch.open()
    let before = Checkpoint(head: try store.head, savedAt: 1, bytes: [1, 2, 3])
    try store.saveCheckpoint(before)
    let copy = scratch.bytes("checkpoint")
    // When
    try store.destroy(["a"], at: 5)
    // Then
    #expect(store.loadCheckpoint() == .none)
    #expect(throws: StoreFault.checkpointOutdated(position: 6)) { try store.saveCheckpoint(before) }
    scratch.write(copy, to: "checkpoint")
    #expect(store.loadCheckpoint() == .discarded(.keyDestroyed))
    // Then: one of after the completion is kept
    try store.append(record("r7", "b"))
    let after = Checkpoint(head: try store.head, savedAt: 2, bytes: [4])
    try store.saveCheckpoint(after)
    #expect(store.loadCheckpoint() == .found(after))
    // Then: destroying once more, because the caller does not know that it is done, takes that one away too
    try store.destroy(["a"], at: 6)
    #expect(store.loadCheckpoint() == .none)
  }

  @Test func whatCannotBeDestroyedIsRefused() throws {
    var limits = StoreLimits()
    limits.streamsPerDestructionMax = 1
    let scratch = try sixEvents()
    let store = try scratch.open(limits: limits)
    #expect(throws: StoreFault.tooManyEvents(count: 2, max: 1)) { try store.destroy(["a", "b"], at: 0) }
    #expect(throws: StoreFault.textUnfit(field: "stream", bytes: 0, max: 512)) { try store.destroy([""], at: 0) }
    #expect(try scratch.open(.readOnly).all().count == 6)
    #expect(throws: StoreFault.openedReadOnly) { try scratch.open(.readOnly).destroy(["a"], at: 0) }
    for stream in ["checkpoint/0", "access/2027-01"] {
      #expect(throws: StoreFault.streamReserved(stream: stream)) { try store.append(record("r7", stream)) }
    }
    #expect(store.erasures == [])
  }

  @Test(.timeLimit(.minutes(1))) func aThousandAreDestroyedTogether() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let streams = (0..<1_000).map { "dossier/\($0)" }
    let records = streams.map { record("r \($0)", $0, payload: "secret") }
    _ = try store.append(records + [record("last")], recordedAt: 0, expecting: .genesis)
    #expect(try store.destroy(streams, at: 1).map(\.position) == Array(1...1_000))
    #expect(try store.all().compactMap(\.text) == ["{}"])
  }
}
