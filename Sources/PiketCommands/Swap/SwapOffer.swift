import ArgumentParser
import PiketProtocol

/// Offers a shift to somebody, or to all who may have it.
struct SwapOffer: PiketCommand {
  static var configuration: CommandConfiguration { .piket("offer", ["aanbied", "biedaan"], help: "help.swapOffer") }

  @Argument(help: .piket("argument.shift", value: "value.shift")) var shift: String
  @Option(help: .piket("option.swapTo", value: "value.person")) var to: String?
  @Option(name: .customLong("for"), help: .piket("option.swapFor", value: "value.shift")) var inReturn: String?
  @Option(help: .piket("option.partFrom", value: "value.moment")) var from: String?
  @Option(help: .piket("option.partUntil", value: "value.moment")) var until: String?
  @Option(help: .piket("option.reason", value: "value.text")) var reason: String
  @Option(name: .customLong("on-behalf-of"), help: .piket("option.onBehalfOf", value: "value.person"))
  var onBehalfOf: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = SwapWire.Offer(
      shift: shift, to: to, inReturn: inReturn, from: from, until: until, reason: reason, onBehalfOf: onBehalfOf,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.swap)
      session.note("swap.nextAccept", ["swap": result.swap.code])
    }
  }
}
