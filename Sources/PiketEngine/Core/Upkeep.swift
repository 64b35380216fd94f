import Dispatch
import PiketDomain
import PiketStore
import Synchronization
import Varlink

/// Witness and checkpoint after every so many events, on a thread of their own: nobody waits for them.
final class Upkeep: Sendable {
  /// What has to be done, and has not begun: it is done once, however often it became due meanwhile.
  private struct Due {
    var witness = false
    var checkpoint = false
  }

  private let queue = DispatchQueue(label: "piket.upkeep")
  private let due = Mutex(Due())

  /// The head of the log has gone from one position to another.
  func follow(from old: Int, to new: Int, _ engine: Engine) {
    func isPassed(_ step: Int) -> Bool { old / step != new / step }
    let checkpoint = isPassed(EngineLimits.eventsPerCheckpoint)
    guard checkpoint || isPassed(EngineLimits.eventsPerHeadWitness) else { return }
    let isWaiting = due.withLock { due in
      defer { due = Due(witness: true, checkpoint: due.checkpoint || checkpoint) }
      return due.witness
    }
    if !isWaiting { queue.async { self.run(engine) } }
  }

  /// Waits until all that was due is done.
  func finish() { queue.sync {} }

  /// The witness comes first, and is not behind the checkpoint, so that a checkpoint ahead of the log is never all that
  /// tells of a log that was cut off.
  private func run(_ engine: Engine) {
    let due = due.withLock { due in
      defer { due = Due() }
      return due
    }
    guard engine.readOnly == nil else { return }
    let snapshot = engine.snapshot
    engine.writeWitness()
    if due.checkpoint { engine.saveCheckpoint(of: snapshot) }
  }
}

extension Engine {
  func writeWitness() {
    do {
      try store.witnessHead()
      try accessLog?.witnessHead()
      let head = snapshot.head
      report(.headWitnessed(position: head.position, hash: head.hash.hex))
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }

  func saveCheckpoint(of snapshot: Snapshot) {
    do {
      let bytes = try JSON.encode(SavedState(version: version, state: snapshot.state))
      let savedAt = snapshot.recordedAt
      try store.saveCheckpoint(Checkpoint(head: snapshot.head, savedAt: savedAt.microseconds, bytes: bytes))
      checkpoint.withLock { $0 = (snapshot.head.position, savedAt) }
      report(.checkpointSaved(position: snapshot.head.position))
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }
}
