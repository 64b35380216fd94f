import ArgumentParser
import PiketProtocol

/// Trainings by date.
struct TrainingList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.trainingList") }

  @Option(help: .piket("option.trainingYear", value: "value.year")) var year: Int?
  @Option(help: .piket("option.trainingsFor", value: "value.function")) var function: String?
  @Option(help: .piket("option.trainingsOf", value: "value.person")) var person: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(TrainingWire.List(year: year, function: function, person: person)) { answer in
      session.table(TrainingTable(session.texts).table(answer.trainings), orElse: "training.none")
      if let year, answer.jointExercise == false {
        session.line("training.noJointExercise", ["year": String(year)], .warning)
      }
    }
  }
}
