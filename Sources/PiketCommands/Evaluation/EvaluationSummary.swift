import ArgumentParser
import PiketProtocol

/// Says what the evaluation comes to on a theme.
struct EvaluationSummary: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("summary", ["samenvatting"], help: "help.evaluationSummary")
  }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.assessmentTheme", value: "value.theme")) var theme: String
  @Argument(help: .piket("argument.summaryText", value: "value.text")) var text: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Summarise(
      evaluation: evaluation, theme: theme, text: text, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
