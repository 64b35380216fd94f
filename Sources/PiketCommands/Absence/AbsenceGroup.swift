import ArgumentParser

struct AbsenceGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "absence", ["afwezigheid"], help: "help.absence",
      subcommands: [AbsenceImport.self, AbsenceAdd.self, AbsenceList.self, AbsenceWithdraw.self])
  }
}
