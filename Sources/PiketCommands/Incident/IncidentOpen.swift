import ArgumentParser
import PiketProtocol

/// Registers an incident: a line of text and a municipality are enough.
struct IncidentOpen: PiketCommand {
  enum Phase: String, ExpressibleByArgument, CaseIterable { case cold, warm, hot, aftermath }

  static var configuration: CommandConfiguration { .piket("open", ["meld"], help: "help.incidentOpen") }

  @Argument(help: .piket("argument.incidentTitle", value: "value.text")) var title: [String]
  @Option(
    name: [.customShort("m"), .long], parsing: .singleValue,
    help: .piket("option.incidentMunicipality", value: "value.municipality"))
  var municipality: [String] = []
  @Option(help: .piket("option.incidentType", value: "value.incidentType")) var type: String?
  @Option(help: .piket("option.incidentPlace", value: "value.text")) var place: String?
  @Option(help: .piket("option.incidentAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.incidentSource", value: "value.text")) var source: String?
  @Option(help: .piket("option.incidentGrip", value: "value.gripLevel")) var grip: String?
  @Option(help: .piket("option.gripBy", value: "value.authority")) var by: String?
  @Option(help: .piket("option.gripReason", value: "value.text")) var reason: String?
  @Option(help: .piket("option.incidentPhase", value: "value.phase")) var phase: Phase?
  @Flag(help: .piket("option.incidentExercise")) var exercise = false
  @Option(name: .customLong("as"), help: .piket("option.onBehalfOfFunction", value: "value.function"))
  var function: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Open(
      title: title.joined(separator: " "), municipalities: municipality, type: type, place: place, at: at,
      source: source, exercise: exercise ? true : nil,
      phase: phase.flatMap { IncidentWire.Incident.Phase(rawValue: $0.rawValue) }, grip: grip, authority: by,
      reason: reason, function: function, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.line("incident.opened", ["incident": result.incident.number, "title": result.incident.title])
      session.show(result.clocks)
      session.note("incident.nextLog", ["incident": result.incident.number])
    }
  }
}
