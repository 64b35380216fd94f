import Glibc
import PiketStore
import Testing

@Suite struct FaultTests {
  @Test func aMissingDirectoryIsMadeForOurselvesAlone() throws {
    let scratch = try Scratch()
    let directory = StateDirectory(scratch.file("state"))
    _ = try Store.open(directory, masterKey: Scratch.key)
    #expect(scratch.mode("state") == 0o700)
    let deep = scratch.file("no/such/state")
    #expect(throws: StoreFault.directoryMissing(path: deep)) {
      try Store.open(StateDirectory(deep), masterKey: Scratch.key)
    }
    let none = scratch.file("none")
    #expect(throws: StoreFault.directoryMissing(path: none)) {
      try Store.open(StateDirectory(none), masterKey: Scratch.key, access: .readOnly)
    }
  }

  @Test func aDirectoryThatIsNotOursAloneIsRefused() throws {
    let scratch = try sixEvents()
    chmod(scratch.path, 0o750)
    #expect(throws: StoreFault.openToOthers(path: scratch.path, mode: 0o750)) { try scratch.open() }
    chmod(scratch.path, 0o700)
    if geteuid() == 0 {
      chown(scratch.path, 65_534, 65_534)
      #expect(throws: StoreFault.ownedBySomebodyElse(path: scratch.path, owner: 65_534)) { try scratch.open() }
      chown(scratch.path, 0, 0)
    }
    scratch.write([], to: "file")
    for path in [scratch.file("file"), scratch.file("file/below")] {
      #expect(throws: StoreFault.notADirectory(path: path)) {
        try Store.open(StateDirectory(path), masterKey: Scratch.key)
      }
    }
  }

  @Test(arguments: ["log.db", "keys.db"])
  func aFileThatIsOpenToOthersIsRefused(_ name: String) throws {
    let scratch = try sixEvents()
    chmod(scratch.file(name), 0o644)
    #expect(throws: StoreFault.openToOthers(path: scratch.file(name), mode: 0o644)) { try scratch.open() }
  }

  @Test(arguments: ["log.db", "keys.db"], [StoreAccess.readWrite, .readOnly])
  func aFileThatIsNoDatabaseIsRefused(_ name: String, _ access: StoreAccess) throws {
    let scratch = try sixEvents()
    scratch.write(Array(String(repeating: "not a database ", count: 99).utf8), to: name)
    #expect(throws: StoreFault.notADatabase(path: scratch.file(name))) { try scratch.open(access) }
  }

  @Test(arguments: ["log.db", "keys.db"])
  func aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs(_ name: String) throws {
    let scratch = try sixEvents()
    try scratch.tamper("PRAGMA application_id = 5", file: name)
    let before = scratch.bytes(name)
    #expect(throws: StoreFault.notThisKindOfFile(path: scratch.file(name))) { try scratch.open() }
    let isUnchanged = scratch.bytes(name) == before
    #expect(isUnchanged)
  }

  @Test(arguments: [
    "CREATE TRIGGER t BEFORE INSERT ON events BEGIN SELECT raise(IGNORE); END", "CREATE TABLE other (a)",
    "DROP TABLE events",
  ])
  func tablesThatWereChangedAreRefused(_ sql: String) throws {
    let scratch = try sixEvents()
    try scratch.tamper(sql)
    #expect(throws: StoreFault.notThisKindOfFile(path: scratch.file("log.db"))) { try scratch.open() }
  }

  @Test(arguments: [StoreAccess.readWrite, .readOnly])
  func aNewerLogIsRefused(_ access: StoreAccess) throws {
    let scratch = try sixEvents()
    try scratch.tamper("PRAGMA user_version = 9")
    #expect(throws: StoreFault.newerLog(found: 9, known: 2)) { try scratch.open(access) }
  }

  @Test func aDamagedPageIsFound() throws {
    // Given: a closed store has no write-ahead log
    let scratch = try Scratch()
    do {
      let store = try scratch.open()
      for index in 0..<200 { try store.append(record("r\(index)", payload: String(repeating: "x", count: 300))) }
    }
    #expect(!scratch.names().contains("log.db-wal"))
    // When: the second half of the file is overwritten
    var bytes = scratch.bytes("log.db")
    for index in bytes.count / 2..<bytes.count { bytes[index] = 0xff }
    scratch.write(bytes, to: "log.db")
    // Then
    #expect(throws: StoreFault.damaged(path: scratch.file("log.db"))) { try scratch.open(.readOnly).all() }
  }

  @Test func aSecondWriterIsRefused() throws {
    let scratch = try sixEvents()
    let store = try scratch.open()
    #expect(throws: StoreFault.inUse(pid: getpid())) { try scratch.open() }
    #expect(try scratch.open(.readOnly).all().count == 6)
    try store.append(record("r7"))
  }

  @Test func aWriterInAnotherProcessIsTold() throws {
    // Given: flock(1) holds the lock while `cat` waits for its input to end
    let scratch = try sixEvents()
    let lock = scratch.file("lock")
    let commands = "echo 4711 >\(lock); echo >\(scratch.file("ready")); cat"
    let process = try #require(popen("flock \(lock) sh -c '\(commands)'", "w"))
    while scratch.bytes("ready").isEmpty { sched_yield() }
    // Then
    #expect(throws: StoreFault.inUse(pid: 4711)) { try scratch.open() }
    pclose(process)
    #expect(try scratch.open().all().count == 6)
  }

  @Test func theLockIsGivenBack() throws {
    let scratch = try sixEvents()
    for _ in 0..<3 { #expect(try scratch.open().head.position == 6) }
  }

  @Test func readOnlyChangesNothing() throws {
    let scratch = try sixEvents()
    let before = scratch.bytes("log.db")
    let store = try scratch.open(.readOnly)
    #expect(throws: StoreFault.openedReadOnly) { try store.append(record("r7")) }
    #expect(throws: StoreFault.openedReadOnly) { try store.witnessHead() }
    #expect(throws: StoreFault.openedReadOnly) {
      try store.saveCheckpoint(Checkpoint(head: .genesis, savedAt: 0, bytes: []))
    }
    let isUnchanged = scratch.bytes("log.db") == before
    #expect(isUnchanged)
    let empty = try Scratch()
    #expect(throws: StoreFault.self) { try empty.open(.readOnly) }
    #expect(empty.names() == [])
  }

  @Test func readOnlySeesWhatAWriterAdds() throws {
    let scratch = try sixEvents()
    let writer = try scratch.open()
    let reader = try scratch.open(.readOnly)
    try writer.append(record("r7", "new", payload: "seven"))
    #expect(try reader.head == writer.head)
    #expect(try reader.all().last?.text == "seven")
  }
}
