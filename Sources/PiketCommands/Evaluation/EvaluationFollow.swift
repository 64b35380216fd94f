import ArgumentParser
import PiketProtocol

/// Tells what became of a point.
struct EvaluationFollow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("follow", ["opvolging"], help: "help.evaluationFollow") }

  @Argument(help: .piket("argument.point", value: "value.point")) var point: String
  @Argument(help: .piket("argument.pointAct", value: "value.outcome")) var act: String
  @Argument(help: .piket("argument.outcomeText", value: "value.text")) var text: [String] = []
  @Option(help: .piket("option.newDue", value: "value.day")) var due: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Follow(
      point: point, act: act, text: text.isEmpty ? nil : text.joined(separator: " "), due: due,
      requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }
}
