import ArgumentParser
import PiketProtocol

/// Throws a draft away.
struct RosterDiscard: PiketCommand {
  static var configuration: CommandConfiguration { .piket("discard", ["verwerp"], help: "help.rosterDiscard") }

  @Argument(help: .piket("argument.draft", value: "value.draft")) var draft: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = RosterWire.Discard(draft: draft, requestID: writing.requestID())
    return try session.perform(request) { session.line("roster.discarded", ["draft": $0.draft]) }
  }
}
