import PiketDomain
import PiketProtocol
import PiketStore

extension RoomWire.HandOver: WritingMethod {}
extension RoomWire.Send: WritingMethod {}
extension RoomWire.Receive: WritingMethod {}

extension Engine {
  static let handoverRoutes: [Route] = [
    .write(RoomWire.HandOver.self, [.dutyOfficer]) { call, view in
      var command = HandOverDuty(call.incident, to: call.person)
      command.position = call.position
      command.note = call.note
      command.at = try view.moment(call.at, field: "at")
      let decision = try command.decide(view.state, view.context)
      let number = try view.state.incidents.find(call.incident).number
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(number.rawValue)
        return RoomWire.HandOver.Reply(
          hold: RoomWire.Hold(decision.outcome, of: incident, at: after.now, after),
          overview: RoomWire.Overview(incident, after))
      }
    },
    .read(RoomWire.Overviews.self, incidentReaders) { call, view, _ in
      let named = try call.incident.map { [try view.state.incidents.find($0)] }
      let incidents = named ?? view.state.incidents.open.values.sorted { $0.number < $1.number }
      return RoomWire.Overviews.Reply(overviews: incidents.map { RoomWire.Overview($0, view) })
    },
    .write(RoomWire.Send.self, [.dutyOfficer]) { call, view in
      let decision = try SendMessage(call.incident).decide(view.state, view.context)
      let alert = decision.outcome
      return Decided(events: decision.events) { _ in
        RoomWire.Send.Reply(identifier: alert.identifier, content: alert.xml)
      }
    },
    .write(RoomWire.Receive.self, [.dutyOfficer], source: { $0.name }) { call, view in
      let command = ReceiveMessage(call.content, municipalities: call.municipalities ?? [])
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let incident = try after.state.incidents.find(decision.outcome.rawValue)
        let kind = incident.room.messages.last.map(\.kind) ?? .alert
        return RoomWire.Receive.Reply(
          kind: RoomWire.Receive.Reply.Kind(kind), head: RoomWire.Head(incident, after))
      }
    },
    .watch(RoomWire.Follow.self, incidentReaders) { call, view, engine, answerer in
      let incident = try view.state.incidents.find(call.incident)
      if let from = call.from, from < 1 { throw Failure.invalidParameter("from") }
      let from = call.from ?? incident.log.count + 1
      answerer.continues(Failure.text(RoomWire.Follow.Reply(entry: nil)))
      engine.watchers.add(
        Watchers.Filter(
          stream: "incident/\(incident.number)", last: Failure.text(RoomWire.Follow.Reply(entry: nil)),
          reply: { stored, zone in try RoomWire.Follow.reply(stored, from: from, zone) }),
        from: call.from == nil ? engine.snapshot.head.position + 1 : 1, answerer, engine)
    },
  ]
}

extension RoomWire.Receive.Reply.Kind {
  fileprivate init(_ kind: IncidentMessage.Kind) {
    self =
      switch kind {
      case .alert: .alert
      case .update: .update
      case .cancel: .cancel
      }
  }
}

extension RoomWire.Follow {
  /// What is told of an event of the incident; nil where its entry came before what was asked for.
  fileprivate static func reply(_ stored: StoredEvent, from: Int, _ zone: Zone) throws -> [UInt8]? {
    guard case .incident(let happening) = try stored.domainEvent() else { return nil }
    let entry = happening.payload.entry
    guard entry.number >= from else { return nil }
    return Failure.text(
      Reply(
        entry: RoomWire.Entry(
          number: entry.number, at: zone.rfc3339(entry.at), by: entry.function?.rawValue ?? entry.author,
          subject: entry.subject.rawValue, value: entry.value, text: entry.text)))
  }
}
