import ArgumentParser
import PiketProtocol

/// What the caller sees of a dossier; in an emergency, what a coordinator of its theme sees.
struct CaseShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.caseShow") }

  @Argument(help: .piket("argument.dossier", value: "value.dossier")) var dossier: String
  @OptionGroup var reading: PurposeOption
  @Option(
    name: [.customLong("nood"), .customLong("emergency")], help: .piket("option.emergency", value: "value.text"))
  var emergency: String?
  @Option(help: .piket("option.caseShielded", value: "value.text")) var reason: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    if let emergency {
      let request = CaseWire.BreakGlass(
        dossier: dossier, purpose: reading.purpose, reason: emergency, requestID: writing.requestID())
      _ = try session.ask(request)
      session.note("case.emergency")
    }
    return try session.answer(CaseWire.Show(dossier: dossier, purpose: reading.purpose, reason: reason)) {
      session.show($0.dossier)
    }
  }
}
