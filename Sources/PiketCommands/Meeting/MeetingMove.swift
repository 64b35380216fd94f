import ArgumentParser
import PiketProtocol

/// Holds a meeting at another moment.
struct MeetingMove: PiketCommand {
  static var configuration: CommandConfiguration { .piket("move", ["verzet", "verplaats"], help: "help.meetingMove") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String
  @Option(help: .piket("option.meetingTo", value: "value.moment")) var to: String
  @Option(help: .piket("option.meetingReason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.Move(meeting: meeting, to: to, reason: reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.meeting) }
  }
}
