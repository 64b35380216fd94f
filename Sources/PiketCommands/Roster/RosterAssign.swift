import ArgumentParser
import PiketDomain
import PiketProtocol

/// Gives a post to somebody for one stretch: a single correction.
struct RosterAssign: PiketCommand {
  static var configuration: CommandConfiguration { .piket("assign", ["wijstoe"], help: "help.rosterAssign") }

  @Argument(help: .piket("argument.post", value: "value.post")) var post: String
  @Argument(help: .piket("argument.person", value: "value.person")) var person: String?
  @Flag(help: .piket("option.nobody")) var nobody = false
  @Option(help: .piket("option.shiftAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.stretchFrom", value: "value.moment")) var from: String?
  @Option(help: .piket("option.stretchUntil", value: "value.moment")) var until: String?
  @Option(help: .piket("option.reason", value: "value.text")) var reason: String
  @OptionGroup var accepting: AcceptOptions
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    guard at != nil ? from == nil && until == nil : from != nil && until != nil else {
      throw session.wrongUsage("usage.assignPeriod")
    }
    guard nobody == (person == nil) else { throw session.wrongUsage("usage.personOrNobody") }
    let post = Post(post)
    let request = RosterWire.Assign(
      function: post.function.rawValue, municipality: post.municipality?.rawValue, person: person, at: at, from: from,
      until: until, reason: reason, accept: accepting.rules, ground: accepting.ground, requestID: writing.requestID())
    return try session.perform(request) {
      session.table(MoveTable(session.texts).table($0.moves), orElse: "roster.noMoves")
      session.show(law: $0.law)
    }
  }
}
