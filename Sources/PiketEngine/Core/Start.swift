import PiketDomain
import PiketProtocol
import PiketStore
import Varlink

/// Why the service cannot start.
public enum StartFault: Error, Sendable {
  case store(StoreFault)
  /// An event that this program cannot read.
  case event(position: Int64, EventFault)
}

extension Engine {
  /// Opens the log and folds it into the state: from the newest checkpoint that fits, else from the first event.
  ///
  /// - Parameters:
  ///   - readOnly: answer questions only; goes on past a damaged log with what stands before the damage.
  ///   - report: gets what happens, for the journal; called on the engine's threads.
  /// - Throws: `StartFault`; a damaged log is refused with the position of the first fault.
  public static func start(
    store: Store, region: Region, zone: Zone, readOnly: Bool, version: String, now: Instant,
    report: @escaping @Sendable (Report) -> Void
  ) throws(StartFault) -> Engine {
    var fold = Fold(from: store, report)
    var reason: String? = readOnly ? "--read-only" : nil
    do {
      try fold.replay(store)
      try verifyAtStart(store, checkpoint: fold.checkpoint)
    } catch {
      guard readOnly else { throw error }
      reason = "\(error)"
    }
    let engine = Engine(
      store: store, snapshot: Snapshot(state: fold.state, region: region, zone: zone, position: fold.position),
      readOnlyReason: reason, verified: 0, startedAt: now, version: version, report: report)
    if reason == nil && fold.state.region != region { engine.recordRegion(region, now) }
    engine.verifyOn(from: fold.checkpoint)
    return engine
  }

  /// What stands before the checkpoint was not read at start: a short log is verified at once, a long one later.
  private static func verifyAtStart(_ store: Store, checkpoint: Int64) throws(StartFault) {
    guard checkpoint > 0, store.head.position <= EngineLimits.eventsVerifiedAtStartMax else { return }
    do {
      if let fault = try store.verify().fault { throw StoreFault.chainBroken(fault) }
    } catch let fault as StoreFault {
      throw .store(fault)
    } catch {
      throw .store(.unreadable("\(error)"))
    }
  }

  private func verifyOn(from checkpoint: Int64) {
    let end = store.head.position
    if checkpoint == 0 || end <= EngineLimits.eventsVerifiedAtStartMax {
      verified.store(end, ordering: .relaxed)
      return
    }
    logReading.async { [self] in
      guard let result = try? store.verify() else { return }
      guard let fault = result.fault else { return verified.store(result.events, ordering: .relaxed) }
      becomeReadOnly("\(fault)")
      report(.chainBroken(position: fault.position, reason: "\(fault)"))
    }
  }
}

/// The state while the log is being folded into it.
private struct Fold {
  var state = State()
  var position: Int64 = 0
  /// Up to where the checkpoint reached; 0 where there was none.
  var checkpoint: Int64 = 0

  init(from store: Store, _ report: (Report) -> Void) {
    switch store.loadCheckpoint() {
    case .none: break
    case .discarded(let reason): report(.checkpointDiscarded(reason: reason))
    case .found(let found):
      do {
        state = try JSON.decode(State.self, from: found.bytes)
        position = found.position
        checkpoint = found.position
      } catch {
        report(.checkpointDiscarded(reason: "\(error)"))
      }
    }
  }

  mutating func replay(_ store: Store) throws(StartFault) {
    var fault: StartFault?
    do {
      try store.replay(after: position) { events in
        for event in events {
          do {
            state.evolve(try event.domainEvent())
            position = event.position
          } catch let problem {
            fault = .event(position: event.position, problem)
            return false
          }
        }
        return true
      }
    } catch {
      throw .store(error)
    }
    if let fault { throw fault }
  }
}

extension StoredEvent {
  func domainEvent() throws(EventFault) -> Event {
    try EventCodec.decode(type: type, schema: schema, bytes: payload ?? [])
  }
}
