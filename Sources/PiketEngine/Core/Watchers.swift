import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// Those who follow the log live.
///
/// A watcher is a place in the log. After each commit it reads on from there, so what was missed and what is new come
/// the same way, in order, each once.
final class Watchers: Sendable {
  /// Only one stream, told in other words than the log's.
  struct Filter: Sendable {
    let stream: String
    /// The last reply, where the service stops.
    let last: [UInt8]
    /// Nil: nothing is told of it.
    let reply: @Sendable (StoredEvent, Zone) throws -> [UInt8]?
  }

  private struct Watcher {
    let filter: Filter?
    /// To others it does not exist that something happened in a dossier.
    let seesDossiers: Bool
    var next: Int
    let answerer: any Answerer
    /// A page is on its way: nothing more is read for a watcher that does not keep up.
    var isBusy = false
  }

  private let all = Mutex<[Int: Watcher]>([:])
  private let isEnded = Atomic<Bool>(false)
  private let count = Atomic<Int>(0)

  func add(
    _ filter: Filter? = nil, from next: Int, seesDossiers: Bool = false, _ answerer: any Answerer, _ engine: Engine
  ) {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    let isLate = all.withLock { all in
      if !isEnded.load(ordering: .relaxed) {
        all[number] = Watcher(filter: filter, seesDossiers: seesDossiers, next: next, answerer: answerer)
      }
      return isEnded.load(ordering: .relaxed)
    }
    if isLate { return sayGoodbye(to: answerer, filter) }
    wake(engine)
  }

  /// Sends what is new. Cheap where nobody watches.
  func wake(_ engine: Engine) {
    if all.withLock({ $0.isEmpty }) { return }
    engine.logReading.async { self.send(engine) }
  }

  /// Ends all, with a last reply; who comes later is not taken in. On the log-reading thread, so that nobody is told
  /// anything after it.
  func end() {
    let watchers = all.withLock { all in
      defer { all = [:] }
      isEnded.store(true, ordering: .relaxed)
      return Array(all.values)
    }
    for watcher in watchers { sayGoodbye(to: watcher.answerer, watcher.filter) }
  }

  private func sayGoodbye(to answerer: any Answerer, _ filter: Filter?) {
    answerer.reply(filter?.last ?? Failure.text(ServiceWire.Watch.Reply(event: nil)))
  }

  /// On the log-reading thread: one page for each watcher that has fallen behind, and the next when that is taken.
  private func send(_ engine: Engine) {
    let watchers = all.withLock { $0.filter { !$0.value.isBusy } }
    for (number, watcher) in watchers {
      guard watcher.answerer.isOpen else {
        all.withLock { $0[number] = nil }
        continue
      }
      let head = engine.snapshot.head.position
      guard watcher.next <= head else { continue }
      do {
        let page = try page(of: watcher, engine)
        for reply in page.replies { watcher.answerer.continues(reply) }
        all.withLock {
          $0[number]?.next = max(page.last, page.isFull ? 0 : head) + 1
          $0[number]?.isBusy = !page.replies.isEmpty
        }
        if page.replies.isEmpty {
          if page.isFull { wake(engine) }
          continue
        }
        watcher.answerer.whenTaken { [self] in
          all.withLock { $0[number]?.isBusy = false }
          wake(engine)
        }
      } catch {
        let failure = Failure(ServiceWire.StorageFailed(reason: "\(error)"))
        watcher.answerer.fail(failure.name, failure.parameters)
        all.withLock { $0[number] = nil }
      }
    }
  }
}

extension Watchers {
  /// What comes next for a watcher, and how far that goes in the log.
  private func page(
    of watcher: Watcher, _ engine: Engine
  ) throws -> (replies: [[UInt8]], last: Int, isFull: Bool) {
    let limit = EngineLimits.watchPageMax
    let filter = watcher.filter
    let events = try engine.store.events(from: watcher.next, limit: limit, streamPrefix: filter?.stream ?? "")
    let replies = try events.compactMap { event -> [UInt8]? in
      guard let filter else {
        if event.isOfDossier, !watcher.seesDossiers { return nil }
        return Failure.text(ServiceWire.Watch.Reply(event: ServiceWire.Event(event, engine.zone)))
      }
      // A longer name may begin alike.
      return event.stream == filter.stream ? try filter.reply(event, engine.zone) : nil
    }
    return (replies, events.last?.position ?? 0, events.count == limit)
  }
}

extension ServiceWire.Event {
  init(_ event: StoredEvent, _ zone: Zone) {
    self.init(
      position: event.position, stream: event.stream, type: event.type,
      recordedAt: zone.rfc3339(Instant(microseconds: event.recordedAt)),
      occurredAt: zone.rfc3339(Instant(microseconds: event.occurredAt)), actor: event.actor)
  }
}
