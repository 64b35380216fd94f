import ArgumentParser
import PiketProtocol

/// Somebody was called and works.
struct CallOutStart: PiketCommand {
  static var configuration: CommandConfiguration { .piket("start", ["begin"], help: "help.calloutStart") }

  @Argument(help: .piket("argument.calledPerson", value: "value.person")) var person: String?
  @Option(help: .piket("option.calledAt", value: "value.moment")) var at: String?
  @Option(help: .piket("option.calledPost", value: "value.post")) var post: String?
  @Option(help: .piket("option.calledReason", value: "value.text")) var reason: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = CallOutWire.Start(
      person: person, at: at, post: post, note: reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.callOut, $0.balance, "callout.started") }
  }
}
