import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// A write that waits for its turn.
struct Command: Sendable {
  let method: String
  /// Of the parameters as they came, to know the same request again.
  let digest: String
  let write: Route.Write
  let caller: Caller
  let now: Instant
  let answerer: any Answerer
}

/// What the writer does in its turn.
enum Job: Sendable {
  case command(Command)
  case region(Region, Zone, Instant)
  case witness
  case probe(@Sendable () -> Void)
  case stop(@Sendable () -> Void)
}

/// One thread that writes. Jobs that wait at the same time are taken together, and their commands share a transaction.
final class Writer: Sendable {
  private let queue = DispatchQueue(label: "piket.writer")
  private let waiting = Mutex<[Job]>([])

  /// - Returns: false where too many commands wait already.
  func submit(_ job: Job, to engine: Engine) -> Bool {
    let count = waiting.withLock { jobs in
      if case .command = job, jobs.count >= EngineLimits.commandsWaitingMax { return -1 }
      jobs.append(job)
      return jobs.count
    }
    if count == 1 { queue.async { self.turn(engine) } }
    return count > 0
  }

  /// Takes all that waits, in order; commands in a row become one batch.
  private func turn(_ engine: Engine) {
    while true {
      let jobs = waiting.withLock { Array($0.prefix(EngineLimits.commandsPerBatchMax)) }
      var batch: [Command] = []
      for job in jobs {
        if case .command(let command) = job {
          batch.append(command)
          continue
        }
        engine.commit(batch)
        batch = []
        engine.perform(job)
      }
      engine.commit(batch)
      let more = waiting.withLock { all in
        all.removeFirst(jobs.count)
        return !all.isEmpty
      }
      if !more { return }
    }
  }
}

extension Engine {
  fileprivate func perform(_ job: Job) {
    switch job {
    case .command: break  // taken together by the writer
    case .region(let region, let zone, let now): change(region, zone, now)
    case .witness: if readOnly == nil { writeWitness() }
    case .probe(let done): done()
    case .stop(let done):
      if readOnly == nil {
        writeWitness()
        saveCheckpoint()
        settle()
      }
      done()
    }
  }

  private func change(_ region: Region, _ zone: Zone, _ now: Instant) {
    let old = snapshot
    publish(
      Snapshot(state: old.state, region: region, zone: zone, head: old.head, recordedAt: old.recordedAt))
    if readOnly != nil || old.state.region == region { return }
    recordRegion(region, now)
  }

  /// Notes under which configuration the service runs, for the auditor.
  func recordRegion(_ region: Region, _ now: Instant) {
    var batch = Batch(after: snapshot)
    let event = Event.regionLoaded(RegionLoaded(region: region))
    do {
      let records = try Batch.records(of: [event], actor: "piketd", requestID: RequestID.fresh(at: now), at: now)
      batch.evolve([event])
      batch.add(records, requestID: nil)
      _ = finish(batch, at: now)
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }

  func writeWitness() {
    do {
      try store.witnessHead()
      let head = snapshot.head
      report(.headWitnessed(position: head.position, hash: head.hash.hex))
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }

  private func settle() {
    do {
      try store.settle()
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }

  func saveCheckpoint() {
    let snapshot = snapshot
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
