import Foundation
import GRDB
import Glibc
import PiketStore

/// A state directory of one test; taken away with it.
final class Scratch {
  let path: String
  static let key = Scratch.masterKey(7)

  init() throws {
    var template = Array("/tmp/piket-store-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw StoreFault.notWritable(path: "/tmp") }
    path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for path in [path, erasures] { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Where the fence is, beside the state directory.
  var erasures: String { path + "-erasures" }
  var fence: String { "../" + erasures.split(separator: "/").suffix(1).joined() + "/fence" }

  var directory: StateDirectory { StateDirectory(path) }
  func file(_ name: String) -> String { path + "/" + name }

  func open(
    _ access: StoreAccess = .readWrite, key: MasterKey? = Scratch.key, limits: StoreLimits = StoreLimits()
  ) throws -> Store {
    try Store.open(directory, masterKey: key ?? Scratch.masterKey(7), access: access, limits: limits)
  }

  /// Opens the log, as soon as the thread of a replay has let go of the store that had it open.
  func reopen(_ access: StoreAccess = .readWrite) throws -> Store {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      do throws(StoreFault) {
        return try Store.open(directory, masterKey: Scratch.key, access: access)
      } catch {
        guard case .inUse = error, ContinuousClock.now < deadline else { throw error }
      }
      sched_yield()
    }
  }

  /// Changes the log behind the store's back.
  func tamper(_ sql: String, file: String = "log.db") throws {
    try DatabaseQueue(path: self.file(file)).write { try $0.execute(sql: sql) }
  }

  func bytes(_ name: String) -> [UInt8] { FileManager.default.contents(atPath: file(name)).map { Array($0) } ?? [] }

  func write(_ bytes: [UInt8], to name: String, mode: UInt32 = 0o600) {
    let descriptor = Glibc.open(file(name), O_WRONLY | O_CREAT | O_TRUNC, mode)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  func names() -> [String] {
    guard let handle = opendir(path) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// All that is in the state directory, as a backup or a crash leaves it.
  func image() -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: names().filter { $0 != "lock" }.map { ($0, bytes($0)) })
  }

  /// Puts a backup over what there is. The fence is not in it.
  func restore(_ image: [String: [UInt8]]) {
    for name in names() where name != "lock" { unlink(file(name)) }
    for (name, bytes) in image { write(bytes, to: name) }
  }

  /// The files, of both directories, that have these bytes in them.
  func files(holding needle: [UInt8]) -> [String] {
    (names() + [fence]).filter { Data(bytes($0)).range(of: Data(needle)) != nil }
  }

  /// The row of a stream's key, as it is in the file.
  func wrappedKey(of stream: String) throws -> [UInt8] {
    let sealed = try DatabaseQueue(path: file("keys.db")).read {
      try Data.fetchOne($0, sql: "SELECT sealed FROM keys WHERE stream = ?", arguments: [stream])
    }
    return sealed.map { Array($0) } ?? []
  }

  /// As on another machine, to which the newest copy of the fence was brought.
  func takeFence(of other: Scratch) {
    mkdir(erasures, 0o700)
    write(other.bytes(other.fence), to: fence)
  }

  func mode(_ name: String) -> UInt32 {
    var status = stat()
    stat(file(name), &status)
    return status.st_mode & 0o777
  }

  static func masterKey(_ byte: UInt8) -> MasterKey {
    guard let key = MasterKey(contents: [UInt8](repeating: byte, count: 32)) else { preconditionFailure("32 bytes") }
    return key
  }
}

func record(
  _ requestID: String, _ stream: String = "roster/OVD_BZ/2027", type: String = "shiftAssigned",
  actor: String = "planner", payload: String = "{}"
) -> NewRecord {
  NewRecord(
    stream: stream, type: type, schema: 1, occurredAt: 1_000, actor: actor, requestID: requestID,
    payload: Array(payload.utf8))
}

extension Store {
  @discardableResult
  func append(_ records: NewRecord..., at recordedAt: Int64 = 2_000) throws -> [Appended] {
    try append(records, recordedAt: recordedAt, expecting: try head)
  }

  func all(after start: Head = .genesis) throws -> [StoredEvent] {
    let replay = replay(after: start)
    var events: [StoredEvent] = []
    while let batch = try replay.next() { events += batch }
    return events
  }
}

extension StoredEvent {
  var text: String? { payload.map { String(decoding: $0, as: UTF8.self) } }
}

/// A log of six events in two streams, closed again.
func sixEvents(witnessed: Bool = true) throws -> Scratch {
  let scratch = try Scratch()
  let store = try scratch.open()
  for index in 1...6 {
    try store.append(record("r\(index)", index.isMultiple(of: 2) ? "a" : "b", payload: "payload \(index)"))
  }
  if witnessed { try store.witnessHead() }
  return scratch
}
