import PiketProtocol
import Synchronization
import Testing

@testable import PiketNotify

/// The carrier against a daemon that comes and goes.
struct CarrierTests {
  /// Gives messages until they are reported sent, as the daemon does.
  final class Daemon: MessageSource {
    struct Gone: Error {}

    struct Known {
      var waiting: [String]
      /// Calls that fail, in their order; a report that fails may have arrived all the same.
      var takesThatFail = 0
      var reportsThatFail = 0
      var reportsThatArriveUnanswered = 0
      var reports: [(id: String, results: [NotifyWire.Result])] = []
      var taken: [[String]] = []
      var heartbeat: NotifyWire.Heartbeat?
    }

    let known: Mutex<Known>

    init(_ waiting: [String]) { known = Mutex(Known(waiting: waiting)) }

    func take(max: Int, inHand: [String]) async throws -> NotifyWire.Take.Reply {
      try known.withLock { known in
        if known.takesThatFail > 0 {
          known.takesThatFail -= 1
          throw Gone()
        }
        let due = known.waiting.filter { !inHand.contains($0) }.prefix(max)
        known.taken.append(Array(due))
        return NotifyWire.Take.Reply(deliveries: due.map { .sample($0) }, heartbeat: known.heartbeat)
      }
    }

    func report(_ results: [NotifyWire.Result], requestID: String) async throws {
      try known.withLock { known in
        if known.reportsThatFail > 0 {
          known.reportsThatFail -= 1
          throw Gone()
        }
        known.reports.append((requestID, results))
        known.waiting.removeAll { id in results.contains { $0.id == id } }
        if known.reportsThatArriveUnanswered > 0 {
          known.reportsThatArriveUnanswered -= 1
          throw Gone()
        }
      }
    }
  }

  /// What was carried, how often.
  final class Carried: Sendable {
    let counts = Mutex<[String: Int]>([:])
    let atOnce = Mutex<(now: Int, most: Int)>((0, 0))

    func carry(_ delivery: NotifyWire.Delivery) async -> NotifyWire.Result {
      counts.withLock { $0[delivery.id, default: 0] += 1 }
      atOnce.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      await Task.yield()
      atOnce.withLock { $0.now -= 1 }
      return NotifyWire.Result(id: delivery.id, outcome: .sent)
    }
  }

  /// Runs until the daemon has nothing left, looking on and on.
  private func run(_ daemon: Daemon) async -> Carried {
    let carried = Carried()
    let number = Atomic<Int>(0)
    let carrier = Carrier(
      source: daemon, carry: carried.carry,
      freshRequestID: { "n-\(number.wrappingAdd(1, ordering: .relaxed).newValue)" }, tell: { _ in })
    let looking = Task {
      while !daemon.known.withLock({ $0.waiting.isEmpty && $0.reportsThatFail == 0 }) {
        carrier.look()
        await Task.yield()
      }
      carrier.stop()
    }
    await carrier.run()
    looking.cancel()
    return carried
  }

  @Test func eachMessageIsCarriedOnceAndReported() async {
    let ids = (1...200).map { "M\($0)" }
    let daemon = Daemon(ids)
    let carried = await run(daemon)
    #expect(carried.counts.withLock { $0 } == Dictionary(uniqueKeysWithValues: ids.map { ($0, 1) }))
    #expect(daemon.known.withLock { $0.reports.flatMap(\.results).map(\.id).sorted() } == ids.sorted())
    #expect(carried.atOnce.withLock(\.most) <= NotifyLimits.channelsMax)
  }

  @Test func aDaemonThatIsNotThereIsAskedAgain() async {
    let daemon = Daemon(["M1"])
    daemon.known.withLock { $0.takesThatFail = 5 }
    #expect(await run(daemon).counts.withLock { $0 } == ["M1": 1])
  }

  @Test func aReportThatDidNotArriveIsSentAgainAndNothingIsCarriedTwice() async {
    let daemon = Daemon(["M1", "M2"])
    daemon.known.withLock { $0.reportsThatFail = 3 }
    #expect(await run(daemon).counts.withLock { $0 } == ["M1": 1, "M2": 1])
  }

  @Test func aReportWhoseAnswerWasLostKeepsItsName() async {
    let daemon = Daemon(["M1"])
    daemon.known.withLock { $0.reportsThatArriveUnanswered = 2 }
    let carried = await run(daemon)
    let reports = daemon.known.withLock { $0.reports }
    #expect(carried.counts.withLock { $0 } == ["M1": 1])
    #expect(Set(reports.map(\.id)).count == 1)
    #expect(reports.count >= 2)
  }

  /// (every seconds, well, seconds since the last one, whether there is one now)
  @Test(arguments: [(60, true, nil, true), (60, true, 59, false), (60, true, 60, true), (60, false, nil, false)]
    as [(Int, Bool, Int?, Bool)])
  func aHeartbeatComesWhenItIsTime(every: Int, isWell: Bool, since: Int?, isDue: Bool) {
    let beat = NotifyWire.Heartbeat(url: "http://127.0.0.1/", everySeconds: every, well: isWell)
    let now = ContinuousClock.now
    var work = Work()
    if let since {
      #expect(
        work.heartbeat(
          due: NotifyWire.Heartbeat(url: "", everySeconds: every, well: true), now: now - .seconds(since)) != nil)
      work.endHeartbeat(NotifyWire.Result(id: "heartbeat", outcome: .failed)) { _ in }
    }
    #expect((work.heartbeat(due: beat, now: now) != nil) == isDue)
  }
}
