import ArgumentParser
import PiketProtocol

/// The minutes of a meeting, made of what was recorded of it.
struct MeetingMinutes: PiketCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  static var configuration: CommandConfiguration { .piket("minutes", ["notulen"], help: "help.meetingMinutes") }

  @Argument(help: .piket("argument.meeting", value: "value.meeting")) var meeting: String
  @Option(help: .piket("option.minutesFormat", value: "value.format")) var format = Format.text

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let answer = try session.call(MeetingWire.Show(meeting: meeting))
    switch session.choices.json ? .json : format {
    case .json: session.output.json(answer.json)
    case .text: session.output.text(Minutes(answer.value.meeting, session.texts, isMarkdown: false).text)
    case .markdown: session.output.text(Minutes(answer.value.meeting, session.texts, isMarkdown: true).text)
    }
    return .done
  }
}
