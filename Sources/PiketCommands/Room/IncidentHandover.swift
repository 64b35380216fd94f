import ArgumentParser
import PiketProtocol

/// Hands over to the next duty officer; without an incident: what whoever takes over has to know.
struct IncidentHandover: PiketCommand {
  static var configuration: CommandConfiguration {
    .piket("handover", ["overdracht"], help: "help.incidentHandover")
  }

  @Argument(help: .piket("argument.incidentOrAll", value: "value.incident")) var incident: String?
  @Option(help: .piket("option.handoverTo", value: "value.person")) var to: String?
  @Option(help: .piket("option.handoverPosition", value: "value.place")) var position: String?
  @Option(help: .piket("option.handoverNote", value: "value.text")) var note: String?
  @Option(help: .piket("option.logAt", value: "value.moment")) var at: String?
  @OptionGroup var writing: WriteOptions

  func run(_ session: Session) throws(Failure) -> ExitStatus {
    guard let to else {
      if position != nil || note != nil || at != nil { throw session.wrongUsage("usage.handoverTo") }
      return try session.answer(RoomWire.Overviews(incident: incident)) { result in
        if result.overviews.isEmpty { session.line("incident.noneOpen") }
        session.show(result.overviews)
      }
    }
    guard let incident else { throw session.wrongUsage("usage.handoverIncident") }
    let request = RoomWire.HandOver(
      incident: incident, person: to, position: position, note: note, at: at, requestID: writing.requestID())
    return try session.perform(request) { result in
      session.show(result.hold)
      session.output.line("")
      session.show([result.overview])
    }
  }
}

extension Session {
  fileprivate func show(_ overviews: [RoomWire.Overview]) {
    for (index, overview) in overviews.enumerated() {
      if index > 0 { output.line("") }
      show(overview)
    }
  }

  private func show(_ overview: RoomWire.Overview) {
    let (items, moments, head) = (ItemText(texts), MomentText(texts), overview.head)
    let title = head.exercise ? texts("incident.exercise", ["title": head.title]) : head.title
    line("overview.head", ["incident": head.number, "grip": head.grip, "title": title], .strong)
    var fields = Fields()
    func add(_ key: String, _ values: [String], _ style: Style = .plain) {
      for (index, value) in values.enumerated() { fields.add(index == 0 ? texts(key) : "", value, style: style) }
    }
    for clock in overview.clocks {
      fields.add(texts("heading.team"), items.line(clock), style: clock.state == "overdue" ? .alarm : .plain)
    }
    add("heading.decisions", overview.decisions.map { items.line($0, "decisionState") })
    add("heading.actions", overview.actions.map { items.line($0, "actionState") })
    add("heading.positions", overview.positions.map(items.line))
    add("heading.vacant", overview.vacant.map(\.position.code), .warning)
    for next in overview.meetings + (overview.sitrap.map { [$0] } ?? []) {
      fields.add(
        texts("heading.nextMoment"), texts("overview.next", ["of": next.of, "at": moments.short(next.at)]),
        style: next.overdue ? .warning : .plain)
    }
    if fields.isEmpty { line("overview.nothing") } else { self.fields(fields) }
  }
}
