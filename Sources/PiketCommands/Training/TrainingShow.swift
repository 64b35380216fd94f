import ArgumentParser
import PiketProtocol

/// A training and who took part.
struct TrainingShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.trainingShow") }

  @Argument(help: .piket("argument.training", value: "value.training")) var training: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(TrainingWire.Show(training: training)) { session.show($0.training) }
  }
}
