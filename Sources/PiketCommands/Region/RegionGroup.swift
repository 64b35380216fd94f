import ArgumentParser

struct RegionGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket("region", ["regio"], help: "help.region", subcommands: [RegionShow.self])
  }
}
