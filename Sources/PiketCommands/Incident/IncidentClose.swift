import ArgumentParser
import PiketProtocol

/// Brings an incident into another phase.
struct IncidentPhase: PiketCommand {
  static var configuration: CommandConfiguration { .piket("phase", ["fase"], help: "help.incidentPhase") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.phase", value: "value.phase")) var phase: IncidentOpen.Phase
  @Argument(help: .piket("argument.gripReason", value: "value.text")) var text: [String] = []
  @Option(help: .piket("option.logAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Phase(
      incident: incident, phase: IncidentWire.Incident.Phase(rawValue: phase.rawValue) ?? .hot,
      text: text.isEmpty ? nil : text.joined(separator: " "), at: at, requestID: writing.requestID())
    return try session.perform(request) { session.fields(IncidentTable(session.texts).fields($0.incident)) }
  }
}

/// Closes an incident; what is open is handed over by name.
struct IncidentClose: PiketCommand {
  static var configuration: CommandConfiguration { .piket("close", ["sluit"], help: "help.incidentClose") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.closingText", value: "value.text")) var text: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.handover", value: "value.handover")) var handover: [String] = []
  @Option(help: .piket("option.mergeInto", value: "value.incident")) var into: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let handovers = handover.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    if handovers.contains(where: { $0.count != 2 }) { throw session.wrongUsage("usage.handover") }
    let request = IncidentWire.Close(
      incident: incident, text: text.isEmpty ? nil : text.joined(separator: " "),
      handovers: handovers.isEmpty ? nil : handovers.map { IncidentWire.Handover(item: $0[0], owner: $0[1]) },
      into: into, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.line("incident.isClosed", ["incident": result.incident.number, "title": result.incident.title])
    }
  }
}

/// Two incidents have to do with each other.
struct IncidentLink: PiketCommand {
  static var configuration: CommandConfiguration { .piket("link", ["koppel"], help: "help.incidentLink") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.otherIncident", value: "value.incident")) var other: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Relate(incident: incident, other: other, requestID: writing.requestID())
    return try session.perform(request) { session.fields(IncidentTable(session.texts).fields($0.incident)) }
  }
}

/// A part of an incident goes on as one of its own.
struct IncidentSplit: PiketCommand {
  static var configuration: CommandConfiguration { .piket("split", ["splits"], help: "help.incidentSplit") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.incidentTitle", value: "value.text")) var title: [String]
  @Option(
    name: [.customShort("m"), .long], parsing: .singleValue,
    help: .piket("option.incidentMunicipality", value: "value.municipality"))
  var municipality: [String] = []
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Split(
      incident: incident, title: title.joined(separator: " "),
      municipalities: municipality.isEmpty ? nil : municipality, requestID: writing.requestID())
    return try session.perform(request) { session.fields(IncidentTable(session.texts).fields($0.incident)) }
  }
}
