import ArgumentParser
import PiketProtocol

/// Writes a line in the log of an incident.
struct IncidentLog: PiketCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case picture, assessment, decision }

  static var configuration: CommandConfiguration { .piket("log", ["logboek"], help: "help.incidentLog") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.logText", value: "value.text")) var text: [String] = []
  @Option(help: .piket("option.logAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.logSource", value: "value.text")) var source: String?
  @Option(name: .customLong("as"), help: .piket("option.onBehalfOfFunction", value: "value.function"))
  var function: String?
  @Option(help: .piket("option.logKind", value: "value.kind")) var kind: Kind?
  @Flag(help: .piket("option.logFact")) var fact = false
  @Flag(help: .piket("option.logAssumption")) var assumption = false
  @Flag(help: .piket("option.logVerified")) var verified = false
  @Option(help: .piket("option.logCorrects", value: "value.number")) var corrects: Int?
  @Option(help: .piket("option.logVerifies", value: "value.number")) var verifies: Int?
  @Option(help: .piket("option.logWithdraws", value: "value.number")) var withdraws: Int?
  @Flag(help: .piket("option.logAddendum")) var addendum = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let relations: [(IncidentWire.Entry.Relation, Int)] = [
      (.corrects, corrects), (.verifies, verifies), (.withdraws, withdraws),
    ].compactMap { relation, number in number.map { (relation, $0) } }
    if relations.count > 1 { throw session.wrongUsage("usage.oneRelation") }
    if fact, assumption { throw session.wrongUsage("usage.factOrAssumption") }
    let request = IncidentWire.Log(
      incident: incident, text: text.joined(separator: " "), at: at, source: source, function: function,
      verified: verified ? true : nil, aspect: kind.flatMap { IncidentWire.Entry.Aspect(rawValue: $0.rawValue) },
      certainty: fact ? .fact : assumption ? .assumption : nil, refersTo: relations.first?.1,
      relation: relations.first?.0, addendum: addendum ? true : nil, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.line(
        "incident.logged",
        ["incident": result.incident, "entry": String(result.entry.number),
          "at": MomentText(session.texts).short(result.entry.at)])
    }
  }
}
