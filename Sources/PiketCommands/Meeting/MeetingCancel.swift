import ArgumentParser
import PiketProtocol

/// Calls a meeting off.
struct MeetingCancel: PiketCommand {
  static var configuration: CommandConfiguration { .piket("cancel", ["annuleer"], help: "help.meetingCancel") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String
  @Option(help: .piket("option.meetingReason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.Cancel(meeting: meeting, reason: reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.meeting) }
  }
}
