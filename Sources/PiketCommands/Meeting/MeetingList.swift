import ArgumentParser
import PiketProtocol

/// Meetings by moment.
struct MeetingList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.meetingList") }

  @Option(help: .piket("option.meetingsFrom", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?
  @Option(help: .piket("option.theme", value: "value.theme")) var theme: String?
  @Flag(help: .piket("option.meetingsAll")) var all = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = MeetingWire.List(from: from, until: until, theme: theme, all: all ? true : nil)
    return try session.answer(question) {
      session.table(MeetingTable(session.texts).table($0.meetings), orElse: "meeting.none")
    }
  }
}
