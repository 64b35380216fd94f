import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension MeetingWire.Summary {
  init(_ meeting: Meeting, _ view: View) {
    let plan = meeting.plan
    self.init(
      code: plan.code.rawValue, title: plan.title, at: view.rfc3339(meeting.at),
      state: MeetingWire.State(rawValue: meeting.state.rawValue) ?? .planned,
      scale: MeetingWire.Scale(rawValue: plan.scale.rawValue) ?? .local,
      theme: plan.theme.flatMap { MeetingWire.Theme(rawValue: $0.rawValue) },
      municipalities: plan.municipalities.map(\.rawValue), partners: plan.partners, series: plan.series?.rawValue)
  }
}

extension MeetingWire.Meeting {
  init(_ meeting: Meeting, _ view: View) {
    self.init(
      summary: MeetingWire.Summary(meeting, view), plannedBy: meeting.plan.plannedBy,
      plannedAt: view.rfc3339(meeting.plan.plannedAt.wholeSecond),
      moves: meeting.moves.map { MeetingWire.Moved(from: view.rfc3339($0.from), reason: $0.reason) },
      cancellation: meeting.cancellation, items: meeting.items.map { MeetingWire.Item($0, of: meeting, view) },
      attendance: meeting.attendance.map {
        MeetingWire.Attendance(name: $0.name, person: $0.person?.rawValue, partner: $0.partner)
      },
      actions: meeting.actions.map { MeetingWire.Action($0, of: meeting, view) })
  }
}

extension MeetingWire.Item {
  init(_ item: AgendaItem, of meeting: Meeting, _ view: View) {
    let municipalities = meeting.plan.municipalities
    self.init(
      id: "\(meeting.code)/\(item.number)", title: item.title, by: item.proposer?.rawValue,
      standpoints: item.standpoints.map { MeetingWire.Standpoint($0, view) },
      alignment: Alignment(rawValue: item.alignment(of: municipalities).rawValue) ?? .silent,
      silent: item.silent(of: municipalities).map(\.rawValue), decision: item.decision, movedTo: item.movedTo,
      movedFrom: item.movedFrom)
  }
}

extension MeetingWire.Standpoint {
  init(_ standpoint: Standpoint, _ view: View) {
    self.init(
      municipality: standpoint.municipality.rawValue, kind: Kind(rawValue: standpoint.kind.rawValue) ?? .other,
      text: standpoint.text, by: standpoint.by, at: view.rfc3339(standpoint.at.wholeSecond))
  }
}

extension MeetingWire.Action {
  init(_ action: MeetingAction, of meeting: Meeting, _ view: View) {
    self.init(
      id: "\(meeting.code)/A\(action.number)", item: action.item.map { "\(meeting.code)/\($0)" }, text: action.text,
      owner: action.owner.rawValue, ownerName: view.state.persons[action.owner]?.details.name ?? "",
      due: action.due.iso8601, doneAt: action.doneAt.map { view.rfc3339($0.wholeSecond) })
  }
}
