import ArgumentParser
import PiketProtocol

/// Records that a person is not there.
struct AbsenceAdd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("add", ["voegtoe"], help: "help.absenceAdd") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.absentFrom", value: "value.moment")) var from: String
  @Option(help: .piket("option.absentUntil", value: "value.moment")) var until: String
  @Option(help: .piket("option.kind", value: "value.kind")) var kind: String
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.AddAbsence(
      person: person, from: from, until: until, kind: kind, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.table(AbsenceTable(session.texts).table([result.absence]))
      session.show(result.hits)
    }
  }
}
