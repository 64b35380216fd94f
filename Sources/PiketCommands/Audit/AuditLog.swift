import ArgumentParser
import PiketProtocol
import Varlink

/// Events with their content, a line each.
struct AuditLog: PiketCommand {
  static var configuration: CommandConfiguration { .piket("log", ["logboek"], help: "help.auditLog") }

  @Option(help: .piket("option.fromPosition", value: "value.position")) var from: Int?
  @Option(help: .piket("option.stream", value: "value.stream")) var stream: String?
  @Option(help: .piket("option.actor", value: "value.account")) var actor: String?
  @Option(help: .piket("option.limit", value: "value.number")) var limit: Int?
  @Flag(help: .piket("option.all")) var all = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    var question = AuditWire.Log(from: from, stream: stream, actor: actor, limit: limit)
    while true {
      let page = try session.call(question).value
      for record in page.records { show(record, session) }
      guard let next = page.next else { return .done }
      guard all else {
        session.note("audit.more", ["next": String(next)])
        return .done
      }
      question.from = next
    }
  }

  private func show(_ record: AuditWire.Record, _ session: Session) {
    if session.choices.json {
      guard let json = try? JSON.encode(record) else { return }
      session.output.json(json)
    } else {
      let payload = record.payload.map { String(decoding: $0.bytes, as: UTF8.self) }
      session.output.line(
        [
          MomentText.sortable(record.recordedAt), "#\(record.position)", record.type,
          "\(record.stream)@\(record.revision)", record.actor, payload ?? session.texts("audit.destroyed"),
        ].map(\.printable).joined(separator: "  "))
    }
  }
}
