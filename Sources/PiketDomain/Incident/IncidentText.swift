/// Reads the texts of incidents: one line each, as long as `DomainLimits` allows.
enum IncidentText {
  /// Refuses: `fieldIsInvalid`.
  static func read(_ text: String, field: String, max: Int) throws(Refusal) -> String {
    do {
      return try Name.read(text, charactersMax: max)
    } catch {
      throw .fieldIsInvalid(field: field, value: String(text.prefix(40)), reason: error)
    }
  }

  static func title(_ text: String) throws(Refusal) -> String {
    try read(text, field: "title", max: DomainLimits.incidentTitleMax)
  }

  /// Empty is nil.
  static func optional(
    _ text: String?, field: String, max: Int = DomainLimits.incidentTitleMax
  ) throws(Refusal) -> String? {
    guard let text, !text.trimmed.isEmpty else { return nil }
    return try read(text, field: field, max: max)
  }
}

extension Context {
  /// On whose behalf an entry is written: what is said; else the one function that the caller is on duty for, if it is
  /// one. Nobody has to type at night what the roster knows. Refuses: `functionIsUnknown`.
  func function(_ text: String?, _ state: State) throws(Refusal) -> FunctionCode? {
    if let text { return try region.function(named: text).code }
    let own = Set(state.persons.values.filter { $0.details.account == caller.account }.map(\.code))
    guard !own.isEmpty else { return nil }
    let duties = Duties.at(now, state, region).duties.filter { own.contains($0.person) }
    let functions = Set(duties.map(\.post.function))
    return functions.count == 1 ? functions.first : nil
  }

  /// The moment of something that happened; nil is now.
  ///
  /// Refuses, in this order: `momentIsStillToCome`, `momentIsBeforeTheIncident`.
  func happened(_ at: Instant?, in incident: Incident?) throws(Refusal) -> Instant {
    let moment = at ?? now.wholeSecond
    if moment > now { throw .incident(.momentIsStillToCome(at: moment)) }
    // People say 03:10 of what happened in that minute, also where the incident began in the middle of it.
    if let incident, at?.isWholeMinute == true, moment < incident.details.start,
      incident.details.start < moment.adding(seconds: 60)
    {
      return incident.details.start
    }
    if let incident, moment < incident.details.start {
      throw .incident(.momentIsBeforeTheIncident(incident.number, at: moment, start: incident.details.start))
    }
    return moment
  }

  /// A line that the register writes itself about what was done.
  func line(
    _ number: Int, _ subject: LogSubject, _ value: String?, _ text: String, at: Instant, as function: FunctionCode?
  ) -> LogEntry {
    LogEntry(
      number: number, at: at, recordedAt: now, author: caller.account, function: function, source: nil,
      subject: subject, value: value, text: text, status: .verified, aspect: subject == .grip ? .decision : nil,
      certainty: .fact, refersTo: nil, relation: nil, isAddendum: false)
  }
}

extension Instant {
  fileprivate var isWholeMinute: Bool { microseconds % 60_000_000 == 0 }
}
