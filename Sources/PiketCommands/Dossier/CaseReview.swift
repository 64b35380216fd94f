import ArgumentParser
import PiketProtocol

/// A dossier is looked at again.
struct CaseReview: PiketCommand {
  static var configuration: CommandConfiguration { .piket("review", ["herzie"], help: "help.caseReview") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.reviewOutcome", value: "value.text")) var outcome: String
  @Option(help: .piket("option.caseNext", value: "value.day")) var next: String?
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.Review(
        dossier: dossier, purpose: step.purpose, outcome: outcome, next: next, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
