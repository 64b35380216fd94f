import ArgumentParser
import PiketProtocol

/// A partner provides something.
struct CaseContribute: PiketCommand {
  static var configuration: CommandConfiguration { .piket("contribute", ["inbreng"], help: "help.caseContribute") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.contribution", value: "value.text")) var text: String
  @Option(help: .piket("option.caseConsent", value: "value.day")) var consent: String?
  @Option(help: .piket("option.caseLaw", value: "value.text")) var law: String?
  @Option(help: .piket("option.caseGoodCare", value: "value.text")) var goodCare: String?
  @Option(help: .piket("option.caseCondition", value: "value.text")) var condition: [String] = []
  @Option(help: .piket("option.caseOnly", value: "value.partner")) var only: [String] = []
  @Option(
    name: [.customLong("as"), .customLong("namens")], help: .piket("option.caseAs", value: "value.partner"))
  var partner: String?
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let given = [consent, law, goodCare].count { $0 != nil }
    if given > 1 { throw session.wrongUsage("usage.oneBasis") }
    return try session.step(
      CaseWire.Contribute(
        dossier: dossier, purpose: step.purpose, text: text, consentOn: consent, law: law, goodCare: goodCare,
        conditions: condition.orNil, audience: only.orNil, partner: partner, basedOn: step.revision,
        requestID: step.requestID()))
  }
}
