/// One fact of somebody's work or life that the law on working time asks for, as it is entered. Personal: see
/// `WorkingFacts`.
public enum WorkingFact: Hashable, Sendable, Codable {
  case birthDate(LocalDate)
  case hours(WorkingHours)
  /// Work outside the regular hours.
  case shift(Interval)
  case status(LegalStatus)
  case pregnancy(Pregnancy)
}

/// A fact in the register of one person.
public struct RecordedFact: Hashable, Sendable, Codable {
  /// Counts up per person, whatever the fact is of, from 1; `ldn-01/3` is the third of ldn-01.
  public var number: Int
  public var fact: WorkingFact
  public var recordedAt: Instant
  public var withdrawnAt: Instant?

  public init(number: Int, fact: WorkingFact, recordedAt: Instant, withdrawnAt: Instant? = nil) {
    self.number = number
    self.fact = fact
    self.recordedAt = recordedAt
    self.withdrawnAt = withdrawnAt
  }

  public var isActive: Bool { withdrawnAt == nil }
}

extension WorkingFact {
  /// Whether the two cannot both be true, or say the same: a second date of birth, two patterns of hours from one day
  /// on, and what lasts at the same time as another of its kind.
  func excludes(_ other: WorkingFact) -> Bool {
    switch (self, other) {
    case (.birthDate, .birthDate): true
    case (.hours(let one), .hours(let two)): one.from == two.from
    case (.shift(let one), .shift(let two)): one.overlaps(two)
    case (.status(let one), .status(let two)):
      one.kind == two.kind && one.from < two.until ?? .distantFuture && two.from < one.until ?? .distantFuture
    case (.pregnancy(let one), .pregnancy(let two)): one.from < two.until && two.from < one.until
    default: false
    }
  }

  /// Nil for a date of birth.
  func start(_ zone: Zone) -> Instant? {
    switch self {
    case .birthDate: nil
    case .hours(let hours): zone.startOfDay(hours.from)
    case .shift(let interval): interval.start
    case .status(let status): zone.startOfDay(status.from)
    case .pregnancy(let pregnancy): zone.startOfDay(pregnancy.from)
    }
  }

  /// Refuses: `periodIsEmpty`, `periodIsTooLong`.
  func checkLength(_ zone: Zone) throws(Refusal) {
    switch self {
    case .birthDate, .hours: break
    case .shift(let interval): try WorkingFact.check(interval, daysMax: DomainLimits.outsideShiftDaysMax)
    case .status(let status):
      try WorkingFact.check(zone.days(from: status.from, until: status.until ?? .distantFuture), daysMax: nil)
    case .pregnancy(let pregnancy):
      try WorkingFact.check(
        zone.days(from: pregnancy.from, until: pregnancy.until), daysMax: DomainLimits.pregnancyDaysMax)
    }
  }

  private static func check(_ interval: Interval, daysMax: Int?) throws(Refusal) {
    if interval.isEmpty { throw .periodIsEmpty(interval) }
    if let daysMax, interval.end > interval.start.adding(seconds: Int64(daysMax) * DomainLimits.secondsPerDay) {
      throw .periodIsTooLong(interval, daysMax: daysMax)
    }
  }
}

extension LocalDate {
  /// The last day that there is.
  static let distantFuture = LocalDate(unchecked: 9999, 12, 31)
}

extension Zone {
  /// From the start of one day to that of another.
  func days(from: LocalDate, until: LocalDate) -> Interval {
    Interval(start: startOfDay(from), end: startOfDay(until))
  }
}

extension Person {
  /// What the law on working time has to know of this person.
  public var working: WorkingFacts {
    var facts = WorkingFacts()
    for recorded in workingFacts where recorded.isActive {
      switch recorded.fact {
      case .birthDate(let date): facts.birthDate = date
      case .hours(let hours): facts.hours.append(hours)
      case .shift(let interval): facts.outsideShifts.append(interval)
      case .status(let status): facts.statuses.append(status)
      case .pregnancy(let pregnancy): facts.pregnancies.append(pregnancy)
      }
    }
    return facts
  }

  /// The fact of that number. Refuses: `workingFactIsUnknown`, `workingFactIsWithdrawnAlready`.
  func standingFact(_ number: Int) throws(Refusal) -> RecordedFact {
    guard let found = workingFacts.first(where: { $0.number == number }) else {
      throw .workingFactIsUnknown(code, number: number)
    }
    if !found.isActive { throw .workingFactIsWithdrawnAlready(code, number: number) }
    return found
  }

  /// Refuses, in this order: `nothingChanges` (it is recorded already), `workingFactOverlapsAnother`.
  ///
  /// - insteadOf: the fact that makes room for it.
  func checkCanBeTrue(_ fact: WorkingFact, insteadOf number: Int? = nil) throws(Refusal) {
    let others = workingFacts.filter { $0.isActive && $0.number != number && $0.fact.excludes(fact) }
    if others.contains(where: { $0.fact == fact }) { throw .nothingChanges }
    if let other = others.first { throw .workingFactOverlapsAnother(code, number: other.number) }
  }

  /// A fact that is entered now. Refuses: `tooMany` (workingFacts).
  func nextFact(_ fact: WorkingFact, _ now: Instant) throws(Refusal) -> RecordedFact {
    if workingFacts.count >= DomainLimits.workingFactsPerPersonMax {
      throw .tooMany(field: "workingFacts", max: DomainLimits.workingFactsPerPersonMax)
    }
    return RecordedFact(number: (workingFacts.last?.number ?? 0) + 1, fact: fact, recordedAt: now)
  }

  mutating func withdrawFact(_ number: Int, at moment: Instant) {
    guard let index = workingFacts.firstIndex(where: { $0.number == number }) else { return }
    workingFacts[index].withdrawnAt = moment
  }
}

extension WorkingFact {
  /// The same with another first day on which it no longer holds; nil where it has none.
  func ending(_ until: LocalDate) -> WorkingFact? {
    switch self {
    case .birthDate, .hours, .shift: return nil
    case .status(var status):
      status.until = until
      return .status(status)
    case .pregnancy(var pregnancy):
      pregnancy.until = until
      return .pregnancy(pregnancy)
    }
  }
}
