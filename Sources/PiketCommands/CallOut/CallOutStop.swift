import ArgumentParser
import PiketProtocol

/// The work after a call is over.
struct CallOutStop: PiketCommand {
  static var configuration: CommandConfiguration { .piket("stop", ["einde"], help: "help.calloutStop") }

  @Argument(help: .piket("argument.calledPerson", value: "value.person")) var person: String?
  @Option(help: .piket("option.calledUntil", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = CallOutWire.Stop(person: person, at: at, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.callOut, $0.balance, "callout.recorded") }
  }
}
