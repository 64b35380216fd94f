import ArgumentParser
import PiketProtocol

/// Closes an evaluation; its points go on.
struct EvaluationClose: PiketCommand {
  static var configuration: CommandConfiguration { .piket("close", ["sluit"], help: "help.evaluationClose") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Close(evaluation: evaluation, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
