/// Which incidents must be evaluated and how soon. No statute: it is what the parties agreed, usually from GRIP 1.
public struct EvaluationRules: Hashable, Sendable, Codable {
  /// Incidents that reached this level must be evaluated, exercises too.
  public var fromGrip = GripLevel.one
  /// Days for a First Impression Report, from the day on which the evaluation is opened.
  public var firDays = 7
  /// Days for the evaluation, from the day on which the incident is closed; of one without an end from its first day.
  public var evaluationDays = 42
  /// Days from the last day of a measure until it is looked whether it helped.
  public var effectDays = 90

  public init() {}
}

extension Region {
  var evaluationRules: EvaluationRules { rules.evaluation ?? EvaluationRules() }
}

/// An incident that must be evaluated and is not yet.
public struct MissingEvaluation: Hashable, Sendable {
  public var incident: IncidentNumber
  public var title: String
  /// The highest level that it reached in the own safety region.
  public var level: GripLevel
  /// The last day for the evaluation.
  public var due: LocalDate
}

extension Incident {
  func highestLevel(in region: String) -> GripLevel {
    steps.filter { $0.region == region }.map(\.level).max() ?? .zero
  }

  /// The day from which the days of the evaluation count, plus those.
  func evaluationDue(_ context: Context) -> LocalDate {
    context.zone.local(closedAt ?? details.start).date.adding(days: context.region.evaluationRules.evaluationDays)
  }
}

extension State {
  /// Incidents that must be evaluated and are not yet, by due date. What was merged into another is evaluated there.
  public func missingEvaluations(_ context: Context) -> [MissingEvaluation] {
    let evaluated = Set(evaluations.values.compactMap(\.subject.incident))
    let rules = context.region.evaluationRules
    return incidents.all.compactMap { incident in
      let level = incident.highestLevel(in: context.region.safetyRegion)
      guard level >= rules.fromGrip, !evaluated.contains(incident.number),
        !incident.links.contains(where: { $0.relation == .mergedInto })
      else { return nil }
      return MissingEvaluation(
        incident: incident.number, title: incident.details.title, level: level, due: incident.evaluationDue(context))
    }.sorted { ($0.due, $0.incident) < ($1.due, $1.incident) }
  }
}
