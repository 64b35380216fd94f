import Glibc
import Synchronization
import Testing
import Varlink
import VarlinkServer

private struct Say: VarlinkMethod {
  static let name = "nl.test.Echo.Say"
  var text: String
  struct Reply: Codable { var text: String }
}

private struct Count: VarlinkMethod {
  static let name = "nl.test.Echo.Count"
  struct Reply: Codable { var number: Int }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct ServerTests {
  @Test func aCallIsAnswered() async throws {
    try await withServer { path, _, server in
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      #expect(try client.call(Say(text: "Leiden \u{0}\u{1F692}")).text == "Leiden \u{0}\u{1F692}")
      #expect(try client.call("nl.test.Echo.Later", parameters: bytes("{}")) == bytes("{}"))
      #expect(server.connections == 1)
    }
  }

  @Test func aLargeCallAndItsLargeAnswerComeThroughWhole() async throws {
    try await withServer { path, _, _ in
      let text = String(repeating: "0123456789", count: 400_000)
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      #expect(try client.call(Say(text: text)).text == text)
      #expect(try client.call(Say(text: "a")).text == "a")
    }
  }

  @Test func anErrorIsThrownByNameWithItsParameters() async throws {
    try await withServer { path, _, _ in
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      let expected: [(String, String, String)] = [
        ("nl.test.Echo.Fail", "nl.test.Echo.Failed", #"{"why":"asked"}"#),
        ("nl.test.Echo.Nothing", ServiceError.methodNotFound, #"{"method":"nl.test.Echo.Nothing"}"#),
        ("nl.other.Thing.Do", ServiceError.interfaceNotFound, #"{"interface":"nl.other.Thing"}"#),
        ("org.varlink.service.Other", ServiceError.methodNotFound, #"{"method":"org.varlink.service.Other"}"#),
        ("nl.test.Echo.Count", ServiceError.expectedMore, "{}"),
        ("org.varlink.service.GetInterfaceDescription", ServiceError.invalidParameter, #"{"parameter":"interface"}"#),
      ]
      for (method, error, parameters) in expected {
        #expect(throws: ClientFault.error(name: error, parameters: bytes(parameters))) {
          try client.call(method, parameters: bytes("{}"))
        }
      }
    }
  }

  @Test func aStreamEndsWithItsLastReply() async throws {
    try await withServer { path, _, _ in
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      var numbers: [Int] = []
      try client.stream(Count()) { reply in
        numbers.append(reply.number)
        return true
      }
      #expect(numbers == [1, 2, 3, 4])
      #expect(try client.call(Say(text: "after")).text == "after")
    }
  }

  @Test func theServiceDescribesItself() async throws {
    try await withServer { path, _, _ in
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      let info = try client.call("org.varlink.service.GetInfo", parameters: bytes("{}"))
      #expect(
        info == bytes(
          #"{"vendor":"Test","product":"echo","version":"1","url":"https://example.org","#
            + #""interfaces":["nl.test.Echo","org.varlink.service"]}"#))
      struct Description: Decodable { let description: String }
      for interface in ["nl.test.Echo", "org.varlink.service"] {
        let reply = try client.call(
          "org.varlink.service.GetInterfaceDescription", parameters: bytes(#"{"interface":"\#(interface)"}"#))
        let text = try JSON.decode(Description.self, from: reply).description
        #expect(try InterfaceDescription(parsing: text).name == interface)
      }
    }
  }

  @Test func thePeerIsWhoTheKernelSays() async throws {
    try await withServer { path, _, _ in
      struct Answer: Decodable { let process: Int32, user: UInt32, account: String, groups: [String] }
      let client = try Client(socketPath: path, timeoutSeconds: 10)
      let answer = try JSON.decode(
        Answer.self, from: client.call("nl.test.Echo.Whoami", parameters: bytes(#"{"user":99,"account":"other"}"#)))
      #expect(answer.process == getpid())
      #expect(answer.user == getuid())
      let entry = try #require(getpwuid(getuid()))
      #expect(answer.account == String(cString: entry.pointee.pw_name))
      let primary = try #require(getgrgid(entry.pointee.pw_gid))
      #expect(answer.groups.contains(String(cString: primary.pointee.gr_name)))
    }
  }

  @Test func oneConnectionIsAnsweredInOrder() async throws {
    try await withServer { path, _, _ in
      let connection = try RawConnection(path)
      let methods = ["Say", "Later", "Say", "Later", "Later"]
      let calls = (0..<1000).map { call(methods[$0 % 5], #"{"text":"\#($0)"}"#) }
      connection.send(calls.joined())
      #expect(connection.frames(1000) == (0..<1000).map { #"{"parameters":{"text":"\#($0)"}}"# })
    }
  }

  @Test func aOnewayCallIsCarriedOutAndNotAnswered() async throws {
    try await withServer { path, service, _ in
      let connection = try RawConnection(path)
      connection.send(call("Note", #"{"text":"1"}"#, #","oneway":true"#))
      connection.send(call("Nothing", "{}", #","oneway":true"#))
      connection.send(call("Say", #"{"text":"2"}"#))
      #expect(connection.frames(1) == [#"{"parameters":{"text":"2"}}"#])
      #expect(service.notes.all == [#"{"text":"1"}"#])
    }
  }

  @Test func whatWasSentBeforeHangingUpIsCarriedOut() async throws {
    try await withServer { path, service, _ in
      for _ in 0..<20 {
        let connection = try RawConnection(path)
        connection.send(call("Say"))
        #expect(connection.frames(1).count == 1)
        connection.send(call("Note", #"{"text":"1"}"#, #","oneway":true"#))
        connection.hangUp()
      }
      #expect(service.notes.wait(for: 20))
    }
  }

  @Test func aClientThatSendsNoMoreStillGetsItsAnswers() async throws {
    try await withServer { path, _, _ in
      let connection = try RawConnection(path)
      connection.send(call("Later", #"{"text":"1"}"#) + call("Later", #"{"text":"2"}"#))
      connection.endSending()
      #expect(connection.frames(3) == [#"{"parameters":{"text":"1"}}"#, #"{"parameters":{"text":"2"}}"#])
    }
  }

  @Test func callsMayArriveByteByByte() async throws {
    try await withServer { path, _, _ in
      let connection = try RawConnection(path)
      let calls = call("Say", #"{"text":"a"}"#) + call("Say", #"{"text":"b"}"#)
      for byte in Array(calls.utf8) { connection.send([byte]) }
      #expect(connection.frames(2) == [#"{"parameters":{"text":"a"}}"#, #"{"parameters":{"text":"b"}}"#])
    }
  }

  @Test(arguments: [1, 2]) func manyConnectionsAreServedAtOnce(_ threads: Int) async throws {
    try await withServer(threads: threads) { path, _, _ in
      let wrong = Mutex(0)
      let done = Events()
      for number in 0..<64 {
        detach {
          let client = try? Client(socketPath: path, timeoutSeconds: 60)
          for round in 0..<200 {
            let text = "\(number)/\(round)"
            if (try? client?.call(Say(text: text)).text) != text { wrong.withLock { $0 += 1 } }
          }
          done.fire("")
        }
      }
      #expect(done.wait(for: 64))
      #expect(wrong.withLock { $0 } == 0)
    }
  }

  @Test func aThousandConnectionsAreServed() async throws {
    #expect(raiseDescriptorLimit() > 3000)
    var limits = WireLimits()
    limits.connectionsPerAccountMax = 2000
    try await withServer(limits: limits) { path, _, server in
      let clients = try (0..<1000).map { _ in try Client(socketPath: path, timeoutSeconds: 20) }
      for client in clients { #expect(try client.call(Say(text: "x")).text == "x") }
      #expect(server.connections == 1000)
    }
  }
}
