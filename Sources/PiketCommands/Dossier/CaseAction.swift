import ArgumentParser
import PiketProtocol

/// Gives a partner something to do.
struct CaseAction: PiketCommand {
  static var configuration: CommandConfiguration { .piket("action", ["actie"], help: "help.caseAction") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.caseAction", value: "value.text")) var text: String
  @Option(
    name: [.customLong("to"), .customLong("aan")], help: .piket("option.caseTo", value: "value.partner"))
  var to: String
  @Option(
    name: [.customLong("due"), .customLong("voor")], help: .piket("option.caseDue", value: "value.day"))
  var due: String
  @Option(help: .piket("option.caseDomain", value: "value.domain")) var domain: String?
  @Option(help: .piket("option.caseSource", value: "value.contribution")) var source: [String] = []
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.GiveAction(
        dossier: dossier, purpose: step.purpose, text: text, partner: to, due: due, domain: domain,
        sources: source.orNil, basedOn: step.revision, requestID: step.requestID()))
  }
}
