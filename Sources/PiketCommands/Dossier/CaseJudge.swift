import ArgumentParser
import PiketProtocol

/// A partner of the first tier says whether a referral should be taken up.
struct CaseJudge: PiketCommand {
  static var configuration: CommandConfiguration { .piket("judge", ["oordeel"], help: "help.caseJudge") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Argument(help: .piket("argument.inFavour", value: "value.inFavour")) var word: String
  @Option(
    name: [.customLong("reason"), .customLong("reden")], help: .piket("option.caseReason", value: "value.text"))
  var reason: String
  @Option(
    name: [.customLong("as"), .customLong("namens")], help: .piket("option.caseAs", value: "value.partner"))
  var partner: String?
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let words = ["for": true, "voor": true, "against": false, "tegen": false]
    guard let isFor = words[word.lowercased()] else { throw session.wrongUsage("usage.forOrAgainst") }
    return try session.step(
      CaseWire.Judge(
        dossier: dossier, purpose: step.purpose, inFavour: isFor, reason: reason, partner: partner,
        basedOn: step.revision, requestID: step.requestID()))
  }
}
