import ArgumentParser
import PiketProtocol

/// Plans a conference about a dossier, begins it, or ends it with what was decided.
struct CaseConference: PiketCommand {
  static var configuration: CommandConfiguration { .piket("conference", ["casusoverleg"], help: "help.caseConference") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @Option(help: .piket("option.conferenceAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.conferenceAgenda", value: "value.text")) var agenda: [String] = []
  @Option(help: .piket("option.conferenceStart", value: "value.conference")) var start: String?
  @Option(help: .piket("option.conferencePresent", value: "value.partner")) var present: [String] = []
  @Option(help: .piket("option.conferenceEnd", value: "value.conference")) var end: String?
  @Option(help: .piket("option.conferenceDecision", value: "value.text")) var decision: [String] = []
  @OptionGroup var step: StepOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    switch (at, start, end) {
    case (let at?, nil, nil):
      return try session.step(
        CaseWire.PlanConference(
          dossier: dossier, purpose: step.purpose, at: at, agenda: agenda, basedOn: step.revision,
          requestID: step.requestID()))
    case (nil, let start?, nil):
      return try session.step(
        CaseWire.StartConference(
          dossier: dossier, purpose: step.purpose, conference: start, present: present, basedOn: step.revision,
          requestID: step.requestID()))
    case (nil, nil, let end?):
      return try session.step(
        CaseWire.EndConference(
          dossier: dossier, purpose: step.purpose, conference: end, decisions: decision.map(decided),
          basedOn: step.revision, requestID: step.requestID()))
    default: throw session.wrongUsage("usage.oneConferenceStep")
    }
  }

  /// `B1,B2:text` rests on contributions; without a colon on none.
  private func decided(_ text: String) -> CaseWire.Decision {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let sources = (parts.first ?? "").split(separator: ",").map(String.init)
    let isSourced = parts.count > 1 && sources.allSatisfy { $0.wholeMatch(of: /[Bb][0-9]+/) != nil }
    return isSourced ? CaseWire.Decision(text: parts[1], sources: sources) : CaseWire.Decision(text: text, sources: [])
  }
}
