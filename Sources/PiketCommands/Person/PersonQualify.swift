import ArgumentParser
import PiketProtocol

/// The person may fill a function.
struct PersonQualify: PiketCommand {
  static var configuration: CommandConfiguration { .piket("qualify", ["bevoegd"], help: "help.personQualify") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Argument(help: .piket("argument.function", value: "value.function")) var function: String
  @Option(help: .piket("option.validFrom", value: "value.moment")) var from: String?
  @Option(help: .piket("option.validUntil", value: "value.moment")) var until: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.Qualify(
      person: person, function: function, from: from, until: until, requestID: writing.requestID())
    return try session.perform(request) { session.fields(PersonFields(session.texts).fields($0.person)) }
  }
}
