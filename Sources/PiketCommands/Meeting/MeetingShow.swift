import ArgumentParser
import PiketProtocol

/// A meeting with all that belongs to it.
struct MeetingShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.meetingShow") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(MeetingWire.Show(meeting: meeting)) { session.show($0.meeting) }
  }
}
