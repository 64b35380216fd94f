import ArgumentParser
import PiketProtocol

/// Incidents, the newest first: the open ones, unless told otherwise.
struct IncidentList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.incidentList") }

  @Flag(help: .piket("option.incidentsAll")) var all = false
  @Flag(help: .piket("option.incidentsClosed")) var closed = false
  @Option(name: [.customShort("m"), .long], help: .piket("option.municipality", value: "value.municipality"))
  var municipality: String?
  @Option(help: .piket("option.incidentsOfType", value: "value.incidentType")) var type: String?
  @Option(help: .piket("option.incidentsOfYear", value: "value.year")) var year: Int?
  @Flag(inversion: .prefixedNo, help: .piket("option.incidentsExercise")) var exercise: Bool?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    // A year that is asked for is mostly over.
    let open: Bool? = closed ? false : all || year != nil ? nil : true
    let question = IncidentWire.List(
      open: open, municipality: municipality, type: type, year: year, exercise: exercise)
    return try session.answer(question) {
      session.table(
        IncidentTable(session.texts).table($0.incidents), orElse: open == true ? "incident.noneOpen" : "incident.none")
    }
  }
}
