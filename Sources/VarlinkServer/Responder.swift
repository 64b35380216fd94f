import NIOCore
import Synchronization

/// Takes the replies to one call. May be used from any thread, and at any time: what comes after the last reply, or
/// after the caller has hung up, is dropped.
public final class Responder: Sendable {
  private struct State {
    var isOpen = true
    var whenClosed: [@Sendable () -> Void] = []
  }

  private let eventLoop: any EventLoop
  private let outbox: Outbox
  private let connection: NIOLoopBound<Connection>
  private let state = Mutex(State())
  let more: Bool
  let oneway: Bool

  init(_ connection: Connection, eventLoop: any EventLoop, outbox: Outbox, more: Bool, oneway: Bool) {
    self.eventLoop = eventLoop
    self.outbox = outbox
    self.connection = NIOLoopBound(connection, eventLoop: eventLoop)
    self.more = more
    self.oneway = oneway
  }

  /// The last reply, or the only one.
  ///
  /// - Parameter parameters: the JSON text of an object.
  public func reply(_ parameters: [UInt8]) {
    answer(ReplyFrame(parameters: parameters), isLast: true)
  }

  /// A reply after which others follow. Dropped where the caller did not ask for `more`.
  ///
  /// - Parameter parameters: the JSON text of an object.
  public func continues(_ parameters: [UInt8]) {
    if more { answer(ReplyFrame(parameters: parameters, continues: true), isLast: false) }
  }

  /// An error, as the last reply.
  ///
  /// - Parameters:
  ///   - error: fully qualified name.
  ///   - parameters: the JSON text of an object.
  public func fail(_ error: String, _ parameters: [UInt8]) {
    answer(ReplyFrame(parameters: parameters, error: error), isLast: true)
  }

  /// False once the last reply was given or the caller has hung up.
  public var isOpen: Bool { state.withLock { $0.isOpen } }

  /// Calls `body` once if the caller hangs up (or the server closes the connection) before the last reply was given; at
  /// once if that has happened already. Runs on the connection's event loop or on the calling thread: it must not
  /// block.
  public func onClose(_ body: @escaping @Sendable () -> Void) {
    let isOpen = state.withLock { state in
      if state.isOpen { state.whenClosed.append(body) }
      return state.isOpen
    }
    if !isOpen { body() }
  }

  /// Calls `body` once the operating system has taken all replies that were given so far, or the connection is gone.
  /// Who streams much waits for it after each page: then a slow caller costs no memory and is not cut off.
  public func whenTaken(_ body: @escaping @Sendable () -> Void) {
    guard isOpen else { return body() }
    eventLoop.execute { self.connection.value.afterWrites(body) }
  }

  func answer(_ frame: ReplyFrame, isLast: Bool) {
    let isDue = state.withLock { state in
      let isDue = state.isOpen
      if isLast {
        state.isOpen = false
        state.whenClosed = []
      }
      return isDue
    }
    guard isDue else { return }
    if eventLoop.inEventLoop {
      deliver(frame, isLast: isLast)
    } else {
      outbox.put(frame, of: self, isLast: isLast)
    }
  }

  /// On the event loop.
  func deliver(_ frame: ReplyFrame, isLast: Bool) {
    connection.value.write(frame, of: self, isLast: isLast)
  }

  /// The connection is gone.
  func close() {
    let whenClosed = state.withLock { state in
      defer {
        state.isOpen = false
        state.whenClosed = []
      }
      return state.whenClosed
    }
    for body in whenClosed { body() }
  }
}
