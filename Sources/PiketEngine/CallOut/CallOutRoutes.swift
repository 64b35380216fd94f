import PiketDomain
import PiketProtocol

extension CallOutWire.Start: WritingMethod {}
extension CallOutWire.Stop: WritingMethod {}
extension CallOutWire.Add: WritingMethod {}
extension CallOutWire.Withdraw: WritingMethod {}

extension Engine {
  static let callOutRoutes: [Route] = [
    .write(CallOutWire.Start.self, [.planner, .dutyOfficer]) { call, view in
      let decision = try StartCallOut(
        person: call.person, at: view.moment(call.at, field: "at"), post: call.post, note: call.note
      ).decide(view.state, view.context)
      return decided(decision) { CallOutWire.Start.Reply(callOut: $0, balance: $1) }
    },
    .write(CallOutWire.Stop.self, [.planner, .dutyOfficer]) { call, view in
      let decision = try StopCallOut(person: call.person, at: view.moment(call.at, field: "at"))
        .decide(view.state, view.context)
      return decided(decision) { CallOutWire.Stop.Reply(callOut: $0, balance: $1) }
    },
    .write(CallOutWire.Add.self, [.planner, .dutyOfficer]) { call, view in
      let interval = Interval(
        start: try view.required(call.from, field: "from"), end: try view.required(call.until, field: "until"))
      let decision = try AddCallOut(person: call.person, interval: interval, post: call.post, note: call.note)
        .decide(view.state, view.context)
      return decided(decision) { CallOutWire.Add.Reply(callOut: $0, balance: $1) }
    },
    .write(CallOutWire.Withdraw.self, [.planner, .dutyOfficer]) { call, view in
      let parts = call.id.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[1]) else { throw Failure.invalidParameter("id") }
      let decision = try WithdrawCallOut(person: String(parts[0]), number: number, reason: call.reason)
        .decide(view.state, view.context)
      let outcome = decision.outcome
      return Decided(events: decision.events) { after in
        CallOutWire.Withdraw.Reply(callOut: CallOutWire.CallOut(outcome.callOut, of: outcome.person, after))
      }
    },
    .read(CallOutWire.List.self, [.planner, .dutyOfficer, .auditor, .evaluator]) { call, view, _ in
      let person = try call.person.map { try view.state.person(named: $0).code }
      let from = try view.moment(call.from, field: "from")
      let until = try view.moment(call.until, field: "until")
      let found = view.state.callOuts
        .filter { person == nil || $0.key == person }
        .flatMap { person, records in records.map { PersonCallOut(person: person, callOut: $0) } }
        .filter { call.withdrawn ?? false || $0.callOut.withdrawnAt == nil }
        .filter { callOut in from.map { callOut.callOut.interval(at: view.now).end > $0 } ?? true }
        .filter { callOut in until.map { callOut.callOut.start < $0 } ?? true }
        .sorted { ($0.callOut.start, $0.person) < ($1.callOut.start, $1.person) }
      return CallOutWire.List.Reply(callOuts: found.map { CallOutWire.CallOut($0.callOut, of: $0.person, view) })
    },
  ]

  /// The events of a call-out, and its reply.
  private static func decided<Reply>(
    _ decision: Decision<RecordedCallOut>, _ reply: @escaping (CallOutWire.CallOut, CallOutWire.Balance) -> Reply
  ) -> Decided<Reply> {
    let outcome = decision.outcome
    return Decided(events: decision.events) { after in
      reply(
        CallOutWire.CallOut(outcome.callOut, of: outcome.person, after), CallOutWire.Balance(outcome.balance, after))
    }
  }
}
