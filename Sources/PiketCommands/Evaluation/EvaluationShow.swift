import ArgumentParser
import PiketProtocol

/// An evaluation with all that belongs to it.
struct EvaluationShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.evaluationShow") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(EvaluationWire.Show(evaluation: evaluation)) { session.show($0.evaluation) }
  }
}
