import ArgumentParser
import PiketProtocol

/// Closes a dossier with a result.
struct CaseClose: PiketCommand {
  static var configuration: CommandConfiguration { .piket("close", ["sluit"], help: "help.caseClose") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.caseResult", value: "value.result")) var result: String
  @Argument(help: .piket("argument.caseResultText", value: "value.text")) var text: String
  @Option(help: .piket("option.caseHandover", value: "value.handover")) var handover: [String] = []
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let given = handover.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return CaseWire.Handover(action: parts.first ?? "", partner: parts.count > 1 ? parts[1] : "")
    }
    return try session.step(
      CaseWire.Close(
        dossier: dossier, purpose: step.purpose, result: result, text: text, handovers: given.isEmpty ? nil : given,
        basedOn: step.revision, requestID: step.requestID()))
  }
}
