/// Every message that waits, and what came of the last ones.
public struct Outbox: Hashable, Sendable, Codable {
  public private(set) var waiting: [Int: Message] = [:]
  /// In the order in which they were finished; of the oldest only the alerts still know.
  public private(set) var done: [Message] = []
  /// The number of the newest.
  public private(set) var count = 0

  public init() {}

  /// By number; nil for what is long done.
  public subscript(number: Int) -> Message? { waiting[number] ?? done.last { $0.number == number } }

  mutating func queue(_ messages: [Message]) {
    for message in messages {
      waiting[message.number] = message
      count = max(count, message.number)
    }
  }

  /// What is not needed any more, if it still waits.
  mutating func drop(_ isOver: (MessageBody) -> Bool) {
    for number in waiting.values.filter({ isOver($0.body) }).map(\.number).sorted() { finish(number, as: .dropped) }
  }

  mutating func note(_ report: MessageReport, at moment: Instant) {
    let attempt = MessageAttempt(
      at: moment, delivery: report.delivery, outcome: report.outcome, detail: report.detail)
    if waiting[report.message] != nil {
      waiting[report.message]?.attempts.append(attempt)
      if report.state != .waiting { finish(report.message, as: report.state) }
    } else if let index = done.lastIndex(where: { $0.number == report.message }) {
      done[index].attempts.append(attempt)
      done[index].state = report.state
    }
  }

  private mutating func finish(_ number: Int, as state: MessageState) {
    guard var message = waiting.removeValue(forKey: number) else { return }
    message.state = state
    done.append(message)
    // In steps, so that it does not cost a copy each time.
    let kept = DomainLimits.messagesKept
    if done.count >= kept + kept / 4 { done.removeFirst(done.count - kept) }
  }
}

/// What came of one attempt, and how the message stands since.
public struct MessageReport: Hashable, Sendable, Codable {
  public var message: Int
  /// The first message of those that went with it.
  public var delivery: Int
  public var outcome: AttemptOutcome
  public var detail: String?
  public var state: MessageState
}

/// Something was put in the outbox that belongs to no alert.
public struct MessagesQueued: EventPayload {
  public static let type = "MessagesQueued"
  public static let schema = 1
  public var messages: [Message]
  public var stream: String { "messages" }
}

/// People were reminded of what comes up, along the channels that they have.
public struct PeopleReminded: EventPayload {
  public static let type = "PeopleReminded"
  public static let schema = 1
  public var at: Instant
  /// Those without a message too: who cannot be reached, or does not want it, is not asked again.
  public var told: [ToldReminder]
  public var messages: [Message]
  public var stream: String { "messages" }
}

/// It became known what came of messages.
public struct MessagesReported: EventPayload {
  public static let type = "MessagesReported"
  public static let schema = 1
  public var at: Instant
  public var reports: [MessageReport]
  public var stream: String { "messages" }
}

/// A person wants to be reached like this from now on.
public struct ReachWished: EventPayload {
  public static let type = "ReachWished"
  public static let schema = 1
  public var person: PersonCode
  public var wishes: ReachWishes
  public var stream: String { "person/\(person)" }
}

/// What happened to messages, as one case of `Event`.
public enum MessageEvent: Hashable, Sendable {
  case queued(MessagesQueued)
  case reminded(PeopleReminded)
  case reported(MessagesReported)
  case wished(ReachWished)

  public var payload: any EventPayload {
    switch self {
    case .queued(let payload): payload
    case .reminded(let payload): payload
    case .reported(let payload): payload
    case .wished(let payload): payload
    }
  }
}
