import ArgumentParser
import PiketProtocol

/// Writes down what was said right after it.
struct EvaluationDebrief: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("debrief", ["nabespreking"], help: "help.evaluationDebrief")
  }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.debriefPoints", value: "value.text")) var points: [String]
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Debrief(evaluation: evaluation, points: points, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
