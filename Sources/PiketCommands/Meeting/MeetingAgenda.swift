import ArgumentParser
import PiketProtocol

/// The agenda of a meeting, and how far the municipalities agree.
struct MeetingAgenda: PiketCommand {
  static var configuration: CommandConfiguration { .piket("agenda", ["agendapunten"], help: "help.meetingAgenda") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(MeetingWire.Show(meeting: meeting)) { session.showAgenda($0.meeting) }
  }
}
