import PiketProtocol

extension AnyCall {
  /// From an incident that was at GRIP 2 (`2026-ZTW-0001`) to the follow-up of a point.
  static var evaluations: [AnyCall] {
    [
      AnyCall(
        "evaluator", EvaluationWire.Open(incident: "ztw-1", functions: ["CC"], requestID: "e-1")),
      AnyCall("duty-officer", EvaluationWire.List(all: true)),
      AnyCall("duty-officer", EvaluationWire.Debrief(evaluation: "E1", points: ["portofoons leeg"], requestID: "e-2")),
      AnyCall(
        "duty-officer",
        EvaluationWire.Report(
          evaluation: "E1", function: "AC_BZ", well: [EvaluationWire.Impression(theme: "leiding", text: "snel")],
          wrong: [EvaluationWire.Impression(theme: "information", text: "geen LCMS")], requestID: "e-3")),
      AnyCall("evaluator", EvaluationWire.Waive(evaluation: "E1", function: "CC", reason: "verlof", requestID: "e-4")),
      AnyCall(
        "evaluator",
        EvaluationWire.Summarise(evaluation: "E1", theme: "processen", text: "sporthal laat", requestID: "e-5")),
      AnyCall(
        "evaluator",
        EvaluationWire.AddFinding(
          evaluation: "E1", text: "sporthal te laat open", theme: "processen", evidence: [1], cause: "geen sleutel",
          requestID: "e-6")),
      AnyCall(
        "evaluator",
        EvaluationWire.AddPoint(
          evaluation: "E1", finding: "F1", measure: "sleutel in de pikettas", function: "HPZ", person: "ldn-01",
          due: "2027-02-01", result: "open in 45 minuten", effectCheck: "2027-05-01", requestID: "e-7")),
      AnyCall(
        "evaluator",
        EvaluationWire.Adopt(
          evaluation: "E1", municipality: "zoeterwoude", decision: "Z/26/1", date: "2026-12-01", requestID: "e-8")),
      AnyCall(
        "evaluator",
        EvaluationWire.Follow(point: "E1/P1", act: "voortgang", text: "besteld", requestID: "e-9")),
      AnyCall(
        "planner",
        EvaluationWire.Points(
          open: true, overdue: false, owner: "HPZ", theme: "processes", municipality: "zoeterwoude")),
      AnyCall("evaluator", EvaluationWire.Close(evaluation: "E1", requestID: "e-10")),
      AnyCall("auditor", EvaluationWire.Show(evaluation: "e1")),
    ]
  }
}

extension Office {
  /// An incident at GRIP 2 in which AC_BZ had something to do.
  func prepareEvaluation() throws {
    try call(
      IncidentWire.Open(title: "brand", municipalities: ["zoeterwoude"], grip: "2", reason: "rook"),
      as: "duty-officer")
    try call(IncidentWire.Act(incident: "ztw-1", text: "sporthal openen", owner: "AC_BZ"), as: "duty-officer")
  }
}
