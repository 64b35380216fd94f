import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// Why the service cannot start.
public enum StartFault: Error, Sendable, CustomStringConvertible {
  case store(StoreFault)
  /// An event that this program cannot read.
  case event(position: Int, EventFault)
  /// The configuration does not name what the log knows.
  case regionDoesNotFit([String])

  public var description: String {
    switch self {
    case .store(let fault): "\(fault)"
    case .regionDoesNotFit(let names): "the configuration does not name \(names.joined(separator: ", "))"
    case .event(let position, .isNewer(let type, let schema)):
      "event \(position) (\(type), schema \(schema)) was written by a newer version"
    case .event(let position, .isMalformed(let type, let reason)):
      "event \(position) (\(type)) cannot be read: \(reason)"
    }
  }
}

extension StartFault {
  /// The name of the damage: the journal has the text.
  fileprivate var reason: String {
    if case .store(.chainBroken(_, let reason)) = self { reason.name } else { "\(self)" }
  }

  /// Where the log is damaged; nil where something else is wrong.
  var position: Int? {
    switch self {
    case .store(.chainBroken(let position, _)), .event(let position, _): position
    case .store, .regionDoesNotFit: nil
    }
  }
}

extension Engine {
  /// Opens the log and folds it into the state: from the newest checkpoint that fits, else from the first event.
  ///
  /// - Parameters:
  ///   - readOnly: answer questions only; goes on past a damaged log with what stands before the damage.
  ///   - eventsVerifiedMax: a longer log is verified on while the service answers already.
  ///   - report: gets what happens, for the journal; called on the engine's threads.
  /// - Throws: `StartFault`; a damaged log is refused with the position of the first fault.
  public static func start(
    store: Store, region: Region, zone: Zone, readOnly: Bool, version: String, now: Instant,
    eventsVerifiedMax: Int = EngineLimits.eventsVerifiedAtStartMax, report: @escaping @Sendable (Report) -> Void
  ) throws(StartFault) -> Engine {
    var fold = Fold(from: store, version: version, report)
    var damage = store.faultAtOpen.map { StartFault.store($0) }
    var verified = 0
    do throws(StartFault) {
      try fold.replay(store)
      verified = try verifyAtStart(store, fold, eventsMax: eventsVerifiedMax)
    } catch {
      guard readOnly else { throw error }
      damage = error
    }
    let accessLog = try openAccessLog(store, readOnly: readOnly)
    let stranded = fold.state.stranded(by: region)
    if !readOnly, !stranded.isEmpty { throw .regionDoesNotFit(stranded) }
    let engine = Engine(
      store: store, accessLog: accessLog,
      snapshot: Snapshot(state: fold.state, region: region, zone: zone, head: fold.head, recordedAt: fold.recordedAt),
      readOnlyReason: readOnly ? "--read-only" : nil, verified: verified, startedAt: now, version: version,
      report: report)
    engine.checkpoint.withLock { $0 = fold.checkpoint.map { ($0.head.position, Instant(microseconds: $0.savedAt)) } }
    if let damage { engine.found(damage) }
    if readOnly { return engine }
    if fold.state.region != region { engine.recordRegion(region, now) }
    if verified < fold.head.position { engine.verifyOn() }
    return engine
  }

  private static func openAccessLog(_ store: Store, readOnly: Bool) throws(StartFault) -> AccessLog? {
    if readOnly { return nil }
    do throws(StoreFault) { return try AccessLog.open(beside: store) } catch { throw .store(error) }
  }

  /// What stands before the checkpoint was not read at start: a short log is verified at once, a long one later.
  ///
  /// - Returns: up to where the chain is verified.
  private static func verifyAtStart(_ store: Store, _ fold: Fold, eventsMax: Int) throws(StartFault) -> Int {
    guard fold.checkpoint != nil else { return fold.head.position }
    guard fold.head.position <= eventsMax else { return 0 }
    do throws(StoreFault) {
      if case .broken(let position, let reason) = try store.verify() {
        throw StoreFault.chainBroken(position: position, reason)
      }
    } catch {
      throw .store(error)
    }
    return fold.head.position
  }

  /// Tells that the log is damaged, and ends all writing.
  func found(_ damage: StartFault) {
    becomeReadOnly(damage)
    guard let position = damage.position else { return report(.storageFailed(reason: "\(damage)")) }
    report(.chainBroken(position: position, reason: damage.reason))
  }

  /// Verifies a long log while the service answers already. A fault ends all writing: what is found broken is not
  /// written on, but at three in the morning somebody still has to hear who is on call.
  private func verifyOn() {
    logReading.async { [self] in
      do throws(StoreFault) {
        switch try store.verify(isCancelled: { isStopping.load(ordering: .relaxed) }) {
        case .whole(_, let head), .cancelled(let head): verified.store(head.position, ordering: .relaxed)
        case .broken(let position, let reason):
          found(.store(.chainBroken(position: position, reason)))
          // So that the next start reads the whole log, and refuses.
          try store.discardCheckpoint()
        }
      } catch {
        report(.storageFailed(reason: "\(error)"))
      }
    }
  }
}

/// What is in a checkpoint. A state that another version of the program folded is not trusted: an event may mean more
/// to this one.
struct SavedState: Codable {
  var version: String
  var state: State
}

/// The state while the log is being folded into it.
private struct Fold {
  var state = State()
  var head = Head.genesis
  var recordedAt = Instant(microseconds: 0)
  /// What the fold began with; nil where that was nothing.
  var checkpoint: Checkpoint?

  init(from store: Store, version: String, _ report: (Report) -> Void) {
    switch store.loadCheckpoint() {
    case .none: break
    case .discarded(let reason): report(.checkpointDiscarded(reason: "\(reason)"))
    case .found(let found):
      do {
        guard try store.holds(found.head) else {
          report(.checkpointDiscarded(reason: "the log has another event \(found.head.position), or none"))
          return
        }
        let saved = try JSON.decode(SavedState.self, from: found.bytes)
        guard saved.version == version else {
          report(.checkpointDiscarded(reason: "version \(saved.version) made it"))
          return
        }
        state = saved.state
        head = found.head
        recordedAt = Instant(microseconds: found.savedAt)
        checkpoint = Checkpoint(head: found.head, savedAt: found.savedAt, bytes: [])
      } catch {
        report(.checkpointDiscarded(reason: "\(error)"))
      }
    }
  }

  mutating func replay(_ store: Store) throws(StartFault) {
    let replay = store.replay(after: head)
    while let events = try next(replay) {
      for event in events {
        // What was destroyed is in the log still, and not in the state.
        do throws(EventFault) {
          if event.payload != nil { state.evolve(try event.domainEvent()) }
        } catch {
          throw .event(position: event.position, error)
        }
        head = event.head
        recordedAt = Instant(microseconds: event.recordedAt)
      }
    }
  }

  private func next(_ replay: Replay) throws(StartFault) -> [StoredEvent]? {
    do throws(StoreFault) { return try replay.next() } catch { throw .store(error) }
  }
}

extension Store {
  /// Whether the log still has the event that was once at a place.
  fileprivate func holds(_ head: Head) throws(StoreFault) -> Bool {
    if head == .genesis { return true }
    return try events(from: head.position, limit: 1).first?.head == head
  }
}

extension StoredEvent {
  func domainEvent() throws(EventFault) -> Event {
    try EventCodec.decode(type: type, schema: schema, bytes: payload ?? [])
  }
}
