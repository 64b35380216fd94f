import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension AlertWire.Alert {
  init(_ alert: Alert, _ view: View) {
    self.init(
      code: alert.code.rawValue, text: alert.text, urgent: alert.isUrgent, incident: alert.incident?.rawValue,
      exercise: alert.isExercise, raisedBy: alert.raisedBy, raisedAt: view.rfc3339(alert.raisedAt.wholeSecond),
      endedAt: alert.end.map { view.rfc3339($0.at.wholeSecond) }, endedBy: alert.end?.by, reason: alert.end?.reason,
      lines: alert.lines.map { AlertWire.Line($0, of: alert, view) },
      calls: alert.calls.map { AlertWire.Call($0, view) })
  }
}

extension AlertWire.Line {
  init(_ line: AlertLine, of alert: Alert, _ view: View) {
    let persons = Dictionary(alert.calls.map { ($0.number, $0.person.rawValue) }, uniquingKeysWith: { $1 })
    self.init(
      post: line.post?.description, person: line.person?.rawValue, filledBy: line.filledBy.flatMap { persons[$0] },
      exhausted: line.isOpen && line.isExhausted,
      steps: line.steps.map { step in
        AlertWire.Step(
          at: view.rfc3339(step.at.wholeSecond),
          stage: AlertWire.Step.Stage(rawValue: step.stage.rawValue) ?? .exhausted,
          asked: step.asked.compactMap { persons[$0] },
          passed: step.passed.map { passed in
            AlertWire.Passed(
              stage: AlertWire.Passed.Stage(rawValue: passed.stage.rawValue) ?? .exhausted,
              person: passed.person?.rawValue,
              reason: AlertWire.Passed.Reason(rawValue: passed.reason.rawValue) ?? .nobodyThere)
          })
      })
  }
}

extension AlertWire.Call {
  init(_ call: AlertCall, _ view: View) {
    let person = view.state.persons[call.person]
    var channels: [String] = []
    for contact in call.contacts where !channels.contains(contact.channel.rawValue) {
      channels.append(contact.channel.rawValue)
    }
    let last = call.answers.last
    self.init(
      code: call.code.rawValue, person: call.person.rawValue, name: person?.details.name ?? "",
      phone: person?.details.phones.first, channels: channels, told: call.isTold,
      at: view.rfc3339(call.at.wholeSecond), until: call.until.map { view.rfc3339($0.wholeSecond) },
      state: State(call), minutes: call.answer?.minutes, answeredAt: last.map { view.rfc3339($0.at.wholeSecond) },
      answeredBy: last?.by, late: last?.isLate ?? false)
  }
}

extension AlertWire.Call.State {
  fileprivate init(_ call: AlertCall) {
    if let answer = call.answer {
      self = answer.isComing ? .coming : .notComing
    } else if call.releasedAt != nil {
      self = .released
    } else {
      self = call.until == nil ? .silent : .calling
    }
  }
}

extension AlertWire.Message {
  init(_ message: Message, _ view: View) {
    let about: String? =
      switch message.body {
      case .alert(let code, _), .noLongerNeeded(let code, _): code.rawValue
      case .clockRanOut(let incident, _): incident.rawValue
      case .test, .reminder: nil
      }
    self.init(
      number: message.number, person: message.person.rawValue,
      name: view.state.persons[message.person]?.details.name ?? "", channel: message.channel.rawValue,
      kind: message.body.kind, about: about, urgent: message.isUrgent,
      state: State(rawValue: message.state.rawValue) ?? .waiting, queuedAt: view.rfc3339(message.queuedAt.wholeSecond),
      attempts: message.attempts.count, triedAt: message.attempts.last.map { view.rfc3339($0.at.wholeSecond) },
      detail: message.attempts.last?.detail)
  }
}

extension AlertWire.Reach {
  init(_ person: Person, _ view: View) {
    let wishes = view.state.alerting.wishes[person.code] ?? ReachWishes()
    let channels = { (urgent: Bool) in
      view.state.channels(of: person.code, urgent: urgent, view.region).map(\.code.rawValue)
    }
    self.init(
      person: person.code.rawValue, name: person.details.name, urgent: channels(true), notUrgent: channels(false),
      order: wishes.order.map(\.rawValue), quiet: wishes.quiet.map { "\($0.from.clock)-\($0.until.clock)" },
      without: wishes.without.map(\.rawValue))
  }
}
