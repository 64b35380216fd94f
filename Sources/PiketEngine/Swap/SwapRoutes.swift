import PiketDomain
import PiketProtocol

extension SwapWire.Offer: WritingMethod {}
extension SwapWire.Accept: WritingMethod {}
extension SwapWire.Decline: WritingMethod {}
extension SwapWire.Withdraw: WritingMethod {}
extension SwapWire.Approve: WritingMethod {}

extension Engine {
  /// Whose account it is, and who may act for another, is the domain's to judge: see `SwapCaller`.
  static let swapRoutes: [Route] = [
    .write(SwapWire.Offer.self, [.planner, .dutyOfficer]) { call, view in
      let decision = try OfferSwap(
        shift: call.shift, to: call.to, inReturn: call.inReturn, from: view.moment(call.from, field: "from"),
        until: view.moment(call.until, field: "until"), reason: call.reason, onBehalfOf: call.onBehalfOf
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        SwapWire.One(swap: SwapWire.Swap(decision.outcome, after))
      }
    },
    .write(SwapWire.Accept.self, [.planner, .dutyOfficer]) { call, view in
      let command = AcceptSwap(swap: call.swap, onBehalfOf: call.onBehalfOf, reason: call.reason)
      return carried(call.swap, try command.decide(view.state, view.context))
    },
    .write(SwapWire.Decline.self, [.planner, .dutyOfficer]) { call, view in
      let command = DeclineSwap(swap: call.swap, onBehalfOf: call.onBehalfOf, reason: call.reason)
      return one(call.swap, try command.decide(view.state, view.context).events)
    },
    .write(SwapWire.Withdraw.self, [.planner, .dutyOfficer]) { call, view in
      let command = WithdrawSwap(swap: call.swap, onBehalfOf: call.onBehalfOf, reason: call.reason)
      return one(call.swap, try command.decide(view.state, view.context).events)
    },
    .write(SwapWire.Approve.self, [.planner]) { call, view in
      carried(call.swap, try ApproveSwap(swap: call.swap).decide(view.state, view.context))
    },
    .read(SwapWire.List.self, .anybody) { call, view, _ in
      let person = try call.person.map { try view.state.person(named: $0).code }
      let swaps = view.state.swaps.values
        .filter { person == nil || [$0.giver, $0.to, $0.taker].contains(person) }
        .filter { call.all ?? false || $0.state(at: view.now, view.region.rules.swaps).isPending }
        .sorted { ($0.code.rawValue.count, $0.code) > ($1.code.rawValue.count, $1.code) }
      return SwapWire.List.Reply(swaps: swaps.map { SwapWire.Swap($0, view) })
    },
    .read(SwapWire.Show.self, .anybody) { call, view, _ in
      SwapWire.One(swap: SwapWire.Swap(try view.state.swap(named: call.swap), view))
    },
  ]

  private static func one(_ swap: String, _ events: [Event]) -> Decided<SwapWire.One> {
    Decided(events: events) { after in SwapWire.One(swap: SwapWire.Swap(try after.state.swap(named: swap), after)) }
  }

  private static func carried(_ swap: String, _ decision: Decision<[Move]>) -> Decided<SwapWire.Carried> {
    Decided(events: decision.events) { after in
      SwapWire.Carried(
        swap: SwapWire.Swap(try after.state.swap(named: swap), after),
        moves: decision.outcome.map { RosterWire.Move($0, after) },
        // A swap that follows its shift in the very moment it is accepted is the answer itself.
        changes: (RosterWire.SwapChange.all(in: decision.events, after) ?? []).filter { change in
          change.swap.lowercased() != swap.lowercased()
        })
    }
  }
}
