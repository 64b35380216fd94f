import ArgumentParser
import PiketProtocol

/// Dossiers that are open to the caller.
struct CaseList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.caseList") }

  @OptionGroup var reading: PurposeOption
  @Option(help: .piket("option.caseTheme", value: "value.theme")) var theme: String?
  @Option(help: .piket("option.caseText", value: "value.text")) var text: String?
  @Flag(help: .piket("option.caseAll")) var all = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = CaseWire.List(purpose: reading.purpose, theme: theme, text: text, all: all ? true : nil)
    return try session.answer(request) {
      session.table(CaseTable(session.texts).table($0.dossiers), orElse: "case.none")
    }
  }
}
