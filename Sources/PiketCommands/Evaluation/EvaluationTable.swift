import PiketProtocol

/// Evaluations and their points, for people.
struct EvaluationTable {
  let texts: Texts
  let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func missing(_ missing: [EvaluationWire.Missing]) -> Table {
    var table = Table([
      .init(texts("heading.incident")), .init(texts("heading.grip")), .init(texts("heading.due")),
      .init(texts("heading.evaluated"), .wrap),
    ])
    for incident in missing {
      table.add(
        [incident.incident, incident.level, moments.shortOrDay(incident.due), incident.title],
        style: incident.overdue ? .alarm : .plain)
    }
    return table
  }

  func table(_ evaluations: [EvaluationWire.Summary]) -> Table {
    var table = Table([
      .init(texts("heading.evaluation")), .init(texts("heading.evaluated"), .wrap), .init(texts("heading.stage")),
      .init(texts("heading.due")), .init(texts("heading.outstanding"), .wrap), .init(texts("heading.openPoints")),
    ])
    for evaluation in evaluations {
      table.add(
        [
          evaluation.code, subject(evaluation), texts("evaluationStage.\(evaluation.stage.rawValue)"),
          moments.shortOrDay(evaluation.due), evaluation.outstanding.joined(separator: ", "),
          "\(evaluation.open)/\(evaluation.points)",
        ], style: evaluation.stage == .closed ? .faint : .plain)
    }
    return table
  }

  func fields(_ evaluation: EvaluationWire.Evaluation) -> Fields {
    let summary = evaluation.summary
    var fields = Fields()
    fields.add(texts("heading.evaluation"), summary.code)
    fields.add(texts("heading.evaluated"), subject(summary))
    fields.add(texts("heading.kind"), texts("evaluationKind.\(summary.kind.rawValue)"))
    fields.add(texts("heading.date"), moments.shortOrDay(summary.date))
    fields.add(texts("heading.municipalities"), summary.municipalities.joined(separator: ", "))
    fields.add(texts("heading.stage"), texts("evaluationStage.\(summary.stage.rawValue)"))
    fields.add(texts("heading.due"), moments.shortOrDay(summary.due))
    for point in evaluation.debrief { fields.add(texts("heading.debrief"), point) }
    for summary in evaluation.summaries { fields.add(theme(summary.theme), summary.text) }
    return fields
  }

  func reports(_ evaluation: EvaluationWire.Evaluation) -> Table {
    var table = Table([
      .init(texts("heading.function")), .init(texts("heading.wentWell"), .wrap),
      .init(texts("heading.wentWrong"), .wrap),
    ])
    for report in evaluation.reports {
      table.add(
        [report.function, said(report, report.well, evaluation.reportsDue), said(report.wrong)],
        style: report.givenAt == nil && report.waiver == nil ? .warning : .plain)
    }
    return table
  }

  /// What went well; or why there is nothing.
  private func said(
    _ report: EvaluationWire.ReportRecord, _ impressions: [EvaluationWire.ThemeText], _ due: String
  ) -> String {
    if let waiver = report.waiver { return texts("evaluationReport.waived", ["reason": waiver]) }
    return report.givenAt == nil
      ? texts("evaluationReport.outstanding", ["day": moments.shortOrDay(due)]) : said(impressions)
  }

  private func said(_ impressions: [EvaluationWire.ThemeText]) -> String {
    impressions.map { "\(theme($0.theme)): \($0.text)" }.joined(separator: "; ")
  }

  func findings(_ findings: [EvaluationWire.Finding]) -> Table {
    var table = Table([
      .init(texts("heading.finding")), .init(texts("heading.theme")), .init(texts("heading.text"), .wrap),
      .init(texts("heading.evidence")), .init(texts("heading.cause"), .wrap),
    ])
    for finding in findings {
      table.add([
        finding.id, theme(finding.theme), finding.text, finding.evidence.map(String.init).joined(separator: ", "),
        finding.cause ?? "",
      ])
    }
    return table
  }

  func points(_ points: [EvaluationWire.Point]) -> Table {
    var table = Table([
      .init(texts("heading.point")), .init(texts("heading.finding")), .init(texts("heading.theme")),
      .init(texts("heading.measure"), .wrap), .init(texts("heading.owner")), .init(texts("heading.due")),
      .init(texts("heading.state")), .init(texts("heading.repeats")),
    ])
    for point in points {
      table.add(
        [
          point.id, point.finding, theme(point.theme), point.measure, "\(point.function) \(point.person)",
          moments.shortOrDay(point.state == .done ? point.effectCheck : point.due),
          texts("pointState.\(point.state.rawValue)"), point.repeats.joined(separator: ", "),
        ], style: style(point))
    }
    return table
  }

  private func style(_ point: EvaluationWire.Point) -> Style {
    point.overdue ? .alarm : point.state == .proven || point.state == .dropped ? .faint : .plain
  }

  private func subject(_ evaluation: EvaluationWire.Summary) -> String {
    [evaluation.incident, evaluation.title].compactMap { $0 }.joined(separator: " ")
  }

  private func theme(_ theme: EvaluationWire.Theme) -> String { texts("assessmentTheme.\(theme.rawValue)") }
}

extension Session {
  func show(_ evaluation: EvaluationWire.Evaluation) {
    let tables = EvaluationTable(texts)
    fields(tables.fields(evaluation))
    let all = [
      tables.reports(evaluation), tables.findings(evaluation.findings), tables.points(evaluation.points),
    ]
    for one in all where !one.rows.isEmpty {
      line(text: "")
      table(one)
    }
  }
}
