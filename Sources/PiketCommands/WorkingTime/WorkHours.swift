import ArgumentParser
import PiketProtocol

/// Records the regular hours of a person.
struct WorkHours: PiketCommand {
  static var configuration: CommandConfiguration { .piket("hours", ["uren"], help: "help.workHours") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Argument(help: .piket("argument.workHours", value: "value.workHours")) var hours: String
  @Option(help: .piket("option.hoursFrom", value: "value.date")) var from: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.Record(
      person: person, kind: .hours, from: from, hours: hours, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
