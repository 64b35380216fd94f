import Dispatch
import PiketDomain
import PiketProtocol
import Synchronization

/// The one timer: wakes the service at the moment at which something has to happen to an alert or a message.
///
/// What that moment is follows from the state alone, so that nothing is lost with a timer. It is set anew after each
/// batch that landed, and looks around once a minute in any case: clocks are put right, and then a moment is another.
final class Alarm: Sendable {
  private struct Parts {
    var clock: (@Sendable () -> Instant)?
    var remindedAt: Instant?
    /// The earliest moment at which it rings already.
    var ringsAt: Instant?
  }

  private let queue = DispatchQueue(label: "piket.alarm")
  private let parts = Mutex(Parts())
  /// It is about to be set: once is enough for all that landed since.
  private let isSetting = Atomic<Bool>(false)

  private static let tickMicroseconds: Int64 = 60_000_000
  private static let leastMicroseconds: Int64 = 50_000
  /// What is due and did not happen, because the disk is full perhaps, is tried again after this.
  private static let pauseMicroseconds: Int64 = 1_000_000

  func start(_ engine: Engine, _ clock: @escaping @Sendable () -> Instant) {
    parts.withLock { $0.clock = clock }
    queue.async { [weak engine] in self.ring(engine, nil) }
  }

  func stop() { parts.withLock { $0.clock = nil } }

  /// Something has landed: another moment may be the next.
  func set(_ engine: Engine) {
    guard !isSetting.exchange(true, ordering: .acquiringAndReleasing) else { return }
    queue.async { [weak engine] in
      self.isSetting.store(false, ordering: .releasing)
      guard let engine, let now = self.now else { return }
      self.schedule(engine, now)
    }
  }

  private var now: Instant? { parts.withLock { $0.clock }?() }

  /// Whether reminders were looked at a minute ago, or the clock was put back; they are looked at now then.
  func isMinuteOver(at now: Instant) -> Bool {
    parts.withLock { parts in
      if let last = parts.remindedAt, last <= now, now < last.adding(seconds: 60) { return false }
      parts.remindedAt = now
      return true
    }
  }

  private func ring(_ engine: Engine?, _ moment: Instant?) {
    parts.withLock { if $0.ringsAt == moment { $0.ringsAt = nil } }
    guard let engine, let now else { return }
    engine.advanceAlerts(at: now)
    engine.remind(at: now)
    engine.waiters.wake(engine)
    schedule(engine, now)
  }

  private func schedule(_ engine: Engine, _ now: Instant) {
    let delay = engine.nextMoment(after: now).map { $0.microseconds - now.microseconds } ?? Alarm.tickMicroseconds
    let least = delay > 0 ? Alarm.leastMicroseconds : Alarm.pauseMicroseconds
    let wait = min(max(delay, least), Alarm.tickMicroseconds)
    let moment = Instant(microseconds: now.microseconds + wait)
    let isLater = parts.withLock { parts in
      if let earlier = parts.ringsAt, earlier <= moment { return true }
      parts.ringsAt = moment
      return false
    }
    if isLater { return }
    // Not on the wall clock: one that is put back would put it off, and a minute is not long.
    queue.asyncAfter(deadline: .now() + .microseconds(Int(wait))) { [weak engine] in self.ring(engine, moment) }
  }
}

extension Engine {
  /// Begins to let things happen by themselves, on the clock that is given.
  public func keepTime(_ clock: @escaping @Sendable () -> Instant) { alarm.start(self, clock) }

  /// When something has to happen next: to an alert, or to a message that somebody waits for.
  func nextMoment(after now: Instant) -> Instant? {
    if readOnly != nil { return nil }
    let (state, rules) = (snapshot.state, snapshot.region.alerting)
    let message = state.alerting.outbox.nextMoment(after: now, rules)
    guard let alert = state.nextAlertMoment else { return message }
    return min(alert, message ?? alert)
  }

  /// Lets happen all that is due.
  func advanceAlerts(at now: Instant) {
    let (state, region) = (snapshot.state, snapshot.region)
    guard readOnly == nil, AdvanceAlerts().isDue(state, region, at: now) else { return }
    act("piketd.AdvanceAlerts", at: now) { AdvanceAlerts().decide($0.state, $0.context).events }
  }

  /// Reminds people of what comes up, where it is a minute since that was looked at.
  func remind(at now: Instant) {
    let (state, region) = (snapshot.state, snapshot.region)
    guard readOnly == nil, !region.alerting.channels.isEmpty, alarm.isMinuteOver(at: now) else { return }
    let context = Context(now: now, caller: Caller(account: "piketd", groups: []), region: region, zone: snapshot.zone)
    guard RemindDue().isDue(state, context) else { return }
    act("piketd.RemindDue", at: now) { RemindDue().decide($0.state, $0.context).events }
  }

  /// The service itself does something, in its turn.
  private func act(_ method: String, at now: Instant, _ decide: @escaping @Sendable (View) -> [Event]) {
    let write = Route.Write(requestID: nil) { view in
      Decided(events: decide(view)) { _ in NotifyWire.Report.Reply() }
    }
    let command = Command(
      method: method, digest: "", write: write, caller: Caller(account: "piketd", groups: []), now: now,
      answerer: Nobody())
    if !writer.submit(.command(command), to: self) {
      report(.limitReached(limit: "commandsWaitingMax", value: EngineLimits.commandsWaitingMax))
    }
  }

  /// What the journal has to hear of at once.
  func reportAlerts(in events: [Event]) {
    for case .alert(.exhausted(let exhausted)) in events {
      report(
        .alertExhausted(
          alert: exhausted.alert.rawValue, posts: exhausted.lines.joined(separator: ", "),
          incident: exhausted.incident?.rawValue))
    }
  }
}

/// Whom the service itself answers to.
private struct Nobody: Answerer {
  func reply(_ parameters: [UInt8]) {}
  func continues(_ parameters: [UInt8]) {}
  func fail(_ error: String, _ parameters: [UInt8]) {}
  var isOpen: Bool { false }
  func whenTaken(_ body: @escaping @Sendable () -> Void) { body() }
}
