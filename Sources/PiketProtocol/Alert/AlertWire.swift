/// The types of the interface `nl.piket.Alert`; the `.varlink` file beside this one says what everything means.
public enum AlertWire {
  /// One person within an alert; each is called once.
  public struct Call: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
      case calling, silent, coming, notComing, released
    }

    public var code: String
    public var person: String
    public var name: String
    public var phone: String?
    public var channels: [String]
    public var told: Bool
    public var at: String
    public var until: String?
    public var state: State
    public var minutes: Int?
    public var answeredAt: String?
    public var answeredBy: String?
    public var late: Bool

    public init(
      code: String, person: String, name: String, phone: String? = nil, channels: [String], told: Bool, at: String,
      until: String? = nil, state: State, minutes: Int? = nil, answeredAt: String? = nil, answeredBy: String? = nil,
      late: Bool
    ) {
      self.code = code
      self.person = person
      self.name = name
      self.phone = phone
      self.channels = channels
      self.told = told
      self.at = at
      self.until = until
      self.state = state
      self.minutes = minutes
      self.answeredAt = answeredAt
      self.answeredBy = answeredBy
      self.late = late
    }
  }

  /// Why somebody is not waited for, or was not called.
  public struct Passed: Hashable, Sendable, Codable {
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
      case named, holder, fallback, callDown, everybody, exhausted
    }
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
      case noAnswer, notComing, cannotBeReached, nobodyThere, absent, calledAlready
    }

    public var stage: Stage
    public var person: String?
    public var reason: Reason

    public init(stage: Stage, person: String? = nil, reason: Reason) {
      self.stage = stage
      self.person = person
      self.reason = reason
    }
  }

  /// A line went on. exhausted: there is nobody left to call; an answer still counts.
  public struct Step: Hashable, Sendable, Codable {
    public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
      case named, holder, fallback, callDown, everybody, exhausted
    }

    public var at: String
    public var stage: Stage
    public var asked: [String]
    public var passed: [Passed]

    public init(at: String, stage: Stage, asked: [String], passed: [Passed]) {
      self.at = at
      self.stage = stage
      self.asked = asked
      self.passed = passed
    }
  }

  /// The chain for one post, or for one person who was named.
  public struct Line: Hashable, Sendable, Codable {
    public var post: String?
    public var person: String?
    public var filledBy: String?
    public var exhausted: Bool
    public var steps: [Step]

    public init(post: String? = nil, person: String? = nil, filledBy: String? = nil, exhausted: Bool, steps: [Step]) {
      self.post = post
      self.person = person
      self.filledBy = filledBy
      self.exhausted = exhausted
      self.steps = steps
    }
  }

  /// One call-out. It is over when all lines are filled, or when it is ended.
  public struct Alert: Hashable, Sendable, Codable {
    public var code: String
    public var text: String
    public var urgent: Bool
    public var incident: String?
    public var exercise: Bool
    public var raisedBy: String
    public var raisedAt: String
    public var endedAt: String?
    public var endedBy: String?
    public var reason: String?
    public var lines: [Line]
    public var calls: [Call]

    public init(
      code: String, text: String, urgent: Bool, incident: String? = nil, exercise: Bool, raisedBy: String,
      raisedAt: String, endedAt: String? = nil, endedBy: String? = nil, reason: String? = nil, lines: [Line],
      calls: [Call]
    ) {
      self.code = code
      self.text = text
      self.urgent = urgent
      self.incident = incident
      self.exercise = exercise
      self.raisedBy = raisedBy
      self.raisedAt = raisedAt
      self.endedAt = endedAt
      self.endedBy = endedBy
      self.reason = reason
      self.lines = lines
      self.calls = calls
    }
  }

  /// One thing to tell one person along one channel. dropped: answered, or over, before it went.
  public struct Message: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
      case waiting, sent, delivered, failed, dropped
    }

    public var number: Int
    public var person: String
    public var name: String
    public var channel: String
    public var kind: String
    public var about: String?
    public var urgent: Bool
    public var state: State
    public var queuedAt: String
    public var attempts: Int
    public var triedAt: String?
    public var detail: String?

    public init(
      number: Int, person: String, name: String, channel: String, kind: String, about: String? = nil, urgent: Bool,
      state: State, queuedAt: String, attempts: Int, triedAt: String? = nil, detail: String? = nil
    ) {
      self.number = number
      self.person = person
      self.name = name
      self.channel = channel
      self.kind = kind
      self.about = about
      self.urgent = urgent
      self.state = state
      self.queuedAt = queuedAt
      self.attempts = attempts
      self.triedAt = triedAt
      self.detail = detail
    }
  }

  /// A channel of the configuration. address: what of a person it needs.
  public struct Channel: Hashable, Sendable, Codable {
    public enum Address: String, Hashable, Sendable, Codable, CaseIterable { case email, phone, none }

    public var code: String
    public var address: Address

    public init(code: String, address: Address) {
      self.code = code
      self.address = address
    }
  }

  /// How a person is reached.
  public struct Reach: Hashable, Sendable, Codable {
    public var person: String
    public var name: String
    public var urgent: [String]
    public var notUrgent: [String]
    public var order: [String]
    public var quiet: String?
    public var without: [String]

    public init(
      person: String, name: String, urgent: [String], notUrgent: [String], order: [String], quiet: String? = nil,
      without: [String]
    ) {
      self.person = person
      self.name = name
      self.urgent = urgent
      self.notUrgent = notUrgent
      self.order = order
      self.quiet = quiet
      self.without = without
    }
  }
}
