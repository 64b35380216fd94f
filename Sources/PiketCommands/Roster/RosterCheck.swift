import ArgumentParser
import PiketProtocol

/// Checks a draft; ends with 1 where a hard finding stands, or the published roster was changed since it was made.
struct RosterCheck: PiketCommand {
  static var configuration: CommandConfiguration { .piket("check", ["controleer"], help: "help.rosterCheck") }

  @Argument(help: .piket("argument.draft", value: "value.draft")) var draft: String

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(RosterWire.Check(draft: draft), status: Self.verdict) { result in
      session.line(
        "roster.checked", ["draft": result.draft, "shifts": session.texts.count("count.shifts", result.shifts)])
      session.show(result.findings)
      session.show(law: result.law)
      if let edits = result.edits {
        session.line("roster.isStale", [:], .alarm)
        session.table(EditTable(session.texts).table(edits))
      }
    }
  }

  private static func verdict(_ result: RosterWire.Check.Reply) -> ExitStatus {
    let isForbidden = result.law?.contains { $0.severity == .hard && !$0.exempt } ?? false
    return isForbidden || result.edits != nil || result.findings.contains { $0.severity == .hard } ? .refused : .done
  }
}
