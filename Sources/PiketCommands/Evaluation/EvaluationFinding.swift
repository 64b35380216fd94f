import ArgumentParser
import PiketProtocol

/// Writes down what was found.
struct EvaluationFinding: PiketCommand {
  static var configuration: CommandConfiguration { .piket("finding", ["bevinding"], help: "help.evaluationFinding") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.findingText", value: "value.text")) var text: String
  @Option(help: .piket("option.assessmentTheme", value: "value.theme")) var theme: String
  @Option(help: .piket("option.evidence", value: "value.number")) var evidence: [Int] = []
  @Option(help: .piket("option.cause", value: "value.text")) var cause: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.AddFinding(
      evaluation: evaluation, text: text, theme: theme, evidence: evidence.isEmpty ? nil : evidence, cause: cause,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
