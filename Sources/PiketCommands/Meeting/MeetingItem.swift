import ArgumentParser
import PiketProtocol

/// Puts an item on the agenda.
struct MeetingItem: PiketCommand {
  static var configuration: CommandConfiguration { .piket("item", ["punt"], help: "help.meetingItem") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String
  @Argument(help: .piket("argument.itemTitle", value: "value.text")) var title: String
  @Option(help: .piket("option.itemBy", value: "value.municipality")) var by: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.AddItem(meeting: meeting, title: title, by: by, requestID: writing.requestID())
    return try session.perform(request) { session.showAgenda($0.meeting) }
  }
}
