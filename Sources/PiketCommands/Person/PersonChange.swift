import ArgumentParser
import PiketProtocol

/// Changes what is given of a person; an empty value takes it away.
struct PersonChange: PiketCommand {
  static var configuration: CommandConfiguration { .piket("change", ["wijzig"], help: "help.personChange") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.name", value: "value.name")) var name: String?
  @Option(help: .piket("option.municipality", value: "value.municipality")) var municipality: String?
  @Option(help: .piket("option.employer", value: "value.employer")) var employer: String?
  @Option(help: .piket("option.phones", value: "value.phone")) var phone: [String] = []
  @Option(help: .piket("option.email", value: "value.email")) var email: String?
  @Option(help: .piket("option.factor", value: "value.factor")) var factor: String?
  @Option(help: .piket("option.account", value: "value.account")) var account: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.Change(
      person: person, name: name, municipality: municipality, employer: employer, phones: phones, email: email,
      partTimeFactor: factor, account: account, requestID: writing.requestID())
    return try session.perform(request) { session.fields(PersonFields(session.texts).fields($0.person)) }
  }

  /// All numbers anew where one is given; none at all for `--phone ""`.
  private var phones: [String]? { phone.isEmpty ? nil : phone.filter { !$0.isEmpty } }
}
