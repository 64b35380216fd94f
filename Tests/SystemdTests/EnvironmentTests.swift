import Foundation
import Testing

@testable import Systemd

/// What a service learns from its environment, and what it tells. One after the other: the environment is the process's.
@Suite(.serialized) struct EnvironmentTests {
  @Test func aServiceManagerHearsEveryState() throws {
    // Given a service manager's socket
    let manager = try SocketFixture(type: SOCK_DGRAM)
    let notifier = Notifier()

    // When nobody listens, then nothing happens
    unsetenv("NOTIFY_SOCKET")
    notifier.ready()
    #expect(manager.isSilent)

    // When it listens, then it hears each state
    setenv("NOTIFY_SOCKET", manager.path, 1)
    defer { unsetenv("NOTIFY_SOCKET") }
    notifier.ready()
    #expect(manager.receive() == "READY=1")
    notifier.ready(status: "serving")
    #expect(manager.receive() == "READY=1\nSTATUS=serving")
    notifier.status("416 shifts\nWATCHDOG=1")
    #expect(manager.receive() == "STATUS=416 shifts WATCHDOG=1")
    notifier.watchdog()
    #expect(manager.receive() == "WATCHDOG=1")
    notifier.stopping(status: "finishing")
    #expect(manager.receive() == "STOPPING=1\nSTATUS=finishing")
  }

  @Test func reloadingCarriesTheMonotonicTime() throws {
    let manager = try SocketFixture(type: SOCK_DGRAM)
    setenv("NOTIFY_SOCKET", manager.path, 1)
    defer { unsetenv("NOTIFY_SOCKET") }

    let before = DispatchTime.now().uptimeNanoseconds / 1_000
    Notifier().reloading()
    let lines = manager.receive().split(separator: "\n")
    let after = DispatchTime.now().uptimeNanoseconds / 1_000

    #expect(lines.first == "RELOADING=1")
    let told = try #require(lines.last?.split(separator: "=").last.flatMap { UInt64($0) })
    #expect((before...after).contains(told))
  }

  @Test(
    arguments: [
      (microseconds: nil, process: nil, expected: nil),
      (microseconds: "30000000", process: nil, expected: .seconds(30)),
      (microseconds: "1500", process: "\(getpid())", expected: .microseconds(1500)),
      (microseconds: "30000000", process: "1", expected: nil),
      (microseconds: "soon", process: nil, expected: nil),
    ] as [(microseconds: String?, process: String?, expected: Duration?)])
  func watchdogIntervalIsTheServiceManagers(microseconds: String?, process: String?, expected: Duration?) {
    set("WATCHDOG_USEC", microseconds)
    set("WATCHDOG_PID", process)
    defer { for name in ["WATCHDOG_USEC", "WATCHDOG_PID"] { set(name, nil) } }
    #expect(watchdogInterval() == expected)
  }

  @Test(
    arguments: [
      (value: nil, expected: nil), (value: "", expected: nil),
      (value: "/var/lib/piket", expected: "/var/lib/piket"),
      (value: "/var/lib/piket:/var/lib/other", expected: "/var/lib/piket"),
    ] as [(value: String?, expected: String?)])
  func stateDirectoryIsTheFirst(value: String?, expected: String?) {
    set("STATE_DIRECTORY", value)
    defer { set("STATE_DIRECTORY", nil) }
    #expect(stateDirectory == expected)
  }

  @Test(arguments: [
    (name: "master-key", there: true), (name: "other-key", there: false), (name: "", there: false),
    (name: "../escape", there: false),
  ])
  func credentialIsFoundOnlyInItsDirectory(name: String, there: Bool) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("credentials-\(UUID().uuidString)")
    let directory = root.appendingPathComponent("own")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data("key".utf8).write(to: directory.appendingPathComponent("master-key"))
    try Data("key".utf8).write(to: root.appendingPathComponent("escape"))

    set("CREDENTIALS_DIRECTORY", directory.path)
    defer { set("CREDENTIALS_DIRECTORY", nil) }
    #expect(credential(named: name) == (there ? directory.path + "/" + name : nil))
  }

  @Test func withoutASystemdThereIsNoCredential() {
    set("CREDENTIALS_DIRECTORY", nil)
    #expect(credential(named: "master-key") == nil)
  }

  @Test func standardErrorIsTheJournalWhereTheInodeSaysSo() throws {
    var file = stat()
    try #require(fstat(STDERR_FILENO, &file) == 0)
    defer { set("JOURNAL_STREAM", nil) }
    for (stream, expected) in [
      (nil, false), ("\(file.st_dev):\(file.st_ino)", true), ("\(file.st_dev):\(file.st_ino + 1)", false),
    ] as [(String?, Bool)] {
      set("JOURNAL_STREAM", stream)
      #expect(standardErrorIsJournal() == expected)
    }
  }

  /// Descriptors handed over lie from 3 on, where a test has others open: a real hand-over is shown under systemd.
  @Test func withoutSocketActivationNothingIsInherited() throws {
    set("LISTEN_FDS", nil)
    #expect(try inheritedSockets().isEmpty)
  }

  @Test func aHandOverToAnotherProcessIsNotOurs() throws {
    set("LISTEN_FDS", "1")
    set("LISTEN_PID", "1")
    defer { for name in ["LISTEN_FDS", "LISTEN_PID"] { set(name, nil) } }
    #expect(try inheritedSockets().isEmpty)
  }

  @Test func anUnreadableHandOverIsToldAsSuch() {
    set("LISTEN_FDS", "many")
    set("LISTEN_PID", "\(getpid())")
    defer { for name in ["LISTEN_FDS", "LISTEN_PID"] { set(name, nil) } }
    #expect(throws: InheritedSocketError.unreadable("Invalid argument")) { try inheritedSockets() }
  }

  private func set(_ name: String, _ value: String?) {
    if let value { setenv(name, value, 1) } else { unsetenv(name) }
  }
}
