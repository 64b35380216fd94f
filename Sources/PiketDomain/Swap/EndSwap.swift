/// Says no to an offer that is made to one person.
public struct DeclineSwap: Sendable {
  public var swap: String
  public var onBehalfOf: String?
  /// Needed on behalf of another.
  public var reason: String?

  public init(swap: String, onBehalfOf: String? = nil, reason: String? = nil) {
    self.swap = swap
    self.onBehalfOf = onBehalfOf
    self.reason = reason
  }

  /// Refuses, in this order: `swapIsUnknown`, `swapIsInAnotherState`, `swapHasLapsed`, `swapIsForAll`; who may not
  /// (`SwapCaller`), `swapIsForAnother`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<SwapCode> {
    let swap = try state.swap(named: self.swap)
    try swap.isIn(.open, context)
    guard let to = swap.to else { throw .swapIsForAll(swap.code) }
    let caller = SwapCaller(onBehalfOf: onBehalfOf, reason: reason)
    let (person, reason) = try caller.person(onBehalfOf == nil ? to : nil, state, context)
    if person != to { throw .swapIsForAnother(swap.code, to) }
    let declined = SwapDeclined(swap: swap.code, by: context.caller.account, reason: reason)
    return Decision([.swapDeclined(declined)], swap.code)
  }
}

/// Takes an offer back, as long as nothing changed hands.
public struct WithdrawSwap: Sendable {
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
  /// `swapIsOfAnother`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<SwapCode> {
    let swap = try state.swap(named: self.swap)
    try swap.isIn(swap.state == .agreed ? .agreed : .open, context)
    let caller = SwapCaller(onBehalfOf: onBehalfOf, reason: reason)
    let (person, reason) = try caller.person(onBehalfOf == nil ? swap.giver : nil, state, context)
    if person != swap.giver { throw .swapIsOfAnother(swap.code, swap.giver) }
    let withdrawn = SwapWithdrawn(swap: swap.code, by: context.caller.account, reason: reason)
    return Decision([.swapWithdrawn(withdrawn)], swap.code)
  }
}
