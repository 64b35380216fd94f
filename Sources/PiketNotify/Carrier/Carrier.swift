import PiketProtocol

/// Carries messages: takes what is due, lets channels run side by side, reports what became of it.
///
/// It remembers nothing beyond what it has in hand. What it had and could not report when it died is due again: each
/// message goes out at least once.
public struct Carrier: Sendable {
  /// What the carrier is woken by.
  enum Signal: Sendable {
    /// Something may be due.
    case look
    case ended(NotifyWire.Delivery, NotifyWire.Result)
    case stop
    /// Channels had their time to end.
    case giveUp
  }

  /// What is told of the work, for the journal.
  public enum Happening: Sendable {
    case carried(NotifyWire.Delivery, NotifyWire.Result)
    case connected
    /// Told once, until it is there again.
    case daemonLost(any Error)
    case heartbeatFailed(String)
  }

  let source: any MessageSource
  let carry: @Sendable (NotifyWire.Delivery) async -> NotifyWire.Result
  let tell: @Sendable (Happening) -> Void
  /// Gives a name to a report: the same report sent twice counts once.
  let freshRequestID: @Sendable () -> String
  private let signals: AsyncStream<Signal>
  private let wakes: AsyncStream<Signal>.Continuation

  public init(
    source: any MessageSource, carry: @escaping @Sendable (NotifyWire.Delivery) async -> NotifyWire.Result,
    freshRequestID: @escaping @Sendable () -> String, tell: @escaping @Sendable (Happening) -> Void
  ) {
    self.source = source
    self.carry = carry
    self.freshRequestID = freshRequestID
    self.tell = tell
    (signals, wakes) = AsyncStream.makeStream()
  }

  public init(
    source: any MessageSource, settings: ChannelSettings, freshRequestID: @escaping @Sendable () -> String,
    tell: @escaping @Sendable (Happening) -> Void
  ) {
    self.init(
      source: source, carry: { await ChannelRun.carry($0, settings) }, freshRequestID: freshRequestID, tell: tell)
  }

  /// Looks at what is due.
  public func look() { wakes.yield(.look) }

  /// Takes nothing more, and ends when what is in hand has ended and is reported, or after some time.
  public func stop() {
    wakes.yield(.stop)
    Task {
      try? await Task.sleep(for: .seconds(NotifyLimits.secondsToEndMax))
      wakes.yield(.giveUp)
    }
  }

  /// - Parameter alive: called at each turn, as a sign of life.
  public func run(alive: @Sendable () -> Void = {}) async {
    await withTaskGroup(of: Void.self) { group in
      var work = Work()
      for await signal in signals {
        alive()
        switch signal {
        case .look: break
        case .ended(let delivery, let result):
          if delivery.kind == Carrier.heartbeatKind {
            work.endHeartbeat(result, tell)
          } else {
            work.end(result)
            tell(.carried(delivery, result))
          }
        case .stop: work.isStopping = true
        case .giveUp: work.hasGivenUp = true
        }
        let started = await exchange(&work)
        for delivery in started {
          group.addTask { wakes.yield(.ended(delivery, await carry(delivery))) }
        }
        if work.isOver { break }
      }
      group.cancelAll()
    }
  }

  /// One turn with the daemon: what has ended is reported, what is due is taken.
  private func exchange(_ work: inout Work) async -> [NotifyWire.Delivery] {
    do {
      try await reportAll(&work)
      if work.isStopping { return [] }
      let free = NotifyLimits.channelsMax - work.running.count
      guard free > 0 else { return [] }
      let reply = try await source.take(max: free, inHand: work.inHand)
      if !work.isConnected { tell(.connected) }
      work.isConnected = true
      let beat = work.heartbeat(due: reply.heartbeat)
      return work.begin(reply.deliveries) + (beat.map { [$0] } ?? [])
    } catch {
      if work.isConnected || !work.hasTold { tell(.daemonLost(error)) }
      work.isConnected = false
      work.hasTold = true
      return []
    }
  }

  private func reportAll(_ work: inout Work) async throws {
    while let report = work.nextReport(freshRequestID) {
      try await source.report(report.results, requestID: report.requestID)
      work.isReported(report)
    }
  }
}
