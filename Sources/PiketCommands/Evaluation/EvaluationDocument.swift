import PiketProtocol

/// The report of an evaluation. It holds what is in the log and nothing of the moment at which it is made: made again
/// it is the same, byte for byte.
struct EvaluationDocument {
  private let evaluation: EvaluationWire.Evaluation
  private let texts: Texts
  private let moments: MomentText

  init(_ evaluation: EvaluationWire.Evaluation, _ texts: Texts) {
    self.evaluation = evaluation
    self.texts = texts
    moments = MomentText(texts)
  }

  var document: Document {
    let summary = evaluation.summary
    var document = Document(texts("evaluationReport.title", ["title": summary.title]), texts)
    document.points(head)
    section(&document, "evaluationReport.debrief", evaluation.debrief)
    if !evaluation.reports.isEmpty {
      document.heading(2, texts("evaluationReport.reports"))
      for report in evaluation.reports {
        document.heading(3, report.function)
        document.points(impressions(report))
      }
    }
    section(
      &document, "evaluationReport.summary", evaluation.summaries.map { "\(theme($0.theme)): \($0.text)" })
    section(&document, "evaluationReport.findings", evaluation.findings.map(finding))
    if !evaluation.points.isEmpty {
      document.heading(2, texts("evaluationReport.points"))
      for point in evaluation.points {
        document.heading(3, "\(point.id): \(point.measure)")
        document.points(lines(of: point))
      }
    }
    return document
  }

  private func section(_ document: inout Document, _ heading: String, _ points: [String]) {
    guard !points.isEmpty else { return }
    document.heading(2, texts(heading))
    document.points(points)
  }

  private var head: [String] {
    let summary = evaluation.summary
    var lines = [
      "\(summary.code), \(texts("evaluationKind.\(summary.kind.rawValue)"))",
      texts("evaluationReport.date", ["day": moments.shortOrDay(summary.date)]),
      texts("evaluationReport.municipalities", ["names": summary.municipalities.joined(separator: ", ")]),
      texts("evaluationReport.stage", ["stage": texts("evaluationStage.\(summary.stage.rawValue)")]),
    ]
    if let incident = summary.incident {
      lines.insert(texts("evaluationReport.incident", ["incident": incident]), at: 1)
    }
    return lines
  }

  private func impressions(_ report: EvaluationWire.ReportRecord) -> [String] {
    if let waiver = report.waiver { return [texts("evaluationReport.waived", ["reason": waiver])] }
    if report.givenAt == nil {
      return [texts("evaluationReport.outstanding", ["day": moments.shortOrDay(evaluation.reportsDue)])]
    }
    let well = report.well.map { said("evaluationReport.well", $0) }
    return well + report.wrong.map { said("evaluationReport.wrong", $0) }
  }

  private func said(_ key: String, _ impression: EvaluationWire.ThemeText) -> String {
    texts(key, ["theme": theme(impression.theme), "text": impression.text])
  }

  private func finding(_ finding: EvaluationWire.Finding) -> String {
    var parts = ["\(finding.id) (\(theme(finding.theme))): \(finding.text)"]
    if let cause = finding.cause { parts.append(texts("evaluationReport.cause", ["cause": cause])) }
    if !finding.evidence.isEmpty {
      let entries = finding.evidence.map(String.init).joined(separator: ", ")
      parts.append(texts("evaluationReport.evidence", ["entries": entries]))
    }
    return parts.joined(separator: "; ")
  }

  private func lines(of point: EvaluationWire.Point) -> [String] {
    var lines = [
      texts("evaluationReport.finding", ["finding": point.finding, "theme": theme(point.theme)]),
      texts("evaluationReport.owner", ["function": point.function, "name": point.personName]),
      texts("evaluationReport.due", ["day": moments.shortOrDay(point.due)]),
      texts("evaluationReport.result", ["result": point.result]),
      texts("evaluationReport.effect", ["day": moments.shortOrDay(point.effectCheck)]),
      texts("evaluationReport.state", ["state": texts("pointState.\(point.state.rawValue)")]),
    ]
    lines += point.adoptions.map {
      texts(
        "evaluationReport.adopted",
        ["municipality": $0.municipality, "day": moments.shortOrDay($0.date), "decision": $0.decision])
    }
    lines += point.notes.map {
      texts(
        "evaluationReport.note",
        ["at": moments.short($0.at), "act": texts("pointAct.\($0.act.rawValue)"), "text": $0.text])
    }
    if !point.repeats.isEmpty {
      lines.append(texts("evaluationReport.repeats", ["findings": point.repeats.joined(separator: ", ")]))
    }
    return lines
  }

  private func theme(_ theme: EvaluationWire.Theme) -> String { texts("assessmentTheme.\(theme.rawValue)") }
}
