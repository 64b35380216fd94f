import ArgumentParser
import PiketProtocol

/// The first tier decides who takes part.
struct CaseParticipants: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("participants", ["deelnemers"], help: "help.caseParticipants")
  }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.partners", value: "value.partner")) var partners: [String]
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.Choose(
        dossier: dossier, purpose: step.purpose, partners: partners, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
