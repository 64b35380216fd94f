import GRDB
import Glibc
import Testing

@testable import PiketStore

@Suite struct FenceTests {
  /// Two streams destroyed, one after the other: four lines, as each time the checkpoint's key went too.
  func fenced() throws -> Scratch {
    let scratch = try sixEvents()
    let store = try scratch.open()
    try store.destroy(["a"], at: 1_000)
    try store.destroy(["b"], at: 2_000)
    return scratch
  }

  @Test func theFenceNamesNobody() throws {
    let scratch = try fenced()
    let text = String(decoding: scratch.bytes(scratch.fence), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.map { $0.prefix(3).joined(separator: " ") } == ["1 1000 S", "2 1000 C", "3 2000 S", "4 2000 C"])
    #expect(lines.allSatisfy { $0.count == 5 && $0[3].count == 64 && $0[4].count == 64 })
    #expect(scratch.mode(scratch.fence) == 0o600)
    #expect(scratch.mode(scratch.fence.split(separator: "/").dropLast().joined(separator: "/")) == 0o700)
  }

  @Test(arguments: [
    ("1000 S", "1001 S", 1), ("2 1000", "9 1000", 2), ("1000 C", "1000 S", 2), ("3 2000", "3  2000", 3),
    ("4 2000 C", "4 2000 X", 4), ("4 2000", "04 2000", 4), ("\n2", "\n\n2", 2),
  ])
  func everyChangeIsFound(_ old: String, _ new: String, _ line: Int) throws {
    let scratch = try fenced()
    let text = String(decoding: scratch.bytes(scratch.fence), as: UTF8.self)
    scratch.write(Array(text.replacing(old, with: new).utf8), to: scratch.fence)
    let fault = StoreFault.fenceBroken(path: scratch.erasures + "/fence", line: line)
    #expect(throws: fault) { try scratch.open() }
    let reader = try scratch.open(.readOnly)
    #expect(reader.faultAtOpen == fault)
  }

  @Test(arguments: 0...3) func linesThatWereCutOffAreMissed(_ kept: Int) throws {
    let scratch = try fenced()
    let lines = scratch.bytes(scratch.fence).split(separator: UInt8(ascii: "\n")).prefix(kept)
    scratch.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: scratch.fence)
    let fault = StoreFault.fenceCutOff(path: scratch.erasures + "/fence", lines: kept, expected: 4)
    #expect(throws: fault) { try scratch.open() }
    #expect(try scratch.open(.readOnly).faultAtOpen == fault)
  }

  @Test func aFenceThatIsGoneIsMissed() throws {
    let scratch = try fenced()
    unlink(scratch.file(scratch.fence))
    rmdir(scratch.erasures)
    let fault = StoreFault.fenceCutOff(path: scratch.erasures + "/fence", lines: 0, expected: 4)
    #expect(throws: fault) { try scratch.open() }
    // What is destroyed stays so for who only reads: its keys are not there.
    #expect(throws: StoreFault.erasureUnknown(stream: "b")) { try scratch.open(.readOnly).all() }
  }

  @Test func aFenceOfAnotherLogIsRefused() throws {
    // Given: the same master key, other streams
    let scratch = try fenced()
    let other = try sixEvents()
    try other.open().destroy(["c", "d", "e", "f"], at: 3)
    // When
    scratch.write(other.bytes(other.fence), to: scratch.fence)
    // Then
    #expect(throws: StoreFault.fenceBroken(path: scratch.erasures + "/fence", line: 4)) { try scratch.open() }
  }

  @Test(arguments: [1, 60, 137]) func aLineThatWasNeverFinishedIsCutOff(_ length: Int) throws {
    // Given: a crash in the middle of the third line
    let scratch = try sixEvents()
    try scratch.open().destroy(["a"], at: 1_000)
    let whole = scratch.bytes(scratch.fence)
    scratch.write(whole + whole.prefix(length), to: scratch.fence)
    // When
    let store = try scratch.open()
    #expect(store.erasures.count == 1)
    try store.destroy(["b"], at: 2_000)
    // Then
    #expect(try scratch.open(.readOnly).erasures.map(\.at) == [1_000, 2_000])
  }

  @Test func aFenceThatIsOpenToOthersIsRefused() throws {
    let scratch = try fenced()
    chmod(scratch.file(scratch.fence), 0o640)
    let fault = StoreFault.openToOthers(path: scratch.erasures + "/fence", mode: 0o640)
    #expect(throws: fault) { try scratch.open() }
    chmod(scratch.file(scratch.fence), 0o600)
    chmod(scratch.erasures, 0o750)
    #expect(throws: StoreFault.openToOthers(path: scratch.erasures, mode: 0o750)) {
      try scratch.open().destroy(["c"], at: 3)
    }
    // Nothing was destroyed by it.
    #expect(try !scratch.open().isDestroyed("c"))
  }

  @Test func theDirectoryOfTheFenceIsGiven() throws {
    let scratch = try sixEvents()
    let place = try Scratch()
    let directory = StateDirectory(scratch.path, erasures: place.path)
    try Store.open(directory, masterKey: Scratch.key).destroy(["a"], at: 1)
    #expect(place.names() == ["fence"] && scratch.bytes(scratch.fence).isEmpty)
    #expect(try Store.open(directory, masterKey: Scratch.key).isDestroyed("a"))
  }

  @Test(arguments: ["/var/lib/piket", "/var/lib/piket/", "/var/lib/piket//"])
  func theDirectoryOfTheFenceLiesBesideTheOther(_ path: String) {
    #expect(StateDirectory(path).erasures == "/var/lib/piket-erasures")
  }

  @Test func anOlderProgramMayNotReadKeysThatHaveAFence() throws {
    let scratch = try sixEvents()
    func version() throws -> Int? {
      try DatabaseQueue(path: scratch.file("keys.db")).read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }
    #expect(try version() == 1)
    try scratch.open().destroy(["a"], at: 1)
    #expect(try version() == 2)
  }

  @Test func aKeyThatIsPutBackIsNoKey() throws {
    // Given: somebody writes the old row back into the file, which nothing there can tell from a true one
    let scratch = try sixEvents()
    let row = try DatabaseQueue(path: scratch.file("keys.db")).read {
      try #require(try String.fetchOne($0, sql: "SELECT hex(sealed) FROM keys WHERE stream = 'a'"))
    }
    try scratch.open().destroy(["a"], at: 1)
    try scratch.tamper("UPDATE keys SET state = 1, sealed = x'\(row)' WHERE stream = 'a'", file: "keys.db")
    // Then
    for access in [StoreAccess.readOnly, .readWrite] {
      #expect(try scratch.open(access).events(ofStreams: ["a"]).map(\.text) == [nil, nil, nil])
    }
  }
}
