import Crypto
import GRDB
import Glibc
import Testing

@testable import PiketStore

@Suite struct KeyTests {
  @Test(arguments: [
    (Array(String(repeating: "0f", count: 32).utf8), true),
    (Array((String(repeating: "0F", count: 32) + "\n").utf8), true),
    ([UInt8](repeating: 10, count: 32), true), ([], false), ([UInt8](repeating: 1, count: 31), false),
    (Array(String(repeating: "0g", count: 32).utf8), false), (Array(String(repeating: "0f", count: 31).utf8), false),
    (Array((String(repeating: "0f", count: 32) + "\nx").utf8), false),
  ])
  func aMasterKeyIsSixtyFourDigitsOrThirtyTwoBytes(_ contents: [UInt8], _ isKey: Bool) {
    #expect((MasterKey(contents: contents) != nil) == isKey)
  }

  @Test func bothFormsAreTheSameKey() throws {
    let bytes = (0..<32).map { UInt8($0) }
    let hex = try #require(MasterKey(contents: Array(Hex.encode(bytes).utf8)))
    #expect(MasterKey(contents: bytes)?.wrapping == hex.wrapping)
    #expect(hex.wrapping != hex.fence && hex.wrapping != hex.witness)
  }

  @Test func aKeyIsMadeOnceAndKept() throws {
    let scratch = try Scratch()
    let made = try MasterKey.loadOrCreate(in: scratch.directory)
    #expect(scratch.mode("master.key") == 0o600)
    #expect(try MasterKey.loadOrCreate(in: scratch.directory).wrapping == made.wrapping)
    #expect(scratch.names() == ["master.key"])
  }

  @Test func noKeyIsMadeForALogThatIsThere() throws {
    let scratch = try sixEvents()
    #expect(throws: StoreFault.masterKeyMissing(path: scratch.file("master.key"))) {
      try MasterKey.loadOrCreate(in: scratch.directory)
    }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o677] as [UInt32])
  func aKeyFileThatIsOpenToOthersIsRefused(_ mode: UInt32) throws {
    let scratch = try Scratch()
    scratch.write([UInt8](repeating: 1, count: 32), to: "key")
    chmod(scratch.file("key"), mode)
    let fault = StoreFault.openToOthers(path: scratch.file("key"), mode: mode)
    #expect(throws: fault) { try MasterKey.load(file: scratch.file("key")) }
    #expect(throws: fault) { try MasterKey.load(credential: scratch.file("key")) }
  }

  @Test func aKeyFileOfSomebodyElseIsRefused() throws {
    let scratch = try Scratch()
    scratch.write([UInt8](repeating: 1, count: 32), to: "key")
    guard geteuid() == 0, chown(scratch.file("key"), 65_534, 65_534) == 0 else { return }
    #expect(throws: StoreFault.ownedBySomebodyElse(path: scratch.file("key"), owner: 65_534)) {
      try MasterKey.load(credential: scratch.file("key"))
    }
  }

  @Test func aKeyFileWithoutAKeyIsRefused() throws {
    let scratch = try Scratch()
    scratch.write(Array("secret\n".utf8), to: "key")
    #expect(throws: StoreFault.masterKeyMalformed(path: scratch.file("key"))) {
      try MasterKey.load(file: scratch.file("key"))
    }
    #expect(throws: StoreFault.masterKeyMissing(path: scratch.file("none"))) {
      try MasterKey.load(credential: scratch.file("none"))
    }
  }

  @Test(arguments: [StoreAccess.readWrite, .readOnly])
  func aWrongMasterKeyIsTold(_ access: StoreAccess) throws {
    let scratch = try sixEvents()
    #expect(throws: StoreFault.wrongMasterKey(path: scratch.file("keys.db"))) {
      try scratch.open(access, key: Scratch.masterKey(8))
    }
  }

  @Test(arguments: [StoreAccess.readWrite, .readOnly])
  func aLogWithoutKeysIsRefused(_ access: StoreAccess) throws {
    let scratch = try sixEvents()
    unlink(scratch.file("keys.db"))
    #expect(throws: StoreFault.keysMissing(path: scratch.file("keys.db"))) { try scratch.open(access) }
  }

  @Test func keysThatWereEmptiedAreNotBegunAnew() throws {
    let scratch = try sixEvents()
    scratch.write([], to: "keys.db")
    #expect(throws: StoreFault.keysMissing(path: scratch.file("keys.db"))) { try scratch.open() }
    #expect(scratch.bytes("keys.db") == [])
  }

  @Test(arguments: [["keys.db"], ["keys.db", "log.db"]])
  func aBeginningThatWasCutOffIsBegunAgain(_ files: [String]) throws {
    let scratch = try Scratch()
    for file in files { scratch.write([], to: file) }
    try scratch.open().append(record("r1"))
    #expect(try scratch.open().all().count == 1)
  }

  @Test func aLogThatIsGoneIsNotBegunAnew() throws {
    let scratch = try sixEvents()
    unlink(scratch.file("log.db"))
    #expect(throws: StoreFault.chainBroken(position: 1, .truncated)) { try scratch.open() }
  }

  @Test func anEventWhoseKeyIsGoneIsAnErrorAndNotASilence() throws {
    let scratch = try sixEvents()
    try scratch.tamper("DELETE FROM keys WHERE stream = 'a'", file: "keys.db")
    let store = try scratch.open()
    let fault = StoreFault.keyMissing(stream: "a", position: 2)
    #expect(throws: fault) { try store.all() }
    #expect(throws: fault) { try store.events(limit: 9) }
    #expect(try store.events(ofStreams: ["b"]).map(\.text) == ["payload 1", "payload 3", "payload 5"])
    #expect(try store.verify() == .whole(events: 6, head: try store.head))
  }

  @Test func keysCannotChangePlaces() throws {
    let scratch = try sixEvents()
    try scratch.tamper(
      "UPDATE keys SET sealed = (SELECT sealed FROM keys WHERE stream = 'b') WHERE stream = 'a'", file: "keys.db")
    #expect(throws: StoreFault.keyUnreadable(stream: "a")) { try scratch.open().all() }
  }

  @Test func aDestructionCannotBeMadeUp() throws {
    let scratch = try sixEvents()
    try scratch.tamper("UPDATE keys SET state = 2 WHERE stream = 'a'", file: "keys.db")
    #expect(throws: StoreFault.keyUnreadable(stream: "a")) { try scratch.open().all() }
  }

  @Test func aDestructionThatNoErasureTellsOfIsAnErrorAndNotASilence() throws {
    // Given: the row as the destruction of a key leaves it, which somebody with the master key could write
    let scratch = try sixEvents()
    let sealed = try Sealing.seal([], with: Scratch.key.wrapping, authenticating: [2] + Array("a".utf8))
    try scratch.tamper(
      "UPDATE keys SET state = 2, sealed = x'\(Hex.encode(sealed))' WHERE stream = 'a'", file: "keys.db")
    // Then
    let store = try scratch.open()
    let fault = StoreFault.erasureUnknown(stream: "a")
    #expect(throws: fault) { try store.all() }
    #expect(throws: fault) { try store.events(limit: 9) }
    #expect(throws: fault) { try store.append(record("r7", "a")) }
    #expect(try store.verify() == .whole(events: 6, head: try store.head))
  }

  @Test func aKeyWithoutEventsIsUsedByTheNext() throws {
    // Given: a crash between the key and the event leaves a key, and a log without events
    let scratch = try Scratch()
    do {
      let store = try scratch.open()
      #expect(try store.keys.keysForWriting(["a"]).count == 1)
    }
    // When
    let store = try scratch.open()
    try store.append(record("r1", "a", payload: "again"))
    // Then
    #expect(try store.all().map(\.text) == ["again"])
    let keys = try DatabaseQueue(path: scratch.file("keys.db")).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM keys")
    }
    #expect(keys == 1)
  }

  @Test func keysThatDoNotFitInMemoryAreReadAgain() throws {
    var limits = StoreLimits()
    limits.cachedKeysMax = 3
    let scratch = try Scratch()
    let store = try scratch.open(limits: limits)
    for round in 0..<3 {
      for index in 0..<10 { try store.append(record("\(round)-\(index)", "stream \(index)", payload: "\(index)")) }
    }
    #expect(try store.all().map(\.text) == (0..<30).map { "\($0 % 10)" })
    #expect(try store.all().map(\.revision) == (0..<30).map { $0 / 10 + 1 })
  }

  @Test func noPlainTextRestsOnDisk() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let name = "Jansen-van-der-Meulen"
    try store.append(record("r1", payload: "{\"name\":\"\(name)\"}"))
    try store.saveCheckpoint(Checkpoint(head: try store.head, savedAt: 0, bytes: Array(name.utf8)))
    try store.witnessHead()
    // The write-ahead logs are there while the store is open.
    let files = scratch.names()
    #expect(files.contains("log.db-wal") && files.contains("keys.db-wal") && files.contains("checkpoint"))
    for file in files {
      #expect(!String(decoding: scratch.bytes(file), as: UTF8.self).contains(name), "\(file)")
      #expect(scratch.mode(file) == 0o600, "\(file)")
    }
    #expect(try store.all().first?.text?.contains(name) == true)
  }
}
