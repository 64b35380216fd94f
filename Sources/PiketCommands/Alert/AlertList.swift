import ArgumentParser
import PiketProtocol

/// Alerts, the newest first.
struct AlertList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.alertList") }

  @Flag(help: .piket("option.alertsOpen")) var open = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(AlertWire.List(open: open ? true : nil)) {
      session.table(AlertTable(session.texts).table($0.alerts), orElse: "alert.none")
    }
  }
}
