import PiketDomain
import PiketProtocol

extension MeetingWire.Add: WritingMethod {}
extension MeetingWire.Move: WritingMethod {}
extension MeetingWire.Cancel: WritingMethod {}
extension MeetingWire.AddItem: WritingMethod {}
extension MeetingWire.TakeStandpoint: WritingMethod {}

extension Set<Role> {
  /// Who keeps the consultation of the cold phase; everybody may read it.
  static let meetingKeepers: Set<Role> = [.planner, .evaluator]
}

extension Engine {
  static let meetingRoutes: [Route] = [
    .write(MeetingWire.Add.self, .meetingKeepers) { call, view in
      let decision = try AddMeeting(
        title: call.title, at: view.required(call.at, field: "at"), scale: call.scale, theme: call.theme,
        municipalities: call.municipalities ?? [], partners: call.partners ?? [], every: call.every,
        until: view.day(call.until, field: "until")
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let meetings = decision.outcome.compactMap { after.state.meetings[$0] }
        return MeetingWire.Add.Reply(meetings: meetings.map { MeetingWire.Summary($0, after) })
      }
    },
    .read(MeetingWire.List.self, .anybody) { call, view, _ in
      let from = try view.moment(call.from, field: "from") ?? view.zone.startOfDay(view.zone.local(view.now).date)
      let until = try view.moment(call.until, field: "until")
      let theme = try call.theme.map { try MeetingTheme.read($0) }
      let found = view.state.meetings.values
        .filter { $0.at >= from }
        .filter { meeting in until.map { meeting.at < $0 } ?? true }
        .filter { theme == nil || $0.plan.theme == theme }
        .filter { call.all ?? false || $0.state != .cancelled }
        .sorted { ($0.at, $0.code) < ($1.at, $1.code) }
      return MeetingWire.List.Reply(meetings: found.map { MeetingWire.Summary($0, view) })
    },
    .read(MeetingWire.Show.self, .anybody) { call, view, _ in
      let meeting = try view.state.meeting(named: call.meeting)
      return MeetingWire.Show.Reply(meeting: MeetingWire.Meeting(meeting, view))
    },
    .write(MeetingWire.Move.self, .meetingKeepers) { call, view in
      let decision = try MoveMeeting(
        meeting: call.meeting, to: view.required(call.to, field: "to"), reason: call.reason
      ).decide(view.state, view.context)
      return changed(decision) { MeetingWire.Move.Reply(meeting: $0) }
    },
    .write(MeetingWire.Cancel.self, .meetingKeepers) { call, view in
      let decision = try CancelMeeting(meeting: call.meeting, reason: call.reason).decide(view.state, view.context)
      return changed(decision) { MeetingWire.Cancel.Reply(meeting: $0) }
    },
    .write(MeetingWire.AddItem.self, .meetingKeepers) { call, view in
      let decision = try AddAgendaItem(meeting: call.meeting, title: call.title, proposer: call.by)
        .decide(view.state, view.context)
      return changed(decision) { MeetingWire.AddItem.Reply(meeting: $0) }
    },
    .write(MeetingWire.TakeStandpoint.self, .meetingKeepers) { call, view in
      let decision = try TakeStandpoint(
        item: call.item, municipality: call.municipality, standpoint: call.standpoint
      ).decide(view.state, view.context)
      return changed(decision) { MeetingWire.TakeStandpoint.Reply(meeting: $0) }
    },
  ]

  /// What was decided of a meeting, with the meeting as it is then.
  static func changed<Reply>(
    _ decision: Decision<MeetingCode>, _ reply: @escaping (MeetingWire.Meeting) -> Reply
  ) -> Decided<Reply> {
    Decided(events: decision.events) { after in
      reply(MeetingWire.Meeting(try after.state.meeting(named: decision.outcome.rawValue), after))
    }
  }
}
