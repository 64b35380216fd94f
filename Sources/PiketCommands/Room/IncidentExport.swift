import ArgumentParser
import PiketProtocol
import Varlink

/// A whole incident as a file, or a message about it for other systems.
struct IncidentExport: PiketCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, markdown, html, cap }

  static var configuration: CommandConfiguration { .piket("export", ["exporteer"], help: "help.incidentExport") }

  @Argument(help: .piket("argument.incident", value: "value.incident")) var incident: String
  @Option(help: .piket("option.exportFormat", value: "value.format")) var format = Format.json
  @Option(help: .piket("option.output", value: "value.file")) var output: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    if format == .cap {
      let answer = try session.ask(RoomWire.Send(incident: incident, requestID: writing.requestID()))
      try session.deliver(answer.value.content, to: output)
      session.note("incident.sent", ["identifier": answer.value.identifier])
      return .done
    }
    let file = try IncidentFile(incident, session)
    switch format {
    case .json, .cap: try session.deliver(file.json() + "\n", to: output)
    case .markdown: try session.deliver(file.document(session.texts).rendered(as: .markdown), to: output)
    case .html: try session.deliver(file.document(session.texts).rendered(as: .html), to: output)
    }
    return .done
  }
}

/// Takes a message of another system: an alert opens an incident.
struct IncidentImport: PiketCommand {
  static var configuration: CommandConfiguration { .piket("import", ["importeer"], help: "help.incidentImport") }

  @Argument(help: .piket("argument.messageFile", value: "value.file")) var file: String
  @Option(
    name: [.customShort("m"), .long], parsing: .singleValue,
    help: .piket("option.messageMunicipality", value: "value.municipality"))
  var municipality: [String] = []
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    let message = try session.table(in: file)
    let request = RoomWire.Receive(
      name: message.name, content: message.text, municipalities: municipality.isEmpty ? nil : municipality,
      requestID: writing.requestID())
    return try session.perform(request) { result in
      let values = ["incident": result.head.number, "title": result.head.title]
      session.line(result.kind == .alert ? "incident.opened" : "incident.received", values)
    }
  }
}

/// All that is known of an incident, as one value.
struct IncidentFile: Encodable {
  var incident: IncidentWire.Incident
  var steps: [IncidentWire.Step]
  var clocks: [IncidentWire.Clock]
  var decisions: [IncidentWire.Decision]
  var actions: [IncidentWire.Action]
  var positions: [RoomWire.Hold]
  var meetings: [RoomWire.Meeting]
  var log: [IncidentWire.Entry]

  private static let page = 500

  /// Asks for it piece by piece. What is written meanwhile is left out.
  init(_ number: String, _ session: Session) throws(Failure) {
    var shown = try session.call(IncidentWire.Show(incident: number, entries: IncidentFile.page, from: 1)).value
    incident = shown.incident
    (steps, clocks, decisions, actions) = (shown.steps, shown.clocks, shown.decisions, shown.actions)
    log = shown.log
    let count = shown.incident.entries
    while log.count < count, !shown.log.isEmpty {
      let next = IncidentWire.Show(incident: incident.number, entries: IncidentFile.page, from: log.count + 1)
      shown = try session.call(next).value
      log += shown.log.prefix(count - log.count)
    }
    positions = try session.call(RoomWire.Positions(incident: incident.number)).value.holds
    meetings = try session.call(RoomWire.Meetings(incident: incident.number)).value.meetings
  }

  func json() throws(Failure) -> String {
    do {
      return String(decoding: try JSON.encode(self), as: UTF8.self)
    } catch {
      throw Failure(LocalFault.BadReply(method: IncidentWire.Show.name, reason: "\(error)"))
    }
  }

  func document(_ texts: Texts) -> Document {
    let (table, moments, items) = (IncidentTable(texts), MomentText(texts), ItemText(texts))
    var document = Document("\(incident.number): \(incident.title)", texts)
    document.add(texts("sitrap.exercise"), incident.exercise ? texts("sitrap.isExercise") : nil)
    document.add(texts("sitrap.grip"), incident.grip)
    document.add(texts("sitrap.type"), table.type(incident))
    document.add(texts("sitrap.place"), incident.place)
    document.add(texts("sitrap.municipalities"), incident.municipalities.joined(separator: ", "))
    document.add(texts("sitrap.start"), moments.short(incident.start))
    document.add(texts("sitrap.closed"), incident.closedAt.map(moments.short))
    document.add(section: texts("sitrap.scaling"), steps.map(table.line))
    document.add(section: texts("sitrap.clocks"), rows(table.clocks(clocks)))
    document.add(
      section: texts("sitrap.positions"),
      positions.map { hold in items.line(hold) + (hold.until.map { " - " + moments.short($0) } ?? "") })
    document.add(section: texts("sitrap.decisions"), rows(table.decisions(decisions)))
    document.add(section: texts("sitrap.actions"), rows(table.actions(actions)))
    document.add(
      section: texts("sitrap.meetings"),
      meetings.map { meeting in
        ([meeting.code, moments.short(meeting.at)] + meeting.present).joined(separator: ", ")
      })
    document.add(section: texts("sitrap.log"), rows(table.log(log)))
    return document
  }

  private func rows(_ table: Table) -> [String] {
    table.rows.map { row in row.cells.filter { !$0.isEmpty }.joined(separator: " · ") }
  }
}
