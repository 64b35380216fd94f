import PiketDomain
import PiketProtocol

extension RoomWire.Meet: WritingMethod {}
extension RoomWire.Report: WritingMethod {}

extension Engine {
  static let sitrapRoutes: [Route] = [
    .write(RoomWire.Meet.self, [.dutyOfficer]) { call, view in
      let decision = try RecordTeamMeeting(call, view).decide(view.state, view.context)
      let number = try view.state.incidents.find(call.incident).number
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(number.rawValue)
        return RoomWire.Meet.Reply(
          incident: number.rawValue, meeting: RoomWire.Meeting(decision.outcome, of: incident, after))
      }
    },
    .read(RoomWire.Meetings.self, incidentReaders) { call, view, _ in
      let incident = try view.state.incidents.find(call.incident)
      let team = try call.team.map { try CrisisTeam.read($0) }
      return RoomWire.Meetings.Reply(
        meetings: incident.room.meetings.filter { team == nil || $0.team == team }
          .map { RoomWire.Meeting($0, of: incident, view) })
    },
    .write(RoomWire.Report.self, [.dutyOfficer]) { call, view in
      var command = MakeSitrap(call.incident)
      command.effects = call.effects ?? []
      command.expected = call.expected
      command.questions = call.questions ?? []
      command.next = try view.moment(call.next, field: "next")
      command.function = call.function
      let decision = try command.decide(view.state, view.context)
      // What is reported is what was known before it.
      let known = try view.state.incidents.find(call.incident)
      return Decided(events: decision.events) { after in
        RoomWire.Report.Reply(sitrap: RoomWire.Sitrap(known, decision.outcome, after))
      }
    },
    .read(RoomWire.ShowReport.self, incidentReaders, needsLog: { $0.version != 0 }) { call, view, engine in
      let incident = try view.state.incidents.find(call.incident)
      if call.version == 0 { return RoomWire.ShowReport.Reply(sitrap: RoomWire.Sitrap(incident, nil, view)) }
      let sitrap = try incident.sitrap(version: call.version)
      let known = try engine.incident(incident.number, upTo: sitrap.upTo)
      return RoomWire.ShowReport.Reply(sitrap: RoomWire.Sitrap(known, sitrap, view))
    },
  ]
}

extension RecordTeamMeeting {
  init(_ call: RoomWire.Meet, _ view: View) throws {
    self.init(call.incident, call.team)
    at = try view.moment(call.at, field: "at")
    present = call.present
    facts = call.facts
    assumptions = call.assumptions
    assessments = call.assessments
    decisions = call.decisions
    actions = try call.actions.map { asked in
      AskedAction(asked.text, owner: asked.owner, due: try view.moment(asked.due, field: "due"))
    }
    next = try view.moment(call.next, field: "next")
  }
}
