import ArgumentParser
import PiketProtocol

/// Records that the law holds for a person in part, or not at all.
struct WorkStatus: PiketCommand {
  static var configuration: CommandConfiguration { .piket("status", ["positie"], help: "help.workStatus") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Argument(help: .piket("argument.workStatus", value: "value.workStatus")) var status: String
  @Option(help: .piket("option.dayFrom", value: "value.date")) var from: String
  @Option(help: .piket("option.dayUntilOpen", value: "value.date")) var until: String?
  @Option(help: .piket("option.statusReason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.Record(
      person: person, kind: .status, from: from, until: until, status: status, reason: reason,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
