import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

/// What one transaction will hold: events, the state after them, and who waits for it.
struct Batch {
  var state: State
  var records: [NewRecord] = []
  /// Request identifiers in this batch, with what they will be answered.
  var answers: [String: (record: Int, actor: String)] = [:]

  init(_ engine: Engine) { state = engine.snapshot.state }

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

  mutating func add(_ request: [NewRecord], after state: State) {
    if let first = request.first { answers[first.requestID] = (records.count, first.actor) }
    records += request
    self.state = state
  }
}

/// A command with what it came to, not told yet.
private struct Verdict {
  let command: Command
  let outcome: Outcome
  /// It holds only if the batch becomes durable: its own events, or those of the commands before it.
  let restsOnBatch: Bool
}

extension Engine {
  /// Decides the commands one after the other, makes their events durable together, then answers them all.
  func commit(_ commands: [Command]) {
    var waiting = commands[...]
    while let first = waiting.first {
      var batch = Batch(self)
      var verdicts: [Verdict] = []
      while let command = waiting.first, let verdict = decide(command, &batch) {
        verdicts.append(verdict)
        waiting.removeFirst()
      }
      let latest = verdicts.map(\.command.now).max() ?? first.now
      let start = snapshot.head.position
      answer(verdicts, batch.records.isEmpty ? nil : finish(batch, at: latest))
      keepUp(from: start, to: snapshot.head.position)
    }
  }

  /// - Parameter failure: why the batch did not become durable.
  private func answer(_ verdicts: [Verdict], _ failure: Failure?) {
    for verdict in verdicts {
      let command = verdict.command
      if let failure, verdict.restsOnBatch {
        // Also the refused ones: they may have been refused because of what is now not so.
        Outcome.failure(failure).send(to: command.answerer)
        continue
      }
      if case .failure(let refused) = verdict.outcome {
        report(
          .commandRefused(method: command.request.method, actor: command.caller.account, error: refused.name))
      }
      verdict.outcome.send(to: command.answerer)
    }
  }

  /// - Returns: nil where the batch has no room left for it.
  private func decide(_ command: Command, _ batch: inout Batch) -> Verdict? {
    var view = View(snapshot, command.now, command.caller)
    view.state = batch.state
    var isDurable = false
    var isTooMuch = false
    // The role may have gone since the command was accepted; what was accepted is carried out all the same.
    let outcome = Outcome.of(view) {
      if let reason = readOnly { throw Failure(ServiceWire.ReadOnly(reason: reason, damagedAt: damagedAt)) }
      let digest = ChainHash.of(command.request.parameters).hex
      let named = try requestID(in: command.request.parameters)
      if let named, let earlier = try earlier(named, batch) {
        isDurable = earlier.isDurable
        return try earlier.answer(to: command, digest, named)
      }
      let write = try command.work(command.request.parameters, view)
      if write.events.isEmpty { return try write.reply(view) }
      view.state = batch.state.evolved(by: write.events)
      let reply = try write.reply(view)
      let records = try Batch.records(
        of: write.events, actor: command.caller.account, requestID: named ?? RequestID.fresh(), at: command.now,
        answer: EventCodec.Answer(method: command.request.method, digest: digest, reply: RawJSON(reply)))
      try check(records)
      isTooMuch = batch.records.count + records.count > store.limits.eventsPerAppendMax
      if !isTooMuch { batch.add(records, after: view.state) }
      return reply
    }
    if isTooMuch { return nil }
    return Verdict(command: command, outcome: outcome, restsOnBatch: !isDurable && !batch.records.isEmpty)
  }

  /// Refuses alone what the log cannot take, before it takes others down with it.
  private func check(_ records: [NewRecord]) throws(Failure) {
    func refuse(_ limit: String, _ value: Int) -> Failure {
      report(.limitReached(limit: limit, value: value))
      return Failure(ServiceWire.LimitExceeded(limit: limit, value: value))
    }
    let limits = store.limits
    if records.count > limits.eventsPerAppendMax { throw refuse("eventsPerAppendMax", limits.eventsPerAppendMax) }
    if records.contains(where: { $0.payload.count > limits.payloadBytesMax }) {
      throw refuse("payloadBytesMax", limits.payloadBytesMax)
    }
  }

  private func requestID(in parameters: [UInt8]) throws -> String? {
    struct Named: Decodable { var requestID: String? }
    guard let named = try? JSON.decode(Named.self, from: parameters), let id = named.requestID else { return nil }
    guard RequestID.isValid(id) else { throw Failure.invalidParameter("requestID") }
    return id
  }

  /// A request that was carried out already.
  private struct Earlier {
    let payload: [UInt8]?
    let actor: String
    let isDurable: Bool

    /// What it was answered; RequestReused where it was another one.
    func answer(to command: Command, _ digest: String, _ id: String) throws(Failure) -> [UInt8] {
      guard let answer = payload.flatMap(EventCodec.answer), actor == command.caller.account,
        answer.method == command.request.method, answer.digest == digest
      else { throw Failure(ServiceWire.RequestReused(requestID: id)) }
      return answer.reply.bytes
    }
  }

  private func earlier(_ id: String, _ batch: Batch) throws(StoreFault) -> Earlier? {
    if let (record, actor) = batch.answers[id] {
      return Earlier(payload: batch.records[record].payload, actor: actor, isDurable: false)
    }
    return try store.find(requestID: id).map { Earlier(payload: $0.payload, actor: $0.actor, isDurable: true) }
  }

  /// Makes a batch durable and known.
  ///
  /// - Returns: nil, or the error for all who waited for it; then nothing has changed.
  func finish(_ batch: Batch, at now: Instant) -> Failure? {
    let old = snapshot
    // A clock that was set back does not put the log out of order.
    let recordedAt = max(now, old.recordedAt)
    do {
      let appended = try store.append(batch.records, recordedAt: recordedAt.microseconds, expecting: old.head)
      let head = appended.last?.head ?? old.head
      publish(
        Snapshot(state: batch.state, region: old.region, zone: old.zone, head: head, recordedAt: recordedAt))
      // What was chained here to a verified event is verified.
      _ = verified.compareExchange(
        expected: old.head.position, desired: head.position, ordering: .relaxed)
      for (record, place) in zip(batch.records, appended) {
        report(
          .eventRecorded(
            position: place.position, stream: record.stream, type: record.type, actor: record.actor,
            requestID: record.requestID))
      }
      watchers.wake(self)
      return nil
    } catch {
      let reason = "\(error)"
      report(.storageFailed(reason: reason))
      return Failure(ServiceWire.StorageFailed(reason: reason))
    }
  }

  /// Checkpoint and witness after every so many events, when nobody waits for it any more. The witness comes first, so
  /// that a checkpoint ahead of the log is never all that tells of a log that was cut off.
  private func keepUp(from old: Int, to new: Int) {
    if old / EngineLimits.eventsPerHeadWitness != new / EngineLimits.eventsPerHeadWitness { writeWitness() }
    if old / EngineLimits.eventsPerCheckpoint != new / EngineLimits.eventsPerCheckpoint { saveCheckpoint() }
  }
}
