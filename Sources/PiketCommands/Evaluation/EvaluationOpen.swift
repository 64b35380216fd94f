import ArgumentParser
import PiketProtocol

/// Opens the evaluation of an incident, an exercise or a near miss.
struct EvaluationOpen: PiketCommand {
  static var configuration: CommandConfiguration { .piket("open", ["begin"], help: "help.evaluationOpen") }

  @Argument(help: .piket("argument.evaluated", value: "value.incident")) var incident: String?
  @Option(help: .piket("option.evaluationKind", value: "value.kind")) var kind: String?
  @Option(help: .piket("option.evaluationTitle", value: "value.text")) var title: String?
  @Option(help: .piket("option.evaluationDate", value: "value.day")) var date: String?
  @Option(
    name: [.customShort("m"), .long], help: .piket("option.evaluationMunicipality", value: "value.municipality"))
  var municipality: [String] = []
  @Option(help: .piket("option.evaluationFunction", value: "value.function")) var function: [String] = []
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let describes = kind != nil || title != nil || date != nil || !municipality.isEmpty
    if incident != nil, describes { throw session.wrongUsage("usage.incidentOrKind") }
    let request = EvaluationWire.Open(
      incident: incident, kind: kind, title: title, date: date,
      municipalities: municipality.isEmpty ? nil : municipality, functions: function.isEmpty ? nil : function,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
