import ArgumentParser
import PiketProtocol

/// Records who was at a meeting.
struct MeetingAttend: PiketCommand {
  static var configuration: CommandConfiguration { .piket("attend", ["aanwezig"], help: "help.meetingAttend") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String
  @Argument(help: .piket("argument.attendants", value: "value.person")) var names: [String]
  @Option(name: .customLong("for"), help: .piket("option.attendFor", value: "value.name")) var partner: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.Attend(
      meeting: meeting, names: names, partner: partner, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.meeting) }
  }
}
