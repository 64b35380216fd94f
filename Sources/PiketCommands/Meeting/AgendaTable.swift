import PiketProtocol

/// The agenda of a meeting, for people.
struct AgendaTable {
  let texts: Texts

  func table(_ items: [MeetingWire.Item]) -> Table {
    var table = Table([
      .init(texts("heading.item")), .init(texts("heading.meetingTitle"), .wrap), .init(texts("heading.by")),
      .init(texts("heading.alignment")), .init(texts("heading.standpoints"), .wrap),
      .init(texts("heading.meetingDecision"), .wrap),
    ])
    for item in items {
      table.add([
        item.id, item.title, item.by ?? "", texts("alignment.\(item.alignment.rawValue)"),
        standpoints(item).joined(separator: "; "),
        item.decision ?? item.movedTo.map { texts("meeting.movedOn", ["item": $0]) } ?? "",
      ])
    }
    return table
  }

  /// Who agrees with whom, and who has said nothing: a line for each standpoint.
  func standpoints(_ item: MeetingWire.Item) -> [String] {
    var groups: [(words: String, municipalities: [String])] = []
    for standpoint in item.standpoints {
      let words = standpoint.text ?? texts("standpoint.\(standpoint.kind.rawValue)")
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].municipalities.append(standpoint.municipality)
      } else {
        groups.append((words, [standpoint.municipality]))
      }
    }
    if !item.silent.isEmpty { groups.append((texts("standpoint.none"), item.silent)) }
    return groups.map {
      texts("standpoint.of", ["standpoint": $0.words, "names": $0.municipalities.joined(separator: ", ")])
    }
  }
}

extension Session {
  func showAgenda(_ meeting: MeetingWire.Meeting) {
    let summary = meeting.summary
    line(
      "meeting.heading",
      ["meeting": summary.code, "title": summary.title, "at": MomentText(texts).short(summary.at)], .strong)
    table(AgendaTable(texts: texts).table(meeting.items), orElse: "meeting.noItems")
  }
}
