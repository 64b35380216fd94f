import ArgumentParser
import PiketProtocol

/// Records absences from a table of the office.
struct AbsenceImport: PiketCommand {
  static var configuration: CommandConfiguration { .piket("import", ["importeer"], help: "help.absenceImport") }

  @Argument(help: .piket("argument.file", value: "value.file")) var file: String
  @Flag(name: .customLong("dry-run"), help: .piket("option.dryRun")) var dryRun = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let table = try session.table(in: file)
    let request = PersonWire.ImportAbsences(
      name: table.name, content: table.text, dryRun: dryRun ? true : nil, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.line(
        dryRun ? "absence.wouldImport" : "absence.imported",
        ["recorded": String(result.recorded), "unchanged": String(result.unchanged)])
      session.show(result.hits)
    }
  }
}
