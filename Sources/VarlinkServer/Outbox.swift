import NIOCore
import Synchronization

/// Replies on their way from other threads to an event loop. The loop is woken for the first of those that wait, so
/// that commands which become durable together do not wake it one by one.
final class Outbox: Sendable {
  private struct Delivery {
    let frame: ReplyFrame
    let responder: Responder
    let isLast: Bool
  }

  private let eventLoop: any EventLoop
  private let waiting = Mutex<[Delivery]>([])

  init(_ eventLoop: any EventLoop) {
    self.eventLoop = eventLoop
  }

  /// From any thread. What is given to the event loop afterwards comes after it.
  func put(_ frame: ReplyFrame, of responder: Responder, isLast: Bool) {
    let isFirst = waiting.withLock { waiting in
      waiting.append(Delivery(frame: frame, responder: responder, isLast: isLast))
      return waiting.count == 1
    }
    if isFirst { eventLoop.execute { self.deliver() } }
  }

  private func deliver() {
    let deliveries = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for delivery in deliveries { delivery.responder.deliver(delivery.frame, isLast: delivery.isLast) }
  }
}
