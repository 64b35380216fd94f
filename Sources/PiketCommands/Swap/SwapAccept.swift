import ArgumentParser
import PiketProtocol

/// Says yes to an offer.
struct SwapAccept: PiketCommand {
  static var configuration: CommandConfiguration { .piket("accept", ["aanvaard"], help: "help.swapAccept") }

  @Argument(help: .piket("argument.swap", value: "value.swap")) var swap: String
  @OptionGroup var acting: OnBehalfOptions
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = SwapWire.Accept(
      swap: swap, onBehalfOf: acting.onBehalfOf, reason: acting.reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}

/// Approves what two people agreed on.
struct SwapApprove: PiketCommand {
  static var configuration: CommandConfiguration { .piket("approve", ["keurgoed"], help: "help.swapApprove") }

  @Argument(help: .piket("argument.swap", value: "value.swap")) var swap: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.perform(SwapWire.Approve(swap: swap, requestID: writing.requestID())) { session.show($0) }
  }
}
