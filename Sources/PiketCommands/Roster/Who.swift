import ArgumentParser
import PiketProtocol

/// Who is on call, now or at any other moment.
struct Who: PiketCommand {
  static var configuration: CommandConfiguration { .piket("who", ["wie"], help: "help.who") }

  @Option(help: .piket("option.at", value: "value.moment")) var at: String?
  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.served", value: "value.municipality")) var municipality: String?
  @Option(name: .customLong("known-at"), help: .piket("option.knownAt", value: "value.moment")) var knownAt: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    try Who.ask(RosterWire.Who(at: at, function: function, municipality: municipality, knownAt: knownAt), session)
  }

  static func ask(_ question: RosterWire.Who, _ session: Session) throws(Failure) -> ExitStatus {
    try session.answer(question) { answer in
      let texts = session.texts
      session.line("who.title", ["at": MomentText(texts).long(answer.at)], .strong)
      if let position = answer.damagedAt {
        session.line(text: texts("who.damaged", ["position": String(position)]), .alarm)
      }
      // "Today" is the reader's own day: beside another moment it would mislead.
      let table = DutyTable(texts, saysToday: question.at == nil)
      session.table(table.table(answer), orElse: "who.nothing")
      if !answer.uncovered.isEmpty {
        session.line(text: texts.count("who.uncovered", answer.uncovered.count), .alarm)
      }
    }
  }
}
