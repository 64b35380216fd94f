import PiketDomain
import PiketProtocol
import Synchronization

/// Notifiers that wait for something to carry.
final class Waiters: Sendable {
  private struct Waiter {
    let answerer: any Answerer
    /// Word is on its way: nothing more is sent before it is taken.
    var isBusy = false
    /// Something came up meanwhile.
    var isBehind = false
  }

  private let all = Mutex<[Int: Waiter]>([:])
  private let count = Atomic<Int>(0)
  private let isEnded = Atomic<Bool>(false)

  /// With a word at once: what came before is not missed.
  func add(_ answerer: any Answerer) {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    let isLate = all.withLock { all in
      if !isEnded.load(ordering: .relaxed) { all[number] = Waiter(answerer: answerer) }
      return isEnded.load(ordering: .relaxed)
    }
    if isLate { answerer.reply(Waiters.word) } else { tell(number) }
  }

  /// Something may have become due. Cheap where nobody waits, or nothing does.
  func wake(_ engine: Engine) {
    let numbers = all.withLock { Array($0.keys) }
    if numbers.isEmpty || engine.snapshot.state.alerting.outbox.waiting.isEmpty { return }
    for number in numbers { tell(number) }
  }

  /// Ends all, with a last reply.
  func end() {
    let waiters = all.withLock { all in
      defer { all = [:] }
      isEnded.store(true, ordering: .relaxed)
      return all.values.map(\.answerer)
    }
    for waiter in waiters { waiter.reply(Waiters.word) }
  }

  private func tell(_ number: Int) {
    let answerer: (any Answerer)? = all.withLock { all in
      guard let waiter = all[number] else { return nil }
      guard waiter.answerer.isOpen else {
        all[number] = nil
        return nil
      }
      all[number]?.isBehind = waiter.isBusy
      all[number]?.isBusy = true
      return waiter.isBusy ? nil : waiter.answerer
    }
    guard let answerer else { return }
    answerer.continues(Waiters.word)
    answerer.whenTaken { [self] in
      let isBehind = all.withLock { all in
        defer {
          all[number]?.isBusy = false
          all[number]?.isBehind = false
        }
        return all[number]?.isBehind ?? false
      }
      if isBehind { tell(number) }
    }
  }

  private static let word = Array("{}".utf8)
}
