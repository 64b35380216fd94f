import ArgumentParser
import PiketProtocol

/// What a month comes to, as a file for payroll.
struct Allowance: PiketCommand {
  static var configuration: CommandConfiguration { .piket("allowance", ["toelage"], help: "help.allowance") }

  @Option(help: .piket("option.month", value: "value.month")) var month: String
  @Option(help: .piket("option.person", value: "value.person")) var person: String?
  @Option(help: .piket("option.onlyEmployer", value: "value.employer")) var employer: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = AllowanceWire.Month(month: month, person: person, employer: employer)
    return try session.answer(question) { answer in
      session.output.text(AllowanceFile(session.texts).csv(answer))
      if !answer.gaps.isEmpty {
        let key = answer.gaps.count == 1 ? "allowance.gaps.one" : "allowance.gaps.many"
        session.note(key, ["count": String(answer.gaps.count)])
      }
    }
  }
}
