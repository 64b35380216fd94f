import ArgumentParser
import PiketProtocol

/// What runs out when, over all that the caller may see.
struct CaseTerms: PiketCommand {
  static var configuration: CommandConfiguration { .piket("terms", ["termijnen"], help: "help.caseTerms") }

  @OptionGroup var reading: PurposeOption

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(CaseWire.Terms(purpose: reading.purpose)) {
      session.table(CaseTable(session.texts).table($0.terms), orElse: "case.noTerms")
    }
  }
}
