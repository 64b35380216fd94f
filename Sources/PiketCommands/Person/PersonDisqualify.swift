import ArgumentParser
import PiketProtocol

/// The person may not fill a function any more.
struct PersonDisqualify: PiketCommand {
  static var configuration: CommandConfiguration { .piket("disqualify", ["onbevoegd"], help: "help.personDisqualify") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Argument(help: .piket("argument.function", value: "value.function")) var function: String
  @Option(help: .piket("option.since", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.Disqualify(person: person, function: function, at: at, requestID: writing.requestID())
    return try session.perform(request) { session.fields(PersonFields(session.texts).fields($0.person)) }
  }
}
