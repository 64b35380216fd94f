import ArgumentParser
import PiketProtocol

/// Scales an incident up or down.
struct IncidentGrip: PiketCommand {
  static var configuration: CommandConfiguration { .piket("grip", help: "help.incidentGrip") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.gripLevel", value: "value.gripLevel")) var level: String
  @Argument(help: .piket("argument.gripReason", value: "value.text")) var reason: [String] = []
  @Option(help: .piket("option.gripBy", value: "value.authority")) var by: String?
  @Option(help: .piket("option.gripAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.gripEstablished", value: "value.moment")) var established: String?
  @Option(help: .piket("option.gripRegion", value: "value.code")) var region: String?
  @Option(name: .customLong("as"), help: .piket("option.onBehalfOfFunction", value: "value.function"))
  var function: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Grip(
      incident: incident, level: level, authority: by,
      reason: reason.isEmpty ? nil : reason.joined(separator: " "), at: at, established: established, region: region,
      function: function, requestID: writing.requestID())
    return try session.perform(request) { result in
      let incident = result.incident
      session.line("incident.scaled", ["incident": incident.number, "level": incident.grip])
      if incident.grip == "5" { session.line("incident.gripFive", [:], .warning) }
      if incident.grip == "rijk" { session.line("incident.gripRijk", [:], .warning) }
      session.show(result.clocks)
      for clock in result.clocks where clock.state == .waiting {
        session.note("incident.nextConvene", ["incident": incident.number, "team": clock.code])
      }
    }
  }
}
