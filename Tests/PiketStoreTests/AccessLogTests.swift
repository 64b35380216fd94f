import GRDB
import Glibc
import Testing

@testable import PiketStore

/// Moments in the months of these tests: microseconds since the epoch.
enum Moments {
  static let november: Int64 = 1_794_700_000_000_000  // 2026-11-15
  static let december: Int64 = 1_797_300_000_000_000  // 2026-12-15
  static let january: Int64 = 1_800_000_000_000_000  // 2027-01-15
}

func access(_ content: String, _ object: String? = "dossier/2027-H-0012", subject: String? = nil) -> NewAccess {
  NewAccess(object: object, subject: subject, content: Array(content.utf8))
}

extension StoredAccess {
  var text: String? { content.map { String(decoding: $0, as: UTF8.self) } }
}

@Suite struct AccessLogTests {
  /// Two records in November, two in December, one in January.
  static func fiveRecords(_ scratch: Scratch) throws -> AccessLog {
    let log = try AccessLog.open(beside: scratch.open())
    try log.append([access("1", "a", subject: "p"), access("2", "b")], recordedAt: Moments.november)
    try log.append([access("3", "a"), access("4", nil, subject: "p")], recordedAt: Moments.december)
    try log.append([access("5", "a")], recordedAt: Moments.january)
    return log
  }

  @Test func whatWasAppendedIsReadBack() throws {
    // Given
    let scratch = try Scratch()
    let store = try scratch.open()
    let log = try AccessLog.open(beside: store)
    // When
    #expect(try log.append([access("one"), access("")], recordedAt: Moments.november) == [1, 2])
    #expect(try log.append([access("three", nil)], recordedAt: Moments.december) == [3])
    // Then
    let records = try log.records(limit: 9)
    #expect(records.map(\.text) == ["one", "", "three"])
    #expect(records.map(\.recordedAt) == [Moments.november, Moments.november, Moments.december])
    #expect(try records.last?.head == log.head)
    #expect(try log.records(from: 2, limit: 1).map(\.position) == [2])
    #expect(try log.append([], recordedAt: 0) == [])
    #expect(try store.head == .genesis)
    #expect(scratch.mode("access.db") == 0o600)
  }

  @Test(arguments: [StoreAccess.readWrite, .readOnly]) func itIsThereAfterReopening(_ access: StoreAccess) throws {
    let scratch = try Scratch()
    let kept = try Self.fiveRecords(scratch).records(limit: 9)
    let log = try AccessLog.open(beside: scratch.open(access))
    #expect(try log.records(limit: 9) == kept)
    #expect(log.faultAtOpen == nil)
    if access == .readWrite { #expect(try log.append([PiketStoreTests.access("6")], recordedAt: 0) == [6]) }
  }

  @Test func theRecordsOfADossierAreFoundNewestFirst() throws {
    let scratch = try Scratch()
    let log = try Self.fiveRecords(scratch)
    #expect(try log.records(ofObject: "a", limit: 9).map(\.text) == ["5", "3", "1"])
    #expect(try log.records(ofObject: "a", limit: 2).map(\.text) == ["5", "3"])
    #expect(try log.records(ofObject: "a", before: 3, limit: 2).map(\.text) == ["1"])
    #expect(try log.records(ofSubject: "p", limit: 9).map(\.text) == ["4", "1"])
    // Neither is the other, and no name is not a name.
    #expect(try log.records(ofObject: "p", limit: 9) == [] && log.records(ofSubject: "a", limit: 9) == [])
    #expect(try log.records(ofObject: "", limit: 9) == [] && log.records(ofObject: "a", limit: 0) == [])
  }

  @Test func onlyTheRecordsOfADossierAreOpened() throws {
    // Given: a record of another dossier that cannot be opened any more
    let scratch = try Scratch()
    do { _ = try Self.fiveRecords(scratch) }
    try scratch.tamper("UPDATE accesses SET content = zeroblob(99) WHERE position = 2", file: "access.db")
    // Then
    let log = try AccessLog.open(beside: scratch.open(.readOnly))
    #expect(try log.records(ofObject: "a", limit: 9).count == 3)
    #expect(throws: StoreFault.accessUnreadable(position: 2)) { try log.records(ofObject: "b", limit: 9) }
  }

  @Test func noNameRestsOnDisk() throws {
    let scratch = try Scratch()
    let log = try AccessLog.open(beside: scratch.open())
    try log.append([access("Jansen", "dossier/Jansen", subject: "Jansen")], recordedAt: Moments.november)
    let files = scratch.names()
    #expect(files.contains("access.db-wal"))
    for file in files {
      #expect(!String(decoding: scratch.bytes(file), as: UTF8.self).contains("Jansen"), "\(file)")
      #expect(scratch.mode(file) == 0o600, "\(file)")
    }
  }

  @Test func aMonthIsDestroyedWithItsKey() throws {
    // Given
    let scratch = try Scratch()
    let log = try Self.fiveRecords(scratch)
    let november = try #require(AccessMonth(year: 2026, month: 11))
    // When
    try log.destroy([november], at: Moments.january)
    // Then
    #expect(try log.records(limit: 9).map(\.text) == [nil, nil, "3", "4", "5"])
    #expect(try log.records(ofObject: "a", limit: 9).map(\.text) == ["5", "3"])
    #expect(try log.records(ofSubject: "p", limit: 9).map(\.text) == ["4"])
    #expect(try log.verify() == .whole(events: 5, head: try log.head))
    #expect(try log.periods.map(\.isDestroyed) == [true, false, false])
    #expect(try log.periods.map(\.month.description) == ["2026-11", "2026-12", "2027-01"])
    #expect(throws: StoreFault.keyDestroyed(stream: "access/2026-11")) {
      try log.append([access("6")], recordedAt: Moments.november)
    }
  }

  @Test func theMonthThatIsWrittenToIsNotDestroyed() throws {
    let scratch = try Scratch()
    let log = try Self.fiveRecords(scratch)
    let december = try #require(AccessMonth(year: 2026, month: 12))
    let january = try #require(AccessMonth(year: 2027, month: 1))
    #expect(throws: StoreFault.accessMonthRunning(january)) { try log.destroy([december, january], at: 0) }
    #expect(try log.periods.allSatisfy { !$0.isDestroyed })
  }

  static let months: [(moment: Int64, month: String)] = [
    (0, "1970-01"), (-1, "1969-12"), (1_798_761_599_999_999, "2026-12"), (1_798_761_600_000_000, "2027-01"),
    (.min, "0001-01"), (.max, "9999-12"),
  ]

  @Test(arguments: months) func everyMomentIsInAMonth(_ moment: Int64, _ month: String) throws {
    #expect(AccessMonth(of: moment).description == month)
    #expect(AccessMonth(stream: AccessMonth(of: moment).stream) == AccessMonth(of: moment))
  }

  @Test func whatGoesOverALimitIsRefused() throws {
    var limits = StoreLimits()
    limits.accessesPerAppendMax = 1
    limits.accessBytesMax = 2
    limits.textBytesMax = 20
    let scratch = try Scratch()
    let log = try AccessLog.open(beside: scratch.open(limits: limits))
    let long = String(repeating: "x", count: 21)
    func refuses(_ fault: StoreFault, _ records: NewAccess...) {
      #expect(throws: fault) { try log.append(records, recordedAt: 0) }
    }
    refuses(.tooManyEvents(count: 2, max: 1), access(""), access(""))
    refuses(.payloadTooLarge(bytes: 3, max: 2), access("abc", "a"))
    refuses(.textUnfit(field: "object", bytes: 21, max: 20), access("", long))
    refuses(.textUnfit(field: "subject", bytes: 0, max: 20), access("", nil, subject: ""))
    #expect(try log.append([access("ab", "a")], recordedAt: 0) == [1])
  }

  @Test func oneWriterAndNoneWhoOnlyReads() throws {
    let scratch = try Scratch()
    let log = try Self.fiveRecords(scratch)
    #expect(throws: StoreFault.inUse(pid: getpid())) { try AccessLog.open(beside: scratch.open()) }
    let reader = try AccessLog.open(beside: scratch.open(.readOnly))
    #expect(throws: StoreFault.openedReadOnly) { try reader.append([access("6")], recordedAt: 0) }
    #expect(throws: StoreFault.openedReadOnly) { try reader.witnessHead() }
    try log.append([access("6")], recordedAt: Moments.january)
    #expect(try reader.records(limit: 9).map(\.position) == Array(1...6))
    let empty = try sixEvents()
    #expect(throws: StoreFault.self) { try AccessLog.open(beside: empty.open(.readOnly)) }
    #expect(!empty.names().contains("access.db"))
  }

  @Test func manyThreadsAppendAndReadTogether() async throws {
    let scratch = try Scratch()
    let log = try AccessLog.open(beside: scratch.open())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          for index in 0..<25 { try log.append([access("\(task) \(index)")], recordedAt: Moments.november) }
          guard case .whole = try log.verify() else { throw StoreFault.openedReadOnly }
        }
      }
      try await group.waitForAll()
    }
    #expect(try log.records(limit: 999).map(\.position) == Array(1...100))
    #expect(try log.verify() == .whole(events: 100, head: try log.head))
  }

  @Test(.enabled(if: geteuid() == 0, "mounts a small file system, which only root may"))
  func aFullDiskLosesNothingAndIsGotOver() throws {
    // Given
    let disk = try SmallDisk(megabytes: 1)
    let log = try AccessLog.open(beside: Store.open(StateDirectory(disk.path), masterKey: Scratch.key))
    let large = access(String(repeating: "x", count: 20_000))
    // When: records are added until there is no room
    var kept = 0
    var failure: StoreFault?
    while failure == nil, kept < 1_000 {
      do throws(StoreFault) {
        try log.append([large], recordedAt: Moments.november)
        kept += 1
      } catch { failure = error }
    }
    // Then
    #expect(failure == .writeFailed(path: disk.path + "/access.db", .diskFull))
    #expect(try log.records(limit: 9_999).count == kept)
    #expect(try log.verify() == .whole(events: kept, head: try log.head))
    // When: there is room again
    #expect(disk.resize(megabytes: 8))
    // Then
    #expect(try log.append([large], recordedAt: Moments.november) == [kept + 1])
  }
}
