import PiketDomain
import PiketProtocol

extension IncidentWire.Decide: WritingMethod {}
extension IncidentWire.Follow: WritingMethod {}
extension IncidentWire.Object: WritingMethod {}
extension IncidentWire.Act: WritingMethod {}
extension IncidentWire.EndAction: WritingMethod {}

extension Engine {
  static let decisionRoutes: [Route] = [
    .write(IncidentWire.Decide.self, [.dutyOfficer]) { call, view in
      var command = GiveDecision(call.incident, call.text)
      command.kind = call.kind.flatMap { DecisionKind(rawValue: $0.rawValue) } ?? .decision
      command.giver = call.giver
      command.receiver = call.receiver
      command.instrument = call.instrument
      command.picture = call.picture
      command.at = try view.moment(call.at, field: "at")
      command.until = try view.moment(call.until, field: "until")
      command.replaces = call.replaces
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(decision.outcome.rawValue)
        let given = incident.decisions[incident.decisions.count - 1]
        return IncidentWire.Decide.Reply(
          incident: incident.number.rawValue, decision: IncidentWire.Decision(given, after))
      }
    },
    .write(IncidentWire.Follow.self, [.dutyOfficer]) { call, view in
      let outcome = FollowDecision.Outcome(rawValue: call.outcome.rawValue) ?? .accepted
      let decision = try FollowDecision(
        call.incident, call.decision, outcome, text: call.text, at: view.moment(call.at, field: "at")
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let (incident, found) = try after.decision(call.decision, of: decision.outcome)
        return IncidentWire.Follow.Reply(incident: incident, decision: found)
      }
    },
    .write(IncidentWire.Object.self, [.dutyOfficer]) { call, view in
      let decision = try RecordObjection(
        call.incident, call.decision, of: call.municipality, call.text, at: view.moment(call.at, field: "at")
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let (incident, found) = try after.decision(call.decision, of: decision.outcome)
        return IncidentWire.Object.Reply(incident: incident, decision: found)
      }
    },
    .write(IncidentWire.Act.self, [.dutyOfficer, .evaluator]) { call, view in
      var command = GiveAction(call.incident, call.text)
      command.owner = call.owner
      command.outside = call.outside
      command.due = try view.moment(call.due, field: "due")
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(decision.outcome.rawValue)
        return IncidentWire.Act.Reply(
          action: IncidentWire.Action(incident.actions[incident.actions.count - 1], of: incident.number, after))
      }
    },
    .write(IncidentWire.EndAction.self, [.dutyOfficer, .evaluator]) { call, view in
      var command = PiketDomain.EndAction(call.incident, call.action)
      command.text = call.text
      command.isDropped = call.dropped ?? false
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(decision.outcome.rawValue)
        return IncidentWire.EndAction.Reply(
          action: IncidentWire.Action(try incident.action(named: call.action), of: incident.number, after))
      }
    },
  ]
}

extension View {
  fileprivate func decision(
    _ code: String, of number: IncidentNumber
  ) throws -> (incident: String, IncidentWire.Decision) {
    let incident = try state.incidents.find(number.rawValue)
    return (incident.number.rawValue, IncidentWire.Decision(try incident.decision(named: code), self))
  }
}

extension IncidentWire.Decision {
  init(_ decision: IncidentDecision, _ view: View) {
    self.init(
      code: decision.code, kind: Kind(rawValue: decision.kind.rawValue) ?? .decision, text: decision.text,
      giver: Giver(rawValue: decision.giver.rawValue) ?? .officer, receiver: decision.receiver,
      instrument: decision.instrument?.rawValue, picture: decision.picture, at: view.rfc3339(decision.givenAt),
      until: decision.until.map { view.rfc3339($0) },
      state: State(rawValue: decision.state(at: view.now).rawValue) ?? .given,
      replaces: decision.replaces.map { "D\($0)" }, replacedBy: decision.replacedBy.map { "D\($0)" },
      ratifiedAt: decision.ratifiedAt.map { view.rfc3339($0) }, objections: decision.objections.map(\.rawValue),
      meeting: decision.meeting)
  }
}

extension IncidentWire.Action {
  init(_ action: IncidentAction, of incident: IncidentNumber, _ view: View) {
    self.init(
      code: action.code, incident: incident.rawValue, text: action.text, owner: action.owner,
      due: action.due.map { view.rfc3339($0) }, at: view.rfc3339(action.givenAt),
      state: State(rawValue: action.state.rawValue) ?? .open, meeting: action.meeting)
  }
}
