import ArgumentParser
import PiketProtocol

/// One incident with its log.
struct IncidentShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon"], help: "help.incidentShow") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Option(help: .piket("option.logEntries", value: "value.number")) var entries: Int?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(IncidentWire.Show(incident: incident, entries: entries)) { result in
      let table = IncidentTable(session.texts)
      session.fields(table.fields(result.incident, steps: result.steps))
      if !result.clocks.isEmpty {
        session.output.line("")
        session.table(table.clocks(result.clocks))
      }
      for part in [table.decisions(result.decisions), table.actions(result.actions)] where !part.rows.isEmpty {
        session.output.line("")
        session.table(part)
      }
      session.output.line("")
      session.table(table.log(result.log))
    }
  }
}
