import ArgumentParser

struct PreferenceGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "preference", ["voorkeur"], help: "help.preference",
      subcommands: [PreferenceAdd.self, PreferenceList.self, PreferenceWithdraw.self])
  }
}
