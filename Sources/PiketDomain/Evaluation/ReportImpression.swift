/// Writes down what was said right after it.
public struct Debrief: Sendable {
  public var evaluation: String
  public var points: [String]

  public init(_ evaluation: String, _ points: [String]) {
    self.evaluation = evaluation
    self.points = points
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`; `fieldIsInvalid` (a point),
  /// `nothingChanges` (no point); `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    var texts: [String] = []
    for point in points { texts.append(try evaluationText(point, field: "point")) }
    if texts.isEmpty { throw .nothingChanges }
    try checkRoom(evaluation.debrief.count + texts.count, field: "points")
    let event = EvaluationDebriefed(evaluation: evaluation.code, points: texts, by: context.caller.account)
    return Decision([.evaluation(.debriefed(event))], evaluation.code)
  }
}

/// Gives the First Impression Report of a function; a later one takes the place of an earlier one.
public struct ReportImpression: Sendable {
  public var evaluation: String
  public var function: String
  /// Theme as people write it, and what they saw.
  public var wentWell: [(theme: String, text: String)] = []
  public var wentWrong: [(theme: String, text: String)] = []

  public init(_ evaluation: String, _ function: String) {
    self.evaluation = evaluation
    self.function = function
  }

  /// A function that nobody named took part after all: its report is taken too.
  ///
  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`, `functionIsUnknown`;
  /// `evaluation(.themeIsUnknown)`, `fieldIsInvalid` (well, then wrong); `evaluation(.reportSaysNothing)`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let function = try context.region.function(named: self.function).code
    var report = ImpressionReport(function: function)
    report.wentWell = try ReportImpression.checked(wentWell, field: "well")
    report.wentWrong = try ReportImpression.checked(wentWrong, field: "wrong")
    if report.wentWell.isEmpty, report.wentWrong.isEmpty { throw .evaluation(.reportSaysNothing(function)) }
    try checkRoom(report.wentWell.count + report.wentWrong.count, field: "impressions")
    report.givenBy = context.caller.account
    report.givenAt = context.now
    let event = ImpressionReported(evaluation: evaluation.code, report: report, by: context.caller.account)
    return Decision([.evaluation(.reported(event))], evaluation.code)
  }

  private static func checked(
    _ impressions: [(theme: String, text: String)], field: String
  ) throws(Refusal) -> [Impression] {
    var read: [Impression] = []
    for (theme, text) in impressions {
      read.append(Impression(theme: try AssessmentTheme.read(theme), text: try evaluationText(text, field: field)))
    }
    return read
  }
}

/// Does without the First Impression Report of a function.
public struct WaiveImpression: Sendable {
  public var evaluation: String
  public var function: String
  public var reason: String

  public init(_ evaluation: String, _ function: String, reason: String) {
    self.evaluation = evaluation
    self.function = function
    self.reason = reason
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`, `functionIsUnknown`;
  /// `evaluation(.reportIsNotAsked)`, `evaluation(.reportIsGiven)`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let function = try context.region.function(named: self.function).code
    guard var report = evaluation.reports.first(where: { $0.function == function }) else {
      throw .evaluation(.reportIsNotAsked(evaluation.code, function))
    }
    if report.givenAt != nil { throw .evaluation(.reportIsGiven(evaluation.code, function)) }
    report.waiver = try checkedReason(reason)
    let event = ImpressionReported(evaluation: evaluation.code, report: report, by: context.caller.account)
    return Decision([.evaluation(.reported(event))], evaluation.code)
  }
}

/// One line of text in an evaluation. Refuses: `fieldIsInvalid`.
func evaluationText(_ text: String, field: String) throws(Refusal) -> String {
  try checkedText(text, field: field, charactersMax: DomainLimits.evaluationTextMax)
}

/// Refuses `tooMany`: more of something in one evaluation than it takes.
func checkRoom(_ count: Int, field: String) throws(Refusal) {
  let max = DomainLimits.itemsPerEvaluationMax
  if count > max { throw .tooMany(field: field, max: max) }
}
