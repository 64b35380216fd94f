import ArgumentParser

struct CallOutGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "callout", ["oproep"], help: "help.callout",
      subcommands: [
        CallOutStart.self, CallOutStop.self, CallOutAdd.self, CallOutList.self, CallOutWithdraw.self,
      ])
  }
}
