import PiketProtocol

/// A year's figures: for each section a table with a line for each figure and a column for each municipality.
struct YearDocument {
  private let report: ReportWire.Year.Reply
  private let texts: Texts

  init(_ report: ReportWire.Year.Reply, _ texts: Texts) {
    self.report = report
    self.texts = texts
  }

  /// One figure: the numbers of all and of each municipality.
  private struct Line {
    let name: String
    let cells: [ReportWire.Row]
  }

  var document: Document {
    var document = Document(texts("report.title", ["year": String(report.year)]), texts)
    let moments = MomentText(texts)
    document.points([
      texts("report.period", ["from": moments.short(report.from), "until": moments.short(report.until)])
    ])
    for section in ReportWire.Row.Section.allCases {
      let lines = lines(of: section)
      if lines.isEmpty { continue }
      document.heading(2, texts("reportSection.\(section.rawValue)"))
      document.table([texts("heading.figure")] + columns.map { $0 ?? texts("report.all") }, lines.map(row))
    }
    let hidden = report.rows.contains { $0.shown != .exact }
    if hidden { document.points([texts("report.hidden", ["bound": String(report.suppressBelow)])]) }
    return document
  }

  /// One line for each number, with the names of the wire: for whoever counts on.
  var csv: String {
    CSV.rendered(
      headings: ["section", "figure", "subject", "municipality", "value"].map { texts("csv.\($0)") },
      rows: report.rows.map { row in
        [row.section.rawValue, row.figure, row.subject ?? "", row.municipality ?? "", number(row)]
      })
  }

  /// Nil stands for all; there is no such column where one municipality was asked for.
  private var columns: [String?] {
    let hasTotal = report.rows.contains { $0.municipality == nil }
    return (hasTotal ? [nil] : []) + report.municipalities.map { $0 }
  }

  private func lines(of section: ReportWire.Row.Section) -> [Line] {
    var lines: [Line] = []
    for row in report.rows where row.section == section {
      if let last = lines.last?.cells.first, last.figure == row.figure, last.subject == row.subject {
        lines[lines.count - 1] = Line(name: lines[lines.count - 1].name, cells: lines[lines.count - 1].cells + [row])
      } else {
        lines.append(Line(name: name(row), cells: [row]))
      }
    }
    return lines
  }

  private func row(_ line: Line) -> [String] {
    [line.name]
      + columns.map { column in line.cells.first { $0.municipality == column }.map(number) ?? "-" }
  }

  private func number(_ row: ReportWire.Row) -> String {
    switch row.shown {
    case .exact: row.value.map(String.init) ?? ""
    case .below: "<\(report.suppressBelow)"
    case .withheld: "."
    }
  }

  /// A figure that this program does not know is shown by its name.
  private func name(_ row: ReportWire.Row) -> String {
    let figure = texts.template("reportFigure.\(row.figure)") ?? row.figure
    guard let subject = row.subject else { return figure }
    return "\(figure): \(words(subject, of: row.figure))"
  }

  private func words(_ subject: String, of figure: String) -> String {
    switch figure {
    case "incidentsByLevel": texts("report.level", ["level": subject])
    case "incidentsByTheme": texts.template("incidentTheme.\(subject)") ?? subject
    default: texts.template(subject == "other" ? "report.otherTheme" : "meetingTheme.\(subject)") ?? subject
    }
  }
}
