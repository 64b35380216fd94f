import PiketDomain
import PiketProtocol

extension PersonWire.AddPreference: WritingMethod {}
extension PersonWire.WithdrawPreference: WritingMethod {}

extension Engine {
  static let preferenceRoutes: [Route] = [
    .read(PersonWire.ListPreferences.self, [.planner, .dutyOfficer]) { call, view, _ in
      try listPreferences(call, view)
    },
    .write(PersonWire.AddPreference.self, [.planner, .dutyOfficer]) { call, view in
      let decision = try AddPreference(
        person: call.person, kind: call.kind, weekdays: call.on, from: view.moment(call.from, field: "from"),
        until: view.moment(call.until, field: "until"), function: call.function, note: call.note ?? ""
      ).decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        PersonWire.AddPreference.Reply(preference: PersonWire.Preference(decision.outcome, after))
      }
    },
    .write(PersonWire.WithdrawPreference.self, [.planner, .dutyOfficer]) { call, view in
      let parts = call.id.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = Int(parts[1]) else { throw Failure.invalidParameter("id") }
      let decision = try WithdrawPreference(person: String(parts[0]), number: number)
        .decide(view.state, view.context)
      return Decided(events: decision.events) { after in
        PersonWire.WithdrawPreference.Reply(preference: PersonWire.Preference(decision.outcome, after))
      }
    },
  ]

  private static func listPreferences(
    _ call: PersonWire.ListPreferences, _ view: View
  ) throws -> PersonWire.ListPreferences.Reply {
    let asked = try call.person.map { try view.state.person(named: $0) }
    if let asked { try view.context.checkMaySpeak(for: asked) }
    let persons = asked.map { [$0] } ?? view.state.persons.values.filter { view.context.maySpeak(for: $0) }
    let found = persons.sorted { $0.code < $1.code }.flatMap { person in
      person.preferences
        .filter { call.withdrawn ?? false || $0.isActive }
        .map { RecordedPreference(person: person.code, preference: $0) }
    }
    return PersonWire.ListPreferences.Reply(preferences: found.map { PersonWire.Preference($0, view) })
  }
}

extension PersonWire.Preference {
  init(_ recorded: RecordedPreference, _ view: View) {
    let preference = recorded.preference
    self.init(
      id: "\(recorded.person)/\(preference.number)", person: recorded.person.rawValue,
      kind: Kind(preference.kind), weekdays: preference.weekdays.map { Weekday.allCases[$0.rawValue - 1] },
      from: preference.from.map { view.rfc3339($0) }, until: preference.until.map { view.rfc3339($0) },
      function: preference.function?.rawValue, note: preference.note.isEmpty ? nil : preference.note,
      withdrawn: !preference.isActive)
  }
}

extension PersonWire.Preference.Kind {
  fileprivate init(_ kind: PreferenceKind) {
    self =
      switch kind {
      case .never: .never
      case .ratherNot: .ratherNot
      case .rather: .rather
      }
  }
}
