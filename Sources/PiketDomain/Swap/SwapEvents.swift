/// Somebody offers a stretch of duty.
public struct SwapOffered: EventPayload {
  public static let type = "SwapOffered"
  public static let schema = 1
  public var swap: Swap
  public var stream: String { "swap/\(swap.code)" }

  public init(swap: Swap) { self.swap = swap }
}

/// Somebody said yes.
public struct SwapAccepted: EventPayload {
  public static let type = "SwapAccepted"
  public static let schema = 1
  public var swap: SwapCode
  public var taker: PersonCode
  /// A planner has to approve before anything changes hands.
  public var needsApproval: Bool
  public var by: String
  /// Why somebody else did this on behalf of the taker.
  public var reason: String?
  public var stream: String { "swap/\(swap)" }

  public init(swap: SwapCode, taker: PersonCode, needsApproval: Bool, by: String, reason: String?) {
    self.swap = swap
    self.taker = taker
    self.needsApproval = needsApproval
    self.by = by
    self.reason = reason
  }
}

/// The one it was offered to said no.
public struct SwapDeclined: EventPayload {
  public static let type = "SwapDeclined"
  public static let schema = 1
  public var swap: SwapCode
  public var by: String
  public var reason: String?
  public var stream: String { "swap/\(swap)" }

  public init(swap: SwapCode, by: String, reason: String?) {
    self.swap = swap
    self.by = by
    self.reason = reason
  }
}

/// The giver took the offer back.
public struct SwapWithdrawn: EventPayload {
  public static let type = "SwapWithdrawn"
  public static let schema = 1
  public var swap: SwapCode
  public var by: String
  public var reason: String?
  public var stream: String { "swap/\(swap)" }

  public init(swap: SwapCode, by: String, reason: String?) {
    self.swap = swap
    self.by = by
    self.reason = reason
  }
}

/// A planner approved what two people agreed on.
public struct SwapApproved: EventPayload {
  public static let type = "SwapApproved"
  public static let schema = 1
  public var swap: SwapCode
  public var by: String
  public var stream: String { "swap/\(swap)" }

  public init(swap: SwapCode, by: String) {
    self.swap = swap
    self.by = by
  }
}

/// A shift that was offered moved, and the offer went with it. Who had said yes has to say it again.
public struct SwapFollowed: EventPayload {
  public static let type = "SwapFollowed"
  public static let schema = 1
  public var swap: SwapCode
  public var given: SwapStretch
  public var wanted: SwapStretch?
  public var stream: String { "swap/\(swap)" }

  public init(swap: SwapCode, given: SwapStretch, wanted: SwapStretch?) {
    self.swap = swap
    self.given = given
    self.wanted = wanted
  }
}

/// A shift that was offered, or asked in return, went to somebody else: the offer ended.
public struct SwapLapsed: EventPayload {
  public static let type = "SwapLapsed"
  public static let schema = 1
  public var swap: SwapCode
  public var stream: String { "swap/\(swap)" }

  public init(swap: SwapCode) { self.swap = swap }
}

extension Swap {
  mutating func accept(_ accepted: SwapAccepted) {
    taker = accepted.taker
    state = accepted.needsApproval ? .agreed : .done
  }

  mutating func follow(_ followed: SwapFollowed) {
    given = followed.given
    wanted = followed.wanted
    taker = nil
    state = .open
  }
}
