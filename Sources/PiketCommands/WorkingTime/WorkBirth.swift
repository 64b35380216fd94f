import ArgumentParser
import PiketProtocol

/// Records when a person was born.
struct WorkBirth: PiketCommand {
  static var configuration: CommandConfiguration { .piket("birth", ["geboorte"], help: "help.workBirth") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Argument(help: .piket("argument.birthDate", value: "value.date")) var date: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.Record(
      person: person, kind: .birthDate, from: date, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
