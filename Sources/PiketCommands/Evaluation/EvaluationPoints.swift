import ArgumentParser
import PiketProtocol

/// Improvement points of all evaluations, by the day on which something is expected of them.
struct EvaluationPoints: PiketCommand {
  static var configuration: CommandConfiguration { .piket("points", ["punten"], help: "help.evaluationPoints") }

  @Flag(help: .piket("option.pointsOpen")) var open = false
  @Flag(help: .piket("option.pointsOverdue")) var overdue = false
  @Option(help: .piket("option.pointsOwner", value: "value.person")) var owner: String?
  @Option(help: .piket("option.assessmentTheme", value: "value.theme")) var theme: String?
  @Option(
    name: [.customShort("m"), .long], help: .piket("option.pointsMunicipality", value: "value.municipality"))
  var municipality: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = EvaluationWire.Points(
      open: open ? true : nil, overdue: overdue ? true : nil, owner: owner, theme: theme, municipality: municipality)
    return try session.answer(question) {
      session.table(EvaluationTable(session.texts).points($0.points), orElse: "evaluation.noPoints")
    }
  }
}
