/// Records what somebody wishes of duty. Published shifts stay as they are.
public struct AddPreference: Sendable {
  public var person: String
  /// In Dutch or English: see `PreferenceKind.read`.
  public var kind: String
  /// Names of days in Dutch or English; empty: all days of the period.
  public var weekdays: [String]
  public var from: Instant?
  public var until: Instant?
  /// Nil: whatever the function.
  public var function: String?
  /// Empty: none.
  public var note: String

  public init(
    person: String, kind: String, weekdays: [String], from: Instant? = nil, until: Instant? = nil,
    function: String? = nil, note: String = ""
  ) {
    self.person = person
    self.kind = kind
    self.weekdays = weekdays
    self.from = from
    self.until = until
    self.function = function
    self.note = note
  }

  /// Refuses, in this order: `personIsUnknown`, `accountIsNotOfThePerson`, `valuesAreInvalid` (kind and days),
  /// `functionIsUnknown`, `fieldIsInvalid` (neither days nor a period; the note), `periodIsEmpty`, `personHasLeft`
  /// (before it begins), `nothingChanges` (it is recorded already), `tooMany` (preferences).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedPreference> {
    let person = try state.person(named: person)
    try context.checkMaySpeak(for: person)
    let (kind, days) = try readKindAndDays()
    let function = try readFunction(context.region)
    if days.isEmpty, from == nil, until == nil { throw .fieldIsInvalid(field: "on", value: "", reason: .isMissing) }
    let note = try readNote()
    if let from, let until, until <= from { throw .periodIsEmpty(Interval(start: from, end: until)) }
    if let leavesAt = person.leavesAt, leavesAt <= max(from ?? context.now, context.now) {
      throw .personHasLeft(person.code, at: leavesAt)
    }
    let preference = Preference(
      number: (person.preferences.last?.number ?? 0) + 1, kind: kind, weekdays: days, from: from, until: until,
      function: function, note: note, recordedAt: context.now)
    if person.preferences.contains(where: { $0.isActive && $0.means(preference) }) { throw .nothingChanges }
    if person.preferences.count >= DomainLimits.preferencesPerPersonMax {
      throw .tooMany(field: "preferences", max: DomainLimits.preferencesPerPersonMax)
    }
    return Decision(
      [.preferenceRecorded(PreferenceRecorded(person: person.code, preference: preference))],
      RecordedPreference(person: person.code, preference: preference))
  }

  private func readKindAndDays() throws(Refusal) -> (PreferenceKind, [Weekday]) {
    var mistakes: [ValueMistake] = []
    let kind = PreferenceKind.read(self.kind)
    if kind == nil {
      mistakes.append(
        ValueMistake(
          field: "kind", value: self.kind, reason: .isNoPreferenceKind,
          nearest: PreferenceKind.nearestNames(self.kind)))
    }
    var days: Set<Weekday> = []
    for text in weekdays {
      if let day = Weekday.read(text) {
        days.insert(day)
      } else {
        mistakes.append(ValueMistake(field: "on", value: text, reason: .isNoWeekday))
      }
    }
    guard let kind, mistakes.isEmpty else { throw .valuesAreInvalid(mistakes) }
    return (kind, days.sorted { $0.rawValue < $1.rawValue })
  }

  private func readFunction(_ region: Region) throws(Refusal) -> FunctionCode? {
    guard let function else { return nil }
    return try region.function(named: function).code
  }

  private func readNote() throws(Refusal) -> String {
    guard !note.trimmed.isEmpty else { return "" }
    do {
      return try Name.read(note, charactersMax: DomainLimits.reasonLengthMax)
    } catch {
      throw .fieldIsInvalid(field: "note", value: note, reason: error)
    }
  }
}

/// A wish, and whose it is.
public struct RecordedPreference: Hashable, Sendable {
  public var person: PersonCode
  public var preference: Preference

  public init(person: PersonCode, preference: Preference) {
    self.person = person
    self.preference = preference
  }
}

extension Context {
  /// A planner speaks for anybody, everybody else for themselves. Refuses: `accountIsNotOfThePerson`.
  public func checkMaySpeak(for person: Person) throws(Refusal) {
    if !maySpeak(for: person) { throw .accountIsNotOfThePerson(person.code, account: caller.account) }
  }

  public func maySpeak(for person: Person) -> Bool {
    caller.hasRole(of: [.planner], in: region) || person.details.account == caller.account
  }
}
