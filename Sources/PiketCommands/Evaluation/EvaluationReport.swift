import ArgumentParser
import PiketProtocol

/// The report of an evaluation, made of what was recorded of it.
struct EvaluationReport: PiketCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html, json }

  static var configuration: CommandConfiguration { .piket("report", ["verslag"], help: "help.evaluationReport") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Option(help: .piket("option.reportFormat", value: "value.format")) var format = Format.text

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let answer = try session.call(EvaluationWire.Show(evaluation: evaluation))
    let document = EvaluationDocument(answer.value.evaluation, session.texts).document
    switch session.choices.json ? .json : format {
    case .json: session.output.json(answer.json)
    case .text: session.output.text(document.rendered(as: .text))
    case .markdown: session.output.text(document.rendered(as: .markdown))
    case .html: session.output.text(document.rendered(as: .html))
    }
    return .done
  }
}
