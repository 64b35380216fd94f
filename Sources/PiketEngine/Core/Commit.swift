import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// What one transaction will hold: events, the state after them, and who waits for it.
struct Batch {
  /// What is known beside the state, and the state before the batch.
  private let base: Snapshot
  private let before: State
  /// Changed in place: only the first change of a batch copies what it changes from the state before.
  private(set) var state: State
  private(set) var records: [NewRecord] = []
  /// The request identifiers that were given by the callers in this batch, with the record that holds the answer.
  private var answers: [String: Int] = [:]
  private(set) var verdicts: [Verdict] = []
  /// The moment of its latest command.
  private(set) var latest: Instant
  /// What the state is more than the base.
  private(set) var events: [Event] = []
  private var eventCount = 0
  /// Counts on from a random number, for the names of requests that have none.
  private var chance = UInt64.random(in: .min ... .max)

  /// - Parameter below: the batch that is on its way to the disk. If it does not get there, this one does not either.
  init(after base: Snapshot, onTopOf below: Batch?, at now: Instant) {
    self.base = base
    latest = now
    before = below?.state ?? base.state
    state = before
  }

  mutating func freshRequestID(at now: Instant) -> String {
    chance &+= 1
    return RequestID.fresh(at: now, chance)
  }

  /// The record with the answer to a request that is in this batch.
  func record(of requestID: String) -> NewRecord? { answers[requestID].map { records[$0] } }

  mutating func add(_ verdict: Verdict) {
    verdicts.append(verdict)
    latest = max(latest, verdict.command.now)
  }

  func view(of command: Command) -> View { View(base, state, command.now, command.caller) }

  /// The events of one request as the log takes them; the answer to it goes with the first.
  static func records(
    of events: [Event], actor: String, requestID: String, at now: Instant, answer: EventCodec.Answer? = nil
  ) throws -> [NewRecord] {
    try events.enumerated().map { index, event in
      let payload = event.payload
      return NewRecord(
        stream: payload.stream, type: type(of: payload).type, schema: type(of: payload).schema,
        occurredAt: now.microseconds, actor: actor, requestID: index == 0 ? requestID : "\(requestID)/\(index)",
        payload: try EventCodec.encode(event, answer: index == 0 ? answer : nil))
    }
  }

  /// The state goes on; `add` makes it hold, `takeBack` undoes it.
  mutating func evolve(_ events: [Event]) {
    for event in events { state.evolve(event) }
    self.events += events
  }

  mutating func add(_ request: [NewRecord], requestID: String?) {
    if let requestID { answers[requestID] = records.count }
    records += request
    eventCount = events.count
  }

  /// The state as it was when a command was last added.
  mutating func takeBack() {
    events.removeSubrange(eventCount...)
    state = before.evolved(by: events)
  }
}

/// A command with what it came to, not told yet.
struct Verdict {
  let command: Command
  let outcome: Outcome
  /// What has to be in the log of accesses before it is told.
  let accesses: [AccessRecord]
  /// It holds only if what was decided becomes durable: its own events, or those of the commands before it.
  let restsOnBatch: Bool
}

extension Engine {
  /// Decides one more command, on what those before it came to.
  ///
  /// - Parameter known: the requests that are in the log; nil: each has to be looked for.
  /// - Returns: false where the batch has no room left for it.
  func decide(_ command: Command, _ course: inout Course, _ known: Set<String>?) -> Bool {
    var batch = course.next.take() ?? Batch(after: snapshot, onTopOf: course.underWay, at: command.now)
    defer { course.next = batch }
    guard batch.verdicts.count < EngineLimits.commandsPerBatchMax else { return false }
    guard let verdict = decide(command, &batch, onTopOf: course.underWay, known) else { return false }
    batch.add(verdict)
    return true
  }

  /// - Returns: nil where the batch has no room left for it.
  private func decide(
    _ command: Command, _ batch: inout Batch, onTopOf below: Batch?, _ known: Set<String>?
  ) -> Verdict? {
    func restsOnBatch() -> Bool { below != nil || !batch.records.isEmpty }
    var accesses = command.write.accesses?(batch.view(of: command)) ?? []
    do {
      if let reason = readOnly { throw Failure(ServiceWire.ReadOnly(reason: reason, damagedAt: damagedAt)) }
      if let earlier = try earlier(command, batch, below, known) {
        return Verdict(
          command: command, outcome: earlier.answer(to: command), accesses: accesses, restsOnBatch: !earlier.isDurable)
      }
      guard let reply = try carryOut(command, &batch, &accesses) else { return nil }
      return Verdict(command: command, outcome: .reply(reply), accesses: accesses, restsOnBatch: restsOnBatch())
    } catch {
      let failure = Outcome.failure(of: error, batch.view(of: command))
      return Verdict(command: command, outcome: .failure(failure), accesses: accesses, restsOnBatch: restsOnBatch())
    }
  }

  /// Decides a command on the state so far, and adds what comes of it to the batch. The role may have gone since the
  /// command was accepted; what was accepted is carried out all the same.
  ///
  /// - Returns: the reply; nil where the batch has no room left for it.
  private func carryOut(
    _ command: Command, _ batch: inout Batch, _ accesses: inout [AccessRecord]
  ) throws -> [UInt8]? {
    let view = batch.view(of: command)
    var decided = try command.write.decide(view)
    decided.events += ShiftChanges(view.state, decided.events).decide(view.context)
    if decided.events.isEmpty { return try decided.reply(batch.view(of: command)) }
    let eventsMax = store.limits.eventsPerAppendMax
    // Refused alone is what the log cannot take, before it takes others down with it.
    if decided.events.count > eventsMax { throw tooMuch("eventsPerAppendMax", eventsMax) }
    if batch.records.count + decided.events.count > eventsMax { return nil }
    batch.evolve(decided.events)
    do {
      let reply = try decided.reply(batch.view(of: command))
      let id = command.write.requestID
      let records = try Batch.records(
        of: decided.events, actor: command.caller.account, requestID: id ?? batch.freshRequestID(at: command.now),
        at: command.now,
        answer: EventCodec.Answer(method: command.method, digest: command.digest, reply: RawJSON(reply)))
      let bytesMax = store.limits.payloadBytesMax
      if records.contains(where: { $0.payload.count > bytesMax }) { throw tooMuch("payloadBytesMax", bytesMax) }
      batch.add(records, requestID: id)
      if !accesses.isEmpty { accesses[0].name(decided.events) }
      return reply
    } catch {
      batch.takeBack()
      throw error
    }
  }

  func tooMuch(_ limit: String, _ value: Int) -> Failure {
    report(.limitReached(limit: limit, value: value))
    return Failure(ServiceWire.LimitExceeded(limit: limit, value: value))
  }

  /// A request that was carried out already.
  private struct Earlier {
    let requestID: String
    let payload: [UInt8]?
    let actor: String
    let isDurable: Bool

    /// What it was answered; RequestReused where it was another one.
    func answer(to command: Command) -> Outcome {
      guard let answer = payload.flatMap(EventCodec.answer), actor == command.caller.account,
        answer.method == command.method, answer.digest == command.digest
      else { return .failure(Failure(ServiceWire.RequestReused(requestID: requestID))) }
      return .reply(answer.reply.bytes)
    }
  }

  /// Nil where the command has no identifier, or a new one.
  private func earlier(
    _ command: Command, _ batch: Batch, _ below: Batch?, _ known: Set<String>?
  ) throws(StoreFault) -> Earlier? {
    guard let id = command.write.requestID else { return nil }
    if let record = batch.record(of: id) ?? below?.record(of: id) {
      return Earlier(requestID: id, payload: record.payload, actor: record.actor, isDurable: false)
    }
    if let known, !known.contains(id) { return nil }
    return try store.find(requestID: id).map {
      Earlier(requestID: id, payload: $0.payload, actor: $0.actor, isDurable: true)
    }
  }

  /// Makes the events of a batch durable. Whatever else goes on meanwhile, what is known does not change.
  func append(_ batch: Batch) -> Result<[Appended], StoreFault> {
    let old = snapshot
    // A clock that was set back does not put the log out of order.
    let recordedAt = max(batch.latest, old.recordedAt)
    return Result { () throws(StoreFault) in
      try store.append(batch.records, recordedAt: recordedAt.microseconds, expecting: old.head)
    }
  }

  /// Makes known what has become durable, and answers who waited for it. Where it has not, those fail too who were
  /// decided on top of it.
  func land(_ result: Result<[Appended], StoreFault>, _ course: inout Course) {
    guard let batch = course.underWay.take() else { return }
    let start = snapshot.head.position
    let failure = finish(batch, result)
    answer(batch.verdicts, failure)
    if let failure, let next = course.next.take() { answer(next.verdicts, failure) }
    upkeep.follow(from: start, to: snapshot.head.position, self)
  }

  /// - Returns: nil, or the error for all who waited for the batch; then nothing has changed.
  func finish(_ batch: Batch, _ result: Result<[Appended], StoreFault>) -> Failure? {
    let old = snapshot
    switch result {
    case .success(let appended):
      let head = appended.last?.head ?? old.head
      publish(
        Snapshot(
          state: batch.state, region: old.region, zone: old.zone, head: head,
          recordedAt: max(batch.latest, old.recordedAt)))
      // What was chained here to a verified event is verified.
      _ = verified.compareExchange(
        expected: old.head.position, desired: head.position, ordering: .relaxed)
      for (record, place) in zip(batch.records, appended) {
        report(
          .eventRecorded(
            position: place.position, stream: record.stream, type: record.type, actor: record.actor,
            requestID: record.requestID))
      }
      reportAlerts(in: batch.events)
      watchers.wake(self)
      waiters.wake(self)
      alarm.set(self)
      return nil
    case .failure(let fault):
      let reason = "\(fault)"
      report(.storageFailed(reason: reason))
      return Failure(ServiceWire.StorageFailed(reason: reason))
    }
  }

  /// - Parameter failure: why the batch did not become durable.
  func answer(_ verdicts: [Verdict], _ failure: Failure?) {
    let unseen = record(verdicts.flatMap(\.accesses))
    for verdict in verdicts {
      let command = verdict.command
      if let unseen, !verdict.accesses.isEmpty {
        unseen.send(to: command.answerer)
        continue
      }
      if let failure, verdict.restsOnBatch {
        // Also the refused ones: they may have been refused because of what is now not so.
        Outcome.failure(failure).send(to: command.answerer)
        continue
      }
      if case .failure(let refused) = verdict.outcome {
        report(
          .commandRefused(method: command.method, actor: command.caller.account, error: refused.name))
      }
      verdict.outcome.send(to: command.answerer)
    }
  }

}
