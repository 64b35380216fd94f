import ArgumentParser
import PiketProtocol

/// Records what somebody wishes of duty.
struct PreferenceAdd: PiketCommand {
  static var configuration: CommandConfiguration { .piket("add", ["voegtoe"], help: "help.preferenceAdd") }

  @Argument(help: .piket("argument.person", value: "value.person")) var person: String
  @Option(help: .piket("option.preferenceKind", value: "value.kind")) var kind: String
  @Option(help: .piket("option.on", value: "value.weekday")) var on: [String] = []
  @Option(help: .piket("option.validFrom", value: "value.moment")) var from: String?
  @Option(help: .piket("option.validUntil", value: "value.moment")) var until: String?
  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.note", value: "value.text")) var note: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let request = PersonWire.AddPreference(
      person: person, kind: kind, on: on, from: from, until: until, function: function, note: note,
      requestID: writing.requestID())
    return try session.perform(request) { session.table(PreferenceTable(session.texts).table([$0.preference])) }
  }
}
