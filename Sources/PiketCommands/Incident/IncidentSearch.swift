import ArgumentParser
import PiketProtocol

/// Full-text search in title, place and log.
struct IncidentSearch: PiketCommand {
  static var configuration: CommandConfiguration { .piket("search", ["zoek"], help: "help.incidentSearch") }

  @Argument(help: .piket("argument.searchWords", value: "value.text")) var words: [String]
  @Option(help: .piket("option.hits", value: "value.number")) var limit: Int?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let question = IncidentWire.Search(text: words.joined(separator: " "), limit: limit)
    return try session.answer(question) {
      session.table(IncidentTable(session.texts).hits($0.hits), orElse: "incident.nothingFound")
    }
  }
}
