import ArgumentParser
import PiketDomain
import PiketProtocol

/// Sets the ordered list of a municipality's post: who acts, and who in their place.
struct RosterOrder: PiketCommand {
  static var configuration: CommandConfiguration { .piket("order", ["volgorde"], help: "help.rosterOrder") }

  @Argument(help: .piket("argument.orderedPost", value: "value.post")) var post: String
  @Argument(help: .piket("argument.persons", value: "value.person")) var persons: [String]
  @Option(help: .piket("option.since", value: "value.moment")) var from: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let post = Post(post)
    guard let municipality = post.municipality else { throw session.wrongUsage("usage.orderedPost") }
    let request = RosterWire.SetOrder(
      function: post.function.rawValue, municipality: municipality.rawValue, persons: persons, from: from,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      let since = MomentText(session.texts).short(result.from)
      session.line("roster.ordered", ["post": result.post, "from": since])
      for (index, person) in result.persons.enumerated() {
        session.output.line("  \(index + 1). \(person.printable)")
      }
    }
  }
}
