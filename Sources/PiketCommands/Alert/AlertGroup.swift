import ArgumentParser

struct AlertGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "alert", ["alarm"], help: "help.alert",
      subcommands: [
        AlertSend.self, AlertAck.self, AlertList.self, AlertShow.self, AlertEnd.self, AlertTest.self,
        AlertMessages.self, AlertChannels.self,
      ])
  }
}
