/// Somebody who was called says whether they come.
public struct AnswerAlert: Sendable {
  /// The short code in the message.
  public var code: String
  public var isComing = true
  /// Minutes until there.
  public var minutes: Int?
  /// Said by somebody else than the person.
  public var onBehalf = false

  public init(_ code: String) { self.code = code }

  /// The last answer counts: who would come and cries off makes the alert go on, also within
  /// `DomainLimits.alertReopenSeconds` after all lines were filled. What is said when all is over is recorded as late.
  /// The same answer again changes nothing.
  ///
  /// Refuses, in this order: `codeIsMistyped`, `codeIsUnknown`; `isForAnother` (a gateway may answer for anybody, and a
  /// duty officer who says that it is on behalf of the person); `comingIsOutOfRange`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<AlertAnswerOutcome> {
    let (alert, call) = try state.alerting.find(try CallCode.read(code))
    try checkMayAnswer(for: call, in: alert, state, context)
    if let minutes, isComing, !(0...DomainLimits.comingMinutesMax).contains(minutes) {
      throw .alert(.comingIsOutOfRange(minutes: minutes, max: DomainLimits.comingMinutesMax))
    }
    var answer = CallAnswer(
      at: context.now, by: context.caller.account, isComing: isComing, minutes: isComing ? minutes : nil,
      isLate: false)
    let mine = alert.lines.filter { $0.filledBy == call.number }.map(\.number)
    var reopened: [Int] = []
    let filled = isComing && !alert.isOver && mine.isEmpty ? alert.linesFilled(by: call) : []
    if let last = call.answers.last, last.isComing == isComing, filled.isEmpty,
      answer.minutes == nil || answer.minutes == last.minutes
    {
      return Decision([], AlertAnswerOutcome(alert: alert.code, call: call.number))
    }
    if alert.isOver {
      if !isComing, !mine.isEmpty, alert.mayReopen(at: context.now) { reopened = mine }
      answer.isLate = reopened.isEmpty && !(isComing && call.isComing)
    } else if !isComing {
      reopened = mine
    }
    var course = AlertCourse(state, context)
    course.take(answer, of: call, in: alert, filled: filled, reopened: reopened)
    return Decision(course.events, AlertAnswerOutcome(alert: alert.code, call: call.number))
  }

  private func checkMayAnswer(
    for call: AlertCall, in alert: Alert, _ state: State, _ context: Context
  ) throws(Refusal) {
    let account = state.persons[call.person]?.details.account
    if account == context.caller.account || context.caller.hasRole(of: [.notifier], in: context.region) { return }
    if onBehalf, context.caller.hasRole(of: [.dutyOfficer], in: context.region) { return }
    throw .alert(.isForAnother(alert.code, call.person))
  }
}

/// Which call was answered.
public struct AlertAnswerOutcome: Hashable, Sendable {
  public var alert: AlertCode
  public var call: Int
}

extension Alert {
  /// What who comes fills: all lines that they are on duty for, else the first that they were asked for.
  fileprivate func linesFilled(by call: AlertCall) -> [Int] {
    let open = Set(lines.filter(\.isOpen).map(\.number))
    let asked = call.asked.filter { open.contains($0.line) }
    let own = asked.filter(\.isHolder).map(\.line)
    return own.isEmpty ? asked.prefix(1).map(\.line) : own
  }

  /// It is over since all lines were filled, and not for long.
  fileprivate func mayReopen(at now: Instant) -> Bool {
    guard let end, end.reason == nil else { return false }
    return now <= end.at.adding(seconds: DomainLimits.alertReopenSeconds)
  }

  /// Calls that nobody needs an answer of any more: every line that they were asked for is filled.
  func released(filling: [Int], by call: Int) -> [AlertCall] {
    let open = Set(lines.filter { $0.isOpen && !filling.contains($0.number) }.map(\.number))
    return calls.filter { other in
      other.number != call && other.answer == nil && other.releasedAt == nil
        && !other.asked.contains { open.contains($0.line) }
    }
  }
}

extension AlertCourse {
  fileprivate mutating func take(
    _ answer: CallAnswer, of call: AlertCall, in alert: Alert, filled: [Int], reopened: [Int]
  ) {
    let released = filled.isEmpty ? [] : alert.released(filling: filled, by: call.number)
    add(
      .alert(
        .answered(
          AlertAnswered(
            alert: alert.code, call: call.number, answer: answer, filled: filled, reopened: reopened,
            released: released.map(\.number), messages: farewells(to: released, alert)))))
    let minutes = answer.minutes.map { " \($0)" } ?? ""
    let word = answer.isLate ? "late" : answer.isComing ? "coming" : "notComing"
    let names = alert.lines.filter { (filled + reopened).contains($0.number) }.map(\.name)
    log(alert, .alertAnswered, "\(alert.code) \(call.person) \(word)\(minutes)", names.joined(separator: ", "))
    if !alert.isOver, let now = state.alerting.open[alert.code], now.lines.allSatisfy({ !$0.isOpen }) {
      end(now, reason: nil)
    }
    advance()
  }

  /// Word that they are not needed, to who has been told and did not say no.
  func farewells(to calls: [AlertCall], _ alert: Alert) -> [Message] {
    var messages: [Message] = []
    for call in calls where call.isTold {
      guard let channel = call.contacts.last(where: { $0.state.isTold })?.channel else { continue }
      messages.append(
        context.message(
          state.alerting.outbox.count + messages.count + 1, to: call.person, along: channel,
          .noLongerNeeded(alert.code, call: call.number), urgent: alert.isUrgent, state))
    }
    return messages
  }

  /// - Parameter reason: nil: all lines are filled, and who comes is needed.
  mutating func end(_ alert: Alert, reason: String?) {
    let released = alert.calls.filter { call in
      reason == nil ? call.answer == nil && call.releasedAt == nil : call.answer?.isComing ?? (call.releasedAt == nil)
    }
    let end = AlertEnd(at: context.now, by: context.caller.account, reason: reason)
    add(
      .alert(
        .ended(
          AlertEnded(
            alert: alert.code, end: end, released: released.map(\.number), messages: farewells(to: released, alert)))))
    log(alert, .alertEnded, alert.code.rawValue, reason ?? "")
  }
}

/// Ends an alert, whoever comes or not.
public struct EndAlert: Sendable {
  public var alert: String
  public var reason: String

  public init(_ alert: String, reason: String) {
    self.alert = alert
    self.reason = reason
  }

  /// Refuses, in this order: `isUnknown`, `isOver`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<AlertCode> {
    let alert = try state.alerting.find(self.alert)
    if let end = alert.end { throw .alert(.isOver(alert.code, at: end.at)) }
    let reason = try checkedReason(self.reason)
    var course = AlertCourse(state, context)
    course.end(alert, reason: reason)
    return Decision(course.events, alert.code)
  }
}
