import ArgumentParser
import PiketProtocol

/// Records work after a call afterwards.
struct CallOutAdd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("add", ["voegtoe"], help: "help.calloutAdd") }

  @Argument(help: .piket("argument.calledPerson", value: "value.person")) var person: String?
  @Option(help: .piket("option.calledFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.calledUntil", value: "value.moment")) var until: String
  @Option(help: .piket("option.calledPost", value: "value.post")) var post: String?
  @Option(help: .piket("option.calledReason", value: "value.text")) var reason: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = CallOutWire.Add(
      person: person, from: from, until: until, post: post, note: reason, requestID: writing.requestID())
    return try session.perform(request) { session.show($0.callOut, $0.balance, "callout.recorded") }
  }
}
