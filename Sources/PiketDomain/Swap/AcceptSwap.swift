/// Says yes to an offer. Unless a planner has to approve, the shifts change hands at once.
public struct AcceptSwap: Sendable {
  public var swap: String
  public var onBehalfOf: String?
  /// Needed on behalf of another.
  public var reason: String?

  public init(swap: String, onBehalfOf: String? = nil, reason: String? = nil) {
    self.swap = swap
    self.onBehalfOf = onBehalfOf
    self.reason = reason
  }

  /// Refuses, in this order: `swapIsUnknown`, `swapIsInAnotherState`, `swapHasLapsed`; who may not (`SwapCaller`),
  /// `swapIsForAnother`, `swapIsWithOneself`; `swapHasLostItsShift`; what the rules say of each of the two
  /// (`SwapExchange.judge`).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<[Move]> {
    var swap = try state.swap(named: self.swap)
    try swap.isIn(.open, context)
    let caller = SwapCaller(onBehalfOf: onBehalfOf, reason: reason)
    let (taker, reason) = try caller.person(onBehalfOf == nil ? swap.to : nil, state, context)
    if let to = swap.to, to != taker { throw .swapIsForAnother(swap.code, to) }
    if taker == swap.giver { throw .swapIsWithOneself(taker) }
    var events: [Event] = []
    switch swap.standing(in: state, context.now) {
    case .same: break
    case .moved(let followed):
      events.append(.swapFollowed(followed))
      swap.follow(followed)
      try swap.isIn(.open, context)
    case .gone: throw .swapHasLostItsShift(swap.code)
    }
    let needsApproval = context.region.rules.swaps.needsApproval
    let exchange = SwapExchange(swap, taker: taker, context)
    try exchange.judge(state, context)
    events.append(
      .swapAccepted(
        SwapAccepted(
          swap: swap.code, taker: taker, needsApproval: needsApproval, by: context.caller.account, reason: reason)))
    guard !needsApproval else { return Decision(events, []) }
    events += exchange.events
    return Decision(events + state.swapEvents(after: events, context), exchange.moves)
  }
}

/// Approves what two people agreed on: the shifts change hands.
public struct ApproveSwap: Sendable {
  public var swap: String

  public init(swap: String) { self.swap = swap }

  /// Refuses, in this order: `swapIsUnknown`, `swapIsInAnotherState`, `swapHasLapsed`; `swapHasLostItsShift` (it moved
  /// since they agreed); what the rules say of each of the two by now (`SwapExchange.judge`).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<[Move]> {
    let swap = try state.swap(named: self.swap)
    try swap.isIn(.agreed, context)
    guard let taker = swap.taker, swap.standing(in: state, context.now) == .same else {
      throw .swapHasLostItsShift(swap.code)
    }
    let exchange = SwapExchange(swap, taker: taker, context)
    try exchange.judge(state, context)
    let events = [.swapApproved(SwapApproved(swap: swap.code, by: context.caller.account))] + exchange.events
    return Decision(events + state.swapEvents(after: events, context), exchange.moves)
  }
}

extension Swap {
  /// Refuses: `swapIsInAnotherState`, `swapHasLapsed`.
  func isIn(_ wanted: SwapState, _ context: Context) throws(Refusal) {
    let rules = context.region.rules.swaps
    if state == wanted, state(at: context.now, rules) == .lapsed { throw .swapHasLapsed(code, at: lapses(rules)) }
    if state != wanted { throw .swapIsInAnotherState(code, state(at: context.now, rules)) }
  }
}
