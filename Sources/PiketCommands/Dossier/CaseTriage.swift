import ArgumentParser
import PiketProtocol

/// The first tier decides what comes of a referral.
struct CaseTriage: PiketCommand {
  static var configuration: CommandConfiguration { .piket("triage", ["weeg"], help: "help.caseTriage") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.triage", value: "value.outcome")) var outcome: String
  @Option(
    name: [.customLong("reason"), .customLong("reden")], help: .piket("option.caseReason", value: "value.text"))
  var reason: String
  @Option(help: .piket("option.caseMet", value: "value.criterion")) var met: [String] = []
  @Option(help: .piket("option.caseUnmet", value: "value.criterion")) var unmet: [String] = []
  @Option(help: .piket("option.caseReview", value: "value.day")) var review: String?
  @Option(
    name: [.customLong("as"), .customLong("namens")], help: .piket("option.caseAs", value: "value.partner"))
  var partner: String?
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.step(
      CaseWire.Triage(
        dossier: dossier, purpose: step.purpose, outcome: outcome,
        weighed: weighed(met, true) + weighed(unmet, false), reason: reason, reviewOn: review, partner: partner,
        basedOn: step.revision, requestID: step.requestID()))
  }

  /// `severalChains:why`; without a why it is that of the whole.
  private func weighed(_ criteria: [String], _ isMet: Bool) -> [CaseWire.Weighed] {
    criteria.map { text in
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      return CaseWire.Weighed(
        criterion: parts.first ?? "", met: isMet, reason: parts.count > 1 ? parts[1] : reason)
    }
  }
}
