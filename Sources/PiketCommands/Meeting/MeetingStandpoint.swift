import ArgumentParser
import PiketProtocol

/// Says what a municipality thinks of an item.
struct MeetingStandpoint: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("standpoint", ["standpunt"], help: "help.meetingStandpoint")
  }

  @Argument(help: .piket("argument.agendaItem", value: "value.item")) var item: String
  @Argument(help: .piket("argument.itemMunicipality", value: "value.municipality")) var municipality: String
  @Argument(help: .piket("argument.standpoint", value: "value.text")) var standpoint: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = MeetingWire.TakeStandpoint(
      item: item, municipality: municipality, standpoint: standpoint, requestID: writing.requestID())
    return try session.perform(request) { session.showAgenda($0.meeting) }
  }
}
