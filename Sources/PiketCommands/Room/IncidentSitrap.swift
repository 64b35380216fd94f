import ArgumentParser
import PiketProtocol

/// Situation reports: makes one, or shows one as it was made.
struct IncidentSitrap: PiketCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, html }

  static var configuration: CommandConfiguration { .piket("sitrap", help: "help.incidentSitrap") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Flag(help: .piket("option.sitrapNew")) var new = false
  @Option(parsing: .singleValue, help: .piket("option.sitrapEffect", value: "value.text")) var effect: [String] = []
  @Option(help: .piket("option.sitrapExpected", value: "value.text")) var expected: String?
  @Option(parsing: .singleValue, help: .piket("option.sitrapQuestion", value: "value.text"))
  var question: [String] = []
  @Option(help: .piket("option.sitrapNext", value: "value.moment")) var next: String?
  @Option(name: .customLong("as"), help: .piket("option.onBehalfOfFunction", value: "value.function"))
  var function: String?
  @Option(help: .piket("option.sitrapVersion", value: "value.number")) var version: Int?
  @Option(help: .piket("option.sitrapFormat", value: "value.format")) var format = Format.text
  @Option(help: .piket("option.output", value: "value.file")) var output: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let adds = !effect.isEmpty || expected != nil || !question.isEmpty || next != nil || function != nil
    if adds, !new { throw session.wrongUsage("usage.sitrapNew") }
    if new, version != nil { throw session.wrongUsage("usage.sitrapVersion") }
    let (sitrap, json) = try new ? made(session) : shown(session)
    if session.choices.json {
      try session.deliver(String(decoding: json, as: UTF8.self) + "\n", to: output)
    } else {
      let document = SitrapDocument(sitrap, session.texts).document
      try session.deliver(document.rendered(as: format.form), to: output)
    }
    return .done
  }

  /// Asked for as `perform` does: carried out once.
  private func made(_ session: Session) throws(Failure) -> (RoomWire.Sitrap, [UInt8]) {
    let request = RoomWire.Report(
      incident: incident, effects: effect.isEmpty ? nil : effect, expected: expected,
      questions: question.isEmpty ? nil : question, next: next, function: function,
      requestID: writing.requestID())
    let answer = try session.ask(request)
    return (answer.value.sitrap, answer.json)
  }

  private func shown(_ session: Session) throws(Failure) -> (RoomWire.Sitrap, [UInt8]) {
    let answer = try session.call(RoomWire.ShowReport(incident: incident, version: version))
    return (answer.value.sitrap, answer.json)
  }
}

extension IncidentSitrap.Format {
  var form: Document.Format {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html: .html
    }
  }
}

extension Session {
  /// Writes a document where answers go or, whole or not at all, to a file.
  func deliver(_ text: String, to path: String?) throws(Failure) {
    guard let path else { return output.text(text) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    _ = try FeedFolder(folder.isEmpty ? "/" : folder).put(Array(text.utf8), as: parts.last ?? "")
    note("output.written", ["path": path])
  }
}
