import ArgumentParser
import PiketProtocol

/// A policy team is called together: its clock runs from then.
struct IncidentConvene: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("convene", ["roepbijeen"], help: "help.incidentConvene")
  }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.policyTeam", value: "value.team")) var team: String
  @Option(help: .piket("option.convenedAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Convene(incident: incident, team: team, at: at, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.clocks) }
  }
}

/// A team, or a part of it, began with its task.
struct IncidentStarted: PiketCommand {
  static var configuration: CommandConfiguration { .piket("started", ["gestart"], help: "help.incidentStarted") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.team", value: "value.team")) var team: String
  @Option(help: .piket("option.startedAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Start(incident: incident, team: team, at: at, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.clocks) }
  }
}

/// What is due and what was met.
struct IncidentClocks: PiketCommand {
  static var configuration: CommandConfiguration { .piket("clocks", ["klokken"], help: "help.incidentClocks") }

  @Argument(help: .piket("argument.incidentOrAll", value: "value.incident")) var incident: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(IncidentWire.Clocks(incident: incident)) {
      session.table(IncidentTable(session.texts).clocks($0.clocks), orElse: "incident.noClocks")
    }
  }
}
