import ArgumentParser
import PiketProtocol

/// What is on record of a person's work, or of everybody's.
struct WorkShow: PiketCommand {
  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.workShow") }

  @Argument(help: .piket("argument.workPerson", value: "value.person")) var person: String?
  @Flag(help: .piket("option.withdrawn")) var withdrawn = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = WorkingTimeWire.List(person: person, withdrawn: withdrawn ? true : nil)
    return try session.answer(question) { known in
      session.table(WorkTable(session.texts).table(known.facts), orElse: "work.none")
      session.line(
        "work.regionHours", ["hours": WorkWeekText(session.texts).text(known.regionHours)], .faint)
    }
  }
}
