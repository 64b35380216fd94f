import ArgumentParser

/// The root of the tree of commands.
struct Piket: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    .piket(
      "piket", help: "help.piket",
      subcommands: [
        Who.self, Status.self, Watch.self, RegionGroup.self, PersonGroup.self, AbsenceGroup.self, RosterGroup.self,
        AuditGroup.self,
      ], version: "piket \(version)")
  }

  @OptionGroup var options: RootOptions
}
