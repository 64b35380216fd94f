import ArgumentParser
import PiketProtocol

/// Incidents that must be evaluated and are not yet, and evaluations.
struct EvaluationList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.evaluationList") }

  @Flag(help: .piket("option.evaluationsAll")) var all = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(EvaluationWire.List(all: all ? true : nil)) { result in
      let tables = EvaluationTable(session.texts)
      if !result.missing.isEmpty {
        session.line("evaluation.missing")
        session.table(tables.missing(result.missing))
        session.line(text: "")
      }
      session.table(tables.table(result.evaluations), orElse: "evaluation.none")
    }
  }
}
