import PiketDomain
import PiketProtocol

extension Engine {
  static let reportRoutes: [Route] = [
    .read(ReportWire.Year.self, incidentReaders) { call, view, _ in
      let year = try YearReport.checked(year: call.year)
      let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
      let report = YearReport(year: year, municipality: municipality, view.state, view.context)
      return ReportWire.Year.Reply(
        year: year, from: view.rfc3339(report.period.start), until: view.rfc3339(report.period.end),
        suppressBelow: (view.region.rules.report ?? ReportRules()).suppressBelow,
        municipalities: municipality.map { [$0.rawValue] } ?? view.region.municipalities.map(\.code.rawValue),
        rows: report.rows.map { ReportWire.Row($0) })
    }
  ]
}

extension ReportWire.Row {
  init(_ row: ReportRow) {
    let (value, shown): (Int?, Shown) = switch row.number {
    case .exact(let number): (number, .exact)
    case .below: (nil, .below)
    case .withheld: (nil, .withheld)
    }
    self.init(
      section: Section(rawValue: row.figure.section.rawValue) ?? .duty, figure: row.figure.rawValue,
      subject: row.subject, municipality: row.municipality?.rawValue, value: value, shown: shown)
  }
}
