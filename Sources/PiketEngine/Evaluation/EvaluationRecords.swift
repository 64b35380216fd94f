import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension EvaluationWire.Summary {
  init(_ evaluation: Evaluation) {
    let subject = evaluation.subject
    self.init(
      code: evaluation.code.rawValue, kind: Kind(rawValue: subject.kind.rawValue) ?? .incident,
      incident: subject.incident?.rawValue, title: subject.title, date: subject.date.iso8601,
      municipalities: subject.municipalities.map(\.rawValue),
      stage: Stage(rawValue: evaluation.stage.rawValue) ?? .reporting, due: evaluation.due.iso8601,
      outstanding: evaluation.reports.filter(\.isOutstanding).map(\.function.rawValue),
      findings: evaluation.findings.count, points: evaluation.points.count,
      open: evaluation.points.count { $0.state.isOpen })
  }
}

extension EvaluationWire.Missing {
  init(_ missing: MissingEvaluation, on today: LocalDate) {
    self.init(
      incident: missing.incident.rawValue, title: missing.title, level: missing.level.rawValue,
      due: missing.due.iso8601, overdue: missing.due < today)
  }
}

extension EvaluationWire.Theme {
  init(_ theme: AssessmentTheme) { self = EvaluationWire.Theme(rawValue: theme.rawValue) ?? .processes }
}

extension EvaluationWire.Evaluation {
  init(_ evaluation: Evaluation, _ view: View) {
    let repeats = Repeats(view.state.evaluations.values)
    let themes = evaluation.summaries.sorted { $0.key < $1.key }
    self.init(
      summary: EvaluationWire.Summary(evaluation), openedBy: evaluation.openedBy,
      openedAt: view.rfc3339(evaluation.openedAt.wholeSecond), reportsDue: evaluation.reportsDue.iso8601,
      debrief: evaluation.debrief, reports: evaluation.reports.map { EvaluationWire.ReportRecord($0, view) },
      summaries: themes.map { EvaluationWire.ThemeText(theme: EvaluationWire.Theme($0.key), text: $0.value) },
      findings: evaluation.findings.map { EvaluationWire.Finding($0) },
      points: evaluation.points.map { EvaluationWire.Point($0, of: evaluation, repeats, view) },
      closedAt: evaluation.closedAt.map { view.rfc3339($0.wholeSecond) })
  }
}

extension EvaluationWire.ReportRecord {
  init(_ report: ImpressionReport, _ view: View) {
    func texts(_ impressions: [Impression]) -> [EvaluationWire.ThemeText] {
      impressions.map { EvaluationWire.ThemeText(theme: EvaluationWire.Theme($0.theme), text: $0.text) }
    }
    self.init(
      function: report.function.rawValue, well: texts(report.wentWell), wrong: texts(report.wentWrong),
      givenBy: report.givenBy, givenAt: report.givenAt.map { view.rfc3339($0.wholeSecond) }, waiver: report.waiver)
  }
}

extension EvaluationWire.Finding {
  init(_ finding: EvaluationFinding) {
    self.init(
      id: finding.code, text: finding.text, theme: EvaluationWire.Theme(finding.theme), evidence: finding.evidence,
      cause: finding.cause)
  }
}

extension EvaluationWire.Point {
  init(_ point: ImprovementPoint, of evaluation: Evaluation, _ repeats: Repeats, _ view: View) {
    self.init(
      id: "\(evaluation.code)/\(point.code)", finding: "F\(point.finding)",
      theme: EvaluationWire.Theme(evaluation.theme(of: point)), measure: point.measure,
      function: point.function.rawValue, person: point.person.rawValue,
      personName: view.state.persons[point.person]?.details.name ?? "", due: point.due.iso8601, result: point.result,
      effectCheck: point.effectCheck.iso8601, state: State(rawValue: point.state.rawValue) ?? .proposed,
      overdue: point.isOverdue(on: view.zone.local(view.now).date),
      adoptions: point.adoptions.map {
        EvaluationWire.Adoption(
          municipality: $0.municipality.rawValue, date: $0.date.iso8601, decision: $0.decision)
      },
      notes: point.notes.map {
        EvaluationWire.Note(
          act: EvaluationWire.Note.Act(rawValue: $0.act.rawValue) ?? .progress, text: $0.text, by: $0.by,
          at: view.rfc3339($0.at.wholeSecond))
      }, repeats: repeats.of(point, in: evaluation))
  }
}
