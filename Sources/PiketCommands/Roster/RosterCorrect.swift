import ArgumentParser
import PiketDomain
import PiketProtocol

/// Puts on record who was really on duty.
struct RosterCorrect: PiketCommand {
  static var configuration: CommandConfiguration { .piket("correct", ["corrigeer"], help: "help.rosterCorrect") }

  @Argument(help: .piket("argument.post", value: "value.post")) var post: String
  @Argument(help: .piket("argument.person", value: "value.person")) var person: String?
  @Flag(help: .piket("option.nobody")) var nobody = false
  @Option(help: .piket("option.stretchFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.stretchUntil", value: "value.moment")) var until: String
  @Option(help: .piket("option.reason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    guard nobody == (person == nil) else { throw session.wrongUsage("usage.personOrNobody") }
    let post = Post(post)
    let request = RosterWire.Correct(
      function: post.function.rawValue, municipality: post.municipality?.rawValue, person: person, from: from,
      until: until, reason: reason, requestID: writing.requestID())
    return try session.perform(request) { result in
      let moments = MomentText(session.texts)
      session.line(
        "roster.corrected",
        [
          "post": result.post, "person": result.person ?? session.texts("move.nobody"),
          "start": moments.short(result.start), "end": moments.short(result.end),
        ])
    }
  }
}
