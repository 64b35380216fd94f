import Foundation
import Synchronization
import Testing
import Varlink
import VarlinkServer

func detach(_ body: @Sendable @escaping () -> Void) { Thread.detachNewThread(body) }

/// What a client may do wrong; each time the others are served on.
@Suite struct ServerFaultTests {
  private func expectServed(_ path: String) throws {
    let client = try Client(socketPath: path, timeoutSeconds: 10)
    #expect(try client.call("nl.test.Echo.Say", parameters: Array("{}".utf8)) == Array("{}".utf8))
  }

  private func invalid(_ parameter: String) -> String {
    #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"\#(parameter)"}}"#
  }

  private func limit(_ name: String, _ value: Int) -> String {
    #"{"error":"nl.test.Echo.LimitExceeded","parameters":{"limit":"\#(name)","value":\#(value)}}"#
  }

  @Test(arguments: [
    ("\0", "method"), ("GET / HTTP/1.1\r\n\r\n\0", "method"), ("{}\0", "method"), ("[]\0", "method"),
    ("{\"method\":7}\0", "method"), ("{\"method\":\"nodot\"}\0", "method"), ("{\"method\":\".a\"}\0", "method"),
    ("{\"method\":\"nl.test.Echo.Say\",\"parameters\":[]}\0", "parameters"),
    ("{\"method\":\"nl.test.Echo.Say\",\"more\":1}\0", "more"),
    ("{\"method\":\"nl.test.Echo.Say\",\"upgrade\":true}\0", "upgrade"),
    ("{\"method\":\"nl.test.Echo.Say\"}}\0", "method"),
  ])
  func whatIsNoCallIsToldAndClosed(_ sent: String, _ parameter: String) async throws {
    try await withServer { path, _, _ in
      let connection = try RawConnection(path)
      connection.send(call("Say", #"{"text":"before"}"#) + sent + call("Say", #"{"text":"after"}"#))
      #expect(connection.frames(9) == [#"{"parameters":{"text":"before"}}"#, invalid(parameter)])
      try expectServed(path)
    }
  }

  @Test(arguments: [true, false]) func aFrameThatIsTooLargeIsToldAndClosed(_ isEnded: Bool) async throws {
    var limits = WireLimits()
    limits.frameBytesMax = 100_000
    try await withServer(limits: limits) { path, _, _ in
      let connection = try RawConnection(path)
      connection.send([UInt8](repeating: UInt8(ascii: "x"), count: 100_001) + (isEnded ? [0] : []))
      #expect(connection.frames(9) == [limit("frameBytesMax", 100_000)])
      try expectServed(path)
    }
  }

  @Test func aClientReadsWhyItsFrameWasTooLarge() async throws {
    try await withServer { path, _, _ in
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      let parameters = Array("{\"text\":\"\(String(repeating: "x", count: 9 << 20))\"}".utf8)
      #expect(
        throws: ClientFault.error(
          name: "nl.test.Echo.LimitExceeded", parameters: Array(#"{"limit":"frameBytesMax","value":4194304}"#.utf8))
      ) { try client.call("nl.test.Echo.Say", parameters: parameters) }
    }
  }

  @Test func aFrameThatNeverEndsIsToldAndClosed() async throws {
    var limits = WireLimits()
    limits.frameSecondsMax = 1
    try await withServer(limits: limits) { path, _, _ in
      let connection = try RawConnection(path)
      let idle = try RawConnection(path)
      connection.send(call("Say") + "{\"method\":")
      #expect(connection.frames(9) == [#"{"parameters":{}}"#, limit("frameSecondsMax", 1)])
      idle.send(call("Say"))
      #expect(idle.frames(1) == [#"{"parameters":{}}"#], "a client that is silent between calls is left alone")
    }
  }

  @Test func hangingUpInMidFrameHarmsNobody() async throws {
    try await withServer { path, _, _ in
      for _ in 0..<50 {
        let connection = try RawConnection(path)
        connection.send("{\"method\":\"nl.test")
        connection.hangUp()
      }
      try expectServed(path)
    }
  }

  @Test func aStreamHearsThatItsCallerHungUp() async throws {
    try await withServer { path, service, _ in
      let connection = try RawConnection(path)
      connection.send(call("Never", "{}", #","more":true"#))
      #expect(service.begun.wait())
      connection.hangUp()
      #expect(service.hungUp.wait())
      let responder = try #require(service.unanswered.withLock { $0.first })
      #expect(!responder.isOpen)
      responder.reply([])
      let late = Events()
      responder.onClose { late.fire("") }
      #expect(late.wait())
      try expectServed(path)
    }
  }

  @Test func aClientThatNeverReadsItsStreamIsCutOff() async throws {
    try await withServer { path, service, _ in
      let connection = try RawConnection(path)
      connection.send(call("Flood", "{}", #","more":true"#))
      #expect(service.hungUp.wait())
      #expect(connection.isClosed())
      try expectServed(path)
    }
  }

  @Test func aClientThatNeverReadsItsAnswersIsNotReadFrom() async throws {
    try await withServer { path, service, _ in
      let connection = try RawConnection(path)
      let large = call("Say", "{\"text\":\"\(String(repeating: "x", count: 50_000))\"}")
      var flags = fcntl(connection.descriptor, F_GETFL)
      flags |= O_NONBLOCK
      _ = fcntl(connection.descriptor, F_SETFL, flags)
      // Far more than all buffers between the two ends hold.
      for _ in 0..<400 { connection.send(large) }
      try expectServed(path)
      connection.hangUp()
      try expectServed(path)
    }
  }

  @Test func anAccountHasSoManyConnections() async throws {
    var limits = WireLimits()
    let name = getuid() == 0 ? "connectionsMax" : "connectionsPerAccountMax"
    if getuid() == 0 { limits.connectionsMax = 3 } else { limits.connectionsPerAccountMax = 3 }
    try await withServer(limits: limits) { path, _, _ in
      let first = try (0..<3).map { _ in try RawConnection(path) }
      for connection in first {
        connection.send(call("Say"))
        #expect(connection.frames(1) == [#"{"parameters":{}}"#])
      }
      #expect(try RawConnection(path).frames(9) == [limit(name, 3)])
      first[0].hangUp()
      first[1].send(call("Say"))
      #expect(first[1].frames(1) == [#"{"parameters":{}}"#])
    }
  }

  @Test func stoppingFinishesWhatWasAccepted() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    let service = TestService()
    let server = try VarlinkServer(service: service, limits: WireLimits(), threads: 1)
    try server.listen(path: path)
    let busy = try RawConnection(path)
    let idle = try RawConnection(path)
    let stream = try RawConnection(path)
    idle.send(call("Say"))
    #expect(idle.frames(1).count == 1)
    busy.send(call("Never"))
    stream.send(call("Never", "{}", #","more":true"#))
    let begun = await onThread { service.begun.wait(for: 2) }
    #expect(try begun.get())

    async let stopped: Void = server.shutdown(graceSeconds: 30)
    let left = await onThread { [idle = Handover(idle), stream = Handover(stream)] in
      idle.value.isClosed() && stream.value.isClosed()
    }
    #expect(try left.get())
    for responder in service.unanswered.withLock({ $0 }) { responder.reply(Array(#"{"done":true}"#.utf8)) }
    await stopped
    #expect(busy.frames(9) == [#"{"parameters":{"done":true}}"#])
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(throws: ClientFault.noDaemon(path: path, code: ENOENT)) { try Client(socketPath: path, timeoutSeconds: 1) }
    #expect(server.connections == 0)
  }

  @Test func stoppingCutsOffWhatIsNotDoneAfterTheGrace() async throws {
    let directory = try TemporaryDirectory()
    let service = TestService()
    let server = try VarlinkServer(service: service, limits: WireLimits(), threads: 1)
    try server.listen(path: directory.path + "/s")
    let busy = try RawConnection(directory.path + "/s")
    busy.send(call("Never"))
    let begun = await onThread { service.begun.wait() }
    #expect(try begun.get())
    await server.shutdown(graceSeconds: 0.05)
    #expect(busy.isClosed())
    #expect(service.hungUp.wait())
  }
}

/// Hands a connection to another thread, which alone uses it meanwhile.
private struct Handover<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
