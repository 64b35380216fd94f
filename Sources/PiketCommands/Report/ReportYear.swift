import ArgumentParser
import PiketProtocol

struct ReportGroup: ParsableCommand {
  static var configuration: CommandConfiguration {
    .piket("report", ["verantwoording"], help: "help.report", subcommands: [ReportYear.self])
  }
}

/// What is accounted for of a year: figures only.
struct ReportYear: PiketCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, markdown, csv, json }

  static var configuration: CommandConfiguration { .piket("year", ["jaar"], help: "help.reportYear") }

  @Argument(help: .piket("argument.reportYear", value: "value.year")) var year: Int
  @Option(
    name: [.customShort("m"), .long], help: .piket("option.reportMunicipality", value: "value.municipality"))
  var municipality: String?
  @Option(help: .piket("option.yearFormat", value: "value.format")) var format = Format.table

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let answer = try session.call(ReportWire.Year(year: year, municipality: municipality))
    let report = YearDocument(answer.value, session.texts)
    switch session.choices.json ? .json : format {
    case .json: session.output.json(answer.json)
    case .table: session.output.text(report.document.rendered(as: .text))
    case .markdown: session.output.text(report.document.rendered(as: .markdown))
    case .csv: session.output.text(report.csv)
    }
    return .done
  }
}
