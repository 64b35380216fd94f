import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization

/// The one place where things happen in order: authorise, load, decide, append, evolve, answer.
///
/// Reads are answered on the caller's thread from an immutable snapshot; writes go through one writer that groups those
/// that wait at the same time into one transaction; what reads the log has a thread of its own.
public final class Engine: Sendable {
  let store: Store
  let report: @Sendable (Report) -> Void
  let version: String
  let startedAt: Instant
  let writer: Writer
  let watchers = Watchers()
  let logReading = DispatchQueue(label: "piket.log-reading")
  private let routes: [String: Route]
  private let current: Mutex<Snapshot>
  /// Why nothing may be changed now; nil where all is well.
  private let readOnlyReason: Mutex<String?>
  private let damage = Mutex<Int?>(nil)
  /// Up to where the chain has been verified since the start.
  let verified: Atomic<Int>
  /// What may take long breaks off.
  let isStopping = Atomic<Bool>(false)
  private let connectionCount = Mutex<@Sendable () -> Int>({ 0 })
  let checkpoint = Mutex<(position: Int, savedAt: Instant)?>(nil)

  init(
    store: Store, snapshot: Snapshot, readOnlyReason: String?, verified: Int, startedAt: Instant, version: String,
    report: @escaping @Sendable (Report) -> Void
  ) {
    self.store = store
    self.report = report
    self.version = version
    self.startedAt = startedAt
    current = Mutex(snapshot)
    self.verified = Atomic(verified)
    self.readOnlyReason = Mutex(readOnlyReason)
    routes = Dictionary(uniqueKeysWithValues: Engine.allRoutes.map { ($0.method, $0) })
    writer = Writer()
  }

  /// Every method there is. A test holds it against the interfaces.
  static let allRoutes: [Route] =
    serviceRoutes + regionRoutes + personRoutes + absenceRoutes + preferenceRoutes + rosterRoutes + replaceRoutes
    + auditRoutes

  var snapshot: Snapshot { current.withLock { $0 } }

  func publish(_ snapshot: Snapshot) { current.withLock { $0 = snapshot } }

  var readOnly: String? { readOnlyReason.withLock { $0 } }

  /// A damaged log is not written on; whoever asks is told.
  func becomeReadOnly(_ fault: StartFault) {
    readOnlyReason.withLock { $0 = "\(fault)" }
    damage.withLock { $0 = fault.position }
  }

  /// Position at which the log is damaged, as far as is known.
  var damagedAt: Int? { damage.withLock { $0 } }

  /// How the status learns how many connections are open.
  public func countConnections(with count: @escaping @Sendable () -> Int) { connectionCount.withLock { $0 = count } }

  var connections: Int { connectionCount.withLock { $0 }() }

  public var head: Head { snapshot.head }
  public var region: Region { snapshot.region }
  public var zone: Zone { snapshot.zone }

  /// Answers one request. Does not block: a write is answered later, from the writer's thread.
  ///
  /// - Parameters:
  ///   - caller: who the kernel says it is.
  ///   - now: the moment of the request.
  public func handle(_ request: Request, from caller: Caller, at now: Instant, _ answerer: any Answerer) {
    guard let route = routes[request.method] else {
      struct Unknown: Codable { var method: String }
      return answerer.fail("org.varlink.service.MethodNotFound", Failure.text(Unknown(method: request.method)))
    }
    let snapshot = snapshot
    let view = View(snapshot, now, caller)
    guard caller.hasRole(of: route.roles, in: snapshot.region) else {
      report(.callNotAllowed(method: route.method, actor: caller.account))
      let needed = route.roles.map(\.rawValue).sorted()
      let error = ServiceWire.NotAllowed(method: route.method, account: caller.account, needed: needed)
      return Outcome.failure(Failure(error)).send(to: answerer)
    }
    switch route.work {
    case .read(let work):
      do {
        let read = try work(request.parameters)
        let answer = { @Sendable [self] in Outcome.of(view) { try read.reply(view, self) }.send(to: answerer) }
        if read.needsLog { logReading.async(execute: answer) } else { answer() }
      } catch {
        Outcome.of(view) { throw error }.send(to: answerer)
      }
    case .watch(let work):
      guard request.more else { return Outcome.failure(.expectedMore).send(to: answerer) }
      do {
        try work(request.parameters, view, self, answerer)
      } catch {
        Outcome.of(view) { throw error }.send(to: answerer)
      }
    case .write(let work):
      if let reason = readOnly {
        return Outcome.failure(Failure(ServiceWire.ReadOnly(reason: reason, damagedAt: damagedAt))).send(to: answerer)
      }
      let command = Command(request: request, caller: caller, now: now, work: work, answerer: answerer)
      if !writer.submit(.command(command), to: self) {
        let limit = EngineLimits.commandsWaitingMax
        report(.limitReached(limit: "commandsWaitingMax", value: limit))
        let error = ServiceWire.LimitExceeded(limit: "commandsWaitingMax", value: limit)
        Outcome.failure(Failure(error)).send(to: answerer)
      }
    }
  }

  /// Calls back once everything submitted before has passed the writer: proof that the engine makes progress.
  public func probe(_ done: @escaping @Sendable () -> Void) { _ = writer.submit(.probe(done), to: self) }

  /// What a configuration would leave without a name; empty where it fits.
  public func stranded(by region: Region) -> [String] { snapshot.state.stranded(by: region) }

  /// Goes on under another configuration, from the writer's next turn on.
  public func reload(_ region: Region, zone: Zone, at now: Instant) {
    _ = writer.submit(.region(region, zone, now), to: self)
  }

  /// Writes the head down where a rewritten log would be found: with the keys, and in the journal.
  public func witnessHead() { _ = writer.submit(.witness, to: self) }

  /// Finishes what was accepted, saves a checkpoint, closes the log. Call once no more requests come in.
  public func stop() async {
    await withCheckedContinuation { continuation in stop { continuation.resume() } }
  }

  func stop(_ done: @escaping @Sendable () -> Void) {
    isStopping.store(true, ordering: .relaxed)
    let end = { @Sendable [self] in
      // Behind what the watchers still have to be told.
      logReading.async {
        self.watchers.end()
        done()
      }
    }
    _ = writer.submit(.stop(end), to: self)
  }
}
