import ArgumentParser
import PiketProtocol

/// Asks somebody to do something.
struct IncidentAction: PiketCommand {
  static var configuration: CommandConfiguration { .piket("action", ["actie"], help: "help.incidentAction") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.actionText", value: "value.text")) var text: [String]
  @Option(help: .piket("option.actionOwner", value: "value.person")) var owner: String?
  @Option(help: .piket("option.actionOutside", value: "value.text")) var outside: String?
  @Option(help: .piket("option.actionDue", value: "value.moment")) var due: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    if owner != nil, outside != nil { throw session.wrongUsage("usage.ownerOrOutside") }
    let request = IncidentWire.Act(
      incident: incident, text: text.joined(separator: " "), owner: owner, outside: outside, due: due,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.action) }
  }
}

/// What was asked is done, or not needed any more.
struct IncidentDone: PiketCommand {
  static var configuration: CommandConfiguration { .piket("done", ["gereed"], help: "help.incidentDone") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.action", value: "value.action")) var action: String
  @Argument(help: .piket("argument.outcomeText", value: "value.text")) var text: [String] = []
  @Flag(help: .piket("option.actionDropped")) var dropped = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.EndAction(
      incident: incident, action: action, text: text.isEmpty ? nil : text.joined(separator: " "),
      dropped: dropped ? true : nil, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.action) }
  }
}

extension Session {
  func show(_ action: IncidentWire.Action) {
    line(
      "incident.action",
      [
        "action": "\(action.incident)/\(action.code)", "owner": action.owner, "text": action.text,
        "state": texts("actionState.\(action.state.rawValue)"),
      ])
  }

  func show(_ decision: IncidentWire.Decision, of incident: String) {
    line(
      "incident.decision",
      [
        "decision": "\(incident)/\(decision.code)", "giver": texts("decisionGiver.\(decision.giver.rawValue)"),
        "text": decision.text, "state": texts("decisionState.\(decision.state.rawValue)"),
      ])
    if let until = decision.until { line("incident.decisionUntil", ["until": MomentText(texts).short(until)]) }
  }
}
