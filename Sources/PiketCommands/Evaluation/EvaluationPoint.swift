import ArgumentParser
import PiketProtocol

/// Proposes what to do about a finding.
struct EvaluationPoint: PiketCommand {
  static var configuration: CommandConfiguration { .piket("point", ["punt"], help: "help.evaluationPoint") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.finding", value: "value.finding")) var finding: String
  @Argument(help: .piket("argument.measure", value: "value.text")) var measure: String
  @Option(help: .piket("option.pointFunction", value: "value.function")) var function: String
  @Option(help: .piket("option.pointPerson", value: "value.person")) var person: String
  @Option(help: .piket("option.pointDue", value: "value.day")) var due: String
  @Option(help: .piket("option.pointResult", value: "value.text")) var result: String
  @Option(help: .piket("option.effectCheck", value: "value.day")) var check: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.AddPoint(
      evaluation: evaluation, finding: finding, measure: measure, function: function, person: person, due: due,
      result: result, effectCheck: check, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
