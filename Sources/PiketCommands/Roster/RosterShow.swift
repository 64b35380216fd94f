import ArgumentParser
import PiketProtocol

/// The shifts of a period, as a table or as a file for a spreadsheet or a calendar.
struct RosterShow: PiketCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv, ical, matrix }

  static var configuration: CommandConfiguration { .piket("show", ["toon", "tonen"], help: "help.rosterShow") }

  @Option(help: .piket("option.format", value: "value.format")) var format = Format.table
  @Option(help: .piket("option.function", value: "value.function")) var function: String?
  @Option(help: .piket("option.person", value: "value.person")) var person: String?
  @Option(help: .piket("option.ownPeople", value: "value.municipality")) var municipality: String?
  @Option(help: .piket("option.from", value: "value.moment")) var from: String?
  @Option(help: .piket("option.until", value: "value.moment")) var until: String?
  @Option(help: .piket("option.draft", value: "value.draft")) var draft: String?
  @Option(name: .customLong("known-at"), help: .piket("option.knownAt", value: "value.moment")) var knownAt: String?

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    if format == .matrix { return try showMatrix(session) }
    let question = RosterWire.Show(
      function: function, person: person, municipality: municipality, from: from, until: until, draft: draft,
      knownAt: knownAt)
    let answer = try session.call(question)
    let form = ShiftOutput(session.texts)
    switch session.choices.json ? .json : format {
    case .json: session.output.json(answer.json)
    case .csv: session.output.text(form.csv(answer.value.shifts))
    case .ical:
      guard let calendar = form.calendar(answer.value.shifts) else {
        throw Failure(LocalFault.BadReply(method: RosterWire.Show.name, reason: "RFC 3339"))
      }
      session.output.text(calendar)
    case .table, .matrix:
      let moments = MomentText(session.texts)
      session.line(
        "roster.title", ["from": moments.short(answer.value.from), "until": moments.short(answer.value.until)], .strong)
      session.table(form.table(answer.value.shifts), orElse: "roster.noShifts")
    }
    return .done
  }

  /// What `roster import` reads. It is of posts: the people of one municipality, or one person, are no roster.
  private func showMatrix(_ session: Session) throws(Failure) -> ExitStatus {
    if person != nil || municipality != nil { throw session.wrongUsage("usage.matrixIsWhole") }
    let question = RosterWire.Export(function: function, from: from, until: until, draft: draft, knownAt: knownAt)
    let answer = try session.call(question)
    if session.choices.json {
      session.output.json(answer.json)
    } else if let content = answer.value.content {
      session.output.text(CSV.byteOrderMark + content)
    } else {
      session.note("roster.noShifts")
    }
    return .done
  }
}
