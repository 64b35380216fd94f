/// Says what the evaluation comes to on a theme; a later word takes the place of an earlier one.
public struct SummariseTheme: Sendable {
  public var evaluation: String
  public var theme: String
  public var text: String

  public init(_ evaluation: String, _ theme: String, _ text: String) {
    self.evaluation = evaluation
    self.theme = theme
    self.text = text
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`; `evaluation(.themeIsUnknown)`,
  /// `fieldIsInvalid`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let theme = try AssessmentTheme.read(self.theme)
    let text = try evaluationText(self.text, field: "text")
    if evaluation.summaries[theme] == text { throw .nothingChanges }
    let event = ThemeSummarised(evaluation: evaluation.code, theme: theme, text: text, by: context.caller.account)
    return Decision([.evaluation(.summarised(event))], evaluation.code)
  }
}

/// Writes down what was found.
public struct AddFinding: Sendable {
  public var evaluation: String
  public var text: String
  public var theme: String
  /// Numbers of entries in the log of the incident.
  public var evidence: [Int] = []
  public var cause: String?

  public init(_ evaluation: String, _ text: String, theme: String) {
    self.evaluation = evaluation
    self.text = text
    self.theme = theme
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`; `fieldIsInvalid` (text),
  /// `evaluation(.themeIsUnknown)`; `evaluation(.hasNoLog)`, `logEntryIsUnknown`; `fieldIsInvalid` (cause); `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let text = try evaluationText(self.text, field: "text")
    let theme = try AssessmentTheme.read(self.theme)
    let evidence = Set(self.evidence).sorted()
    if !evidence.isEmpty {
      guard let number = evaluation.subject.incident, let incident = state.incidents[number] else {
        throw .evaluation(.hasNoLog(evaluation.code))
      }
      if let unknown = evidence.first(where: { incident.log[$0] == nil }) {
        throw .incident(.logEntryIsUnknown(number, entry: unknown))
      }
    }
    let cause = try IncidentText.optional(self.cause, field: "cause", max: DomainLimits.evaluationTextMax)
    try checkRoom(evaluation.findings.count + 1, field: "findings")
    let finding = EvaluationFinding(
      number: evaluation.findings.count + 1, text: text, theme: theme, evidence: evidence, cause: cause)
    let event = EvaluationFound(evaluation: evaluation.code, finding: finding, by: context.caller.account)
    return Decision([.evaluation(.found(event))], evaluation.code)
  }
}

/// Proposes what to do about a finding.
public struct AddImprovementPoint: Sendable {
  public var evaluation: String
  /// `F1`.
  public var finding: String
  public var measure: String
  /// The owner: a function, and the person who answers for it.
  public var function: String
  public var person: String
  public var due: LocalDate
  /// What can be measured afterwards.
  public var result: String
  /// Nil: so many days after `due` as the region agreed.
  public var effectCheck: LocalDate?

  public init(
    _ evaluation: String, finding: String, measure: String, function: String, person: String, due: LocalDate,
    result: String, effectCheck: LocalDate? = nil
  ) {
    self.evaluation = evaluation
    self.finding = finding
    self.measure = measure
    self.function = function
    self.person = person
    self.due = due
    self.result = result
    self.effectCheck = effectCheck
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`, `evaluation(.findingIsUnknown)`;
  /// `fieldIsInvalid` (measure, result); `functionIsUnknown`, `personIsUnknown`, `personHasLeft`;
  /// `evaluation(.isDueInThePast)`, `evaluation(.effectIsCheckedTooSoon)`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let finding = try evaluation.finding(named: self.finding)
    let measure = try evaluationText(self.measure, field: "measure")
    let result = try evaluationText(self.result, field: "result")
    let function = try context.region.function(named: self.function).code
    let person = try state.person(named: self.person)
    if let leavesAt = person.leavesAt, leavesAt <= context.now { throw .personHasLeft(person.code, at: leavesAt) }
    let effectCheck = try context.checkedEffectDay(effectCheck, due: due)
    try checkRoom(evaluation.points.count + 1, field: "points")
    let point = ImprovementPoint(
      number: evaluation.points.count + 1, finding: finding.number, measure: measure, function: function,
      person: person.code, due: due, result: result, effectCheck: effectCheck)
    let event = ImprovementPointAdded(evaluation: evaluation.code, point: point, by: context.caller.account)
    return Decision([.evaluation(.pointAdded(event))], evaluation.code)
  }
}

extension Evaluation {
  /// A finding as people write it: `F2`, `2`. Refuses: `evaluation(.findingIsUnknown)`.
  func finding(named text: String) throws(Refusal) -> EvaluationFinding {
    let key = text.folded
    if let found = findings.first(where: { $0.code.folded == key || "\($0.number)" == key }) { return found }
    throw .evaluation(.findingIsUnknown(text, nearest: findings.suffix(3).map(\.code)))
  }
}

extension Context {
  /// When is looked whether a measure helped. Refuses, in this order: `evaluation(.isDueInThePast)`,
  /// `evaluation(.effectIsCheckedTooSoon)`.
  func checkedEffectDay(_ day: LocalDate?, due: LocalDate) throws(Refusal) -> LocalDate {
    if due < zone.local(now).date { throw .evaluation(.isDueInThePast(due)) }
    let day = day ?? due.adding(days: region.evaluationRules.effectDays)
    if day < due { throw .evaluation(.effectIsCheckedTooSoon(day, due: due)) }
    return day
  }
}
