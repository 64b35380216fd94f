import Glibc

/// A blocking client on one connection, for programs that make a few calls and end: no event loop, no threads.
///
///     let client = try Client(socketPath: "/run/piket/piket.sock", timeoutSeconds: 10)
///     let duties = try client.call(Who(at: nil)).duties
///
/// One call at a time. After `hungUp`, `timedOut` or `badReply` the connection is of no use any more: make a new
/// client.
public final class Client {
  /// A reply of more bytes than this is refused (`badReply`).
  public static let replyBytesMax = 256 << 20

  private let descriptor: Int32
  private let timeoutSeconds: Double
  /// Bytes that came in and were not handed out; the first `consumed` of them were.
  private var received: [UInt8] = []
  private var consumed = 0

  /// Connects.
  ///
  /// - Parameter timeoutSeconds: how long to wait for the connection, and then for each answer as a whole.
  /// - Throws: `noDaemon`, `noPermission`, `pathTooLong`, `timedOut`.
  public init(socketPath: String, timeoutSeconds: Double) throws(ClientFault) {
    descriptor = try connectedSocket(socketPath, timeoutSeconds)
    self.timeoutSeconds = timeoutSeconds
  }

  deinit {
    close(descriptor)
  }

  // MARK: Calls

  /// Makes one call and waits for its answer.
  ///
  /// - Parameter parameters: the JSON text of an object.
  /// - Returns: the JSON text of the reply's parameters, `{}` where it has none.
  public func call(_ method: String, parameters: [UInt8]) throws(ClientFault) -> [UInt8] {
    try send(Call(method: method, parameters: RawJSON(parameters)))
    let reply = try receive(until: Deadline(secondsFromNow: timeoutSeconds))
    if reply.continues == true { throw .badReply(reason: "more than one reply") }
    return reply.parameters?.bytes ?? emptyObject
  }

  /// Makes a call that is answered with several replies (`more`).
  ///
  /// The first reply must come within the time allowed; the others may take as long as they take.
  /// - Parameter each: gets the parameters of each reply; false ends the stream, and the connection is then of no use
  ///   any more.
  /// - Throws: `ClientFault`, and what `each` throws.
  public func stream(_ method: String, parameters: [UInt8], each: ([UInt8]) throws -> Bool) throws {
    try send(Call(method: method, parameters: RawJSON(parameters), more: true))
    var deadline: Deadline? = Deadline(secondsFromNow: timeoutSeconds)
    while true {
      let reply = try receive(until: deadline)
      deadline = nil
      let goesOn = try each(reply.parameters?.bytes ?? emptyObject)
      if !goesOn || reply.continues != true { return }
    }
  }

  /// Makes a call that nobody answers (`oneway`).
  public func tell(_ method: String, parameters: [UInt8]) throws(ClientFault) {
    try send(Call(method: method, parameters: RawJSON(parameters), oneway: true))
  }

  // MARK: Typed calls

  /// Makes one call.
  ///
  /// - Throws: `ClientFault`; `badReply` where the answer is not what the method answers with.
  public func call<M: VarlinkMethod>(_ method: M) throws(ClientFault) -> M.Reply {
    try decoded(try call(M.name, parameters: try encoded(method)))
  }

  /// Makes a call that is answered with several replies, see `stream(_:parameters:each:)`.
  public func stream<M: VarlinkMethod>(_ method: M, each: (M.Reply) throws -> Bool) throws {
    try stream(M.name, parameters: try encoded(method)) { try each(try decoded($0)) }
  }

  // MARK: Messages

  private func send(_ call: Call) throws(ClientFault) {
    let frame: [UInt8]
    do {
      frame = try Framing.frame(call)
    } catch {
      throw .badReply(reason: "the call cannot be written as JSON")
    }
    try sendAll(frame, to: descriptor, until: Deadline(secondsFromNow: timeoutSeconds))
  }

  /// The next reply; an error reply is thrown.
  private func receive(until deadline: Deadline?) throws(ClientFault) -> Reply {
    let reply: Reply
    do {
      reply = try JSON.decode(Reply.self, from: try nextFrame(until: deadline))
    } catch let fault as ClientFault {
      throw fault
    } catch {
      throw .badReply(reason: "\(error)")
    }
    if let name = reply.error { throw .error(name: name, parameters: reply.parameters?.bytes ?? emptyObject) }
    return reply
  }

  private func nextFrame(until deadline: Deadline?) throws(ClientFault) -> ArraySlice<UInt8> {
    var searched = consumed
    while true {
      if let end = received[searched...].firstIndex(of: Framing.end) {
        let frame = received[consumed..<end]
        consumed = end + 1
        return frame
      }
      received.removeFirst(consumed)
      consumed = 0
      searched = received.count
      if searched > Self.replyBytesMax { throw .badReply(reason: "more than \(Self.replyBytesMax) bytes") }
      try receiveSome(into: &received, from: descriptor, until: deadline)
    }
  }
}

private let emptyObject = Array("{}".utf8)

private func encoded(_ method: some VarlinkMethod) throws(ClientFault) -> [UInt8] {
  do {
    return try JSON.encode(method)
  } catch {
    throw .badReply(reason: "the call cannot be written as JSON: \(error)")
  }
}

private func decoded<T: Decodable>(_ parameters: [UInt8]) throws(ClientFault) -> T {
  do {
    return try JSON.decode(T.self, from: parameters)
  } catch {
    throw .badReply(reason: "\(error)")
  }
}
