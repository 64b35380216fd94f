/// Somebody, or a rule, called people out. Whom first, the event after it says.
public struct AlertRaised: EventPayload {
  public static let type = "AlertRaised"
  public static let schema = 1
  public var alert: Alert
  public var stream: String { "alert/\(alert.code)" }
}

/// Lines of an alert went on to who is called next.
public struct AlertWentOn: EventPayload {
  public static let type = "AlertWentOn"
  public static let schema = 1
  public var alert: AlertCode
  public var steps: [LineStep]
  /// As they are now: new ones, and those that changed.
  public var calls: [AlertCall]
  public var messages: [Message]
  public var stream: String { "alert/\(alert)" }
}

/// People who did not answer yet are called along their next channel, or not waited for any more while others are.
public struct AlertCalledOn: EventPayload {
  public static let type = "AlertCalledOn"
  public static let schema = 1
  public var alert: AlertCode
  public var calls: [AlertCall]
  public var messages: [Message]
  public var stream: String { "alert/\(alert)" }
}

/// Everybody was called for these lines, in vain. Somebody has to see to it by other means, now.
public struct AlertExhausted: EventPayload {
  public static let type = "AlertExhausted"
  public static let schema = 1
  public var alert: AlertCode
  public var incident: IncidentNumber?
  public var steps: [LineStep]
  /// Posts and persons, for who reads the journal.
  public var lines: [String]
  public var stream: String { "alert/\(alert)" }
}

/// Somebody who was called answered.
public struct AlertAnswered: EventPayload {
  public static let type = "AlertAnswered"
  public static let schema = 1
  public var alert: AlertCode
  public var call: Int
  public var answer: CallAnswer
  /// Lines that the person comes for.
  public var filled: [Int]
  /// Lines that the person would come for and does not.
  public var reopened: [Int]
  /// Calls of who is not needed any more.
  public var released: [Int]
  public var messages: [Message]
  public var stream: String { "alert/\(alert)" }
}

/// An alert is over.
public struct AlertEnded: EventPayload {
  public static let type = "AlertEnded"
  public static let schema = 1
  public var alert: AlertCode
  public var end: AlertEnd
  public var released: [Int]
  public var messages: [Message]
  public var stream: String { "alert/\(alert)" }
}

/// What happened to alerts, as one case of `Event`.
public enum AlertEvent: Hashable, Sendable {
  case raised(AlertRaised)
  case wentOn(AlertWentOn)
  case calledOn(AlertCalledOn)
  case exhausted(AlertExhausted)
  case answered(AlertAnswered)
  case ended(AlertEnded)

  public var payload: any EventPayload {
    switch self {
    case .raised(let payload): payload
    case .wentOn(let payload): payload
    case .calledOn(let payload): payload
    case .exhausted(let payload): payload
    case .answered(let payload): payload
    case .ended(let payload): payload
    }
  }
}
