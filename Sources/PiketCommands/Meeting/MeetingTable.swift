import PiketProtocol

/// Meetings, for people.
struct MeetingTable {
  let texts: Texts
  let moments: MomentText

  init(_ texts: Texts) {
    self.texts = texts
    moments = MomentText(texts)
  }

  func table(_ meetings: [MeetingWire.Summary]) -> Table {
    var table = Table([
      .init(texts("heading.meeting")), .init(texts("heading.meetingAt")), .init(texts("heading.meetingTitle"), .wrap),
      .init(texts("heading.scale")), .init(texts("heading.theme")), .init(texts("heading.municipalities"), .wrap),
      .init(texts("heading.partners"), .wrap), .init(texts("heading.series")), .init(texts("heading.state")),
    ])
    for meeting in meetings {
      table.add(
        [
          meeting.code, moments.short(meeting.at), meeting.title, scale(meeting), theme(meeting) ?? "",
          meeting.municipalities.joined(separator: ", "), meeting.partners.joined(separator: ", "),
          meeting.series ?? "", state(meeting),
        ], style: meeting.state == .cancelled ? .faint : .plain)
    }
    return table
  }

  func fields(_ meeting: MeetingWire.Meeting) -> Fields {
    let summary = meeting.summary
    var fields = Fields()
    fields.add(texts("heading.meeting"), summary.code)
    fields.add(texts("heading.meetingTitle"), summary.title)
    fields.add(texts("heading.meetingAt"), moments.short(summary.at))
    fields.add(texts("heading.state"), state(summary))
    fields.add(texts("heading.reason"), meeting.cancellation)
    fields.add(texts("heading.scale"), scale(summary))
    fields.add(texts("heading.theme"), theme(summary))
    fields.add(texts("heading.municipalities"), summary.municipalities.joined(separator: ", "))
    fields.add(texts("heading.partners"), summary.partners.joined(separator: ", "))
    fields.add(texts("heading.series"), summary.series)
    fields.add(texts("heading.present"), meeting.attendance.map(present).joined(separator: ", "))
    for move in meeting.moves {
      fields.add(
        texts("heading.moved"), texts("meeting.moved", ["from": moments.short(move.from), "reason": move.reason]))
    }
    fields.add(
      texts("heading.planned"),
      texts("meeting.planned", ["at": moments.short(meeting.plannedAt), "by": meeting.plannedBy]))
    return fields
  }

  func scale(_ meeting: MeetingWire.Summary) -> String { texts("meetingScale.\(meeting.scale.rawValue)") }

  func theme(_ meeting: MeetingWire.Summary) -> String? {
    meeting.theme.map { texts("meetingTheme.\($0.rawValue)") }
  }

  private func present(_ attendance: MeetingWire.Attendance) -> String {
    guard let partner = attendance.partner else { return attendance.name }
    return texts("minutes.ofPartner", ["name": attendance.name, "partner": partner])
  }

  private func state(_ meeting: MeetingWire.Summary) -> String { texts("meetingState.\(meeting.state.rawValue)") }
}

extension Session {
  func show(_ meeting: MeetingWire.Meeting) {
    fields(MeetingTable(texts).fields(meeting))
    if !meeting.items.isEmpty {
      output.line("")
      table(AgendaTable(texts: texts).table(meeting.items))
    }
    if !meeting.actions.isEmpty {
      output.line("")
      showActions(meeting)
    }
  }
}
