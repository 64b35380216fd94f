import PiketDomain
import PiketProtocol
import Synchronization

extension Engine {
  /// How calling people out fares. Told before it is needed: who cannot be reached is found now, and not at night.
  func alertingStatus(_ view: View) -> ServiceWire.AlertingStatus {
    let (alerting, rules) = (view.state.alerting, view.region.alerting)
    let oldest = alerting.outbox.waiting.values.map(\.queuedAt).min()
    let exhausted = alerting.open.values.sorted { $0.code < $1.code }.flatMap { alert in
      alert.exhausted.map { "\(alert.code) \($0.name)" }
    }
    return ServiceWire.AlertingStatus(
      channels: rules.channels.count,
      notifierAt: lastTake.withLock { $0 }.map { view.rfc3339($0.wholeSecond) }, notifierSilent: isNotifierSilent(view),
      waiting: alerting.outbox.waiting.count, oldestWaiting: oldest.map { view.rfc3339($0.wholeSecond) },
      exhausted: exhausted, unreachable: rules.channels.isEmpty ? [] : view.unreachable().map(\.rawValue))
  }

  /// Nobody came for messages for a minute, and there are channels or messages.
  private func isNotifierSilent(_ view: View) -> Bool {
    if view.region.alerting.channels.isEmpty, view.state.alerting.outbox.waiting.isEmpty { return false }
    let last = max(lastTake.withLock { $0 } ?? startedAt, startedAt)
    return view.now > last.adding(seconds: EngineLimits.notifierSilentSeconds)
  }

  /// What `piket status --check` would say.
  func isWell(_ view: View) -> Bool {
    let alerting = alertingStatus(view)
    return readOnly == nil && damagedAt == nil && Duties.at(view.now, view.state, view.region).uncovered.isEmpty
      && !alerting.notifierSilent && alerting.exhausted.isEmpty && alerting.unreachable.isEmpty
  }
}

extension View {
  /// Who is on duty now or within a week, and has no channel that works; by code.
  fileprivate func unreachable() -> [PersonCode] {
    let ahead = Interval(start: now, end: now.adding(seconds: EngineLimits.reachabilitySecondsAhead))
    let shifts = state.rosters.values.flatMap { $0.shifts(overlapping: ahead).map(\.person) }
    let persons = Set(shifts + Duties.at(now, state, region).duties.map(\.person))
    return persons.filter { state.channels(of: $0, urgent: true, region).isEmpty }.sorted()
  }
}
