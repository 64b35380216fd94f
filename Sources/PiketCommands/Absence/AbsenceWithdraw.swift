import ArgumentParser
import PiketProtocol

/// Takes an absence back.
struct AbsenceWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.absenceWithdraw") }

  @Argument(help: .piket("argument.absence", value: "value.absence")) var absence: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.WithdrawAbsence(id: absence, requestID: writing.requestID())
    return try session.perform(request) { session.table(AbsenceTable(session.texts).table([$0.absence])) }
  }
}
