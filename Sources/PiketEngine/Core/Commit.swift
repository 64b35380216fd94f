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

  mutating func add(
    _ events: [Event], actor: String, requestID: String, at now: Instant, answer: EventCodec.Answer? = nil
  ) throws {
    answers[requestID] = (records.count, actor)
    for (index, event) in events.enumerated() {
      let payload = event.payload
      let bytes = try EventCodec.encode(event, answer: index == 0 ? answer : nil)
      records.append(
        NewRecord(
          stream: payload.stream, type: type(of: payload).type, schema: type(of: payload).schema,
          occurredAt: now.microseconds, actor: actor,
          requestID: index == 0 ? requestID : "\(requestID)/\(index)", payload: bytes))
    }
  }
}

extension Engine {
  /// Decides the commands one after the other, makes their events durable together, then answers them all.
  func commit(_ commands: [Command]) {
    if commands.isEmpty { return }
    var batch = Batch(self)
    var decided: [(Command, Outcome)] = []
    for command in commands { decided.append((command, decide(command, &batch))) }
    let latest = commands.map(\.now).max() ?? commands[0].now
    let failure = batch.records.isEmpty ? nil : finish(batch, at: latest)
    for (command, outcome) in decided {
      if let failure {
        // Also the refused ones: they may have been refused because of what is now not so.
        Outcome.failure(failure).send(to: command.answerer)
        continue
      }
      if case .failure(let refused) = outcome {
        report(
          .commandRefused(method: command.request.method, actor: command.caller.account, error: refused.name))
      }
      outcome.send(to: command.answerer)
    }
  }

  private func decide(_ command: Command, _ batch: inout Batch) -> Outcome {
    let snapshot = snapshot
    var view = View(snapshot, command.now, command.caller)
    view.state = batch.state
    // The role may have gone since the command was accepted; what was accepted is carried out all the same.
    return Outcome.of(view) {
      let digest = ChainHash.of(command.request.parameters).hex
      let named = try requestID(in: command.request.parameters)
      if let named, let answer = try answered(named, command, digest, batch) { return answer }
      let write = try command.work(command.request.parameters, view)
      if write.events.isEmpty { return try write.reply(view) }
      var after = batch.state
      for event in write.events { after.evolve(event) }
      view.state = after
      let reply = try write.reply(view)
      try batch.add(
        write.events, actor: command.caller.account, requestID: named ?? RequestID.fresh(), at: command.now,
        answer: EventCodec.Answer(method: command.request.method, digest: digest, reply: RawJSON(reply)))
      batch.state = after
      return reply
    }
  }

  private func requestID(in parameters: [UInt8]) throws -> String? {
    struct Named: Decodable { var requestID: String? }
    guard let named = try? JSON.decode(Named.self, from: parameters), let id = named.requestID else { return nil }
    guard RequestID.isValid(id) else { throw Failure.invalidParameter("requestID") }
    return id
  }

  /// What the same request was answered before, if it was carried out already.
  private func answered(_ id: String, _ command: Command, _ digest: String, _ batch: Batch) throws -> [UInt8]? {
    let payload: [UInt8]?
    let actor: String
    if let (record, by) = batch.answers[id] {
      (payload, actor) = (batch.records[record].payload, by)
    } else if let event = try store.find(requestID: id) {
      (payload, actor) = (event.payload, event.actor)
    } else {
      return nil
    }
    guard let payload, let answer = EventCodec.answer(in: payload), actor == command.caller.account,
      answer.method == command.request.method, answer.digest == digest
    else { throw Failure(ServiceWire.RequestReused(requestID: id)) }
    return answer.reply.bytes
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
      keepUp(from: old.head.position, to: head.position)
      watchers.wake(self)
      return nil
    } catch {
      let reason = "\(error)"
      report(.storageFailed(reason: reason))
      return Failure(ServiceWire.StorageFailed(reason: reason))
    }
  }

  /// Checkpoint and witness after every so many events.
  private func keepUp(from old: Int, to new: Int) {
    if old / EngineLimits.eventsPerHeadWitness != new / EngineLimits.eventsPerHeadWitness { witnessHead() }
    if old / EngineLimits.eventsPerCheckpoint != new / EngineLimits.eventsPerCheckpoint { saveCheckpoint() }
  }
}
