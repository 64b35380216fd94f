import ArgumentParser
import PiketProtocol

/// Sets the goals of the plan.
struct CasePlan: PiketCommand {
  static var configuration: CommandConfiguration { .piket("plan", [], help: "help.casePlan") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.goals", value: "value.goal")) var goals: [String]
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let wanted = goals.map { text in
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      return CaseWire.Goal(domain: parts.first ?? "", text: parts.count > 1 ? parts[1] : "")
    }
    return try session.step(
      CaseWire.SetGoals(
        dossier: dossier, purpose: step.purpose, goals: wanted, basedOn: step.revision, requestID: step.requestID()))
  }
}
