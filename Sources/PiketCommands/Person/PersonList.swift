import ArgumentParser
import PiketProtocol

/// All persons, by code.
struct PersonList: PiketCommand {
  static var configuration: CommandConfiguration { .piket("list", ["lijst"], help: "help.personList") }

  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.ofMunicipality", value: "value.municipality")) var municipality: String?
  @Flag(help: .piket("option.left")) var left = false

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = PersonWire.List(function: function, municipality: municipality, left: left ? true : nil)
    return try session.answer(question) { session.table(table($0.persons, session.texts), orElse: "person.none") }
  }

  private func table(_ persons: [PersonWire.Person], _ texts: Texts) -> Table {
    var table = Table([
      .init(texts("heading.person")), .init(texts("heading.name"), .truncate),
      .init(texts("heading.municipality"), .truncate), .init(texts("heading.phone")),
      .init(texts("heading.functions"), .wrap), .init(texts("heading.leaves")),
    ])
    let moments = MomentText(texts)
    for person in persons {
      var functions: [String] = []
      for code in person.qualifications.map(\.function) where !functions.contains(code) { functions.append(code) }
      table.add(
        [
          person.code, person.name, person.municipality, person.phones.first.map(PhoneText.dialable) ?? "",
          functions.joined(separator: ", "), moments.short(person.leavesAt),
        ], style: person.leavesAt == nil ? .plain : .faint)
    }
    return table
  }
}
