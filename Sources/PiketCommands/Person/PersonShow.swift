import ArgumentParser
import PiketProtocol

/// One person, with qualifications.
struct PersonShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.personShow") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(PersonWire.Show(person: person)) {
      session.fields(PersonFields(session.texts).fields($0.person))
    }
  }
}
