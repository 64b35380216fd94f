import ArgumentParser
import PiketProtocol

/// Records a shift outside the regular hours.
struct WorkShift: PiketCommand {
  static var configuration: CommandConfiguration { .piket("shift", ["dienst"], help: "help.workShift") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.workFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.workUntil", value: "value.moment")) var until: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.Record(
      person: person, kind: .shift, from: from, until: until, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
