import PiketDomain
import PiketProtocol
import PiketStore
import Varlink

/// A method that changes something: the same request identifier is carried out once.
protocol WritingMethod: VarlinkMethod {
  var requestID: String? { get }
}

/// A call of a method that takes long, understood; kept until it ends with a write.
struct LongRequest<M: WritingMethod>: Sendable {
  let call: M
  /// The caller wants to be told how far it is.
  let more: Bool
  let digest: String
  let caller: Caller
  let now: Instant
}

/// What a write came to: the events, and the reply, made of the state after them.
struct Decided<Reply> {
  var events: [Event]
  var reply: (View) throws -> Reply
}

/// One row of the table of methods. Who may call is a column here, never an `if` in a handler.
struct Route: Sendable {
  let method: String
  let roles: Set<Role>
  let work: Work
  /// As what a call is in the log of accesses; nil: it is about no dossier.
  var access: AccessAction?

  enum Work: Sendable {
    /// Answered from the state in memory at once or, where the log is needed, on the thread that reads it.
    case read(@Sendable ([UInt8]) throws -> Read)
    /// About dossiers: answered once what it shows is in the log of accesses.
    case gated(@Sendable ([UInt8]) throws -> GatedRead)
    /// Makes events, on the writer's thread. What is asked is understood before that, on the caller's, so that the one
    /// thread that all writes go through has less to do.
    case write(@Sendable ([UInt8]) throws -> Write)
    /// Works on a thread of its own for as long as it takes, and ends with a write.
    case long(@Sendable (Request, View, Engine, any Answerer) throws -> Void)
    /// Replies on and on.
    case watch(@Sendable ([UInt8], View, Engine, any Answerer) throws -> Void)
  }

  /// A read whose parameters are understood.
  struct Read: Sendable {
    let needsLog: Bool
    let reply: @Sendable (View, Engine) throws -> [UInt8]
  }

  /// A write whose parameters are understood.
  struct Write: Sendable {
    let requestID: String?
    let decide: @Sendable (View) throws -> Decided<[UInt8]>
    /// What has to be in the log of accesses before it is answered.
    var accesses: (@Sendable (View) -> [AccessRecord])?

    /// - Parameter source: the name of the file that the call brings, for what is wrong with it.
    init<Reply: Encodable & Sendable>(
      requestID: String?, source: String = "", _ decide: @escaping @Sendable (View) throws -> Decided<Reply>
    ) {
      self.requestID = requestID
      self.decide = { view in
        do {
          let decided = try decide(view)
          return Decided(events: decided.events) { try JSON.encode(decided.reply($0)) }
        } catch let refusal as Refusal {
          throw Outcome.failure(refusal, view, source: source)
        }
      }
    }
  }

  /// - Parameter needsLog: whether this call reads the log; the others are answered from memory.
  static func read<M: VarlinkMethod>(
    _ method: M.Type, _ roles: Set<Role>, needsLog: @escaping @Sendable (M) -> Bool = { _ in false },
    _ handler: @escaping @Sendable (M, View, Engine) throws -> M.Reply
  ) -> Route {
    read(method, roles, needsLog: needsLog, encoding: handler)
  }

  /// - Parameter handler: gives something that is written as the method's reply is, where it is quicker to have.
  static func read<M: VarlinkMethod, Reply: Encodable & Sendable>(
    _: M.Type, _ roles: Set<Role>, needsLog: @escaping @Sendable (M) -> Bool,
    encoding handler: @escaping @Sendable (M, View, Engine) throws -> Reply
  ) -> Route {
    Route(
      method: M.name, roles: roles,
      work: .read { bytes in
        let call = try decode(M.self, bytes)
        return Read(needsLog: needsLog(call)) { view, engine in try JSON.encode(handler(call, view, engine)) }
      })
  }

  /// - Parameter source: the name of the file that the call brings, for what is wrong with it.
  static func write<M: WritingMethod>(
    _: M.Type, _ roles: Set<Role>, source: @escaping @Sendable (M) -> String = { _ in "" },
    _ handler: @escaping @Sendable (M, View) throws -> Decided<M.Reply>
  ) -> Route {
    Route(
      method: M.name, roles: roles,
      work: .write { bytes in
        let call = try decode(M.self, bytes)
        return Write(requestID: call.requestID, source: source(call)) { view in try handler(call, view) }
      })
  }

  static func long<M: WritingMethod>(
    _: M.Type, _ roles: Set<Role>,
    _ handler: @escaping @Sendable (LongRequest<M>, View, Engine, any Answerer) throws -> Void
  ) -> Route {
    Route(
      method: M.name, roles: roles,
      work: .long { request, view, engine, answerer in
        let call = try decode(M.self, request.parameters)
        if let id = call.requestID, !RequestID.isValid(id) { throw Failure.invalidParameter("requestID") }
        let long = LongRequest(
          call: call, more: request.more, digest: ChainHash.of(request.parameters).hex, caller: view.caller,
          now: view.now)
        try handler(long, view, engine, answerer)
      })
  }

  static func watch<M: VarlinkMethod>(
    _: M.Type, _ roles: Set<Role>, _ handler: @escaping @Sendable (M, View, Engine, any Answerer) throws -> Void
  ) -> Route {
    Route(
      method: M.name, roles: roles,
      work: .watch { bytes, view, engine, answerer in try handler(decode(M.self, bytes), view, engine, answerer) })
  }

  static func decode<M: VarlinkMethod>(_: M.Type, _ bytes: [UInt8]) throws -> M {
    do {
      return try JSON.decode(M.self, from: bytes)
    } catch {
      throw Failure(error)
    }
  }
}

/// Where the answer to a request goes. Called from any thread.
public protocol Answerer: Sendable {
  /// The last reply.
  func reply(_ parameters: [UInt8])
  /// One of several replies.
  func continues(_ parameters: [UInt8])
  func fail(_ error: String, _ parameters: [UInt8])
  /// False once the caller has hung up.
  var isOpen: Bool { get }
  /// Calls `body` once the caller has been handed all that was given so far, or has hung up.
  func whenTaken(_ body: @escaping @Sendable () -> Void)
}
