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

/// The batch that is on its way to the disk, and the one that is decided on top of it.
struct Course {
  var underWay: Batch?
  var next: Batch?
}

/// One thread that writes. Jobs that wait at the same time are taken together, and their commands share a transaction.
///
/// While it is at the disk, a second thread decides on what comes in, so that the next transaction is ready when the
/// disk is. Whoever decides or answers holds the course: one thing after the other, in the order of the log.
final class Writer: Sendable {
  private let queue = DispatchQueue(label: "piket.writer")
  private let ahead = DispatchQueue(label: "piket.writer.ahead")
  private let waiting = Mutex<[Job]>([])
  private let course = Mutex(Course())

  /// - Returns: false where too many commands wait already.
  func submit(_ job: Job, to engine: Engine) -> Bool {
    let count = waiting.withLock { jobs in
      if case .command = job, jobs.count >= EngineLimits.commandsWaitingMax { return -1 }
      jobs.append(job)
      return jobs.count
    }
    if count == 1 { queue.async { self.turn(engine) } }
    // Not for each one: to wake a thread costs as much as to decide.
    if count == EngineLimits.commandsAheadPerStep { ahead.async { self.decideAhead(engine) } }
    return count > 0
  }

  private func turn(_ engine: Engine) {
    while let batch = course.withLock({ nextBatch(engine, &$0) }) {
      let result = engine.append(batch)
      course.withLock { engine.land(result, &$0) }
    }
  }

  /// Takes all that waits. What needs no disk is answered at once.
  ///
  /// - Returns: what is to be made durable now; nil where nothing waits any more.
  private func nextBatch(_ engine: Engine, _ course: inout Course) -> Batch? {
    while take(engine, &course, max: EngineLimits.commandsPerBatchMax) || course.next != nil {
      guard let batch = course.next.take() else { continue }
      if batch.records.isEmpty {
        engine.answer(batch.verdicts, nil)
      } else {
        course.underWay = batch
        return batch
      }
    }
    return nil
  }

  /// In small steps, so that the writer is not kept waiting when it is back.
  private func decideAhead(_ engine: Engine) {
    let max = EngineLimits.commandsAheadPerStep
    while course.withLock({ $0.underWay != nil && take(engine, &$0, max: max) }) {}
  }

  /// Hands over what waits, as far as it can be taken now.
  ///
  /// - Returns: whether it was anything.
  private func take(_ engine: Engine, _ course: inout Course, max: Int) -> Bool {
    let jobs = waiting.withLock { Array($0.prefix(max)) }
    let count = engine.take(jobs, &course)
    waiting.withLock { $0.removeFirst(count) }
    return count > 0
  }
}

extension Engine {
  /// - Returns: how many of the jobs were taken. A batch that is full, and what is no command, have to wait until the
  ///   commands before them are durable.
  fileprivate func take(_ jobs: [Job], _ course: inout Course) -> Int {
    let known = knownRequests(of: jobs)
    for (index, job) in jobs.enumerated() {
      if case .command(let command) = job {
        if !decide(command, &course, known) { return index }
      } else {
        if course.underWay != nil || course.next != nil { return index }
        upkeep.finish()
        perform(job)
      }
    }
    return jobs.count
  }

  /// Those that were carried out; nil where that cannot be told.
  private func knownRequests(of jobs: [Job]) -> Set<String>? {
    let names = jobs.compactMap { if case .command(let command) = $0 { command.write.requestID } else { nil } }
    return names.isEmpty ? [] : try? store.known(requestIDs: names)
  }

  private func perform(_ job: Job) {
    switch job {
    case .command: break  // taken together by the writer
    case .region(let region, let zone, let now): change(region, zone, now)
    case .witness: if readOnly == nil { writeWitness() }
    case .probe(let done): done()
    case .stop(let done):
      if readOnly == nil {
        writeWitness()
        saveCheckpoint(of: snapshot)
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
    var batch = Batch(after: snapshot, onTopOf: nil, at: now)
    let event = Event.regionLoaded(RegionLoaded(region: region))
    do {
      let records = try Batch.records(of: [event], actor: "piketd", requestID: RequestID.fresh(at: now), at: now)
      batch.evolve([event])
      batch.add(records, requestID: nil)
      _ = finish(batch, append(batch))
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }

  private func settle() {
    do {
      gatedReads.finish()
      try accessLog?.settle()
      try store.settle()
    } catch {
      report(.storageFailed(reason: "\(error)"))
    }
  }
}
