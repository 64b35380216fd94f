import PiketDomain
import PiketProtocol
import PiketStore
import Varlink

/// A method that changes something: the same request identifier is carried out once.
protocol WritingMethod: VarlinkMethod {
  var requestID: String? { get }
}

/// What a write came to: the events, and the reply, made of the state after them.
struct Decided<Reply> {
  var events: [Event]
  var reply: (View) throws -> Reply
}

/// One row of the table of methods. Who may call is a column here, never an `if` in a handler.
struct Route: Sendable {
  enum Kind: String, Sendable {
    /// Answered from the state in memory, at once.
    case read
    /// Reads the log, on a thread of its own.
    case scan
    /// Makes events, on the writer's thread.
    case write
    /// Replies on and on.
    case watch
  }

  let method: String
  let kind: Kind
  let roles: Set<Role>
  let work: Work

  enum Work: Sendable {
    case read(@Sendable ([UInt8], View, Engine) throws -> [UInt8])
    case write(@Sendable ([UInt8], View) throws -> Write)
    case watch(@Sendable ([UInt8], View, Engine, any Answerer) throws -> Void)
  }

  /// A write before its reply is made.
  struct Write {
    var requestID: String?
    var events: [Event]
    var reply: (View) throws -> [UInt8]
  }

  static func read<M: VarlinkMethod>(
    _: M.Type, _ roles: Set<Role>, _ handler: @escaping @Sendable (M, View) throws -> M.Reply
  ) -> Route {
    Route(
      method: M.name, kind: .read, roles: roles,
      work: .read { bytes, view, _ in try JSON.encode(handler(decode(M.self, bytes), view)) })
  }

  static func status<M: VarlinkMethod>(
    _: M.Type, _ roles: Set<Role>, _ handler: @escaping @Sendable (M, View, Engine) throws -> M.Reply
  ) -> Route {
    Route(
      method: M.name, kind: .read, roles: roles,
      work: .read { bytes, view, engine in try JSON.encode(handler(decode(M.self, bytes), view, engine)) })
  }

  static func scan<M: VarlinkMethod>(
    _: M.Type, _ roles: Set<Role>, _ handler: @escaping @Sendable (M, View, Engine) throws -> M.Reply
  ) -> Route {
    Route(
      method: M.name, kind: .scan, roles: roles,
      work: .read { bytes, view, engine in try JSON.encode(handler(decode(M.self, bytes), view, engine)) })
  }

  static func write<M: WritingMethod>(
    _: M.Type, _ roles: Set<Role>, _ handler: @escaping @Sendable (M, View) throws -> Decided<M.Reply>
  ) -> Route {
    Route(
      method: M.name, kind: .write, roles: roles,
      work: .write { bytes, view in
        let call = try decode(M.self, bytes)
        let decided = try handler(call, view)
        return Write(requestID: call.requestID, events: decided.events) { try JSON.encode(decided.reply($0)) }
      })
  }

  static func watch<M: VarlinkMethod>(
    _: M.Type, _ roles: Set<Role>, _ handler: @escaping @Sendable (M, View, Engine, any Answerer) throws -> Void
  ) -> Route {
    Route(
      method: M.name, kind: .watch, roles: roles,
      work: .watch { bytes, view, engine, answerer in try handler(decode(M.self, bytes), view, engine, answerer) })
  }

  private static func decode<M: VarlinkMethod>(_: M.Type, _ bytes: [UInt8]) throws -> M {
    do {
      return try JSON.decode(M.self, from: bytes)
    } catch {
      throw Failure.invalidParameter(error.path)
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
}
