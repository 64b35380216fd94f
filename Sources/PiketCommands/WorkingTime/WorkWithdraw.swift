import ArgumentParser
import PiketProtocol

/// Takes a fact back.
struct WorkWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.workWithdraw") }

  @Argument(help: .piket("argument.workFact", value: "value.workFact")) var fact: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = WorkingTimeWire.Withdraw(id: fact, requestID: writing.requestID())
    return try session.perform(request) { session.show($0) }
  }
}
