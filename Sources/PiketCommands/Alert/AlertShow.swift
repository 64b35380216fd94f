import ArgumentParser
import PiketProtocol

/// One alert: who was called, and how the chain went for each post.
struct AlertShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon"], help: "help.alertShow") }

  @Argument(help: .piket("argument.alert", value: "value.alert")) var alert: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(AlertWire.Show(alert: alert)) { session.show($0.alert) }
  }
}

/// Ends an alert, whoever comes or not.
struct AlertEnd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("end", ["beeindig"], help: "help.alertEnd") }

  @Argument(help: .piket("argument.alert", value: "value.alert")) var alert: String
  @Option(help: .piket("option.reason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.perform(AlertWire.End(alert: alert, reason: reason, requestID: writing.requestID())) { result in
      session.line("alert.ended", ["alert": result.alert.code, "reason": result.alert.reason ?? ""])
    }
  }
}

extension Session {
  fileprivate func show(_ alert: AlertWire.Alert) {
    let table = AlertTable(texts)
    fields(table.fields(alert))
    output.line("")
    self.table(table.calls(alert), orElse: "alert.nobodyCalled")
    output.line("")
    self.table(table.steps(alert))
  }
}
