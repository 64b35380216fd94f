import ArgumentParser
import PiketProtocol

/// Closes a meeting.
struct MeetingClose: PiketCommand {
  static var configuration: CommandConfiguration { .piket("close", ["sluit"], help: "help.meetingClose") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String
  @Option(name: .customLong("undecided-to"), help: .piket("option.undecidedTo", value: "value.meeting"))
  var undecidedTo: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.Close(meeting: meeting, undecidedTo: undecidedTo, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.meeting) }
  }
}
