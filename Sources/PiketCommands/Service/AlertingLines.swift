import PiketProtocol

/// How calling people out fares, for `piket status`.
struct AlertingLines {
  private let texts: Texts
  private let moments: MomentText

  init(_ texts: Texts, now: String) {
    self.texts = texts
    moments = MomentText(texts, reference: now)
  }

  /// What is wrong: nobody should learn it at night.
  func problems(_ alerting: ServiceWire.AlertingStatus) -> [String] {
    var problems: [String] = []
    if !alerting.exhausted.isEmpty {
      problems.append(texts("status.exhausted", ["alerts": alerting.exhausted.joined(separator: ", ")]))
    }
    if alerting.notifierSilent { problems.append(texts("status.noNotifier")) }
    if !alerting.unreachable.isEmpty {
      problems.append(texts("status.unreachable", ["persons": alerting.unreachable.joined(separator: ", ")]))
    }
    return problems
  }

  func add(_ alerting: ServiceWire.AlertingStatus, to fields: inout Fields) {
    if alerting.channels > 0 {
      let notifier =
        alerting.notifierAt.map { texts("status.notifierAt", ["at": moments.short($0)]) }
        ?? texts("status.notifierNever")
      fields.add(texts("status.notifier"), notifier, style: alerting.notifierSilent ? .alarm : .plain)
    }
    let since = alerting.oldestWaiting.map { oldest in
      texts("status.messagesSince", ["count": String(alerting.waiting), "at": moments.short(oldest)])
    }
    fields.add(texts("status.messages"), since ?? String(alerting.waiting))
    fields.add(texts("status.exhaustedAlerts"), alerting.exhausted.joined(separator: ", "), style: .alarm)
    fields.add(texts("status.unreachablePersons"), alerting.unreachable.joined(separator: ", "), style: .alarm)
  }
}
