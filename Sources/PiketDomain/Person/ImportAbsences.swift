/// Reads a table of absences and records them all, or none.
public struct ImportAbsences: Sendable {
  public var content: String

  public init(content: String) { self.content = content }

  /// A row that is known already (same person, stretch and kind, not withdrawn) changes nothing.
  ///
  /// Refuses, in this order: `fileHasMistakes`, `tooMany` (absences of one person).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<ImportedAbsences> {
    var table = AbsenceTable(try readTable(content), state, context)
    table.readRows()
    if !table.mistakes.isEmpty { throw .fileHasMistakes(table.mistakes.inFileOrder, findings: []) }

    var after: [PersonCode: Person] = [:]
    var imported = ImportedAbsences(unchanged: table.unchanged)
    var hits: Set<HitShift> = []
    var events: [Event] = []
    for row in table.read {
      let (code, interval) = (row.person, row.interval)
      guard var person = after[code] ?? state.persons[code] else { continue }
      if person.absences.count >= DomainLimits.absencesPerPersonMax {
        throw .tooMany(field: "absences", max: DomainLimits.absencesPerPersonMax)
      }
      let absence = person.nextAbsence(interval, row.kind, context.now)
      person.absences.append(absence)
      after[code] = person
      events.append(.absenceRecorded(AbsenceRecorded(person: code, absence: absence)))
      hits.formUnion(state.hits(of: code, interval, context.now))
    }
    imported.recorded = events.count
    imported.hits = hits.sorted { ($0.interval.start, $0.post, $0.person) < ($1.interval.start, $1.post, $1.person) }
    return Decision(events, imported)
  }
}

/// What importing absences came to.
public struct ImportedAbsences: Hashable, Sendable {
  public var recorded = 0
  public var unchanged = 0
  /// Published shifts that they hit, by start.
  public var hits: [HitShift] = []

  public init(recorded: Int = 0, unchanged: Int = 0, hits: [HitShift] = []) {
    self.recorded = recorded
    self.unchanged = unchanged
    self.hits = hits
  }
}
