import ArgumentParser
import PiketProtocol

/// Adds one person.
struct PersonAdd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("add", ["voegtoe"], help: "help.personAdd") }

  @Argument(help: .piket("argument.code", value: "value.code")) var code: String
  @Option(help: .piket("option.name", value: "value.name")) var name: String
  @Option(help: .piket("option.municipality", value: "value.municipality")) var municipality: String
  @Option(help: .piket("option.employer", value: "value.employer")) var employer: String?
  @Option(help: .piket("option.phone", value: "value.phone")) var phone: [String] = []
  @Option(help: .piket("option.email", value: "value.email")) var email: String?
  @Option(help: .piket("option.factor", value: "value.factor")) var factor: String?
  @Option(help: .piket("option.account", value: "value.account")) var account: String?
  @Option(help: .piket("option.functions", value: "value.function")) var function: [String] = []
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.Add(
      code: code, name: name, municipality: municipality, employer: employer, phones: phone, email: email,
      partTimeFactor: factor, account: account, functions: function, requestID: writing.requestID())
    return try session.perform(request) { session.fields(PersonFields(session.texts).fields($0.person)) }
  }
}
