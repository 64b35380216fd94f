import ArgumentParser

struct PersonGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "person", ["persoon"], help: "help.person",
      subcommands: [
        PersonImport.self, PersonAdd.self, PersonShow.self, PersonList.self, PersonChange.self, PersonLeave.self,
        PersonQualify.self, PersonDisqualify.self,
      ])
  }
}
