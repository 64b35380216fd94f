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
  private struct Watcher {
    var next: Int
    let answerer: any Answerer
    /// A page is on its way: nothing more is read for a watcher that does not keep up.
    var isBusy = false
  }

  private let all = Mutex<[Int: Watcher]>([:])
  private let isEnded = Atomic<Bool>(false)
  private let count = Atomic<Int>(0)

  func add(from next: Int, _ answerer: any Answerer, _ engine: Engine) {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    let isLate = all.withLock { all in
      if !isEnded.load(ordering: .relaxed) { all[number] = Watcher(next: next, answerer: answerer) }
      return isEnded.load(ordering: .relaxed)
    }
    if isLate { return sayGoodbye(to: answerer) }
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
      return all.values.map(\.answerer)
    }
    for watcher in watchers { sayGoodbye(to: watcher) }
  }

  private func sayGoodbye(to answerer: any Answerer) {
    answerer.reply(Failure.text(ServiceWire.Watch.Reply(event: nil)))
  }

  /// On the log-reading thread: one page for each watcher that has fallen behind, and the next when that is taken.
  private func send(_ engine: Engine) {
    let watchers = all.withLock { $0.filter { !$0.value.isBusy } }
    for (number, watcher) in watchers {
      guard watcher.answerer.isOpen else {
        all.withLock { $0[number] = nil }
        continue
      }
      guard watcher.next <= engine.snapshot.head.position else { continue }
      do {
        let events = try engine.store.events(from: watcher.next, limit: EngineLimits.watchPageMax)
        for event in events {
          let reply = ServiceWire.Watch.Reply(event: ServiceWire.Event(event, engine.zone))
          watcher.answerer.continues(Failure.text(reply))
        }
        guard let last = events.last else { continue }
        all.withLock {
          $0[number]?.next = last.position + 1
          $0[number]?.isBusy = true
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

extension ServiceWire.Event {
  init(_ event: StoredEvent, _ zone: Zone) {
    self.init(
      position: event.position, stream: event.stream, type: event.type,
      recordedAt: zone.rfc3339(Instant(microseconds: event.recordedAt)),
      occurredAt: zone.rfc3339(Instant(microseconds: event.occurredAt)), actor: event.actor)
  }
}
