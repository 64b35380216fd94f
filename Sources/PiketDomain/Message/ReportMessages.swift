/// What came of deliveries, as the notifier tells it.
public struct ReportMessages: Sendable {
  public struct Result: Hashable, Sendable {
    public var id: String
    public var outcome: AttemptOutcome
    public var detail: String?

    public init(_ id: String, _ outcome: AttemptOutcome, detail: String? = nil) {
      self.id = id
      self.outcome = outcome
      self.detail = detail
    }
  }

  public var results: [Result]

  public init(_ results: [Result]) { self.results = results }

  /// Never refuses: what is unknown or finished is left alone, so that the same report may come twice. What failed for
  /// good makes the alert go on at once.
  public func decide(_ state: State, _ context: Context) -> Decision<Int> {
    var reports: [MessageReport] = []
    for result in results {
      guard let numbers = Delivery.numbers(in: result.id), let first = numbers.first else { continue }
      for number in numbers where !reports.contains(where: { $0.message == number }) {
        guard let message = state.alerting.outbox[number] else { continue }
        guard let next = message.state(after: result.outcome, context.region.alerting) else { continue }
        let detail = result.detail.map { String($0.prefix(DomainLimits.attemptDetailMax)) }
        reports.append(
          MessageReport(message: number, delivery: first, outcome: result.outcome, detail: detail, state: next))
      }
    }
    if reports.isEmpty { return Decision([], 0) }
    var course = AlertCourse(state, context)
    course.take(reports)
    course.advance()
    return Decision(course.events, reports.count)
  }
}

extension Message {
  /// How it stands after one more attempt; nil: that tells nothing new.
  fileprivate func state(after outcome: AttemptOutcome, _ rules: AlertRules) -> MessageState? {
    switch (state, outcome) {
    case (.waiting, .failed): attempts.count + 1 >= rules.attemptsMax ? .failed : .waiting
    case (.waiting, .impossible): .failed
    // Also what was dropped while it was being carried: the person has been told.
    case (.waiting, .sent), (.dropped, .sent): .sent
    case (.waiting, .delivered), (.dropped, .delivered), (.sent, .delivered): .delivered
    default: nil
    }
  }
}

extension AlertCourse {
  /// Notes what came of messages, and what follows from it but the steps of alerts.
  fileprivate mutating func take(_ reports: [MessageReport]) {
    if reports.isEmpty { return }
    let before = state.alerting.outbox
    add(.message(.reported(MessagesReported(at: context.now, reports: reports))))
    var queued: [Message] = []
    for report in reports {
      guard let message = before[report.message] else { continue }
      if report.state == .failed {
        queued += rerouted(message, count: queued.count)
      } else if message.state == .dropped {
        queued += farewell(after: message, count: queued.count)
      }
    }
    if !queued.isEmpty { add(.message(.queued(MessagesQueued(messages: queued)))) }
  }

  /// What cannot go any more, because its channel or the address is gone, has failed; what has lost its meaning is
  /// dropped.
  mutating func failWhatCannotGo() {
    let late = state.lateMessages(at: context.now)
    let stuck = state.stuckMessages(context.region).filter { !late.contains($0) }
    take(
      late.sorted().map {
        MessageReport(message: $0, delivery: $0, outcome: .impossible, detail: nil, state: .dropped)
      })
    take(
      stuck.sorted().map {
        MessageReport(message: $0, delivery: $0, outcome: .impossible, detail: nil, state: .failed)
      })
  }

  /// What belongs to no call goes along the next channel: calls see to themselves.
  private func rerouted(_ message: Message, count: Int) -> [Message] {
    if message.body.call != nil || message.body == .test { return [] }
    let channels = state.channels(of: message.person, urgent: message.isUrgent, context.region)
    guard let index = channels.firstIndex(where: { $0.code == message.channel }), index + 1 < channels.count
    else { return [] }
    return [
      context.message(
        state.alerting.outbox.count + count + 1, to: message.person, along: channels[index + 1].code, message.body,
        urgent: message.isUrgent, state)
    ]
  }

  /// Who was told of an alert after all, and is not needed any more, hears that too.
  private func farewell(after message: Message, count: Int) -> [Message] {
    guard let (code, number) = message.body.call, let alert = state.alerting[code], let call = alert.call(number),
      call.answer == nil, alert.isOver || call.releasedAt != nil
    else { return [] }
    return [
      context.message(
        state.alerting.outbox.count + count + 1, to: message.person, along: message.channel,
        .noLongerNeeded(code, call: number), urgent: alert.isUrgent, state)
    ]
  }
}

extension State {
  /// Numbers of messages that have lost their meaning.
  func lateMessages(at now: Instant) -> [Int] {
    alerting.outbox.waiting.values.filter { $0.goodUntil.map { $0 <= now } ?? false }.map(\.number)
  }

  /// Numbers of messages whose channel or address is gone.
  func stuckMessages(_ region: Region) -> [Int] {
    let rules = region.alerting
    return alerting.outbox.waiting.values.filter { message in
      guard let person = persons[message.person] else { return true }
      return rules.channel(message.channel)?.address(of: person.details) == nil
    }.map(\.number)
  }
}
