import ArgumentParser
import PiketProtocol

/// Plans a meeting, or a series of them.
struct MeetingAdd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("add", ["voegtoe"], help: "help.meetingAdd") }

  @Argument(help: .piket("argument.meetingTitle", value: "value.text")) var title: String
  @Option(help: .piket("option.meetingAt", value: "value.moment")) var at: String
  @Option(help: .piket("option.scale", value: "value.scale")) var scale: String?
  @Option(help: .piket("option.theme", value: "value.theme")) var theme: String?
  @Option(help: .piket("option.meetingMunicipality", value: "value.municipality")) var municipality: [String] = []
  @Option(help: .piket("option.partner", value: "value.name")) var partner: [String] = []
  @Option(help: .piket("option.every", value: "value.rhythm")) var every: String?
  @Option(help: .piket("option.seriesUntil", value: "value.day")) var until: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.Add(
      title: title, at: at, scale: scale, theme: theme, municipalities: municipality.isEmpty ? nil : municipality,
      partners: partner.isEmpty ? nil : partner, every: every, until: until, requestID: writing.requestID())
    return try session.perform(request) { session.table(MeetingTable(session.texts).table($0.meetings)) }
  }
}
