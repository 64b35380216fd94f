import ArgumentParser
import PiketDomain
import PiketProtocol

/// Lays out the shifts of a post over an order of people, in turn, as a draft.
struct RosterRotate: PiketCommand {
  static var configuration: CommandConfiguration { .piket("rotate", ["roteer"], help: "help.rosterRotate") }

  @Option(help: .piket("option.rotatedPost", value: "value.post")) var function: String
  @Option(help: .piket("option.rotationOrder", value: "value.persons")) var order: String
  @Option(help: .piket("option.rotationFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.until", value: "value.moment")) var until: String
  @Option(name: .customLong("start-with"), help: .piket("option.startWith", value: "value.person"))
  var startWith: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let post = Post(function)
    let persons = order.split(separator: ",").map(String.init)
    let request = RosterWire.Rotate(
      function: post.function.rawValue, municipality: post.municipality?.rawValue, order: persons, from: from,
      until: until, startWith: startWith, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.line("roster.rotationMoves")
      session.table(MoveTable(session.texts).table(result.moves), orElse: "roster.noMoves")
      session.output.line("")
      session.show(result.findings)
      session.show(law: result.law)
      let shifts = session.texts.count("count.shifts", result.shifts)
      session.line("roster.imported", ["draft": result.draft, "shifts": shifts])
      let isHard = result.findings.contains { $0.severity == .hard }
      session.note(isHard ? "roster.nextRepair" : "roster.nextPublish", ["draft": result.draft])
    }
  }
}
