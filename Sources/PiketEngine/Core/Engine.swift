import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// The one place where things happen in order: authorise, load, decide, append, evolve, answer.
///
/// Reads are answered on the caller's thread from an immutable snapshot; writes go through one writer that groups those
/// that wait at the same time into one transaction; what reads the log has a thread of its own.
public final class Engine: Sendable {
  let store: Store
  /// Nil where nothing may be written: nothing of a dossier is shown then.
  let accessLog: AccessLog?
  let report: @Sendable (Report) -> Void
  let version: String
  let startedAt: Instant
  let writer: Writer
  let upkeep = Upkeep()
  let watchers = Watchers()
  let waiters = Waiters()
  let alarm = Alarm()
  let gatedReads = GatedReads()
  /// When a notifier last came for messages.
  let lastTake = Mutex<Instant?>(nil)
  let logReading = DispatchQueue(label: "piket.log-reading")
  let planning = DispatchQueue(label: "piket.planning")
  /// How many plans are being made.
  let plansRunning = Atomic<Int>(0)
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
    store: Store, accessLog: AccessLog?, snapshot: Snapshot, readOnlyReason: String?, verified: Int,
    startedAt: Instant, version: String, report: @escaping @Sendable (Report) -> Void
  ) {
    self.store = store
    self.accessLog = accessLog
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
    + rosterAccountRoutes + planRoutes + swapRoutes + callOutRoutes + allowanceRoutes + workingTimeRoutes
    + incidentRoutes + decisionRoutes + phaseRoutes + actionRoutes + auditRoutes + meetingRoutes + heldMeetingRoutes
    + positionRoutes + sitrapRoutes + handoverRoutes + alertRoutes + notifyRoutes + evaluationRoutes
    + improvementRoutes + trainingRoutes + reportRoutes + caseRoutes + caseRoadRoutes + caseWorkRoutes

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
    guard caller.hasRole(of: route.roles, in: snapshot.region) else {
      report(.callNotAllowed(method: route.method, actor: caller.account))
      let needed = route.roles.map(\.rawValue).sorted()
      let error = ServiceWire.NotAllowed(method: route.method, account: caller.account, needed: needed)
      return Outcome.failure(Failure(error)).send(to: answerer)
    }
    let view = View(snapshot, snapshot.state, now, caller)
    do {
      switch route.work {
      case .read(let work):
        let read = try work(request.parameters)
        let answer = { @Sendable [self] in Outcome.of(view) { try read.reply(view, self) }.send(to: answerer) }
        if read.needsLog { logReading.async(execute: answer) } else { answer() }
      case .gated(let work): try submit(GatedReads.Job(view: view, read: work(request.parameters), answerer: answerer))
      case .watch(let work):
        guard request.more else { throw Failure.expectedMore }
        try work(request.parameters, view, self, answerer)
      case .write(let work):
        try submit(request, work, caller, now, answerer)
      case .long(let work):
        if let reason = readOnly { throw Failure(ServiceWire.ReadOnly(reason: reason, damagedAt: damagedAt)) }
        try work(request, view, self, answerer)
      }
    } catch {
      Outcome.failure(Outcome.failure(of: error, view)).send(to: answerer)
    }
  }

  /// Understands a write, and lets it wait for the writer.
  private func submit(
    _ request: Request, _ work: ([UInt8]) throws -> Route.Write, _ caller: Caller, _ now: Instant,
    _ answerer: any Answerer
  ) throws {
    if let reason = readOnly { throw Failure(ServiceWire.ReadOnly(reason: reason, damagedAt: damagedAt)) }
    let command: Command
    do {
      let write = try work(request.parameters)
      if let id = write.requestID, !RequestID.isValid(id) { throw Failure.invalidParameter("requestID") }
      command = Command(
        method: request.method, digest: ChainHash.of(request.parameters).hex, write: write, caller: caller, now: now,
        answerer: answerer)
    } catch let failure as Failure {
      report(.commandRefused(method: request.method, actor: caller.account, error: failure.name))
      throw failure
    }
    guard writer.submit(.command(command), to: self) else {
      throw tooMuch("commandsWaitingMax", EngineLimits.commandsWaitingMax)
    }
  }

  /// Ends a long request with an error.
  func refuse<M: WritingMethod>(_ request: LongRequest<M>, _ failure: Failure, _ answerer: any Answerer) {
    report(.commandRefused(method: M.name, actor: request.caller.account, error: failure.name))
    Outcome.failure(failure).send(to: answerer)
  }

  /// Lets what a long request ends with wait for the writer.
  func submit<M: WritingMethod>(
    _ request: LongRequest<M>, _ answerer: any Answerer,
    _ decide: @escaping @Sendable (View) throws -> Decided<M.Reply>
  ) throws {
    let command = Command(
      method: M.name, digest: request.digest, write: Route.Write(requestID: request.call.requestID, decide),
      caller: request.caller, now: request.now, answerer: answerer)
    guard writer.submit(.command(command), to: self) else {
      throw tooMuch("commandsWaitingMax", EngineLimits.commandsWaitingMax)
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

  /// Ends what takes long and has nothing to finish: a verification, a planning. Returns when whoever waits for a plan
  /// has been told.
  public func endLongWork() async {
    isStopping.store(true, ordering: .relaxed)
    await withCheckedContinuation { continuation in planning.async { continuation.resume() } }
  }

  /// Finishes what was accepted, saves a checkpoint, closes the log. Call once no more requests come in.
  public func stop() async {
    await withCheckedContinuation { continuation in stop { continuation.resume() } }
  }

  func stop(_ done: @escaping @Sendable () -> Void) {
    isStopping.store(true, ordering: .relaxed)
    alarm.stop()
    let end = { @Sendable [self] in
      // Behind what the watchers still have to be told.
      logReading.async {
        self.watchers.end()
        self.waiters.end()
        done()
      }
    }
    _ = writer.submit(.stop(end), to: self)
  }
}
