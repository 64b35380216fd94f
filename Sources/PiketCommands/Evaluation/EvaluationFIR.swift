import ArgumentParser
import PiketProtocol

/// Gives the First Impression Report of a function.
struct EvaluationFIR: PiketCommand {
  static var configuration: CommandConfiguration { .piket("fir", ["indruk"], help: "help.evaluationFIR") }

  @Argument(help: .piket("argument.evaluation", value: "value.evaluation")) var evaluation: String
  @Argument(help: .piket("argument.function", value: "value.function")) var function: String
  @Option(help: .piket("option.wentWell", value: "value.themeText")) var well: [String] = []
  @Option(help: .piket("option.wentWrong", value: "value.themeText")) var wrong: [String] = []
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = EvaluationWire.Report(
      evaluation: evaluation, function: function, well: try impressions(well, session),
      wrong: try impressions(wrong, session), requestID: writing.requestID())
    return try session.perform(request) { session.show($0.evaluation) }
  }

  /// `alerting: all came at once`.
  private func impressions(
    _ texts: [String], _ session: Session
  ) throws(Failure) -> [EvaluationWire.Impression]? {
    var impressions: [EvaluationWire.Impression] = []
    for text in texts {
      guard let colon = text.firstIndex(of: ":") else { throw session.wrongUsage("usage.themeText") }
      let said = text[text.index(after: colon)...]
      impressions.append(EvaluationWire.Impression(theme: String(text[..<colon]), text: String(said)))
    }
    return impressions.isEmpty ? nil : impressions
  }
}
