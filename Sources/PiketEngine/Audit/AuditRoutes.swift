import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Varlink

extension Engine {
  static let auditRoutes: [Route] = [
    .read(AuditWire.Verify.self, [.auditor, .administrator], needsLog: { _ in true }) { call, _, engine in
      try engine.verify(call)
    },
    .read(AuditWire.Log.self, [.auditor], needsLog: { _ in true }) { call, view, engine in
      try engine.log(call, view)
    },
  ]

  private func verify(_ call: AuditWire.Verify) throws -> AuditWire.Verify.Reply {
    let expected = try expectedHead(call)
    let head = snapshot.head
    do {
      switch try store.verify(expecting: expected) {
      case .whole(_, let head), .cancelled(let head):
        verified.store(head.position, ordering: .relaxed)
        return AuditWire.Verify.Reply(whole: true, events: head.position, head: head.hash.hex)
      case .broken(let position, let reason):
        // Where a head was given it may be the head that is wrong.
        if expected == nil { found(.store(.chainBroken(position: position, reason))) }
        return AuditWire.Verify.Reply(
          whole: false, events: head.position, head: head.hash.hex, position: position, problem: reason.name)
      }
    } catch {
      throw Failure(ServiceWire.StorageFailed(reason: "\(error)"))
    }
  }

  /// Position and hash belong together: with one of them nothing would be compared.
  private func expectedHead(_ call: AuditWire.Verify) throws(Failure) -> Head? {
    if call.expectedPosition == nil && call.expectedHash == nil { return nil }
    guard let position = call.expectedPosition, position >= 0 else { throw .invalidParameter("expectedPosition") }
    guard let hash = call.expectedHash.flatMap(ChainHash.init(hex:)), position > 0 || hash == .zero else {
      throw .invalidParameter("expectedHash")
    }
    return Head(position: position, hash: hash)
  }

  private func log(_ call: AuditWire.Log, _ view: View) throws -> AuditWire.Log.Reply {
    let limit = min(max(call.limit ?? EngineLimits.logPageMax, 1), EngineLimits.logPageMax)
    do {
      let events = try store.events(
        from: max(call.from ?? 1, 1), limit: limit, streamPrefix: call.stream ?? "", actor: call.actor)
      return AuditWire.Log.Reply(
        records: events.map { AuditWire.Record($0, view.zone) },
        next: events.count == limit ? events.last.map { $0.position + 1 } : nil)
    } catch {
      throw Failure(ServiceWire.StorageFailed(reason: "\(error)"))
    }
  }
}

extension StoredEvent {
  /// What stands in dossiers is for nobody who keeps the log: type, stream and actor are all that is told of them.
  var isOfDossier: Bool { stream.hasPrefix("dossier/") }
}

extension AuditWire.Record {
  init(_ event: StoredEvent, _ zone: Zone) {
    self.init(
      position: event.position, stream: event.stream, revision: event.revision, type: event.type,
      schema: event.schema, recordedAt: zone.rfc3339(Instant(microseconds: event.recordedAt)),
      occurredAt: zone.rfc3339(Instant(microseconds: event.occurredAt)), actor: event.actor,
      requestID: event.requestID, hash: event.hash.hex,
      payload: event.isOfDossier ? nil : event.payload.map { RawJSON($0) })
  }
}
