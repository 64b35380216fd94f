import ArgumentParser
import PiketProtocol

/// The person takes no part any more from a moment on; the past keeps the person.
struct PersonLeave: PiketCommand {
  static var configuration: CommandConfiguration { .piket("leave", ["vertrek"], help: "help.personLeave") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.since", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.Leave(person: person, at: at, requestID: writing.requestID())
    return try session.perform(request) { session.fields(PersonFields(session.texts).fields($0.person)) }
  }
}
