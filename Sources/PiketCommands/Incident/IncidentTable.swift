import PiketProtocol

/// Incidents, their logs and their clocks, for people.
struct IncidentTable {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func table(_ incidents: [IncidentWire.Incident]) -> Table {
    var table = Table([
      .init(texts("heading.incident")), .init(texts("heading.start")), .init(texts("heading.grip")),
      .init(texts("heading.municipality"), .wrap), .init(texts("heading.title"), .wrap),
      .init(texts("heading.type"), .wrap), .init(texts("heading.state")),
    ])
    for incident in incidents {
      table.add(
        [
          incident.number, moments.short(incident.start), incident.grip,
          incident.municipalities.joined(separator: ", "), title(incident), type(incident) ?? "", state(incident),
        ], style: incident.closedAt == nil ? incident.overdue > 0 ? .warning : .plain : .faint)
    }
    return table
  }

  func fields(_ incident: IncidentWire.Incident, steps: [IncidentWire.Step] = []) -> Fields {
    var fields = Fields()
    fields.add(texts("heading.incident"), incident.number, style: .strong)
    fields.add(texts("heading.title"), title(incident))
    fields.add(texts("heading.state"), state(incident))
    fields.add(texts("heading.grip"), incident.grip)
    for step in steps { fields.add("", line(step)) }
    fields.add(texts("heading.type"), type(incident))
    fields.add(texts("heading.place"), incident.place)
    fields.add(texts("heading.municipality"), incident.municipalities.joined(separator: ", "))
    fields.add(texts("heading.start"), moments.short(incident.start))
    fields.add(texts("heading.source"), incident.source)
    for link in incident.links {
      fields.add(texts("heading.link"), texts("incidentLink.\(link.relation.rawValue)", ["incident": link.incident]))
    }
    fields.add(
      texts("heading.registered"),
      texts("incident.registered", ["at": moments.short(incident.openedAt), "by": incident.openedBy]))
    return fields
  }

  func line(_ step: IncidentWire.Step) -> String {
    texts(
      "incident.step",
      [
        "level": step.level, "region": step.region, "at": moments.short(step.at), "reason": step.reason,
        "authority": texts("scalingAuthority.\(step.authority.rawValue)"),
      ])
  }

  func log(_ entries: [IncidentWire.Entry]) -> Table {
    var table = Table([
      .init(texts("heading.number")), .init(texts("heading.at")), .init(texts("heading.writtenBy")),
      .init(texts("heading.status")), .init(texts("heading.text"), .wrap),
    ])
    for entry in entries {
      table.add(
        [
          String(entry.number), moments.short(entry.at), entry.function ?? entry.author,
          texts("logStatus.\(entry.status.rawValue)"), words(entry),
        ], style: entry.status == .withdrawn ? .faint : .plain)
    }
    return table
  }

  func decisions(_ decisions: [IncidentWire.Decision]) -> Table {
    var table = Table([
      .init(texts("heading.decision")), .init(texts("heading.at")), .init(texts("heading.writtenBy")),
      .init(texts("heading.to")), .init(texts("heading.state")), .init(texts("heading.until")),
      .init(texts("heading.text"), .wrap),
    ])
    for decision in decisions {
      let text = decision.instrument.map { "\(decision.text) (\($0))" } ?? decision.text
      let objections = decision.objections.map { texts("incident.objection", ["municipality": $0]) }
      table.add(
        [
          decision.code, moments.short(decision.at), texts("decisionGiver.\(decision.giver.rawValue)"),
          decision.receiver ?? "",
          decision.replacedBy.map { texts("incident.seeLater", ["entry": $0]) }
            ?? texts(decision.ratifiedAt == nil ? "decisionState.\(decision.state.rawValue)" : "incident.ratified"),
          moments.short(decision.until), ([text] + objections).joined(separator: "; "),
        ], style: [.partly, .lapsed].contains(decision.state) ? .warning : .plain)
    }
    return table
  }

  func actions(_ actions: [IncidentWire.Action]) -> Table {
    var table = Table([
      .init(texts("heading.action")), .init(texts("heading.owner")), .init(texts("heading.due")),
      .init(texts("heading.state")), .init(texts("heading.text"), .wrap),
    ])
    for action in actions {
      table.add(
        [
          action.code, action.owner, moments.short(action.due), texts("actionState.\(action.state.rawValue)"),
          action.text,
        ], style: action.state == .open ? .plain : .faint)
    }
    return table
  }

  func hits(_ hits: [IncidentWire.Hit]) -> Table {
    var table = Table([
      .init(texts("heading.incident")), .init(texts("heading.number")), .init(texts("heading.at")),
      .init(texts("heading.text"), .wrap),
    ])
    for hit in hits {
      table.add([
        hit.incident, hit.entry.map { String($0.number) } ?? "", moments.short(hit.entry?.at),
        hit.entry.map(words) ?? hit.title,
      ])
    }
    return table
  }

  func clocks(_ clocks: [IncidentWire.Clock]) -> Table {
    var table = Table(clockColumns)
    for clock in clocks { table.add(cells(clock), style: style(clock)) }
    return table
  }

  func clocks(_ clocks: [IncidentWire.IncidentClock]) -> Table {
    var table = Table([.init(texts("heading.incident"))] + clockColumns)
    for clock in clocks { table.add([clock.incident] + cells(clock.clock), style: style(clock.clock)) }
    return table
  }

  private var clockColumns: [Table.Column] {
    [
      .init(texts("heading.team")), .init(texts("heading.state")), .init(texts("heading.due")),
      .init(texts("heading.startedAt")), .init(texts("heading.minutes")), .init(texts("heading.source"), .wrap),
    ]
  }

  private func cells(_ clock: IncidentWire.Clock) -> [String] {
    [
      clock.code, texts("clockState.\(clock.state.rawValue)"), moments.short(clock.due),
      moments.short(clock.startedAt), String(clock.minutes), clock.source,
    ]
  }

  private func style(_ clock: IncidentWire.Clock) -> Style {
    switch clock.state {
    case .overdue: .alarm
    case .late: .warning
    case .met, .stoodDown: .faint
    case .running, .waiting: .plain
    }
  }

  private func title(_ incident: IncidentWire.Incident) -> String {
    incident.exercise ? texts("incident.exercise", ["title": incident.title]) : incident.title
  }

  func type(_ incident: IncidentWire.Incident) -> String? {
    let name = texts.language == .dutch ? incident.typeDutch : incident.typeEnglish
    return incident.type.map { code in name.map { "\(code) \($0)" } ?? code }
  }

  private func state(_ incident: IncidentWire.Incident) -> String {
    texts(incident.closedAt == nil ? "incidentPhase.\(incident.phase.rawValue)" : "incident.closed")
  }

  /// The value of an entry in words, where it has some.
  private func value(_ entry: IncidentWire.Entry) -> String {
    let value = entry.value ?? ""
    let parts = value.split(separator: " ").map(String.init)
    return switch entry.subject {
    case "phase": texts("incidentPhase.\(value)")
    case "linked" where parts.count == 2: texts("incidentLink.\(parts[0])", ["incident": parts[1]])
    case "followed" where parts.count == 2:
      "\(parts[0]) " + texts(parts[1] == "ratified" ? "incident.ratified" : "decisionState.\(parts[1])")
    case "alertStep", "alertAnswered": AlertTable.words(parts, texts)
    case "actionEnded" where parts.count == 2: "\(parts[0]) " + texts("actionState.\(parts[1])")
    default: value
    }
  }

  /// One line: `03:04  5  OVD_BZ  rook trekt naar de school`.
  func line(_ entry: RoomWire.Entry) -> String {
    let written = IncidentWire.Entry(
      number: entry.number, at: entry.at, recordedAt: entry.at, author: entry.by, subject: entry.subject,
      value: entry.value, text: entry.text, status: .unverified, addendum: false)
    return [MomentText.sortable(entry.at), String(entry.number), entry.by, words(written)].joined(separator: "  ")
  }

  /// The text, with what kind of entry it is, where it comes from and what it puts right.
  func words(_ entry: IncidentWire.Entry) -> String {
    let values = ["value": value(entry), "text": entry.text]
    let key = "logSubject.\(entry.subject)"
    let said = texts.template(key) == nil ? "\(entry.subject) \(entry.value ?? "") \(entry.text)" : texts(key, values)
    var marks: [String] = []
    if let relation = entry.relation, let number = entry.refersTo {
      marks.append(texts("logRelation.\(relation.rawValue)", ["entry": String(number)]))
    }
    if let later = entry.later { marks.append(texts("incident.seeLater", ["entry": String(later)])) }
    if let aspect = entry.aspect { marks.append(texts("logAspect.\(aspect.rawValue)")) }
    if let certainty = entry.certainty, entry.subject == "note" {
      marks.append(texts("logCertainty.\(certainty.rawValue)"))
    }
    if let source = entry.source { marks.append(texts("incident.source", ["source": source])) }
    if entry.addendum { marks.append(texts("incident.addendum")) }
    return marks.isEmpty ? said : said + " (" + marks.joined(separator: ", ") + ")"
  }
}

extension Session {
  /// Clocks that are of use now: what has begun is known already.
  func show(_ clocks: [IncidentWire.Clock]) {
    let open = clocks.filter { [.waiting, .running, .overdue].contains($0.state) }
    if !open.isEmpty { table(IncidentTable(texts).clocks(open)) }
  }
}
