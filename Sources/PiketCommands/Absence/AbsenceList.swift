import ArgumentParser
import PiketProtocol

/// Absences that touch a period.
struct AbsenceList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.absenceList") }

  @Option(help: .piket("option.person", value: "value.person")) var person: String?
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?
  @Flag(help: .piket("option.withdrawn")) var withdrawn = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = PersonWire.ListAbsences(
      person: person, from: from, until: until, withdrawn: withdrawn ? true : nil)
    return try session.answer(question) {
      session.table(AbsenceTable(session.texts).table($0.absences), orElse: "absence.none")
    }
  }
}
