import PiketProtocol

extension AnyCall {
  /// T1 is held today; then the list of all that has to be done, and the year.
  static var trainings: [AnyCall] {
    [
      AnyCall(
        "planner",
        TrainingWire.Add(
          title: "CoPI-oefening", kind: "oefening", date: "2026-12-01", functions: ["CC"], validMonths: 24,
          organiser: "VRHM", joint: true, requestID: "t-1")),
      AnyCall("evaluator", TrainingWire.Attend(training: "T1", persons: ["new-1"], result: "geslaagd", requestID: "t-2")),
      AnyCall("auditor", TrainingWire.List(year: 2026, function: "CC", person: "new-1")),
      AnyCall("planner", TrainingWire.Show(training: "t1")),
      AnyCall("planner", TrainingWire.Lapsing(days: 800)),
      AnyCall("evaluator", ReportWire.Year(year: 2026, municipality: "leiden")),
    ]
  }
}
