import ArgumentParser
import PiketProtocol

/// Gives somebody something to do.
struct MeetingAction: PiketCommand {
  static var configuration: CommandConfiguration { .piket("action", ["actie"], help: "help.meetingAction") }

  @Argument(help: .piket("argument.actionOf", value: "value.item")) var of: String
  @Argument(help: .piket("argument.meetingActionText", value: "value.text")) var text: String
  @Option(help: .piket("option.meetingActionOwner", value: "value.person")) var owner: String
  @Option(help: .piket("option.meetingActionDue", value: "value.day")) var due: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.AddAction(
      of: of, text: text, owner: owner, due: due, requestID: writing.requestID())
    return try session.perform(request) { session.showActions($0.meeting) }
  }
}
