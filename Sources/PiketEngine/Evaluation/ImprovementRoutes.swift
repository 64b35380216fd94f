import PiketDomain
import PiketProtocol

extension EvaluationWire.Summarise: WritingMethod {}
extension EvaluationWire.AddFinding: WritingMethod {}
extension EvaluationWire.AddPoint: WritingMethod {}
extension EvaluationWire.Adopt: WritingMethod {}
extension EvaluationWire.Follow: WritingMethod {}

extension Engine {
  /// What was found, and what becomes of it.
  static let improvementRoutes: [Route] = [
    .write(EvaluationWire.Summarise.self, [.evaluator]) { call, view in
      let decision = try SummariseTheme(call.evaluation, call.theme, call.text).decide(view.state, view.context)
      return evaluated(decision) { EvaluationWire.Summarise.Reply(evaluation: $0) }
    },
    .write(EvaluationWire.AddFinding.self, [.evaluator]) { call, view in
      var finding = AddFinding(call.evaluation, call.text, theme: call.theme)
      (finding.evidence, finding.cause) = (call.evidence ?? [], call.cause)
      return evaluated(try finding.decide(view.state, view.context)) {
        EvaluationWire.AddFinding.Reply(evaluation: $0)
      }
    },
    .write(EvaluationWire.AddPoint.self, [.evaluator]) { call, view in
      let point = AddImprovementPoint(
        call.evaluation, finding: call.finding, measure: call.measure, function: call.function, person: call.person,
        due: try view.day(call.due, field: "due"), result: call.result,
        effectCheck: try view.day(call.effectCheck, field: "effectCheck"))
      return evaluated(try point.decide(view.state, view.context)) { EvaluationWire.AddPoint.Reply(evaluation: $0) }
    },
    .write(EvaluationWire.Adopt.self, [.evaluator]) { call, view in
      let adopt = AdoptPoints(
        call.evaluation, municipality: call.municipality, date: try view.day(call.date, field: "date"),
        decision: call.decision)
      return evaluated(try adopt.decide(view.state, view.context)) { EvaluationWire.Adopt.Reply(evaluation: $0) }
    },
    // The owner of a point may be any of these; whether the caller is one is for the domain.
    .write(EvaluationWire.Follow.self, [.evaluator, .dutyOfficer, .planner]) { call, view in
      let follow = FollowPoint(call.point, call.act, text: call.text, due: try view.day(call.due, field: "due"))
      return evaluated(try follow.decide(view.state, view.context)) { EvaluationWire.Follow.Reply(evaluation: $0) }
    },
    .read(EvaluationWire.Points.self, incidentReaders) { call, view, _ in
      EvaluationWire.Points.Reply(points: try points(call, view))
    },
  ]

  private static func points(_ call: EvaluationWire.Points, _ view: View) throws -> [EvaluationWire.Point] {
    let today = view.zone.local(view.now).date
    let owner = try call.owner.map { try view.context.owner(named: $0, view.state) }
    let theme = try call.theme.map { try AssessmentTheme.read($0) }
    let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
    let asked = view.state.evaluations.values
      .filter { municipality.map($0.subject.municipalities.contains) ?? true }
      .flatMap { evaluation in evaluation.points.map { (evaluation: evaluation, point: $0) } }
      .filter { !(call.open ?? false) || $0.point.state.isOpen }
      .filter { !(call.overdue ?? false) || $0.point.isOverdue(on: today) }
      .filter { found in owner.map { found.point.isOwned(by: $0) } ?? true }
      .filter { found in theme.map { found.evaluation.theme(of: found.point) == $0 } ?? true }
    let repeats = Repeats(view.state.evaluations.values)
    return asked.sorted { left, right in
      // What is over comes last.
      let (a, b) = (left.point.nextDue?.daysSinceEpoch ?? .max, right.point.nextDue?.daysSinceEpoch ?? .max)
      return a != b ? a < b : (left.evaluation.code, left.point.number) < (right.evaluation.code, right.point.number)
    }.map { EvaluationWire.Point($0.point, of: $0.evaluation, repeats, view) }
  }
}
