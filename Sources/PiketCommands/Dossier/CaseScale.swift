import ArgumentParser
import PiketProtocol

/// Brings a dossier higher or lower.
struct CaseScale: PiketCommand {
  static var configuration: CommandConfiguration { .piket("scale", ["schaal"], help: "help.caseScale") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.escalation", value: "value.level")) var level: String
  @Option(
    name: [.customLong("reason"), .customLong("reden")], help: .piket("option.caseReason", value: "value.text"))
  var reason: String
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.Scale(
        dossier: dossier, purpose: step.purpose, level: level, reason: reason, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
