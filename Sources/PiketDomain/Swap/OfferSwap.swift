/// Offers a shift, or a part of it, to somebody or to all; perhaps for one of theirs in return.
public struct OfferSwap: Sendable {
  /// See `ShiftReference`.
  public var shift: String
  public var to: String?
  /// The shift that the giver has in return.
  public var inReturn: String?
  /// A part of the shift: from here, until there; nil: from its start, until its end.
  public var from: Instant?
  public var until: Instant?
  public var reason: String
  /// For whom a planner does this.
  public var onBehalfOf: String?

  public init(
    shift: String, to: String? = nil, inReturn: String? = nil, from: Instant? = nil, until: Instant? = nil,
    reason: String, onBehalfOf: String? = nil
  ) {
    self.shift = shift
    self.to = to
    self.inReturn = inReturn
    self.from = from
    self.until = until
    self.reason = reason
    self.onBehalfOf = onBehalfOf
  }

  /// Refuses, in this order: what names no shift; who may not (`SwapCaller`), `shiftIsOfAnother`; the stretch
  /// (`periodIsEmpty`, `stretchIsOutsideTheShift`, `periodIsInThePast`); `personIsUnknown`; of the shift in return what
  /// names none, `shiftIsOfAnother`, `periodIsInThePast`; `swapIsWithOneself`; `tooMany` (swaps).
  ///
  /// Whether the other may have it is judged when they say yes.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<Swap> {
    let offered = try ShiftReference(shift).find(in: state, context)
    let giver = offered.shift.person
    let caller = SwapCaller(onBehalfOf: onBehalfOf, reason: reason)
    let actor = try caller.person(onBehalfOf == nil ? giver : nil, state, context).person
    if actor != giver { throw .shiftIsOfAnother(offered.post, offered.shift.interval, giver) }
    let reason = try checkedReason(self.reason)
    let given = try stretch(of: offered, context.now.wholeSecond)
    var to: PersonCode?
    if let name = self.to { to = try state.person(named: name).code }
    var wanted: SwapStretch?
    if let inReturn {
      let other = try ShiftReference(inReturn).find(in: state, context)
      if let to, other.shift.person != to {
        throw .shiftIsOfAnother(other.post, other.shift.interval, other.shift.person)
      }
      to = other.shift.person
      if other.shift.interval.end <= context.now.wholeSecond { throw .periodIsInThePast(other.shift.interval) }
      wanted = SwapStretch(post: other.post, interval: other.shift.interval, isWhole: true)
    }
    if to == giver { throw .swapIsWithOneself(giver) }
    let rules = context.region.rules.swaps
    if state.swaps.values.count(where: { $0.state(at: context.now, rules).isPending }) >= DomainLimits.swapsOpenMax {
      throw .tooMany(field: "swaps", max: DomainLimits.swapsOpenMax)
    }
    let swap = Swap(
      code: SwapCode("S\(state.swapCount + 1)"), giver: giver, given: given, to: to, wanted: wanted, reason: reason,
      offeredBy: context.caller.account, offeredAt: context.now)
    return Decision([.swapOffered(SwapOffered(swap: swap))], swap)
  }

  private func stretch(of offered: PostShift, _ now: Instant) throws(Refusal) -> SwapStretch {
    let whole = offered.shift.interval
    let interval = Interval(start: from ?? whole.start, end: until ?? whole.end)
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    if interval.start < whole.start || whole.end < interval.end { throw .stretchIsOutsideTheShift(offered.post, whole) }
    // The shift itself may run; a part that is asked for by its start has to lie ahead.
    if interval.end <= now || from.map({ $0 < now }) ?? false { throw .periodIsInThePast(interval) }
    return SwapStretch(post: offered.post, interval: interval, isWhole: interval == whole)
  }
}
