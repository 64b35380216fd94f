import Foundation
import Synchronization
import Testing
import Varlink
import VarlinkServer

/// A small service that shows each way to answer.
final class TestService: VarlinkService {
  let interfaces = ["nl.test.Echo": description]
  let vendor = "Test"
  let product = "echo"
  let version = "1"
  let url = "https://example.org"
  let limitExceededError = "nl.test.Echo.LimitExceeded"

  /// Fires for each call of `Never`, and for each of them whose caller hung up.
  let begun = Events()
  let hungUp = Events()
  /// The calls of `Note`, in order.
  let notes = Events()
  /// Responders of `Never`.
  let unanswered = Mutex<[Responder]>([])

  func handle(_ call: ServerCall, _ responder: Responder) {
    switch call.method {
    case "nl.test.Echo.Say": responder.reply(call.parameters)
    case "nl.test.Echo.Later": Thread.detachNewThread { responder.reply(call.parameters) }
    case "nl.test.Echo.Count": count(call, responder)
    case "nl.test.Echo.Never": never(responder)
    case "nl.test.Echo.Flood": flood(responder)
    case "nl.test.Echo.Note":
      notes.fire(String(decoding: call.parameters, as: UTF8.self))
      responder.reply(Array("{}".utf8))
    case "nl.test.Echo.Whoami":
      let peer = call.peer
      struct Answer: Encodable { let process: Int32, user: UInt32, account: String, groups: [String] }
      let answer = Answer(
        process: peer.process, user: peer.user, account: peer.account, groups: peer.groups.sorted())
      responder.reply((try? JSON.encode(answer)) ?? [])
    default: responder.fail("nl.test.Echo.Failed", Array(#"{"why":"asked"}"#.utf8))
    }
  }

  private func count(_ call: ServerCall, _ responder: Responder) {
    guard call.more else { return responder.fail(ServiceError.expectedMore, Array("{}".utf8)) }
    for number in 1...3 { responder.continues(Array("{\"number\":\(number)}".utf8)) }
    responder.reply(Array("{\"number\":4}".utf8))
    // None of these counts.
    responder.reply(Array("{\"number\":5}".utf8))
    responder.continues(Array("{\"number\":6}".utf8))
  }

  private func never(_ responder: Responder) {
    unanswered.withLock { $0.append(responder) }
    responder.onClose { self.hungUp.fire("") }
    begun.fire("")
  }

  /// Replies without end to somebody who may not read.
  private func flood(_ responder: Responder) {
    responder.onClose { self.hungUp.fire("") }
    let reply = Array("{\"text\":\"\(String(repeating: "x", count: 10_000))\"}".utf8)
    Thread.detachNewThread {
      while responder.isOpen { responder.continues(reply) }
    }
  }

  static let description = """
    # For tests.
    interface nl.test.Echo

    # The same back.
    method Say(text: string) -> (text: string)
    # The same back, from another thread.
    method Later(text: string) -> (text: string)
    method Count() -> (number: int)
    method Never() -> ()
    method Flood() -> (text: string)
    method Note(text: string) -> ()
    method Whoami() -> (process: int, user: int, account: string, groups: []string)
    method Fail() -> ()

    error Failed (why: string)
    error LimitExceeded (limit: string, value: int)
    """
}

/// What happened, in order; a test waits for it and does not sleep.
final class Events: Sendable {
  private let values = Mutex<[String]>([])
  private let happened = DispatchSemaphore(value: 0)

  func fire(_ value: String) {
    values.withLock { $0.append(value) }
    happened.signal()
  }

  var all: [String] { values.withLock { $0 } }

  /// Waits for so many more; false after two minutes, which is never but where something hangs.
  func wait(for count: Int = 1) -> Bool {
    (0..<count).allSatisfy { _ in happened.wait(timeout: .now() + 120) == .success }
  }
}

/// Serves a `TestService` in a directory of its own for as long as `body` runs.
func withServer(
  limits: WireLimits = WireLimits(), threads: Int = 2,
  _ body: @Sendable @escaping (_ path: String, _ service: TestService, _ server: VarlinkServer) throws -> Void
) async throws {
  let directory = try TemporaryDirectory()
  let service = TestService()
  let server = try VarlinkServer(service: service, limits: limits, threads: threads)
  let path = directory.path + "/s"
  try server.listen(path: path)
  let result = await onThread { try body(path, service, server) }
  await server.shutdown(graceSeconds: 0.1)
  try result.get()
  withExtendedLifetime(directory) {}
}

/// Runs blocking work outside the threads of Swift's concurrency.
func onThread<R: Sendable>(_ body: @Sendable @escaping () throws -> R) async -> Result<R, any Error> {
  await withCheckedContinuation { continuation in
    Thread.detachNewThread { continuation.resume(returning: Result { try body() }) }
  }
}

final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "wire-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
