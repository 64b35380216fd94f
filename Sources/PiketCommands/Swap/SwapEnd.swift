import ArgumentParser
import PiketProtocol

/// Says no to an offer.
struct SwapDecline: PiketCommand {
  static var configuration: CommandConfiguration { .piket("decline", ["weiger"], help: "help.swapDecline") }

  @Argument(help: .piket("argument.swap", value: "value.swap")) var swap: String
  @OptionGroup var acting: OnBehalfOptions
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = SwapWire.Decline(
      swap: swap, onBehalfOf: acting.onBehalfOf, reason: acting.reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.swap) }
  }
}

/// Takes an offer back.
struct SwapWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.swapWithdraw") }

  @Argument(help: .piket("argument.swap", value: "value.swap")) var swap: String
  @OptionGroup var acting: OnBehalfOptions
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = SwapWire.Withdraw(
      swap: swap, onBehalfOf: acting.onBehalfOf, reason: acting.reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.swap) }
  }
}
