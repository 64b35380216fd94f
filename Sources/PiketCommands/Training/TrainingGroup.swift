import ArgumentParser

struct TrainingGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "training", ["oto"], help: "help.training",
      subcommands: [
        TrainingAdd.self, TrainingAttend.self, TrainingList.self, TrainingShow.self, TrainingLapsing.self,
      ])
  }
}
