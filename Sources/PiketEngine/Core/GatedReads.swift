import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// Reads of dossiers, on a thread of their own. Those that wait at the same time share one transaction of the log of
/// accesses, and are answered when it is durable.
final class GatedReads: Sendable {
  struct Job: Sendable {
    let view: View
    let read: GatedRead
    let answerer: any Answerer
  }

  private let queue = DispatchQueue(label: "piket.gated-reading")
  private let waiting = Mutex<[Job]>([])

  /// - Returns: false where too many wait already.
  func submit(_ job: Job, to engine: Engine) -> Bool {
    let count = waiting.withLock { jobs in
      if jobs.count >= EngineLimits.gatedReadsWaitingMax { return -1 }
      jobs.append(job)
      return jobs.count
    }
    if count == 1 { queue.async { self.turn(engine) } }
    return count > 0
  }

  /// Waits until all that came in is answered.
  func finish() { queue.sync {} }

  private func turn(_ engine: Engine) {
    let jobs = waiting.withLock { jobs in
      defer { jobs = [] }
      return jobs
    }
    var outcomes: [Outcome] = []
    var records: [AccessRecord] = []
    for job in jobs {
      var viewing = Viewing(job.view, engine)
      outcomes.append(Outcome.of(job.view) { try job.read.reply(&viewing) })
      records += viewing.records
    }
    let unseen = engine.record(records)
    for (job, outcome) in zip(jobs, outcomes) { (unseen ?? outcome).send(to: job.answerer) }
  }
}

extension Engine {
  func submit(_ job: GatedReads.Job) throws {
    guard gatedReads.submit(job, to: self) else {
      throw tooMuch("gatedReadsWaitingMax", EngineLimits.gatedReadsWaitingMax)
    }
  }

  /// Writes down who saw, searched or was refused what.
  ///
  /// - Returns: nil, or what is answered in place of all that: what is not in the log of accesses is not told.
  func record(_ records: [AccessRecord]) -> Outcome? {
    if records.isEmpty { return nil }
    guard let accessLog else {
      return .failure(Failure(ServiceWire.ReadOnly(reason: readOnly ?? "", damagedAt: damagedAt)))
    }
    do {
      let accesses = try records.map { NewAccess(object: $0.dossier?.stream, content: try JSON.encode($0)) }
      let latest = records.lazy.map(\.at).max() ?? startedAt
      var rest = accesses[...]
      while !rest.isEmpty {
        let part = rest.prefix(store.limits.accessesPerAppendMax)
        rest = rest.dropFirst(part.count)
        try accessLog.append(Array(part), recordedAt: latest.microseconds)
      }
      return nil
    } catch {
      report(.storageFailed(reason: "\(error)"))
      return .failure(Failure(ServiceWire.StorageFailed(reason: "\(error)")))
    }
  }
}
