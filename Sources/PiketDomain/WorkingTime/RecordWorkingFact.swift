/// Records what the law on working time has to know of a person. The past may be entered, too: the law looks back.
/// Shifts that become unlawful stay, and are told: somebody has to replace.
public struct RecordWorkingFact: Sendable {
  public var person: String
  public var entry: Entry

  /// What is entered, as far as it is read here.
  public enum Entry: Sendable {
    case birthDate(LocalDate)
    /// As `WorkBlock.readWeek` reads it. Nil: from today on.
    case hours(String, from: LocalDate?)
    case shift(Interval)
    /// As `LegalStatusKind.read` reads it.
    case status(String, from: LocalDate, until: LocalDate?, reason: String)
    case pregnancy(from: LocalDate, until: LocalDate)
  }

  public init(person: String, entry: Entry) {
    self.person = person
    self.entry = entry
  }

  /// Refuses, in this order: `personIsUnknown`; `fieldIsInvalid` (birth, hours, status), `reasonIsMissing`,
  /// `fieldIsInvalid` (reason); `periodIsEmpty`, `periodIsTooLong`; `personHasLeft` (before it begins);
  /// `nothingChanges` (it is recorded already), `workingFactOverlapsAnother`; `tooMany` (workingFacts).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedWorkingFact> {
    let person = try state.person(named: person)
    let fact = try read(context)
    try fact.checkLength(context.zone)
    if let leavesAt = person.leavesAt, let start = fact.start(context.zone), leavesAt <= start {
      throw .personHasLeft(person.code, at: leavesAt)
    }
    try person.checkCanBeTrue(fact)
    let recorded = try person.nextFact(fact, context.now)
    return state.decided(
      [.workingFactRecorded(WorkingFactRecorded(person: person.code, fact: recorded))], person.code, recorded, context)
  }

  private func read(_ context: Context) throws(Refusal) -> WorkingFact {
    switch entry {
    case .birthDate(let date):
      let today = context.zone.local(context.now).date
      if today <= date || date.year < today.year - DomainLimits.ageYearsMax {
        throw .fieldIsInvalid(field: "birth", value: date.iso8601, reason: .isNoBirthDate)
      }
      return .birthDate(date)
    case .hours(let text, let from):
      do {
        let blocks = try WorkBlock.readWeek(text)
        return .hours(WorkingHours(from: from ?? context.zone.local(context.now).date, blocks: blocks))
      } catch {
        throw .fieldIsInvalid(field: "hours", value: text, reason: error)
      }
    case .shift(let interval): return .shift(interval)
    case .status(let text, let from, let until, let reason):
      guard let kind = LegalStatusKind.read(text) else {
        throw .valuesAreInvalid([
          ValueMistake(
            field: "status", value: text, reason: .isNoLegalStatus, nearest: LegalStatusKind.nearestNames(text))
        ])
      }
      return .status(LegalStatus(kind: kind, from: from, until: until, reason: try checkedReason(reason)))
    case .pregnancy(let from, let until): return .pregnancy(Pregnancy(from: from, until: until))
    }
  }
}

/// A fact, and the published shifts that break the law with it.
public struct RecordedWorkingFact: Hashable, Sendable {
  public var person: PersonCode
  public var recorded: RecordedFact
  public var unlawful: [UnlawfulShift]

  public init(person: PersonCode, recorded: RecordedFact, unlawful: [UnlawfulShift]) {
    self.person = person
    self.recorded = recorded
    self.unlawful = unlawful
  }
}

extension State {
  /// What came of a change of one fact.
  func decided(
    _ events: [Event], _ person: PersonCode, _ recorded: RecordedFact, _ context: Context
  ) -> Decision<RecordedWorkingFact> {
    Decision(
      events,
      RecordedWorkingFact(
        person: person, recorded: recorded, unlawful: shifts(of: person, madeUnlawfulBy: events, context)))
  }
}

extension LegalStatusKind {
  private static let names: [(LegalStatusKind, [String])] = [
    (.officeHolder, ["office-holder", "ambtsdrager", "bestuurder"]),
    (.minimumWageExemption, ["minimum-wage-exemption", "minimumloon-uitzondering"]),
  ]

  /// Reads a status in Dutch or English, in any case, with or without hyphens; nil for anything else.
  public static func read(_ text: String) -> LegalStatusKind? {
    names.first { $0.1.contains { $0.folded == text.folded } }?.0
  }

  /// What may have been meant by a text that is no status.
  static func nearestNames(_ text: String) -> [String] { nearest(text, among: names.flatMap(\.1)) }
}
