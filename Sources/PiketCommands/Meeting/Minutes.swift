import PiketProtocol

/// The minutes of a meeting, as plain text or as Markdown (CommonMark).
struct Minutes {
  private let meeting: MeetingWire.Meeting
  private let texts: Texts
  private let isMarkdown: Bool

  init(_ meeting: MeetingWire.Meeting, _ texts: Texts, isMarkdown: Bool) {
    self.meeting = meeting
    self.texts = texts
    self.isMarkdown = isMarkdown
  }

  var text: String {
    let loose = meeting.actions.filter { $0.item == nil }
    let parts = [head] + meeting.items.enumerated().map { section($1, number: $0 + 1) }
      + (loose.isEmpty ? [] : [[heading(2, texts("minutes.actions"))] + loose.map { point(action($0)) }])
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    let summary = meeting.summary
    var lines = [
      heading(1, texts("minutes.title", ["title": written(summary.title)])),
      point(
        texts("minutes.held", ["meeting": summary.code, "at": MomentText(texts).long(summary.at)])),
      point(texts("minutes.municipalities", ["names": summary.municipalities.joined(separator: ", ")])),
    ]
    if !meeting.attendance.isEmpty {
      let names = meeting.attendance.map { attendant in
        guard let partner = attendant.partner else { return written(attendant.name) }
        return texts("minutes.ofPartner", ["name": written(attendant.name), "partner": written(partner)])
      }
      lines.append(point(texts("minutes.present", ["names": names.joined(separator: ", ")])))
    }
    if summary.state != .closed { lines.append(point(texts("minutes.draft"))) }
    return lines
  }

  private func section(_ item: MeetingWire.Item, number: Int) -> [String] {
    var lines = [heading(2, "\(number). \(written(item.title))")]
    if let by = item.by { lines.append(point(texts("minutes.by", ["municipality": by]))) }
    if let from = item.movedFrom { lines.append(point(texts("minutes.movedFrom", ["item": from]))) }
    if !item.standpoints.isEmpty {
      let standpoints = AgendaTable(texts: texts).standpoints(item).map(written).joined(separator: "; ")
      lines.append(point(texts("minutes.standpoints", ["standpoints": standpoints])))
    }
    if let decision = item.decision {
      lines.append(point(texts("minutes.decision", ["decision": written(decision)])))
    } else if let to = item.movedTo {
      lines.append(point(texts("minutes.movedTo", ["item": to])))
    } else {
      lines.append(point(texts("minutes.undecided")))
    }
    return lines + meeting.actions.filter { $0.item == item.id }.map { point(action($0)) }
  }

  private func action(_ action: MeetingWire.Action) -> String {
    let key = action.doneAt == nil ? "minutes.action" : "minutes.actionDone"
    return texts(
      key,
      [
        "action": action.id, "text": written(action.text), "owner": written(action.ownerName),
        "due": MomentText(texts).shortOrDay(action.due),
      ])
  }

  private func heading(_ level: Int, _ text: String) -> String {
    isMarkdown ? String(repeating: "#", count: level) + " " + text : text
  }

  private func point(_ text: String) -> String { (isMarkdown ? "- " : "  ") + text }

  private func written(_ text: String) -> String { isMarkdown ? text.markdown : text.printable }
}
