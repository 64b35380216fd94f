import ArgumentParser
import PiketProtocol

/// The privacy officer has looked at an emergency.
struct CaseEmergency: PiketCommand {
  static var configuration: CommandConfiguration { .piket("emergency", ["noodtoegang"], help: "help.caseEmergency") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.emergency", value: "value.number")) var emergency: Int
  @Flag(inversion: .prefixedNo, help: .piket("option.justified")) var justified = true
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.ReviewEmergency(
        dossier: dossier, purpose: step.purpose, emergency: emergency, justified: justified, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
