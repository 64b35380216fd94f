import PiketDomain
import PiketProtocol

extension PersonWire.ImportAbsences: WritingMethod {}
extension PersonWire.AddAbsence: WritingMethod {}
extension PersonWire.WithdrawAbsence: WritingMethod {}

extension Engine {
  static let absenceRoutes: [Route] = [
    .read(PersonWire.ListAbsences.self, [.planner]) { call, view, _ in try listAbsences(call, view) },
    .write(PersonWire.ImportAbsences.self, [.planner], source: { $0.name }) { call, view in
      let decision = try ImportAbsences(content: call.content).decide(view.state, view.context)
      let outcome = decision.outcome
      return Decided(events: call.dryRun ?? false ? [] : decision.events) { after in
        PersonWire.ImportAbsences.Reply(
          recorded: outcome.recorded, unchanged: outcome.unchanged,
          hits: outcome.hits.map { PersonWire.HitShift($0, after) })
      }
    },
    .write(PersonWire.AddAbsence.self, [.planner]) { call, view in
      let from = try view.required(call.from, field: "from")
      let until = try view.required(call.until, field: "until")
      let decision = try RecordAbsence(
        person: call.person, interval: Interval(start: from, end: until), kind: call.kind
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        PersonWire.AddAbsence.Reply(
          absence: PersonWire.Absence(decision.outcome.absence, of: decision.outcome.person, after),
          hits: decision.outcome.hits.map { PersonWire.HitShift($0, after) })
      }
    },
    .write(PersonWire.WithdrawAbsence.self, [.planner]) { call, view in
      let parts = call.id.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[1]) else { throw Failure.invalidParameter("id") }
      let decision = try WithdrawAbsence(person: String(parts[0]), number: number).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        PersonWire.WithdrawAbsence.Reply(
          absence: PersonWire.Absence(decision.outcome.absence, of: decision.outcome.person, after))
      }
    },
  ]

  private static func listAbsences(
    _ call: PersonWire.ListAbsences, _ view: View
  ) throws -> PersonWire.ListAbsences.Reply {
    let person = try call.person.map { try view.state.person(named: $0).code }
    let from = try view.moment(call.from, field: "from")
    let until = try view.moment(call.until, field: "until")
    let found = view.state.persons.values
      .filter { person == nil || $0.code == person }
      .flatMap { person in person.absences.map { (person.code, $0) } }
      .filter { call.withdrawn ?? false || $0.1.withdrawnAt == nil }
      .filter { absence in from.map { absence.1.interval.end > $0 } ?? true }
      .filter { absence in until.map { absence.1.interval.start < $0 } ?? true }
      .sorted { ($0.1.interval.start, $0.0) < ($1.1.interval.start, $1.0) }
    return PersonWire.ListAbsences.Reply(absences: found.map { PersonWire.Absence($0.1, of: $0.0, view) })
  }
}
