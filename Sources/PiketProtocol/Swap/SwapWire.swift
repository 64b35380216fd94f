/// The types of the interface `nl.piket.Swap`; the `.varlink` file beside this one says what everything means.
public enum SwapWire {
  /// A shift, or a part of it.
  public struct Stretch: Hashable, Sendable, Codable {
    public var post: String
    public var start: String
    public var end: String
    /// The whole shift: where it moves, the offer goes with it.
    public var whole: Bool

    public init(post: String, start: String, end: String, whole: Bool) {
      self.post = post
      self.start = start
      self.end = end
      self.whole = whole
    }
  }

  public struct Swap: Hashable, Sendable, Codable {
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
      case open, agreed, done, declined, withdrawn, lapsed
    }

    public var code: String
    public var state: State
    public var giver: String
    public var given: Stretch
    /// Whom it is offered to; null: anybody who may have it.
    public var to: String?
    /// What the giver has in return.
    public var wanted: Stretch?
    /// Who said yes.
    public var taker: String?
    public var reason: String
    public var offeredBy: String
    public var offeredAt: String
    /// When nothing can come of it any more; null once something has.
    public var lapsesAt: String?

    public init(
      code: String, state: State, giver: String, given: Stretch, to: String? = nil, wanted: Stretch? = nil,
      taker: String? = nil, reason: String, offeredBy: String, offeredAt: String, lapsesAt: String? = nil
    ) {
      self.code = code
      self.state = state
      self.giver = giver
      self.given = given
      self.to = to
      self.wanted = wanted
      self.taker = taker
      self.reason = reason
      self.offeredBy = offeredBy
      self.offeredAt = offeredAt
      self.lapsesAt = lapsesAt
    }
  }

  /// A stretch of duty that went from one person to another.
  public typealias Move = RosterWire.Move

  /// An open swap whose shift moved.
  public typealias Change = RosterWire.SwapChange

  /// What carrying out a swap came to.
  public struct Carried: Hashable, Sendable, Codable {
    public var swap: Swap
    public var moves: [Move]
    public var changes: [Change]

    public init(swap: Swap, moves: [Move], changes: [Change]) {
      self.swap = swap
      self.moves = moves
      self.changes = changes
    }
  }

  /// A swap as it is now.
  public struct One: Hashable, Sendable, Codable {
    public var swap: Swap

    public init(swap: Swap) { self.swap = swap }
  }
}
