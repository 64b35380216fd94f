import PiketDomain
import PiketProtocol

extension MeetingWire.Attend: WritingMethod {}
extension MeetingWire.Decide: WritingMethod {}
extension MeetingWire.AddAction: WritingMethod {}
extension MeetingWire.EndAction: WritingMethod {}
extension MeetingWire.Close: WritingMethod {}

extension Engine {
  /// What is recorded of a meeting from its day on.
  static let heldMeetingRoutes: [Route] = [
    .write(MeetingWire.Attend.self, .meetingKeepers) { call, view in
      let decision = try AttendMeeting(meeting: call.meeting, names: call.names, partner: call.partner)
        .decide(view.state, view.context)
      return changed(decision) { MeetingWire.Attend.Reply(meeting: $0) }
    },
    .write(MeetingWire.Decide.self, .meetingKeepers) { call, view in
      let decision = try DecideItem(item: call.item, text: call.text).decide(view.state, view.context)
      return changed(decision) { MeetingWire.Decide.Reply(meeting: $0) }
    },
    .write(MeetingWire.AddAction.self, .meetingKeepers) { call, view in
      let decision = try AddMeetingAction(
        of: call.of, text: call.text, owner: call.owner, due: view.day(call.due, field: "due")
      ).decide(view.state, view.context)
      return changed(decision) { MeetingWire.AddAction.Reply(meeting: $0) }
    },
    .write(MeetingWire.EndAction.self, .meetingKeepers) { call, view in
      let decision = try EndMeetingAction(action: call.action).decide(view.state, view.context)
      return changed(decision) { MeetingWire.EndAction.Reply(meeting: $0) }
    },
    .write(MeetingWire.Close.self, .meetingKeepers) { call, view in
      let decision = try CloseMeeting(meeting: call.meeting, undecidedTo: call.undecidedTo)
        .decide(view.state, view.context)
      return changed(decision) { MeetingWire.Close.Reply(meeting: $0) }
    },
  ]
}
