/// Records that a person is not there for some time. Shifts that it hits stay, and are told: somebody has to replace.
public struct RecordAbsence: Sendable {
  public var person: String
  public var interval: Interval
  /// In Dutch or English: see `AbsenceKind.read`.
  public var kind: String

  public init(person: String, interval: Interval, kind: String) {
    self.person = person
    self.interval = interval
    self.kind = kind
  }

  /// Refuses, in this order: `personIsUnknown`, `fieldIsInvalid` (kind), `periodIsEmpty`, `periodIsTooLong`,
  /// `personHasLeft` (before it begins),
  /// `absenceOverlapsAnother` (of the same kind: who falls ill on leave has both), `tooMany` (absences).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<RecordedAbsence> {
    let person = try state.person(named: person)
    let kind: AbsenceKind
    do {
      kind = try AbsenceKind.read(self.kind)
    } catch {
      throw .fieldIsInvalid(field: "kind", value: self.kind, reason: error)
    }
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    if interval.isLongerThanAnAbsence {
      throw .periodIsTooLong(interval, daysMax: DomainLimits.absenceDaysMax)
    }
    if let leavesAt = person.leavesAt, leavesAt <= interval.start {
      throw .personHasLeft(person.code, at: leavesAt)
    }
    if let other = person.absences.first(where: {
      $0.isActive && $0.kind == kind && $0.interval.overlaps(interval)
    }) {
      throw .absenceOverlapsAnother(person.code, number: other.number)
    }
    if person.absences.count >= DomainLimits.absencesPerPersonMax {
      throw .tooMany(field: "absences", max: DomainLimits.absencesPerPersonMax)
    }
    let absence = person.nextAbsence(interval, kind, context.now)
    return Decision(
      [.absenceRecorded(AbsenceRecorded(person: person.code, absence: absence))],
      RecordedAbsence(
        person: person.code, absence: absence, hits: state.hits(of: person.code, interval, context.now)))
  }
}

/// An absence, and the published shifts that it hits.
public struct RecordedAbsence: Hashable, Sendable {
  public var person: PersonCode
  public var absence: Absence
  public var hits: [HitShift]
}

extension Interval {
  var isLongerThanAnAbsence: Bool {
    end > start.adding(seconds: Int64(DomainLimits.absenceDaysMax) * DomainLimits.secondsPerDay)
  }
}

extension Person {
  func nextAbsence(_ interval: Interval, _ kind: AbsenceKind, _ now: Instant) -> Absence {
    Absence(number: (absences.last?.number ?? 0) + 1, interval: interval, kind: kind, recordedAt: now)
  }
}

extension State {
  /// Published shifts that an absence hits and that are not over yet.
  func hits(of person: PersonCode, _ absence: Interval, _ now: Instant) -> [HitShift] {
    shifts(of: person, overlapping: absence).filter { $0.interval.end > now }
  }
}
