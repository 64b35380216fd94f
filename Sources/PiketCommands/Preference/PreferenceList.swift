import ArgumentParser
import PiketProtocol

/// What people wish of duty.
struct PreferenceList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.preferenceList") }

  @Option(help: .piket("option.person", value: "value.person")) var person: String?
  @Flag(help: .piket("option.withdrawn")) var withdrawn = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = PersonWire.ListPreferences(person: person, withdrawn: withdrawn ? true : nil)
    return try session.answer(question) {
      session.table(PreferenceTable(session.texts).table($0.preferences), orElse: "preference.none")
    }
  }
}
