import ArgumentParser
import PiketProtocol

/// Moves the end of a status or a pregnancy.
struct WorkEnd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("end", ["einde"], help: "help.workEnd") }

  @Argument(help: .piket("argument.workFact", value: "value.workFact")) var fact: String
  @Option(help: .piket("option.dayUntil", value: "value.date")) var until: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.End(id: fact, until: until, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
