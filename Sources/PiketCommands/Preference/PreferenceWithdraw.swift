import ArgumentParser
import PiketProtocol

/// Takes a wish back.
struct PreferenceWithdraw: PiketCommand {
  static var configuration: CommandConfiguration { .piket("withdraw", ["trekin"], help: "help.preferenceWithdraw") }

  @Argument(help: .piket("argument.preference", value: "value.preference")) var preference: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.WithdrawPreference(id: preference, requestID: writing.requestID())
    return try session.perform(request) { session.table(PreferenceTable(session.texts).table([$0.preference])) }
  }
}
