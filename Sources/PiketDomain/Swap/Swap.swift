/// An offer of one person to give a stretch of duty to another, perhaps for one in return, and what came of it.
public struct Swap: Hashable, Sendable, Codable {
  public var code: SwapCode
  public var giver: PersonCode
  public var given: SwapStretch
  /// Whom it is offered to; nil: to anybody who may have it.
  public var to: PersonCode?
  /// What the giver has in return, of `to`.
  public var wanted: SwapStretch?
  public var reason: String
  /// The account, the giver's own or a planner's on behalf of them.
  public var offeredBy: String
  public var offeredAt: Instant
  public var state: SwapState
  /// Who said yes.
  public var taker: PersonCode?

  public init(
    code: SwapCode, giver: PersonCode, given: SwapStretch, to: PersonCode?, wanted: SwapStretch?, reason: String,
    offeredBy: String, offeredAt: Instant, state: SwapState = .open, taker: PersonCode? = nil
  ) {
    self.code = code
    self.giver = giver
    self.given = given
    self.to = to
    self.wanted = wanted
    self.reason = reason
    self.offeredBy = offeredBy
    self.offeredAt = offeredAt
    self.state = state
    self.taker = taker
  }
}

/// What a swap has come to.
public enum SwapState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Waits for somebody to say yes.
  case open
  /// Two people agree; a planner has to approve.
  case agreed
  case done
  case declined
  case withdrawn
  /// Nobody said yes in time, or the shift went to somebody else.
  case lapsed

  /// Something can still come of it.
  public var isPending: Bool { self == .open || self == .agreed }
}

/// A shift, or a part of one, that may change hands.
public struct SwapStretch: Hashable, Sendable, Codable {
  public var post: Post
  public var interval: Interval
  /// The whole shift is meant: where the shift moves, the offer goes with it.
  public var isWhole: Bool

  public init(post: Post, interval: Interval, isWhole: Bool) {
    self.post = post
    self.interval = interval
    self.isWhole = isWhole
  }
}

extension Swap {
  /// When nothing can come of it any more. An open offer lapses some hours before its first shift begins
  /// (`SwapRules.lapseHours`), one that two people agreed on when it begins. An offer that was made later than that
  /// stays until the shift begins; one of a running shift until that ends: somebody may take over now.
  public func lapses(_ rules: SwapRules) -> Instant {
    [given, wanted].compactMap { $0?.interval }.map { lapses(before: $0, rules) }.min() ?? given.interval.end
  }

  private func lapses(before interval: Interval, _ rules: SwapRules) -> Instant {
    let usual = interval.start.adding(seconds: -3_600 * Int64(rules.lapseHours))
    if state == .open, offeredAt < usual { return usual }
    return offeredAt < interval.start ? interval.start : interval.end
  }

  /// What it has come to at a moment: what lapsed is so without anybody saying it.
  public func state(at now: Instant, _ rules: SwapRules) -> SwapState {
    state.isPending && lapses(rules) <= now ? .lapsed : state
  }
}

extension State {
  /// A swap by its code in any case. Refuses: `swapIsUnknown`.
  public func swap(named text: String) throws(Refusal) -> Swap {
    if let swap = swaps[SwapCode(text.trimmed.uppercased())] { return swap }
    throw .swapIsUnknown(SwapCode(text), nearest: nearest(text, among: swaps.keys.map(\.rawValue).sorted()))
  }
}
