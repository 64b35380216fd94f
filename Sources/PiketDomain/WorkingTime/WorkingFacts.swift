/// What the law on working time has to know of a person: the facts that stand. Personal: shown to planners only, never
/// in the journal.
public struct WorkingFacts: Hashable, Sendable, Codable {
  /// On call from 18 on (ATW 5:9(1)); nil where it is not known, which is not judged.
  public var birthDate: LocalDate?
  /// Regular hours, each from its day on. Empty, or before the first day: the region's default.
  public var hours: [WorkingHours]
  /// Night and other shifts outside the regular hours, of whichever employer (ATW 5:15(6)): all of it counts as work.
  public var outsideShifts: [Interval]
  public var statuses: [LegalStatus]
  public var pregnancies: [Pregnancy]

  public init(
    birthDate: LocalDate? = nil, hours: [WorkingHours] = [], outsideShifts: [Interval] = [],
    statuses: [LegalStatus] = [], pregnancies: [Pregnancy] = []
  ) {
    self.birthDate = birthDate
    self.hours = hours
    self.outsideShifts = outsideShifts
    self.statuses = statuses
    self.pregnancies = pregnancies
  }
}

/// The regular hours of a week, from a day on until the next entry.
public struct WorkingHours: Hashable, Sendable, Codable {
  public var from: LocalDate
  /// In any order; empty for who has no regular hours, nil for who has the region's default again.
  public var blocks: [WorkBlock]?

  public init(from: LocalDate, blocks: [WorkBlock]?) {
    self.from = from
    self.blocks = blocks
  }
}

/// Work from one time on the clock to another. An end that is not after the start lies on the next day.
public struct WorkBlock: Hashable, Sendable, Codable {
  public var weekday: Weekday
  public var start: LocalTime
  public var end: LocalTime

  public init(_ weekday: Weekday, _ start: LocalTime, _ end: LocalTime) {
    self.weekday = weekday
    self.start = start
    self.end = end
  }

  /// Monday to Friday, the same hours.
  public static func office(_ start: LocalTime, _ end: LocalTime) -> [WorkBlock] {
    Weekday.allCases.filter { $0 < .saturday }.map { WorkBlock($0, start, end) }
  }
}

/// A time in which the law holds for somebody in part, or not at all.
public struct LegalStatus: Hashable, Sendable, Codable {
  public var kind: LegalStatusKind
  public var from: LocalDate
  /// The first day on which it no longer holds; nil: until further notice.
  public var until: LocalDate?
  public var reason: String

  public init(kind: LegalStatusKind, from: LocalDate, until: LocalDate?, reason: String) {
    self.kind = kind
    self.from = from
    self.until = until
    self.reason = reason
  }
}

public enum LegalStatusKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Mayors and aldermen are no employees: no rule holds (see `WorkingTimeSettings.officeHoldersAreOutside`).
  case officeHolder
  /// Earns three times the minimum wage or more, and does not usually work nights or in danger (Atb 2.1:1): ATW 4:2,
  /// 4:3 and chapters 5 and 6 do not hold, 4:5 and 4:7 (pregnancy) do.
  case minimumWageExemption
}

/// From the day on which it was told until six months after the birth (ATW 4:5, 4:7).
public struct Pregnancy: Hashable, Sendable, Codable {
  public var from: LocalDate
  /// The first day on which it no longer holds.
  public var until: LocalDate

  public init(from: LocalDate, until: LocalDate) {
    self.from = from
    self.until = until
  }
}
