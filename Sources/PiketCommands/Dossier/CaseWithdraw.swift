import ArgumentParser
import PiketProtocol

/// The supplier takes back what it provided.
struct CaseWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.caseWithdraw") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.contributionCode", value: "value.contribution")) var contribution: String
  @Option(
    name: [.customLong("reason"), .customLong("reden")], help: .piket("option.caseReason", value: "value.text"))
  var reason: String
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.Withdraw(
        dossier: dossier, purpose: step.purpose, contribution: contribution, reason: reason, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
