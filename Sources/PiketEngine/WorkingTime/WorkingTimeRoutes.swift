import PiketDomain
import PiketProtocol

extension WorkingTimeWire.Record: WritingMethod {}
extension WorkingTimeWire.End: WritingMethod {}
extension WorkingTimeWire.Withdraw: WritingMethod {}

extension Engine {
  static let workingTimeRoutes: [Route] = [
    .read(WorkingTimeWire.List.self, [.planner]) { call, view, _ in
      let person = try call.person.map { try view.state.person(named: $0).code }
      let facts = view.state.persons.values
        .filter { person == nil || $0.code == person }
        .sorted { $0.code < $1.code }
        .flatMap { person in
          person.workingFacts.filter { call.withdrawn ?? false || $0.isActive }
            .map { WorkingTimeWire.Fact($0, of: person.code, view) }
        }
      return WorkingTimeWire.List.Reply(
        facts: facts,
        regionHours: view.region.rules.workingTime.defaultHours.map { WorkingTimeWire.Block($0) })
    },
    .write(WorkingTimeWire.Record.self, [.planner]) { call, view in
      changed(
        try RecordWorkingFact(person: call.person, entry: entry(call, view)).decide(view.state, view.context))
    },
    .write(WorkingTimeWire.End.self, [.planner]) { call, view in
      let (person, number) = try fact(call.id)
      let until: LocalDate = try view.day(call.until, field: "until")
      return changed(
        try EndWorkingFact(person: person, number: number, until: until).decide(view.state, view.context))
    },
    .write(WorkingTimeWire.Withdraw.self, [.planner]) { call, view in
      let (person, number) = try fact(call.id)
      return changed(try WithdrawWorkingFact(person: person, number: number).decide(view.state, view.context))
    },
  ]

  private static func entry(_ call: WorkingTimeWire.Record, _ view: View) throws -> RecordWorkingFact.Entry {
    func given(_ text: String?, _ field: String) throws -> String {
      guard let text else { throw Failure.invalidParameter(field) }
      return text
    }
    func day(_ text: String?, _ field: String) throws -> LocalDate { try view.day(given(text, field), field: field) }
    switch call.kind {
    case .birthDate: return .birthDate(try view.day(given(call.from, "from"), field: "birth"))
    case .hours: return .hours(try given(call.hours, "hours"), from: try view.day(call.from, field: "from"))
    case .shift:
      let from = try view.required(given(call.from, "from"), field: "from")
      return .shift(Interval(start: from, end: try view.required(given(call.until, "until"), field: "until")))
    case .status:
      return .status(
        try given(call.status, "status"), from: try day(call.from, "from"),
        until: try view.day(call.until, field: "until"), reason: call.reason ?? "")
    case .pregnancy: return .pregnancy(from: try day(call.from, "from"), until: try day(call.until, "until"))
    }
  }

  private static func changed(_ decision: Decision<RecordedWorkingFact>) -> Decided<WorkingTimeWire.Changed> {
    let outcome = decision.outcome
    return Decided(events: decision.events) { after in
      WorkingTimeWire.Changed(
        fact: WorkingTimeWire.Fact(outcome.recorded, of: outcome.person, after),
        unlawful: outcome.unlawful.map { WorkingTimeWire.UnlawfulShift($0, after) })
    }
  }

  /// `ldn-01/3`.
  private static func fact(_ id: String) throws -> (person: String, number: Int) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]) else { throw Failure.invalidParameter("id") }
    return (String(parts[0]), number)
  }
}
