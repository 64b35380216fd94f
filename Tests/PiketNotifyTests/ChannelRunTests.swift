import Foundation
import PiketProtocol
import Testing

@testable import PiketNotify

/// Channels as real programs, good and bad.
struct ChannelRunTests {
  private let directory: URL

  init() throws {
    // As the program does: a channel that does not read its message is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("piket-channels-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  private func carry(
    _ script: String?, mode: Int = 0o755, seconds: Int = 20, text: String = "Brand"
  ) async throws -> NotifyWire.Result {
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appendingPathComponent("sms").path
    if let script {
      try ("#!/bin/sh\n" + script + "\n").write(toFile: path, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    let settings = ChannelSettings(
      directory: directory.path, program: "/bin/false", sendmail: "/bin/false", mailFrom: "piket@leiden.example")
    return await ChannelRun.carry(.sample(channel: "sms", seconds: seconds, text: text), settings)
  }

  /// (script, outcome, detail)
  @Test(arguments: [
    ("exit 0", .sent, nil),
    ("cat >/dev/null; exit 0", .sent, nil),
    ("echo '{\"outcome\": \"delivered\", \"detail\": \"at 18:00\"}'", .delivered, "at 18:00"),
    ("echo '{\"outcome\": \"sent\"}'", .sent, nil),
    ("echo rubbish; printf '\\001\\377{'", .sent, nil),
    ("echo no such number >&2; exit 67", .impossible, "no such number"),
    ("exit 64", .impossible, "exit code 64"), ("exit 65", .impossible, "exit code 65"),
    ("exit 75", .failed, "exit code 75"), ("exit 1", .failed, "exit code 1"),
    ("printf 'gateway\\033[2J down \\n\\n' >&2; exit 69", .failed, "gateway[2J down"),
    ("kill -9 $$", .failed, "ended by a signal"),
  ] as [(String, NotifyWire.Result.Outcome, String?)])
  func theExitCodeSaysWhatBecameOfIt(script: String, outcome: NotifyWire.Result.Outcome, detail: String?) async throws {
    #expect(try await carry(script) == NotifyWire.Result(id: "M12", outcome: outcome, detail: detail))
  }

  @Test func theMessageComesAsOneLineOfJSON() async throws {
    let result = try await carry("read -r line; echo \"{\\\"detail\\\": \\\"${#line}\\\"}\"")
    #expect((result.detail.flatMap { Int($0) } ?? 0) > 150)
  }

  @Test func aChannelThatHangsIsEndedWithAllThatItStarted() async throws {
    let left = FileManager.default.temporaryDirectory.appendingPathComponent("piket-left-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: left) }
    let result = try await carry("trap '' TERM; sleep 300 & echo $! >'\(left)'; wait; sleep 300", seconds: 1)
    #expect(result == NotifyWire.Result(id: "M12", outcome: .failed, detail: "no end after 1 s"))
    let child = try String(contentsOfFile: left, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
    let state = try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8).split(separator: " ")[2]
    #expect(state == nil || state == "Z")
  }

  @Test func muchOutputDoesNoHarm() async throws {
    #expect(try await carry("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2").outcome == .sent)
  }

  @Test func aLongMessageThatNobodyReadsDoesNoHarm() async throws {
    #expect(try await carry("exit 75", text: String(repeating: "x", count: 1_000_000)).outcome == .failed)
  }

  @Test func aChannelThatIsNotThereIsTold() async throws {
    #expect(
      try await carry(nil)
        == NotifyWire.Result(id: "M12", outcome: .impossible, detail: "no program sms in \(directory.path)"))
  }

  @Test func aFileThatIsNoProgramIsTold() async throws {
    let result = try await carry("exit 0", mode: 0o644)
    #expect(result.outcome == .impossible)
    #expect(result.detail?.hasPrefix(directory.path + "/sms: ") == true)
  }

  /// (code of a channel, whether a program may be called so)
  @Test(arguments: [("sms", true), ("sms-2", true), ("../sms", false), ("", false), (".", false), ("..", false), ("a/b", false)])
  func aCodeIsAName(code: String, isName: Bool) { #expect(ChannelProgram.isName(code) == isName) }
}
