import ArgumentParser

struct WorkGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "work", ["werk"], help: "help.work",
      subcommands: [
        WorkShow.self, WorkHours.self, WorkShift.self, WorkStatus.self, WorkBirth.self, WorkPregnancy.self,
        WorkEnd.self, WorkWithdraw.self,
      ])
  }
}
