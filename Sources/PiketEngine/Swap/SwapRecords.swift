import PiketDomain
import PiketProtocol

/// The domain's values as the wire has them.
extension SwapWire.Stretch {
  init(_ stretch: SwapStretch, _ view: View) {
    self.init(
      post: stretch.post.description, start: view.rfc3339(stretch.interval.start),
      end: view.rfc3339(stretch.interval.end), whole: stretch.isWhole)
  }
}

extension SwapWire.Swap {
  init(_ swap: Swap, _ view: View) {
    let rules = view.region.rules.swaps
    let state = swap.state(at: view.now, rules)
    self.init(
      code: swap.code.rawValue, state: State(state), giver: swap.giver.rawValue,
      given: SwapWire.Stretch(swap.given, view), to: swap.to?.rawValue,
      wanted: swap.wanted.map { SwapWire.Stretch($0, view) }, taker: swap.taker?.rawValue, reason: swap.reason,
      offeredBy: swap.offeredBy, offeredAt: view.rfc3339(swap.offeredAt.wholeSecond),
      lapsesAt: state.isPending ? view.rfc3339(swap.lapses(rules)) : nil)
  }
}

extension SwapWire.Swap.State {
  init(_ state: SwapState) {
    self =
      switch state {
      case .open: .open
      case .agreed: .agreed
      case .done: .done
      case .declined: .declined
      case .withdrawn: .withdrawn
      case .lapsed: .lapsed
      }
  }
}

extension RosterWire.SwapChange {
  /// The swaps whose shift moved with these events; nil where there are none.
  static func all(in events: [Event], _ view: View) -> [RosterWire.SwapChange]? {
    let changes = events.swapChanges.compactMap { change -> RosterWire.SwapChange? in
      guard let swap = view.state.swaps[change.swap] else { return nil }
      let given = swap.given
      return RosterWire.SwapChange(
        swap: swap.code.rawValue, giver: swap.giver.rawValue, post: given.post.description,
        start: view.rfc3339(given.interval.start), end: view.rfc3339(given.interval.end), lapsed: change.hasLapsed)
    }
    return changes.isEmpty ? nil : changes
  }
}
