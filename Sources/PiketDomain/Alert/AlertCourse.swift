/// What becomes of alerts and messages at one moment: events, each decided on what those before it came to.
struct AlertCourse {
  private(set) var state: State
  private(set) var events: [Event] = []
  let context: Context

  init(_ state: State, _ context: Context, after events: [Event] = []) {
    self.state = state.evolved(by: events)
    self.context = context
  }

  mutating func add(_ event: Event) {
    state.evolve(event)
    events.append(event)
  }

  /// Does all that is due: afterwards every line that nobody comes for is waited for, or exhausted.
  mutating func advance() {
    failWhatCannotGo()
    noteOverdueClocks()
    for code in state.alerting.open.keys.sorted() {
      while let alert = state.alerting.open[code], callOn(alert) || goOn(alert) {}
    }
  }

  /// Who did not answer along one channel is called along the next, where there is one.
  private mutating func callOn(_ alert: Alert) -> Bool {
    var steps = AlertSteps(alert, state, context)
    for call in alert.calls where steps.isOver(call) { steps.callOn(call) }
    if steps.changed.isEmpty { return false }
    add(.alert(.calledOn(AlertCalledOn(alert: alert.code, calls: steps.changed, messages: steps.messages))))
    return true
  }

  /// Lines that nobody is waited for go on to their next step.
  private mutating func goOn(_ alert: Alert) -> Bool {
    var steps = AlertSteps(alert, state, context)
    for line in alert.running where steps.isOver(line) { steps.goOn(line) }
    let exhausted = steps.steps.filter { $0.stage == .exhausted }
    let further = steps.steps.filter { $0.stage != .exhausted }
    if !further.isEmpty {
      let wentOn = AlertWentOn(alert: alert.code, steps: further, calls: steps.changed, messages: steps.messages)
      add(.alert(.wentOn(wentOn)))
      log(wentOn, alert)
    }
    if !exhausted.isEmpty {
      let names = exhausted.compactMap { step in alert.lines.first { $0.number == step.line }?.name }
      add(
        .alert(
          .exhausted(
            AlertExhausted(alert: alert.code, incident: alert.incident, steps: exhausted, lines: names))))
      log(alert, .alertExhausted, alert.code.rawValue, names.joined(separator: ", "))
    }
    return !steps.steps.isEmpty
  }

  /// Tells persons something that needs no answer, along the first channel of each.
  mutating func tell(_ persons: [PersonCode], _ body: MessageBody, urgent: Bool) {
    var messages: [Message] = []
    for person in persons {
      guard let channel = state.channels(of: person, urgent: urgent, context.region).first else { continue }
      let number = state.alerting.outbox.count + messages.count + 1
      messages.append(context.message(number, to: person, along: channel.code, body, urgent: urgent, state))
    }
    if !messages.isEmpty { add(.message(.queued(MessagesQueued(messages: messages)))) }
  }

  // MARK: The log of the incident

  /// A line in the log of the incident that an alert is for.
  mutating func log(_ alert: Alert, _ subject: LogSubject, _ value: String, _ text: String) {
    guard let number = alert.incident, let incident = state.incidents[number] else { return }
    let text = text.count > DomainLimits.logTextMax ? text.prefix(DomainLimits.logTextMax - 1) + "…" : text
    var entry = context.line(
      incident.log.count + 1, subject, value, text, at: context.now.wholeSecond, as: nil)
    entry.isAddendum = incident.isClosed
    add(.incident(.logged(IncidentLogged(incident: number, entry: entry))))
  }

  /// One line for each stage that lines went on to, and why they did.
  private mutating func log(_ wentOn: AlertWentOn, _ old: Alert) {
    guard old.incident != nil, let alert = state.alerting[old.code] else { return }
    var texts: [(value: String, text: [String])] = []
    for step in wentOn.steps {
      let reason = step.passed.first.map { " \($0.reason.rawValue)" } ?? ""
      let value = "\(alert.code) \(step.stage.rawValue)\(reason)"
      let persons = step.asked.compactMap { alert.call($0)?.person.rawValue }.joined(separator: ", ")
      let line = alert.lines.first { $0.number == step.line }
      let text = line?.post.map { "\($0): \(persons)" } ?? persons
      if let index = texts.firstIndex(where: { $0.value == value }) {
        texts[index].text.append(text)
      } else {
        texts.append((value, [text]))
      }
    }
    for (value, text) in texts { log(alert, .alertStep, value, text.joined(separator: "; ")) }
  }
}

/// Makes happen what is due: for the service itself, whenever the moment has come.
public struct AdvanceAlerts: Sendable {
  public init() {}

  /// Whether there is something to do: asked often, and cheap.
  public func isDue(_ state: State, _ region: Region, at now: Instant) -> Bool {
    if let next = state.nextAlertMoment, next <= now { return true }
    return !state.stuckMessages(region).isEmpty || !state.lateMessages(at: now).isEmpty
  }

  /// Never refuses. Each step that is due begins now: after a standstill nobody is skipped, and each has the full time
  /// to answer.
  public func decide(_ state: State, _ context: Context) -> Decision<Bool> {
    var course = AlertCourse(state, context)
    course.advance()
    return Decision(course.events, !course.events.isEmpty)
  }
}

extension State {
  /// The earliest moment at which something has to happen to an alert or to the clock of a team; nil: never.
  public var nextAlertMoment: Instant? {
    let calls = alerting.open.values.lazy.flatMap { $0.calls.lazy.compactMap(\.until) }.min()
    let clocks = incidents.open.values.lazy.flatMap { $0.clocks.lazy.compactMap(\.runsOut) }.min()
    return earlier(calls, clocks)
  }

  /// Along which channels a person can be reached, in order.
  public func channels(of person: PersonCode, urgent: Bool, _ region: Region) -> [MessageChannel] {
    persons[person].map { region.alerting.channels(of: $0, alerting.wishes[person], urgent: urgent) } ?? []
  }
}

extension Context {
  /// A message that is queued now. What is not urgent waits until the quiet hours are over, and for others to join it.
  func message(
    _ number: Int, to person: PersonCode, along channel: ChannelCode, _ body: MessageBody, urgent: Bool, _ state: State
  ) -> Message {
    let rules = region.alerting
    var notBefore = now
    if !urgent {
      let quiet = state.alerting.wishes[person]?.quiet ?? rules.quiet
      notBefore = (quiet?.over(after: now, zone) ?? now).adding(seconds: Int64(rules.bundleSeconds))
    }
    return Message(
      number: number, person: person, channel: channel, isUrgent: urgent, body: body, queuedAt: now,
      notBefore: notBefore)
  }
}
