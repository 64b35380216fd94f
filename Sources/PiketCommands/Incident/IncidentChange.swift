import ArgumentParser
import PiketProtocol

/// Adds to what is known of an incident.
struct IncidentChange: PiketCommand {
  static var configuration: CommandConfiguration { .piket("change", ["wijzig"], help: "help.incidentChange") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Option(help: .piket("option.incidentTitle", value: "value.text")) var title: String?
  @Option(help: .piket("option.incidentType", value: "value.incidentType")) var type: String?
  @Option(help: .piket("option.incidentPlace", value: "value.text")) var place: String?
  @Option(
    name: [.customShort("m"), .long], parsing: .singleValue,
    help: .piket("option.incidentMunicipality", value: "value.municipality"))
  var municipality: [String] = []
  @Option(help: .piket("option.incidentAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.incidentSource", value: "value.text")) var source: String?
  @Flag(inversion: .prefixedNo, help: .piket("option.incidentIsExercise")) var exercise: Bool?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Change(
      incident: incident, title: title, type: type, place: place,
      municipalities: municipality.isEmpty ? nil : municipality, at: at, source: source, exercise: exercise,
      requestID: writing.requestID())
    return try session.perform(request) { session.fields(IncidentTable(session.texts).fields($0.incident)) }
  }
}
