import PiketDomain
import PiketProtocol
import PiketStore
import Varlink

extension Engine {
  static let auditRoutes: [Route] = [
    .scan(AuditWire.Verify.self, [.auditor, .administrator]) { call, _, engine in try engine.verify(call) },
    .scan(AuditWire.Log.self, [.auditor]) { call, view, engine in try engine.log(call, view) },
  ]

  private func verify(_ call: AuditWire.Verify) throws -> AuditWire.Verify.Reply {
    var expected: Head?
    if let position = call.expectedPosition, let text = call.expectedHash {
      guard let head = Head(position: Int64(position), hashText: text) else {
        throw Failure.invalidParameter("expectedHash")
      }
      expected = head
    }
    do {
      let result = try store.verify(expecting: expected)
      if result.fault == nil { verified.store(result.head.position, ordering: .relaxed) }
      return AuditWire.Verify.Reply(
        whole: result.fault == nil, events: Int(result.events), head: result.head.hashText,
        position: result.fault.map { Int($0.position) }, problem: result.fault?.reason.rawValue)
    } catch {
      throw Failure(ServiceWire.StorageFailed(reason: "\(error)"))
    }
  }

  private func log(_ call: AuditWire.Log, _ view: View) throws -> AuditWire.Log.Reply {
    let limit = min(max(call.limit ?? EngineLimits.logPageMax, 1), EngineLimits.logPageMax)
    do {
      let events = try store.events(
        from: Int64(max(call.from ?? 1, 1)), limit: limit, streamPrefix: call.stream, actor: call.actor)
      return AuditWire.Log.Reply(
        records: events.map { AuditWire.Record($0, view.zone) },
        next: events.count == limit ? events.last.map { Int($0.position) + 1 } : nil)
    } catch {
      throw Failure(ServiceWire.StorageFailed(reason: "\(error)"))
    }
  }
}

extension AuditWire.Record {
  init(_ event: StoredEvent, _ zone: Zone) {
    self.init(
      position: Int(event.position), stream: event.stream, revision: Int(event.revision), type: event.type,
      schema: event.schema, recordedAt: zone.rfc3339(Instant(microseconds: event.recordedAt)),
      occurredAt: zone.rfc3339(Instant(microseconds: event.occurredAt)), actor: event.actor,
      requestID: event.requestID, hash: event.hash.map { hexadecimal($0) }.joined(),
      payload: event.payload.map { RawJSON($0) })
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return digits.count == 1 ? "0" + digits : digits
}
