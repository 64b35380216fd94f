import ArgumentParser
import PiketProtocol

/// Records a pregnancy.
struct WorkPregnancy: PiketCommand {
  static var configuration: CommandConfiguration { .piket("pregnancy", ["zwangerschap"], help: "help.workPregnancy") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.pregnancyFrom", value: "value.date")) var from: String
  @Option(help: .piket("option.pregnancyUntil", value: "value.date")) var until: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.Record(
      person: person, kind: .pregnancy, from: from, until: until, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
