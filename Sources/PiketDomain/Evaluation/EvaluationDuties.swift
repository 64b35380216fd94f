/// Something that somebody has to do for an evaluation by a day.
public struct EvaluationDuty: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The evaluation has to be opened.
    case open(IncidentNumber)
    case report(EvaluationCode, FunctionCode)
    /// The evaluation has to be closed.
    case close(EvaluationCode)
    /// The measure has to be taken, or its effect looked at.
    case measure(EvaluationCode, point: Int)
    case effect(EvaluationCode, point: Int)
  }

  public var kind: Kind
  /// Whose; nil: the evaluator's, or whoever fills the function.
  public var person: PersonCode?
  public var due: LocalDate
}

extension State {
  /// All that is to be done for evaluations at a moment, by due date: what a reminder rests on. Pure.
  ///
  /// - Parameter context: its moment is the one that is asked for.
  public func evaluationDuties(at context: Context) -> [EvaluationDuty] {
    let missing = missingEvaluations(context).map { EvaluationDuty(kind: .open($0.incident), due: $0.due) }
    let known = evaluations.values.sorted { $0.code < $1.code }.flatMap { $0.duties }
    return (missing + known).enumerated()
      .sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }
}

extension Evaluation {
  /// What is to be done for it, points of a closed one included: they go on until they are proven.
  public var duties: [EvaluationDuty] {
    let follow = points.compactMap { point in
      switch point.state {
      case .proposed, .adopted:
        EvaluationDuty(kind: .measure(code, point: point.number), person: point.person, due: point.due)
      case .done: EvaluationDuty(kind: .effect(code, point: point.number), person: point.person, due: point.effectCheck)
      case .proven, .dropped: nil
      }
    }
    if closedAt != nil { return follow }
    let outstanding = reports.filter(\.isOutstanding).map {
      EvaluationDuty(kind: .report(code, $0.function), due: reportsDue)
    }
    return outstanding + [EvaluationDuty(kind: .close(code), due: due)] + follow
  }
}
