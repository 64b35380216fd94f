extension Swap {
  /// How a swap stands to the roster.
  enum Standing: Equatable {
    /// What is offered and what is wanted in return is still where it was.
    case same
    case moved(SwapFollowed)
    /// Somebody else has it now.
    case gone
  }

  func standing(in state: State, _ now: Instant) -> Standing {
    guard let given = given.followed(holder: giver, state, now) else { return .gone }
    var wanted: SwapStretch?
    if let old = self.wanted, let holder = to {
      guard let new = old.followed(holder: holder, state, now) else { return .gone }
      wanted = new
    }
    return given == self.given && wanted == self.wanted
      ? .same : .moved(SwapFollowed(swap: code, given: given, wanted: wanted))
  }
}

extension Swap {
  /// The shift moved so near that nobody may say yes any more.
  fileprivate func hasLapsed(following followed: SwapFollowed, _ context: Context) -> Bool {
    var moved = self
    moved.follow(followed)
    return moved.state(at: context.now, context.region.rules.swaps) == .lapsed
  }
}

extension SwapStretch {
  /// Where the stretch is now. A whole shift goes with the shift: that of the holder's on the post which overlaps the
  /// old one most. A part stays as it is, as long as the holder has all of it. Nil: the holder does not have it any
  /// more.
  fileprivate func followed(holder: PersonCode, _ state: State, _ now: Instant) -> SwapStretch? {
    let own = (state.rosters[post] ?? PostRoster()).shifts(overlapping: interval)
      .filter { $0.person == holder && $0.interval.end > now }
      .map(\.interval)
    guard isWhole else {
      let ahead = Interval(start: max(interval.start, min(now, interval.end)), end: interval.end)
      return ahead.subtracting(own).isEmpty ? self : nil
    }
    if own.contains(interval) { return self }
    let common = own.map { ($0, $0.intersection(interval)?.seconds ?? 0) }
    guard let most = common.max(by: { ($0.1, $1.0.start) < ($1.1, $0.0.start) })?.0 else { return nil }
    return SwapStretch(post: post, interval: most, isWhole: true)
  }
}

extension State {
  /// What becomes of the swaps that are still open when these events change the roster: an offer follows its shift, or
  /// lapses where somebody else has it. For every decision that publishes or assigns; `self` is the state before it.
  func swapEvents(after events: [Event], _ context: Context) -> [Event] {
    let rules = context.region.rules.swaps
    guard swaps.values.contains(where: { $0.state(at: context.now, rules).isPending }) else { return [] }
    let after = evolved(by: events)
    return after.swaps.values
      .filter { $0.state(at: context.now, rules).isPending }
      .sorted { ($0.code.rawValue.count, $0.code) < ($1.code.rawValue.count, $1.code) }
      .compactMap { swap in
        switch swap.standing(in: after, context.now) {
        case .same: nil
        case .moved(let followed) where !swap.hasLapsed(following: followed, context): .swapFollowed(followed)
        case .moved, .gone: .swapLapsed(SwapLapsed(swap: swap.code))
        }
      }
  }
}

extension Sequence<Event> {
  /// The swaps whose shift moved or went, for those who have to be told.
  public var swapChanges: [SwapChange] {
    compactMap { event in
      switch event {
      case .swapFollowed(let followed): SwapChange(swap: followed.swap, hasLapsed: false)
      case .swapLapsed(let lapsed): SwapChange(swap: lapsed.swap, hasLapsed: true)
      default: nil
      }
    }
  }
}

/// A swap followed its shift, or lost it.
public struct SwapChange: Hashable, Sendable {
  public var swap: SwapCode
  public var hasLapsed: Bool

  public init(swap: SwapCode, hasLapsed: Bool) {
    self.swap = swap
    self.hasLapsed = hasLapsed
  }
}
