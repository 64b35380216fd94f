import ArgumentParser
import PiketProtocol

/// How the daemon fares.
struct Status: PiketCommand {
  static var configuration: CommandConfiguration { .piket("status", ["toestand"], help: "help.status") }

  @Flag(help: .piket("option.statusCheck")) var check = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(
      ServiceWire.GetStatus(),
      status: { check && !problems($0.status, session.texts).isEmpty ? .refused : .done }
    ) { answer in
      if check {
        verdict(on: answer.status, session)
      } else {
        session.fields(fields(answer.status, session.texts))
      }
    }
  }

  /// One line, for a system that watches others.
  private func verdict(on status: ServiceWire.Status, _ session: Session) {
    let problems = problems(status, session.texts)
    if problems.isEmpty {
      session.line("status.well", ["events": String(status.events)], .good)
    } else {
      session.line("status.unwell", ["problems": problems.joined(separator: "; ")], .alarm)
    }
  }

  private func problems(_ status: ServiceWire.Status, _ texts: Texts) -> [String] {
    var problems: [String] = []
    if let position = status.damagedAt { problems.append(texts("status.damaged", ["position": String(position)])) }
    if status.readOnly { problems.append(texts("status.readOnly")) }
    if !status.uncovered.isEmpty {
      problems.append(texts("status.uncoveredNow", ["posts": status.uncovered.joined(separator: ", ")]))
    }
    return problems + (status.alerting.map { AlertingLines(texts, now: status.now).problems($0) } ?? [])
  }

  private func fields(_ status: ServiceWire.Status, _ texts: Texts) -> Fields {
    let moments = MomentText(texts, reference: status.now)
    var fields = Fields()
    fields.add(texts("status.version"), "piketd \(status.version)")
    fields.add(texts("status.region"), "\(status.regionName) (\(status.region))")
    fields.add(texts("status.since"), moments.short(status.since))
    let mode = texts(status.readOnly ? "status.readOnly" : "status.readWrite")
    let damage = status.damagedAt.map { "; " + texts("status.damaged", ["position": String($0)]) } ?? ""
    fields.add(texts("status.mode"), mode + damage, style: status.readOnly ? .alarm : .good)
    fields.add(
      texts("status.events"),
      texts("status.eventsValue", ["events": String(status.events), "verified": String(status.verified)]))
    fields.add(texts("status.head"), "\(status.events):\(status.head)")
    fields.add(texts("status.checkpoint"), checkpoint(status, texts, moments))
    fields.add(texts("status.connections"), String(status.connections))
    fields.add(texts("status.persons"), String(status.persons))
    fields.add(texts("status.drafts"), String(status.drafts))
    fields.add(
      texts("status.uncovered"),
      status.uncovered.isEmpty ? texts("status.nothingUncovered") : status.uncovered.joined(separator: ", "),
      style: status.uncovered.isEmpty ? .good : .alarm)
    if let alerting = status.alerting { AlertingLines(texts, now: status.now).add(alerting, to: &fields) }
    fields.add(texts("status.account"), status.account)
    let roles = status.roles.joined(separator: ", ")
    fields.add(texts("status.roles"), roles.isEmpty ? texts("status.noRoles") : roles)
    return fields
  }

  private func checkpoint(_ status: ServiceWire.Status, _ texts: Texts, _ moments: MomentText) -> String {
    guard let position = status.checkpointPosition else { return texts("status.noCheckpoint") }
    return texts("status.checkpointValue", ["position": String(position), "at": moments.short(status.checkpointAt)])
  }
}
