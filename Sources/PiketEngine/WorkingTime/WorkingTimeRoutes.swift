import PiketDomain
import PiketProtocol

extension WorkingTimeWire.SetBirthDate: WritingMethod {}
extension WorkingTimeWire.SetHours: WritingMethod {}
extension WorkingTimeWire.AddShift: WritingMethod {}
extension WorkingTimeWire.AddStatus: WritingMethod {}
extension WorkingTimeWire.AddPregnancy: WritingMethod {}
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
    .write(WorkingTimeWire.SetBirthDate.self, [.planner]) { call, view in
      try recorded(.birthDate(view.day(call.date, field: "birth")), of: call.person, view)
    },
    .write(WorkingTimeWire.SetHours.self, [.planner]) { call, view in
      try recorded(.hours(call.hours, from: view.day(call.from, field: "from")), of: call.person, view)
    },
    .write(WorkingTimeWire.AddShift.self, [.planner]) { call, view in
      let from = try view.required(call.from, field: "from")
      let until = try view.required(call.until, field: "until")
      return try recorded(.shift(Interval(start: from, end: until)), of: call.person, view)
    },
    .write(WorkingTimeWire.AddStatus.self, [.planner]) { call, view in
      try recorded(
        .status(
          call.status, from: view.day(call.from, field: "from"), until: view.day(call.until, field: "until"),
          reason: call.reason),
        of: call.person, view)
    },
    .write(WorkingTimeWire.AddPregnancy.self, [.planner]) { call, view in
      try recorded(
        .pregnancy(from: view.day(call.from, field: "from"), until: view.day(call.until, field: "until")),
        of: call.person, view)
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

  private static func recorded(
    _ entry: RecordWorkingFact.Entry, of person: String, _ view: View
  ) throws -> Decided<WorkingTimeWire.Changed> {
    changed(try RecordWorkingFact(person: person, entry: entry).decide(view.state, view.context))
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
