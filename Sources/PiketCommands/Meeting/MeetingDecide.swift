import ArgumentParser
import PiketProtocol

/// Records what a meeting decided on an item.
struct MeetingDecide: PiketCommand {
  static var configuration: CommandConfiguration { .piket("decide", ["besluit"], help: "help.meetingDecide") }

  @Argument(help: .piket("argument.agendaItem", value: "value.item")) var item: String
  @Argument(help: .piket("argument.meetingDecision", value: "value.text")) var text: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.Decide(item: item, text: text, requestID: writing.requestID())
    return try session.perform(request) { session.showAgenda($0.meeting) }
  }
}
