import ArgumentParser
import PiketProtocol

/// Says who guards the road of a dossier, and which partner leads what is done.
struct CaseAppoint: PiketCommand {
  static var configuration: CommandConfiguration { .piket("appoint", ["wijsaan"], help: "help.caseAppoint") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.processManager", value: "value.account")) var account: String
  @Option(help: .piket("option.caseLead", value: "value.partner")) var lead: String?
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.Appoint(
        dossier: dossier, purpose: step.purpose, account: account, caseLead: lead, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
