@testable import PiketDomain

/// The events of evaluations as their golden files hold them.
enum GoldenEvaluationEvents {
  private static let code = EvaluationCode("E3")
  private static let moment = Instant(microseconds: 1_799_049_600_000_000)
  private static let day = LocalDate(daysSinceEpoch: 20_820)
  private static let (function, municipality) = (FunctionCode("OVD_BZ"), MunicipalityCode("leiderdorp"))

  static let expected: [String: Event] = [
    "EvaluationOpened.1": opened(.incident, IncidentNumber("2027-LDP-0012")),
    "EvaluationOpened.1.nearMiss": opened(.nearMiss, nil),
    "EvaluationDebriefed.1": .evaluation(
      .debriefed(EvaluationDebriefed(evaluation: code, points: ["portofoons \"leeg\""], by: "eva"))),
    "ImpressionReported.1": reported { report in
      report.wentWell = [Impression(theme: .alerting, text: "snel")]
      report.wentWrong = [Impression(theme: .information, text: "geen LCMS")]
      (report.givenBy, report.givenAt) = ("jan", moment)
    },
    "ImpressionReported.1.waived": reported { $0.waiver = "met verlof" },
    "ThemeSummarised.1": .evaluation(
      .summarised(ThemeSummarised(evaluation: code, theme: .communication, text: "op tijd", by: "eva"))),
    "EvaluationFound.1": .evaluation(
      .found(
        EvaluationFound(
          evaluation: code,
          finding: EvaluationFinding(
            number: 1, text: "te laat", theme: .scaling, evidence: [1, 3], cause: "geen sleutel"), by: "eva"))),
    "ImprovementPointAdded.1": .evaluation(
      .pointAdded(
        ImprovementPointAdded(
          evaluation: code,
          point: ImprovementPoint(
            number: 1, finding: 1, measure: "sleutel", function: function, person: PersonCode("ldn-01"), due: day,
            result: "open in 45 minuten", effectCheck: day.adding(days: 90)), by: "eva"))),
    "ImprovementPointsAdopted.1": .evaluation(
      .pointsAdopted(
        ImprovementPointsAdopted(
          evaluation: code, points: [1, 2],
          adoption: Adoption(municipality: municipality, date: day, decision: "Z/27/1"), by: "eva"))),
    "ImprovementPointFollowed.1": followed(.done, .done, due: nil),
    "ImprovementPointFollowed.1.again": followed(.ineffective, .adopted, due: day),
    "EvaluationClosed.1": .evaluation(.closed(EvaluationClosed(evaluation: code, by: "eva", at: moment))),
  ]

  private static func opened(_ kind: EvaluationSubject.Kind, _ incident: IncidentNumber?) -> Event {
    .evaluation(
      .opened(
        EvaluationOpened(
          evaluation: code,
          subject: EvaluationSubject(
            kind: kind, incident: incident, title: "brand", date: day, municipalities: [municipality]),
          functions: [function], reportsDue: day.adding(days: 7), due: day.adding(days: 42), by: "eva", at: moment)))
  }

  private static func reported(_ change: (inout ImpressionReport) -> Void) -> Event {
    var report = ImpressionReport(function: function)
    change(&report)
    return .evaluation(.reported(ImpressionReported(evaluation: code, report: report, by: "eva")))
  }

  private static func followed(_ act: PointAct, _ state: PointState, due: LocalDate?) -> Event {
    .evaluation(
      .pointFollowed(
        ImprovementPointFollowed(
          evaluation: code, point: 1, note: PointNote(act: act, text: "omdat", by: "jan", at: moment), state: state,
          due: due, effectCheck: due?.adding(days: 90))))
  }
}
