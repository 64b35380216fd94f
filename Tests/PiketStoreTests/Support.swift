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

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var directory: StateDirectory { StateDirectory(path) }
  func file(_ name: String) -> String { path + "/" + name }

  func open(
    _ access: StoreAccess = .readWrite, key: MasterKey? = Scratch.key, limits: StoreLimits = StoreLimits()
  ) throws -> Store {
    try Store.open(directory, masterKey: key ?? Scratch.masterKey(7), access: access, limits: limits)
  }

  /// Changes the log behind the store's back.
  func tamper(_ sql: String, file: String = "log.db") throws {
    try DatabaseQueue(path: self.file(file)).write { try $0.execute(sql: sql) }
  }

  func bytes(_ name: String) -> [UInt8] {
    guard let stream = fopen(file(name), "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

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
