import PiketDomain
import PiketProtocol

extension EvaluationWire.Open: WritingMethod {}
extension EvaluationWire.Debrief: WritingMethod {}
extension EvaluationWire.Report: WritingMethod {}
extension EvaluationWire.Waive: WritingMethod {}
extension EvaluationWire.Close: WritingMethod {}

extension Engine {
  static let evaluationRoutes: [Route] = [
    .write(EvaluationWire.Open.self, [.evaluator]) { call, view in
      var open = OpenEvaluation(incident: call.incident)
      (open.kind, open.title, open.date) = (call.kind, call.title, try view.day(call.date, field: "date"))
      (open.municipalities, open.functions) = (call.municipalities ?? [], call.functions ?? [])
      return evaluated(try open.decide(view.state, view.context)) { EvaluationWire.Open.Reply(evaluation: $0) }
    },
    .read(EvaluationWire.List.self, incidentReaders) { call, view, _ in
      let today = view.zone.local(view.now).date
      let found = view.state.evaluations.values.filter { call.all ?? false || $0.closedAt == nil }
      return EvaluationWire.List.Reply(
        missing: view.state.missingEvaluations(view.context).map { EvaluationWire.Missing($0, on: today) },
        evaluations: found.sorted { $0.code < $1.code }.map { EvaluationWire.Summary($0) })
    },
    .read(EvaluationWire.Show.self, incidentReaders) { call, view, _ in
      let evaluation = try view.state.evaluation(named: call.evaluation)
      return EvaluationWire.Show.Reply(evaluation: EvaluationWire.Evaluation(evaluation, view))
    },
    .write(EvaluationWire.Debrief.self, [.evaluator, .dutyOfficer]) { call, view in
      let decision = try Debrief(call.evaluation, call.points).decide(view.state, view.context)
      return evaluated(decision) { EvaluationWire.Debrief.Reply(evaluation: $0) }
    },
    .write(EvaluationWire.Report.self, [.evaluator, .dutyOfficer]) { call, view in
      var report = ReportImpression(call.evaluation, call.function)
      report.wentWell = (call.well ?? []).map { ($0.theme, $0.text) }
      report.wentWrong = (call.wrong ?? []).map { ($0.theme, $0.text) }
      return evaluated(try report.decide(view.state, view.context)) { EvaluationWire.Report.Reply(evaluation: $0) }
    },
    .write(EvaluationWire.Waive.self, [.evaluator]) { call, view in
      let decision = try WaiveImpression(call.evaluation, call.function, reason: call.reason)
        .decide(view.state, view.context)
      return evaluated(decision) { EvaluationWire.Waive.Reply(evaluation: $0) }
    },
    .write(EvaluationWire.Close.self, [.evaluator]) { call, view in
      let decision = try CloseEvaluation(call.evaluation).decide(view.state, view.context)
      return evaluated(decision) { EvaluationWire.Close.Reply(evaluation: $0) }
    },
  ]

  /// What was decided of an evaluation, with the evaluation as it is then.
  static func evaluated<Reply>(
    _ decision: Decision<EvaluationCode>, _ reply: @escaping (EvaluationWire.Evaluation) -> Reply
  ) -> Decided<Reply> {
    Decided(events: decision.events) { after in
      let evaluation = try after.state.evaluation(named: decision.outcome.rawValue)
      return reply(EvaluationWire.Evaluation(evaluation, after))
    }
  }
}
