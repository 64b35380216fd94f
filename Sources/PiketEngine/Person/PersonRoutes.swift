import PiketDomain
import PiketProtocol

extension PersonWire.Import: WritingMethod {}
extension PersonWire.Add: WritingMethod {}
extension PersonWire.Change: WritingMethod {}
extension PersonWire.Leave: WritingMethod {}
extension PersonWire.Qualify: WritingMethod {}
extension PersonWire.Disqualify: WritingMethod {}

extension Engine {
  static let personRoutes: [Route] = [
    .read(PersonWire.Show.self, .anybody) { call, view, _ in
      PersonWire.Show.Reply(person: PersonWire.Person(try view.state.person(named: call.person), view))
    },
    .read(PersonWire.List.self, .anybody) { call, view, _ in try list(call, view) },
    .write(PersonWire.Import.self, [.planner], source: { $0.name }) { call, view in
      let decision = try ImportPersons(content: call.content).decide(view.state, view.context)
      let outcome = decision.outcome
      return Decided(events: call.dryRun ?? false ? [] : decision.events) { _ in
        PersonWire.Import.Reply(
          added: outcome.added.map(\.rawValue), changed: outcome.changed.map(\.rawValue),
          unchanged: outcome.unchanged.map(\.rawValue))
      }
    },
    .write(PersonWire.Add.self, [.planner]) { call, view in
      let form = PersonForm(
        name: call.name, municipality: call.municipality, employer: call.employer ?? "", phones: call.phones,
        email: call.email ?? "", partTimeFactor: call.partTimeFactor ?? "", account: call.account ?? "")
      let decision = try AddPerson(code: call.code, form: form, functions: call.functions)
        .decide(view.state, view.context)
      return decided(decision) { PersonWire.Add.Reply(person: $0) }
    },
    .write(PersonWire.Change.self, [.planner]) { call, view in
      let decision = try ChangePerson(
        person: call.person, name: call.name, municipality: call.municipality, employer: call.employer,
        phones: call.phones, email: call.email, partTimeFactor: call.partTimeFactor, account: call.account
      ).decide(view.state, view.context)
      return decided(decision) { PersonWire.Change.Reply(person: $0) }
    },
    .write(PersonWire.Leave.self, [.planner]) { call, view in
      let at = try view.moment(call.at, field: "at") ?? view.now.wholeSecond
      let decision = try LeavePerson(person: call.person, at: at).decide(view.state, view.context)
      return decided(decision) { PersonWire.Leave.Reply(person: $0) }
    },
    .write(PersonWire.Qualify.self, [.planner]) { call, view in
      let decision = try QualifyPerson(
        person: call.person, function: call.function, from: view.moment(call.from, field: "from"),
        until: view.moment(call.until, field: "until")
      ).decide(view.state, view.context)
      return decided(decision) { PersonWire.Qualify.Reply(person: $0) }
    },
    .write(PersonWire.Disqualify.self, [.planner]) { call, view in
      let at = try view.moment(call.at, field: "at") ?? view.now.wholeSecond
      let decision = try DisqualifyPerson(person: call.person, function: call.function, at: at)
        .decide(view.state, view.context)
      return decided(decision) { PersonWire.Disqualify.Reply(person: $0) }
    },
  ]

  /// The events of a decision about one person, and a reply with the person as it is after them.
  private static func decided<Reply>(
    _ decision: Decision<PersonCode>, _ reply: @escaping (PersonWire.Person) -> Reply
  ) -> Decided<Reply> {
    Decided(events: decision.events) { after in
      reply(PersonWire.Person(try after.state.person(named: decision.outcome.rawValue), after))
    }
  }

  private static func list(_ call: PersonWire.List, _ view: View) throws -> PersonWire.List.Reply {
    let function = try call.function.map { try view.region.function(named: $0).code }
    let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
    let persons = view.state.persons.values
      .filter { call.left ?? false || $0.leavesAt.map { view.now < $0 } ?? true }
      .filter { person in function.map { code in person.qualifications.contains { $0.function == code } } ?? true }
      .filter { municipality == nil || $0.details.municipality == municipality }
      .sorted { $0.code < $1.code }
    return PersonWire.List.Reply(persons: persons.map { PersonWire.Person($0, view) })
  }
}
