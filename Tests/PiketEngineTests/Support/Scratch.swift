import Dispatch
import Foundation
import Glibc
import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// A state directory of one test; taken away with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "piket-engine-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func key() throws -> MasterKey {
    try #require(MasterKey(contents: [UInt8](repeating: 7, count: 32)))
  }

  /// Opens the log, as soon as nobody has it open any more: the threads of the engine before let go of it.
  func open(_ access: StoreAccess = .readWrite, limits: StoreLimits = StoreLimits()) throws -> Store {
    let deadline = DispatchTime.now() + .seconds(patience)
    while true {
      if let store = try openNow(access, limits) { return store }
      if DispatchTime.now() > deadline { throw Unexpected("somebody keeps the log open") }
      sched_yield()
    }
  }

  /// Nil where somebody has it open.
  private func openNow(_ access: StoreAccess, _ limits: StoreLimits) throws -> Store? {
    do {
      return try Store.open(StateDirectory(path), masterKey: Scratch.key(), access: access, limits: limits)
    } catch {
      if case StoreFault.inUse = error { return nil }
      throw error
    }
  }

  func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: URL(filePath: path + "/" + name))) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + "/" + name)
  }

  /// Changes the log behind the back of an engine that runs.
  func execute(_ sql: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
    process.arguments = ["python3", "-c", script, path + "/log.db", sql]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Keeps everybody else from writing to the log until it is let go of.
  func lockLog() throws -> LogLock {
    let lock = LogLock(log: path + "/log.db")
    try lock.take()
    return lock
  }

  /// Changes the payload of an event where it rests: it ends where its hash begins. The log has to be closed.
  func tamper(with event: StoredEvent) throws {
    var log = try bytes("log.db")
    let place = try #require(log.firstRange(of: event.hash.bytes)).lowerBound - 1
    log[place] ^= 1
    try write(log, to: "log.db")
  }
}

/// Another program that has the log locked.
final class LogLock {
  private let process = Process()
  private let (toProcess, fromProcess) = (Pipe(), Pipe())

  init(log: String) {
    let script = """
      import sqlite3, sys
      log = sqlite3.connect(sys.argv[1])
      log.execute("BEGIN IMMEDIATE")
      print("locked", flush=True)
      input()
      """
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, log]
    (process.standardInput, process.standardOutput) = (toProcess, fromProcess)
  }

  func take() throws {
    try process.run()
    #expect(!fromProcess.fileHandleForReading.availableData.isEmpty)
  }

  func letGo() throws {
    try toProcess.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
    process.waitUntilExit()
  }
}

/// The files of the repository.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// One of the office's own files.
  static func sample(_ name: String) throws -> String { try text("Tests/PiketDomainTests/Samples/\(name)") }

  static func zone(_ name: String) throws -> Zone {
    try Zone(name: name, tzif: [UInt8](Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))))
  }

  /// A region of `Config/`, in which the account `planner` is a planner, and so on for every role.
  static func region(_ name: String = "leidse-regio") throws -> Region {
    let file = "Config/\(name).toml"
    var region = try RegionFile.read(text(file), file: file) { (try? zone($0)) != nil }
    // Each partner of dossiers has an account of its name.
    let partners = region.casework.partners.map(\.code.rawValue)
    for index in partners.indices { region.rules.casework?.partners[index].accounts = [partners[index]] }
    region.roles = region.roles.map { grant in
      let accounts = [grant.role.rawValue] + (grant.role == .casePartner ? partners : [])
      return RoleGrant(role: grant.role, accounts: accounts, groups: grant.groups, themes: grant.themes)
    }
    return region
  }
}

/// A moment in RFC 3339.
func moment(_ text: String) -> Instant {
  guard let instant = Zone.parseRFC3339(text) else { preconditionFailure("\(text) is no moment") }
  return instant
}
