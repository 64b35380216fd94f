import Dispatch
import PiketProtocol
import Synchronization
import Varlink

/// Where messages come from and what became of them goes to: the daemon, or a test's.
public protocol MessageSource: Sendable {
  func take(max: Int, inHand: [String]) async throws -> NotifyWire.Take.Reply
  func report(_ results: [NotifyWire.Result], requestID: String) async throws
}

/// The daemon behind its socket. Calls block a thread of their own; a connection that failed is made anew by the next.
public final class DaemonLink: MessageSource {
  private let socketPath: String
  private let queue = DispatchQueue(label: "piket-notify.calls")
  private let waiting = DispatchQueue(label: "piket-notify.waiting")
  private let client = Mutex<Client?>(nil)

  public init(socketPath: String) { self.socketPath = socketPath }

  public func take(max: Int, inHand: [String]) async throws -> NotifyWire.Take.Reply {
    try await call(NotifyWire.Take(max: max, inHand: inHand))
  }

  public func report(_ results: [NotifyWire.Result], requestID: String) async throws {
    _ = try await call(NotifyWire.Report(results: results, requestID: requestID))
  }

  private func call<M: VarlinkMethod>(_ method: M) async throws -> M.Reply where M.Reply: Sendable {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Swift.Result { try self.callNow(method) })
      }
    }
  }

  private func callNow<M: VarlinkMethod>(_ method: M) throws -> M.Reply where M.Reply: Sendable {
    try client.withLock { client throws -> M.Reply in
      let connected = try client ?? Client(socketPath: socketPath, timeoutSeconds: NotifyLimits.callSecondsMax)
      client = nil
      do {
        let reply = try connected.call(method)
        client = connected
        return reply
      } catch let fault as ClientFault {
        // An answer, though not the one that was hoped for: the connection is good.
        if case .error = fault { client = connected }
        throw fault
      }
    }
  }

  /// Calls `wake` whenever something may have become due, on and on, on a thread of its own. The daemon may come and
  /// go.
  public func wait(_ wake: @escaping @Sendable () -> Void) {
    waiting.async {
      do {
        let client = try Client(socketPath: self.socketPath, timeoutSeconds: NotifyLimits.callSecondsMax)
        try client.stream(NotifyWire.Wait()) { _ in
          wake()
          return true
        }
      } catch {
        // What is wrong is told by the calls; here it is only tried again.
      }
      self.waiting.asyncAfter(deadline: .now() + .seconds(1)) { self.wait(wake) }
    }
  }
}
