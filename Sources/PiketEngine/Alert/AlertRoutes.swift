import PiketDomain
import PiketProtocol

extension AlertWire.Send: WritingMethod {}
extension AlertWire.Answer: WritingMethod {}
extension AlertWire.End: WritingMethod {}
extension AlertWire.Test: WritingMethod {}
extension AlertWire.SetReach: WritingMethod {}

extension Engine {
  private static let alertReaders: Set<Role> = [.dutyOfficer, .planner, .auditor, .administrator]
  private static let alertWriters: Set<Role> = [.dutyOfficer, .planner]

  static let alertRoutes: [Route] = alertWrites + alertReads

  private static let alertWrites: [Route] = [
    .write(AlertWire.Send.self, alertWriters) { call, view in
      let decision = try SendAlert(call).decide(view.state, view.context)
      return Decided(events: decision.events) { AlertWire.Send.Reply(alert: try $0.alert(decision.outcome)) }
    },
    // Everybody who is in the register may have been called; whose answer it is, the domain judges.
    .write(AlertWire.Answer.self, .anybody) { call, view in
      var command = AnswerAlert(call.code)
      command.isComing = call.coming ?? true
      command.minutes = call.minutes
      command.onBehalf = call.onBehalf ?? false
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { try $0.answer(decision.outcome) }
    },
    .write(AlertWire.End.self, alertWriters) { call, view in
      let decision = try EndAlert(call.alert, reason: call.reason).decide(view.state, view.context)
      return Decided(events: decision.events) { AlertWire.End.Reply(alert: try $0.alert(decision.outcome)) }
    },
    .write(AlertWire.Test.self, alertWriters) { call, view in
      let decision = try SendTest(call.person, channel: call.channel).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let messages = decision.outcome.compactMap { after.state.alerting.outbox[$0] }
        return AlertWire.Test.Reply(messages: messages.map { AlertWire.Message($0, after) })
      }
    },
    .write(AlertWire.SetReach.self, .anybody) { call, view in
      var command = WishReach(call.person)
      command.order = call.order
      command.quiet = call.quiet
      command.without = call.without
      let decision = try command.decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        let person = try after.state.person(named: decision.outcome.rawValue)
        return AlertWire.SetReach.Reply(reach: AlertWire.Reach(person, after))
      }
    },
  ]

  private static let alertReads: [Route] = [
    .read(AlertWire.List.self, alertReaders) { call, view, _ in
      let alerting = view.state.alerting
      let alerts = call.open ?? false ? Array(alerting.open.values) : alerting.all
      let newest = alerts.sorted { ($1.raisedAt, $1.code) < ($0.raisedAt, $0.code) }
      return AlertWire.List.Reply(
        alerts: newest.prefix(EngineLimits.alertsShownMax).map { AlertWire.Alert($0, view) })
    },
    .read(AlertWire.Show.self, alertReaders) { call, view, _ in
      AlertWire.Show.Reply(alert: AlertWire.Alert(try view.state.alerting.find(call.alert), view))
    },
    .read(AlertWire.Messages.self, alertReaders) { call, view, _ in
      let count = call.limit ?? 100
      guard (1...EngineLimits.messagesShownMax).contains(count) else { throw Failure.invalidParameter("limit") }
      let person = try call.person.map { try view.state.person(named: $0).code }
      let outbox = view.state.alerting.outbox
      let messages = (Array(outbox.waiting.values) + outbox.done)
        .filter { (person == nil || $0.person == person) && (!(call.failed ?? false) || $0.state == .failed) }
        .sorted { $0.number > $1.number }
      return AlertWire.Messages.Reply(messages: messages.prefix(count).map { AlertWire.Message($0, view) })
    },
    .read(AlertWire.Channels.self, .anybody) { call, view, _ in
      let channels = view.region.alerting.channels.map { channel in
        AlertWire.Channel(
          code: channel.code.rawValue,
          address: AlertWire.Channel.Address(rawValue: channel.address.rawValue) ?? .none)
      }
      let person = try view.context.reached(call.person, view.state)
      return AlertWire.Channels.Reply(channels: channels, reach: person.map { AlertWire.Reach($0, view) })
    },
  ]
}

extension SendAlert {
  fileprivate init(_ call: AlertWire.Send) {
    self.init(call.text)
    functions = call.functions
    persons = call.persons
    incident = call.incident
    municipality = call.municipality
    isUrgent = call.urgent ?? true
  }
}

extension View {
  fileprivate func alert(_ code: AlertCode) throws -> AlertWire.Alert {
    AlertWire.Alert(try state.alerting.find(code.rawValue), self)
  }

  fileprivate func answer(_ outcome: AlertAnswerOutcome) throws -> AlertWire.Answer.Reply {
    let alert = try state.alerting.find(outcome.alert.rawValue)
    let call = alert.calls.first { $0.number == outcome.call }
    let filled = alert.lines.filter { $0.filledBy == outcome.call }
    return AlertWire.Answer.Reply(
      alert: alert.code.rawValue, person: call?.person.rawValue ?? "", posts: filled.map(\.name),
      coming: call?.answers.last?.isComing ?? false, needed: !filled.isEmpty,
      late: call?.answers.last?.isLate ?? false)
  }
}
