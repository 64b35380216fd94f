import ArgumentParser
import PiketProtocol

/// Records that the college of a municipality adopted what was proposed to it.
struct EvaluationAdopt: PiketCommand {
  static var configuration: CommandConfiguration { .piket("adopt", ["stelvast"], help: "help.evaluationAdopt") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.college", value: "value.municipality")) var municipality: String
  @Option(help: .piket("option.adoptDecision", value: "value.text")) var decision: String
  @Option(help: .piket("option.adoptDate", value: "value.day")) var date: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Adopt(
      evaluation: evaluation, municipality: municipality, decision: decision, date: date,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
