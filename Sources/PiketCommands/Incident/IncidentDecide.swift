import ArgumentParser
import PiketProtocol

/// Records a decision, an order or an advice.
struct IncidentDecide: PiketCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable { case decision, order, advice }

  static var configuration: CommandConfiguration { .piket("decide", ["besluit"], help: "help.incidentDecide") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.decisionText", value: "value.text")) var text: [String]
  @Option(help: .piket("option.decisionKind", value: "value.kind")) var kind: Kind?
  @Option(help: .piket("option.decisionBy", value: "value.authority")) var by: String?
  @Option(help: .piket("option.decisionTo", value: "value.text")) var to: String?
  @Option(help: .piket("option.instrument", value: "value.instrument")) var instrument: String?
  @Option(help: .piket("option.picture", value: "value.number")) var picture: Int?
  @Option(help: .piket("option.gripAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.decisionUntil", value: "value.moment")) var until: String?
  @Option(help: .piket("option.decisionReplaces", value: "value.decision")) var replaces: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Decide(
      incident: incident, text: text.joined(separator: " "),
      kind: kind.flatMap { IncidentWire.Decision.Kind(rawValue: $0.rawValue) }, giver: by, receiver: to,
      instrument: instrument, picture: picture, at: at, until: until, replaces: replaces,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.decision, of: result.incident)
      // What the law asks of who uses that power.
      if let instrument = result.decision.instrument, session.texts.template("instrument.\(instrument)") != nil {
        session.line("instrument.\(instrument)", [:], .warning)
      }
      session.note("incident.nextFollow", ["incident": result.incident, "decision": result.decision.code])
    }
  }
}

/// What came of a decision.
struct IncidentFollow: PiketCommand {
  enum Outcome: String, ExpressibleByArgument, CaseIterable {
    case accepted, partly, refused, done, withdrawn, ratified
  }

  static var configuration: CommandConfiguration { .piket("follow", ["opvolging"], help: "help.incidentFollow") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.decision", value: "value.decision")) var decision: String
  @Argument(help: .piket("argument.outcome", value: "value.outcome")) var outcome: Outcome
  @Argument(help: .piket("argument.outcomeText", value: "value.text")) var text: [String] = []
  @Option(help: .piket("option.logAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Follow(
      incident: incident, decision: decision,
      outcome: IncidentWire.Follow.Outcome(rawValue: outcome.rawValue) ?? .accepted,
      text: text.isEmpty ? nil : text.joined(separator: " "), at: at, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.decision, of: result.incident)
      if outcome == .partly || outcome == .refused {
        session.note("incident.nextReplace", ["incident": result.incident, "decision": result.decision.code])
      }
    }
  }
}

/// A mayor objects in writing to a decision of the region.
struct IncidentObject: PiketCommand {
  static var configuration: CommandConfiguration { .piket("object", ["bezwaar"], help: "help.incidentObject") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Argument(help: .piket("argument.decision", value: "value.decision")) var decision: String
  @Argument(help: .piket("argument.objection", value: "value.text")) var text: [String]
  @Option(
    name: [.customShort("m"), .long], help: .piket("option.objectingMunicipality", value: "value.municipality"))
  var municipality: String
  @Option(help: .piket("option.logAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = IncidentWire.Object(
      incident: incident, decision: decision, municipality: municipality, text: text.joined(separator: " "), at: at,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.decision, of: $0.incident) }
  }
}
