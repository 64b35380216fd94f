import Glibc
import Testing
import Varlink

/// What the client makes of servers that misbehave. The other end is a listening socket and a list of bytes.
@Suite struct ClientTests {
  /// Accepts one connection, reads one call, answers with `answer`, and closes (or keeps the connection open).
  private func client(
    answered answer: [String], closes: Bool = true, timeoutSeconds: Double = 10,
    _ body: @Sendable @escaping (Client) throws -> Void
  ) async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(SocketAddress.withAddress(of: path) { bind(listener, $0, $1) } == 0)
    try #require(listen(listener, 1) == 0)
    let done = Events()
    detach {
      let peer = accept(listener, nil, nil)
      var byte: UInt8 = 1
      while byte != 0, recv(peer, &byte, 1, 0) == 1 {}
      for text in answer {
        let bytes = Array(text.utf8)
        _ = send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      }
      if !closes { _ = done.wait() }
      close(peer)
    }
    let result = await onThread { try body(try Client(socketPath: path, timeoutSeconds: timeoutSeconds)) }
    done.fire("")
    close(listener)
    try result.get()
  }

  private func call(_ client: Client) throws -> String {
    String(decoding: try client.call("a.b.C", parameters: Array("{}".utf8)), as: UTF8.self)
  }

  @Test func aReplyMayComeInPieces() async throws {
    for (answer, expected) in [(["{\"para", "meters\":{\"a\":1}", "}", "\0"], "{\"a\":1}"), (["{}\0"], "{}")] {
      try await client(answered: answer) { client in
        let reply = try call(client)
        #expect(reply == expected)
      }
    }
  }

  @Test(arguments: [[], ["{\"parameters\":{"]])
  func hangingUpBeforeTheEndIsTold(_ answer: [String]) async throws {
    try await client(answered: answer) { client in
      #expect(throws: ClientFault.hungUp) { try call(client) }
    }
  }

  @Test(arguments: ["garbage\0", "[]\0", "{\"continues\":true}\0", "{\"error\":7}\0", "\0"])
  func whatIsNoReplyIsTold(_ answer: String) async throws {
    try await client(answered: [answer]) { client in
      #expect { try call(client) } throws: { error in
        if case .badReply = error as? ClientFault { true } else { false }
      }
    }
  }

  @Test(arguments: [[], ["{\"parameters\":"]])
  func aServerThatDoesNotAnswerIsNotWaitedForForEver(_ answer: [String]) async throws {
    try await client(answered: answer, closes: false, timeoutSeconds: 0.05) { client in
      #expect(throws: ClientFault.timedOut) { try call(client) }
    }
  }

  @Test func anUnknownErrorIsGivenByName() async throws {
    try await client(answered: ["{\"error\":\"a.b.New\"}\0"]) { client in
      #expect(throws: ClientFault.error(name: "a.b.New", parameters: Array("{}".utf8))) { try call(client) }
    }
  }

  @Test func aStreamCanBeLeft() async throws {
    let reply = "{\"continues\":true,\"parameters\":{}}\0"
    try await client(answered: [reply, reply, reply], closes: false) { client in
      var count = 0
      try client.stream("a.b.C", parameters: Array("{}".utf8)) { _ in
        count += 1
        return count < 2
      }
      #expect(count == 2)
    }
  }

  @Test func nobodyAtThePathIsTold() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path + "/s"
    #expect(throws: ClientFault.noDaemon(path: path, code: ENOENT)) { try Client(socketPath: path, timeoutSeconds: 1) }
    let stale = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    try #require(SocketAddress.withAddress(of: path) { bind(stale, $0, $1) } == 0)
    close(stale)
    #expect(throws: ClientFault.noDaemon(path: path, code: ECONNREFUSED)) {
      try Client(socketPath: path, timeoutSeconds: 1)
    }
  }
}
