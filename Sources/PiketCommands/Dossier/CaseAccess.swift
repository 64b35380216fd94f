import ArgumentParser
import PiketProtocol

/// Who saw a dossier, and for what.
struct CaseAccess: PiketCommand {
  static var configuration: CommandConfiguration { .piket("access", ["inzage"], help: "help.caseAccess") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @OptionGroup var reading: PurposeOption
  @Option(help: .piket("option.caseLimit", value: "value.number")) var limit: Int?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(CaseWire.Access(dossier: dossier, purpose: reading.purpose, limit: limit)) {
      session.table(CaseTable(session.texts).table($0.records), orElse: "case.noAccess")
    }
  }
}
