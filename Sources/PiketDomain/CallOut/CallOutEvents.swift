/// Somebody on call was called, and works from that moment on.
public struct CallOutStarted: EventPayload {
  public static let type = "CallOutStarted"
  public static let schema = 1
  public var person: PersonCode
  public var callOut: CallOutRecord
  public var stream: String { "callout/\(person)" }

  public init(person: PersonCode, callOut: CallOutRecord) {
    self.person = person
    self.callOut = callOut
  }
}

/// The work after a call ended.
public struct CallOutStopped: EventPayload {
  public static let type = "CallOutStopped"
  public static let schema = 1
  public var person: PersonCode
  public var number: Int
  public var at: Instant
  public var stream: String { "callout/\(person)" }

  public init(person: PersonCode, number: Int, at: Instant) {
    self.person = person
    self.number = number
    self.at = at
  }
}

/// Work after a call was recorded afterwards.
public struct CallOutAdded: EventPayload {
  public static let type = "CallOutAdded"
  public static let schema = 1
  public var person: PersonCode
  public var callOut: CallOutRecord
  public var stream: String { "callout/\(person)" }

  public init(person: PersonCode, callOut: CallOutRecord) {
    self.person = person
    self.callOut = callOut
  }
}

/// A call-out was taken back: it was recorded by mistake.
public struct CallOutWithdrawn: EventPayload {
  public static let type = "CallOutWithdrawn"
  public static let schema = 1
  public var person: PersonCode
  public var number: Int
  public var at: Instant
  public var reason: String
  public var stream: String { "callout/\(person)" }

  public init(person: PersonCode, number: Int, at: Instant, reason: String) {
    self.person = person
    self.number = number
    self.at = at
    self.reason = reason
  }
}

extension [PersonCode: [CallOutRecord]] {
  mutating func change(_ number: Int, of person: PersonCode, _ change: (inout CallOutRecord) -> Void) {
    guard let index = self[person]?.firstIndex(where: { $0.number == number }) else { return }
    change(&self[person, default: []][index])
  }
}
