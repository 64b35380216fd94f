import ArgumentParser
import PiketProtocol

/// The conferences to come.
struct CaseAgenda: PiketCommand {
  static var configuration: CommandConfiguration { .piket("agenda", [], help: "help.caseAgenda") }

  @OptionGroup var reading: PurposeOption

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(CaseWire.Agenda(purpose: reading.purpose)) {
      session.table(CaseTable(session.texts).table($0.items), orElse: "case.noAgenda")
    }
  }
}
