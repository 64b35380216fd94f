/// All alerts and messages.
public struct Alerting: Hashable, Sendable, Codable {
  /// Those that are not over stand apart: they are what changes.
  public private(set) var open: [AlertCode: Alert] = [:]
  public private(set) var over: [AlertCode: Alert] = [:]
  /// How many alerts there ever were: the next one is `L<count + 1>`.
  public private(set) var count = 0
  /// The number of the newest call.
  public private(set) var callCount = 0
  /// When each was last called.
  public private(set) var lastCalled: [PersonCode: Instant] = [:]
  public internal(set) var outbox = Outbox()
  /// Reminders that were seen to, by person and occasion, and when that may be forgotten.
  private(set) var told: [String: Instant] = [:]
  public private(set) var wishes: [PersonCode: ReachWishes] = [:]

  public init() {}

  public subscript(code: AlertCode) -> Alert? { open[code] ?? over[code] }

  /// In no order.
  public var all: [Alert] { Array(open.values) + Array(over.values) }

  /// Alerts of an incident, oldest first.
  func alerts(of incident: IncidentNumber) -> [Alert] {
    all.filter { $0.incident == incident }.sorted { $0.raisedAt < $1.raisedAt }
  }

  /// An alert as people name it: `L7`, `l7`, `7`. Refuses: `isUnknown`.
  public func find(_ text: String) throws(Refusal) -> Alert {
    let word = text.trimmed.uppercased()
    if let alert = self[AlertCode(word)] ?? self[AlertCode("L" + word)] { return alert }
    let near = nearest(word, among: all.map(\.code.rawValue).sorted())
    let newest = open.values.sorted { $0.raisedAt > $1.raisedAt }.prefix(3).map(\.code.rawValue)
    throw .alert(.isUnknown(text, nearest: near.isEmpty ? newest : near))
  }

  /// The call that a code stands for: of an alert that is not over, else the newest. Refuses: `codeIsUnknown`.
  func find(_ code: CallCode) throws(Refusal) -> (alert: Alert, call: AlertCall) {
    func calls(_ alerts: some Sequence<Alert>) -> [(alert: Alert, call: AlertCall)] {
      alerts.flatMap { alert in alert.calls.filter { $0.code == code }.map { (alert, $0) } }
    }
    let found = calls(open.values).first ?? calls(over.values).max { $0.call.number < $1.call.number }
    guard let found else { throw .alert(.codeIsUnknown(code.rawValue)) }
    return found
  }

  mutating func evolve(_ event: AlertEvent) {
    switch event {
    case .raised(let raised):
      open[raised.alert.code] = raised.alert
      count += 1
    case .wentOn(let wentOn):
      var over: Set<Int> = []
      change(wentOn.alert) { alert in
        alert.take(wentOn.calls)
        alert.take(wentOn.steps)
        over = alert.settle()
      }
      note(wentOn.calls)
      // Nobody is told of a step that is over.
      dropCalls(over)
      outbox.queue(wentOn.messages)
    case .calledOn(let calledOn):
      change(calledOn.alert) { $0.take(calledOn.calls) }
      outbox.queue(calledOn.messages)
    case .exhausted(let exhausted):
      // What still waits goes on: an answer counts.
      change(exhausted.alert) { alert in
        alert.take(exhausted.steps)
        _ = alert.settle()
      }
    case .answered(let answered):
      reopen(answered)
      var over: Set<Int> = []
      change(answered.alert) { alert in
        alert.take(answered)
        over = alert.settle()
      }
      dropCalls(over.union(answered.released + [answered.call]))
      outbox.queue(answered.messages)
    case .ended(let ended):
      change(ended.alert) { alert in
        alert.end = ended.end
        alert.release(ended.released, at: ended.end.at)
        _ = alert.settle()
      }
      if let index = open.index(forKey: ended.alert) { over[ended.alert] = open.remove(at: index).value }
      outbox.drop { $0.call?.alert == ended.alert }
      outbox.queue(ended.messages)
    }
  }

  mutating func evolve(_ event: MessageEvent) {
    switch event {
    case .queued(let queued): outbox.queue(queued.messages)
    case .reminded(let reminded):
      told = told.filter { $0.value > reminded.at }
      for reminder in reminded.told { told[reminder.key] = reminder.until }
      outbox.queue(reminded.messages)
    case .reported(let reported):
      for report in reported.reports {
        guard let body = outbox[report.message]?.body else { continue }
        outbox.note(report, at: reported.at)
        guard let (code, number) = body.call else { continue }
        change(code) { alert in
          alert.change(call: number) { call in
            for index in call.contacts.indices where call.contacts[index].message == report.message {
              call.contacts[index].state = report.state
            }
          }
        }
      }
    case .wished(let wished): wishes[wished.person] = wished.wishes
    }
  }

  /// Changes in place, whether it is over or not. What is not there is left alone: its stream began elsewhere.
  private mutating func change(_ code: AlertCode, _ change: (inout Alert) -> Void) {
    if let index = open.index(forKey: code) {
      change(&open.values[index])
    } else if let index = over.index(forKey: code) {
      change(&over.values[index])
    }
  }

  private mutating func reopen(_ answered: AlertAnswered) {
    guard !answered.reopened.isEmpty, let index = over.index(forKey: answered.alert) else { return }
    var alert = over.remove(at: index).value
    alert.end = nil
    open[answered.alert] = alert
  }

  private mutating func note(_ calls: [AlertCall]) {
    for call in calls where call.number > callCount {
      callCount = call.number
      lastCalled[call.person] = call.at
    }
  }

  private mutating func dropCalls(_ numbers: Set<Int>) {
    if numbers.isEmpty { return }
    outbox.drop { body in body.call.map { numbers.contains($0.number) } ?? false }
  }
}

extension Alert {
  fileprivate mutating func take(_ steps: [LineStep]) {
    for step in steps {
      for index in lines.indices where lines[index].number == step.line { lines[index].steps.append(step) }
    }
  }

  fileprivate mutating func take(_ changed: [AlertCall]) {
    for call in changed {
      if let index = calls.firstIndex(where: { $0.number == call.number }) {
        calls[index] = call
      } else {
        calls.append(call)
      }
    }
  }

  fileprivate mutating func take(_ answered: AlertAnswered) {
    change(call: answered.call) { call in
      call.answers.append(answered.answer)
      if !answered.answer.isLate { call.until = nil }
    }
    for index in lines.indices {
      if answered.filled.contains(lines[index].number) { lines[index].filledBy = answered.call }
      if answered.reopened.contains(lines[index].number) {
        lines[index].filledBy = nil
        lines[index].reopenedAt = answered.answer.at
      }
    }
    release(answered.released, at: answered.answer.at)
  }

  fileprivate mutating func release(_ numbers: [Int], at moment: Instant) {
    for number in numbers {
      change(call: number) { call in
        call.until = nil
        call.releasedAt = moment
      }
    }
  }
}
