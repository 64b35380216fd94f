import ArgumentParser
import PiketProtocol

/// What a partner had to do is done, or not needed any more.
struct CaseDone: PiketCommand {
  static var configuration: CommandConfiguration { .piket("done", ["gereed"], help: "help.caseDone") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.caseActionCode", value: "value.action")) var action: String
  @Option(help: .piket("option.caseNote", value: "value.text")) var note: String?
  @Flag(help: .piket("option.caseDropped")) var dropped = false
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.EndAction(
        dossier: dossier, purpose: step.purpose, action: action, dropped: dropped ? true : nil, note: note,
        basedOn: step.revision, requestID: step.requestID()))
  }
}
