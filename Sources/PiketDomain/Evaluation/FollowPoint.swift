/// The college of a municipality adopts the points that are proposed to it.
public struct AdoptPoints: Sendable {
  public var evaluation: String
  public var municipality: String
  /// Nil: today.
  public var date: LocalDate?
  /// By what the decision is found.
  public var decision: String

  public init(_ evaluation: String, municipality: String, date: LocalDate? = nil, decision: String) {
    self.evaluation = evaluation
    self.municipality = municipality
    self.date = date
    self.decision = decision
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`; `municipalityIsUnknown`,
  /// `evaluation(.takesNoPart)`; `evaluation(.isStillToCome)`; `fieldIsInvalid` (decision);
  /// `evaluation(.hasNothingToAdopt)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let municipality = try context.region.municipality(named: self.municipality).code
    if !evaluation.subject.municipalities.contains(municipality) {
      throw .evaluation(.takesNoPart(evaluation.code, municipality))
    }
    let today = context.zone.local(context.now).date
    let date = self.date ?? today
    if date > today { throw .evaluation(.isStillToCome(date)) }
    let decision = try checkedText(self.decision, field: "decision", charactersMax: Name.charactersMax)
    let points = evaluation.points.filter { point in
      point.state == .proposed && !point.adoptions.contains { $0.municipality == municipality }
    }
    if points.isEmpty { throw .evaluation(.hasNothingToAdopt(evaluation.code, municipality)) }
    let adopted = ImprovementPointsAdopted(
      evaluation: evaluation.code, points: points.map(\.number),
      adoption: Adoption(municipality: municipality, date: date, decision: decision), by: context.caller.account)
    return Decision([.evaluation(.pointsAdopted(adopted))], evaluation.code)
  }
}

/// Tells what became of a point; of a closed evaluation too.
public struct FollowPoint: Sendable {
  /// `E3/P1`.
  public var point: String
  /// In Dutch or English, see `PointAct.read`.
  public var act: String
  public var text: String?
  /// The new last day of a measure that did not help; needed there, and no question elsewhere.
  public var due: LocalDate?

  public init(_ point: String, _ act: String, text: String? = nil, due: LocalDate? = nil) {
    self.point = point
    self.act = act
    self.text = text
    self.due = due
  }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.pointIsUnknown)`, `evaluation(.actIsUnknown)`;
  /// `evaluation(.pointIsOfAnother)`; `evaluation(.pointIsNotSoFar)`; `reasonIsMissing` (dropped, or did not help),
  /// `fieldIsInvalid`; `fieldIsInvalid` (due), `evaluation(.isDueInThePast)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let (evaluation, point) = try state.improvementPoint(named: self.point)
    let act = try PointAct.read(self.act)
    try checkCaller(evaluation, point, act, state, context)
    guard let next = point.state.after(act) else {
      throw .evaluation(.pointIsNotSoFar(evaluation.code, point: point.number, point.state, act))
    }
    let words = try checkedWords(act)
    var (newDue, effectCheck): (LocalDate?, LocalDate?) = (nil, nil)
    if act == .ineffective {
      guard let due else { throw .fieldIsInvalid(field: "due", value: "", reason: .isMissing) }
      (newDue, effectCheck) = (due, try context.checkedEffectDay(nil, due: due))
    }
    let note = PointNote(act: act, text: words, by: context.caller.account, at: context.now)
    let followed = ImprovementPointFollowed(
      evaluation: evaluation.code, point: point.number, note: note, state: next, due: newDue,
      effectCheck: effectCheck)
    return Decision([.evaluation(.pointFollowed(followed))], evaluation.code)
  }

  /// The owner tells how far the measure is; what it is worth is for the evaluator.
  private func checkCaller(
    _ evaluation: Evaluation, _ point: ImprovementPoint, _ act: PointAct, _ state: State, _ context: Context
  ) throws(Refusal) {
    if context.caller.hasRole(of: [.evaluator], in: context.region) { return }
    let isOwn = state.persons[point.person]?.details.account == context.caller.account
    if !isOwn || (act != .progress && act != .done) {
      throw .evaluation(.pointIsOfAnother(evaluation.code, point: point.number))
    }
  }

  private func checkedWords(_ act: PointAct) throws(Refusal) -> String {
    switch act {
    case .dropped, .ineffective, .progress: try checkedReason(text ?? "")
    case .done, .effective:
      try IncidentText.optional(text, field: "text", max: DomainLimits.reasonLengthMax) ?? ""
    }
  }
}

/// Closes an evaluation. Its points go on until they are proven or dropped.
public struct CloseEvaluation: Sendable {
  public var evaluation: String

  public init(_ evaluation: String) { self.evaluation = evaluation }

  /// Refuses, in this order: `evaluation(.isUnknown)`, `evaluation(.isClosed)`;
  /// `evaluation(.reportsAreOutstanding)`; `evaluation(.pointsAreNotAdopted)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<EvaluationCode> {
    let evaluation = try state.evaluation(named: self.evaluation)
    try evaluation.checkIsOpen()
    let outstanding = evaluation.reports.filter(\.isOutstanding).map(\.function)
    if !outstanding.isEmpty { throw .evaluation(.reportsAreOutstanding(evaluation.code, outstanding)) }
    let proposed = evaluation.points.filter { $0.state == .proposed }.map(\.number)
    if !proposed.isEmpty { throw .evaluation(.pointsAreNotAdopted(evaluation.code, proposed)) }
    let closed = EvaluationClosed(evaluation: evaluation.code, by: context.caller.account, at: context.now)
    return Decision([.evaluation(.closed(closed))], evaluation.code)
  }
}
