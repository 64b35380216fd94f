import ArgumentParser
import PiketProtocol

/// Calls people out.
struct AlertSend: PiketCommand {
  static var configuration: CommandConfiguration { .piket("send", ["alarmeer"], help: "help.alertSend") }

  @Argument(help: .piket("argument.alertText", value: "value.text")) var text: [String] = []
  @Option(
    name: [.customShort("f"), .long], parsing: .singleValue,
    help: .piket("option.alertFunction", value: "value.function"))
  var function: [String] = []
  @Option(parsing: .singleValue, help: .piket("option.alertPerson", value: "value.person")) var person: [String] = []
  @Option(help: .piket("option.alertIncident", value: "value.incident")) var incident: String?
  @Option(
    name: [.customShort("m"), .long], help: .piket("option.alertMunicipality", value: "value.municipality"))
  var municipality: String?
  @Flag(help: .piket("option.notUrgent")) var notUrgent = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = AlertWire.Send(
      text: text.isEmpty ? nil : text.joined(separator: " "), functions: function, persons: person,
      incident: incident, municipality: municipality, urgent: notUrgent ? false : nil,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      session.line("alert.sent", ["alert": result.alert.code, "text": result.alert.text])
      session.table(AlertTable(session.texts).calls(result.alert), orElse: "alert.nobodyCalled")
      for line in result.alert.lines where line.exhausted {
        session.line("alert.exhausted", ["line": AlertTable.name(line)], .alarm)
      }
      session.note("alert.nextShow", ["alert": result.alert.code])
    }
  }
}
