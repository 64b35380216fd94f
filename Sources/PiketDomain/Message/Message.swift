/// One thing to tell one person along one channel.
public struct Message: Hashable, Sendable, Codable {
  /// Counts up over all messages, from 1.
  public var number: Int
  public var person: PersonCode
  public var channel: ChannelCode
  public var isUrgent: Bool
  public var body: MessageBody
  public var queuedAt: Instant
  /// Not before: quiet hours, and time for others to join it. What is urgent goes at once.
  public var notBefore: Instant
  /// When it has lost its meaning, and is dropped; nil: never.
  public var goodUntil: Instant?
  public var state = MessageState.waiting
  /// Oldest first; what came of the last one stands in `state`.
  public var attempts: [MessageAttempt] = []

  /// When it may be tried next.
  func due(_ rules: AlertRules) -> Instant {
    guard let last = attempts.last else { return notBefore }
    return last.at.adding(milliseconds: rules.pauseMilliseconds(after: attempts.count, of: number))
  }
}

/// What a message says. The text is made at the edge, from what is known when it goes.
public enum MessageBody: Hashable, Sendable, Codable {
  case alert(AlertCode, call: Int)
  /// For who was told of an alert already.
  case noLongerNeeded(AlertCode, call: Int)
  /// A team did not begin in time.
  case clockRanOut(IncidentNumber, clocks: [String])
  case test
  case reminder(Reminder)

  /// The call that it belongs to; nil where it belongs to none.
  var call: (alert: AlertCode, number: Int)? {
    if case .alert(let alert, let call) = self { (alert, call) } else { nil }
  }
}

public enum MessageState: String, Hashable, Sendable, Codable, CaseIterable {
  case waiting
  /// Handed on by the channel.
  case sent
  /// Known to have arrived.
  case delivered
  /// Tried in vain.
  case failed
  /// Answered, or over, before it went.
  case dropped

  /// The person has been told, as far as is known.
  public var isTold: Bool { self == .sent || self == .delivered }
}

/// One attempt to hand a message on.
public struct MessageAttempt: Hashable, Sendable, Codable {
  public var at: Instant
  /// The first message of those that went together.
  public var delivery: Int
  public var outcome: AttemptOutcome
  /// In the words of the channel.
  public var detail: String?
}

public enum AttemptOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case sent, delivered, failed
  /// Not to be tried again along this channel.
  case impossible
}

extension AlertRules {
  /// The pause after the attempt with this number: it doubles, up to the most. A fifth more or less, so that what
  /// failed together does not come back all at once; which it is follows from the numbers.
  func pauseMilliseconds(after attempt: Int, of message: Int) -> Int64 {
    let doublings = min(attempt - 1, 20)
    let pause = min(Int64(retrySeconds) << Int64(doublings), Int64(retrySecondsMax)) * 1_000
    let mixed = (UInt64(truncatingIfNeeded: message) &* 2_654_435_761 &+ UInt64(attempt) &* 40_503) >> 3
    return pause * (800 + Int64(mixed % 401)) / 1_000
  }
}

extension Instant {
  func adding(milliseconds: Int64) -> Instant { Instant(microseconds: microseconds + milliseconds * 1_000) }
}
