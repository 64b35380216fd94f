import ArgumentParser

struct EvaluationGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket(
      "evaluation", ["evaluatie"], help: "help.evaluation",
      subcommands: [
        EvaluationOpen.self, EvaluationList.self, EvaluationShow.self, EvaluationDebrief.self, EvaluationFIR.self,
        EvaluationWaive.self, EvaluationSummary.self, EvaluationFinding.self, EvaluationPoint.self,
        EvaluationAdopt.self, EvaluationFollow.self, EvaluationClose.self, EvaluationPoints.self,
        EvaluationReport.self,
      ])
  }
}
