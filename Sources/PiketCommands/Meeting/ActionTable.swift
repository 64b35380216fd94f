import PiketProtocol

/// The actions of a meeting, for people.
struct ActionTable {
  let texts: Texts

  func table(_ actions: [MeetingWire.Action]) -> Table {
    var table = Table([
      .init(texts("heading.meetingAction")), .init(texts("heading.item")), .init(texts("heading.what"), .wrap),
      .init(texts("heading.meetingOwner")), .init(texts("heading.meetingDue")), .init(texts("heading.done")),
    ])
    let moments = MomentText(texts)
    for action in actions {
      table.add(
        [
          action.id, action.item ?? "", action.text, action.owner, moments.shortOrDay(action.due),
          moments.short(action.doneAt),
        ], style: action.doneAt == nil ? .plain : .faint)
    }
    return table
  }
}

extension Session {
  func showActions(_ meeting: MeetingWire.Meeting) { table(ActionTable(texts: texts).table(meeting.actions)) }
}
