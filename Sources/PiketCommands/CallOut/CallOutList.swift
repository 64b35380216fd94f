import ArgumentParser
import PiketProtocol

/// Call-outs that touch a period.
struct CallOutList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.calloutList") }

  @Option(help: .piket("option.person", value: "value.person")) var person: String?
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?
  @Flag(help: .piket("option.withdrawn")) var withdrawn = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = CallOutWire.List(person: person, from: from, until: until, withdrawn: withdrawn ? true : nil)
    return try session.answer(question) {
      session.table(CallOutTable(session.texts).table($0.callOuts), orElse: "callout.none")
    }
  }
}
