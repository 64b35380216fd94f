import ArgumentParser
import PiketProtocol

/// Reads a roster as offices keep it, as a draft.
struct RosterImport: PiketCommand {
  static var configuration: CommandConfiguration { .piket("import", ["importeer"], help: "help.rosterImport") }

  @Argument(help: .piket("argument.file", value: "value.file")) var file: String
  @Flag(name: .customLong("dry-run"), help: .piket("option.dryRun")) var dryRun = false
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let table = try session.table(in: file)
    let request = RosterWire.Import(
      name: table.name, content: table.text, dryRun: dryRun ? true : nil, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.findings)
      let shifts = session.texts.count("count.shifts", result.shifts)
      if let draft = result.draft {
        session.line("roster.imported", ["draft": draft, "shifts": shifts])
        session.note(result.findings.contains { $0.severity == .hard } ? "roster.nextRepair" : "roster.nextPublish",
          ["draft": draft])
      } else {
        session.line("roster.wouldImport", ["shifts": shifts])
      }
    }
  }
}

extension Session {
  /// Findings as a table, and how many there are.
  func show(_ findings: [RosterWire.Finding]) {
    let words = FindingTable(texts)
    if !findings.isEmpty { table(words.table(findings)) }
    output.line(words.summary(findings))
  }
}
