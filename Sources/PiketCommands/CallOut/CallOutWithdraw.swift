import ArgumentParser
import PiketProtocol

/// Takes a call-out back.
struct CallOutWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.calloutWithdraw") }

  @Argument(help: .piket("argument.callout", value: "value.callout")) var callOut: String
  @Option(help: .piket("option.withdrawReason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = CallOutWire.Withdraw(id: callOut, reason: reason, requestID: writing.requestID())
    return try session.perform(request) { session.table(CallOutTable(session.texts).table([$0.callOut])) }
  }
}
