import ArgumentParser
import PiketProtocol

struct ActionGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket("action", ["actie"], help: "help.action", subcommands: [ActionList.self])
  }
}

/// What has to be done by whom, wherever it was agreed: by due moment.
struct ActionList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.actionList") }

  @Flag(help: .piket("option.actionsAll")) var all = false
  @Flag(help: .piket("option.actionsOverdue")) var overdue = false
  @Option(help: .piket("option.actionsOf", value: "value.person")) var owner: String?
  @Option(help: .piket("option.actionsIn", value: "value.incident")) var incident: String?
  @Option(help: .piket("option.actionsFrom", value: "value.kind")) var source: String?
  @Option(
    name: [.customShort("m"), .long], help: .piket("option.actionsMunicipality", value: "value.municipality"))
  var municipality: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = ActionWire.List(
      all: all ? true : nil, owner: owner, incident: incident, overdue: overdue ? true : nil, source: source,
      municipality: municipality)
    return try session.answer(question) { result in
      let texts = session.texts
      var table = Table([
        .init(texts("heading.action")), .init(texts("heading.owner")), .init(texts("heading.due")),
        .init(texts("heading.state")), .init(texts("heading.text"), .wrap),
      ])
      for action in result.actions {
        let state = action.overdue ? "actionState.overdue" : "actionState.\(action.state.rawValue)"
        table.add(
          [action.id, action.owner, MomentText(texts).shortOrDay(action.due), texts(state), action.text],
          style: action.overdue ? .alarm : action.state == .open ? .plain : .faint)
      }
      session.table(table, orElse: "action.none")
    }
  }
}
