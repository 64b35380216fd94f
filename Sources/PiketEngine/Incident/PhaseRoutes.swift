import PiketDomain
import PiketProtocol

extension IncidentWire.Phase: WritingMethod {}
extension IncidentWire.Close: WritingMethod {}
extension IncidentWire.Relate: WritingMethod {}
extension IncidentWire.Split: WritingMethod {}

extension Engine {
  static let phaseRoutes: [Route] = [
    .write(IncidentWire.Phase.self, [.dutyOfficer]) { call, view in
      let phase = IncidentPhase(rawValue: call.phase.rawValue) ?? .hot
      let decision = try ChangePhase(call.incident, phase, text: call.text, at: view.moment(call.at, field: "at"))
        .decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        IncidentWire.Phase.Reply(incident: try after.incident(decision.outcome).0)
      }
    },
    .write(IncidentWire.Close.self, [.dutyOfficer, .evaluator]) { call, view in
      var command = CloseIncident(call.incident)
      command.text = call.text
      command.handovers = call.handovers?.map { ItemHandover($0.item, to: $0.owner) } ?? []
      command.into = call.into
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        IncidentWire.Close.Reply(incident: try after.incident(decision.outcome).0)
      }
    },
    .write(IncidentWire.Relate.self, [.dutyOfficer, .evaluator]) { call, view in
      let decision = try LinkIncidents(call.incident, call.other).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        IncidentWire.Relate.Reply(incident: try after.incident(decision.outcome).0)
      }
    },
    .write(IncidentWire.Split.self, [.dutyOfficer]) { call, view in
      let decision = try SplitIncident(call.incident, call.title, in: call.municipalities)
        .decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        IncidentWire.Split.Reply(incident: try after.incident(decision.outcome).0)
      }
    },
  ]
}
