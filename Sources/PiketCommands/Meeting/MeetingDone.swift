import ArgumentParser
import PiketProtocol

/// Says that an action is done.
struct MeetingDone: PiketCommand {
  static var configuration: CommandConfiguration { .piket("done", ["gedaan"], help: "help.meetingDone") }

  @Argument(help: .piket("argument.actionCode", value: "value.meetingAction")) var action: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.EndAction(action: action, requestID: writing.requestID())
    return try session.perform(request) { session.showActions($0.meeting) }
  }
}
