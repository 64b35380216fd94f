import ArgumentParser

struct SwapGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "swap", ["ruil"], help: "help.swap",
      subcommands: [
        SwapOffer.self, SwapAccept.self, SwapDecline.self, SwapWithdraw.self, SwapApprove.self, SwapList.self,
        SwapShow.self,
      ])
  }
}

/// For whom a planner acts, and why.
struct OnBehalfOptions: ParsableArguments {
  @Option(name: .customLong("on-behalf-of"), help: .piket("option.onBehalfOf", value: "value.person"))
  var onBehalfOf: String?
  @Option(help: .piket("option.reasonOnBehalf", value: "value.text")) var reason: String?
}
