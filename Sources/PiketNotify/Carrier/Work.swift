import PiketProtocol

/// What the carrier has in hand.
struct Work {
  /// A report with a name that stays the same until it has arrived.
  struct Report: Hashable {
    var requestID: String
    var results: [NotifyWire.Result]
  }

  /// Identifiers of deliveries whose channel runs.
  private(set) var running: Set<String> = []
  /// What ended and is not reported.
  private var ended: [NotifyWire.Result] = []
  private var report: Report?
  private var lastBeat: ContinuousClock.Instant?
  private var isBeating = false
  var isConnected = false
  /// That the daemon is not there has been told.
  var hasTold = false
  var isStopping = false
  var hasGivenUp = false

  /// Not to be given again.
  var inHand: [String] { (running + ended.map(\.id) + (report?.results.map(\.id) ?? [])).sorted() }

  /// Nothing is left to do, or there is no time left for it.
  var isOver: Bool {
    isStopping && (hasGivenUp || (running.isEmpty && ended.isEmpty && report == nil && !isBeating))
  }

  /// - Returns: those that are new; what is in hand is not begun twice.
  mutating func begin(_ deliveries: [NotifyWire.Delivery]) -> [NotifyWire.Delivery] {
    let known = Set(inHand)
    return deliveries.filter { !known.contains($0.id) && running.insert($0.id).inserted }
  }

  mutating func end(_ result: NotifyWire.Result) {
    running.remove(result.id)
    ended.append(result)
  }

  /// The report that waits for its answer, else the next; nil where there is nothing to report.
  mutating func nextReport(_ freshRequestID: () -> String) -> Report? {
    if report == nil, !ended.isEmpty {
      report = Report(
        requestID: freshRequestID(), results: Array(ended.prefix(NotifyLimits.resultsPerReportMax)))
      ended.removeFirst(min(ended.count, NotifyLimits.resultsPerReportMax))
    }
    return report
  }

  mutating func isReported(_ done: Report) { if report == done { report = nil } }
}

extension Carrier {
  static let heartbeatKind = "heartbeat"
}

extension Work {
  /// The sign of life, where it is time for one and the daemon is well. Its silence is what an outside watcher notices:
  /// of the daemon, of the notifier, of the network.
  mutating func heartbeat(due: NotifyWire.Heartbeat?, now: ContinuousClock.Instant = .now) -> NotifyWire.Delivery? {
    guard let due, due.well, !isBeating else { return nil }
    if let lastBeat, now - lastBeat < .seconds(due.everySeconds) { return nil }
    lastBeat = now
    isBeating = true
    return NotifyWire.Delivery(
      id: Carrier.heartbeatKind, channel: ChannelProgram.Shipped.webhook.rawValue, attempt: 1, person: "", name: "",
      url: due.url, timeoutSeconds: max(1, min(due.everySeconds, 10)), subject: "piket", text: "piket", urgent: false,
      codes: [], kind: Carrier.heartbeatKind)
  }

  mutating func endHeartbeat(_ result: NotifyWire.Result, _ tell: (Carrier.Happening) -> Void) {
    isBeating = false
    if result.outcome != .sent && result.outcome != .delivered { tell(.heartbeatFailed(result.detail ?? "")) }
  }
}
