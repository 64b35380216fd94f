import ArgumentParser
import PiketProtocol

/// Does without the First Impression Report of a function.
struct EvaluationWaive: PiketCommand {
  static var configuration: CommandConfiguration { .piket("waive", ["zonder"], help: "help.evaluationWaive") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.function", value: "value.function")) var function: String
  @Option(help: .piket("option.waiveReason", value: "value.text")) var reason: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Waive(
      evaluation: evaluation, function: function, reason: reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
