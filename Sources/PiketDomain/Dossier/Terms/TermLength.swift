/// How long a term is, in the unit in which the law states it: 72 hours is not three days, four weeks no month.
public struct TermLength: Hashable, Sendable, Codable, CustomStringConvertible {
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case hours, days, weeks, months, years
    case workingDays = "working-days"
  }

  public var count: Int
  public var unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  public static func hours(_ count: Int) -> TermLength { TermLength(count, .hours) }
  public static func days(_ count: Int) -> TermLength { TermLength(count, .days) }
  public static func weeks(_ count: Int) -> TermLength { TermLength(count, .weeks) }
  public static func months(_ count: Int) -> TermLength { TermLength(count, .months) }
  public static func years(_ count: Int) -> TermLength { TermLength(count, .years) }
  public static func workingDays(_ count: Int) -> TermLength { TermLength(count, .workingDays) }

  public var description: String { "\(count) \(unit.rawValue)" }
}

/// By which rules a term is counted.
public enum TermCounting: String, Hashable, Sendable, Codable, CaseIterable {
  /// From moment to moment, a day is 24 hours: across a change of the clocks it ends at another time of day.
  case elapsed
  /// From moment to the same time of day; the first of two such times, the first moment after a gap.
  case clock
  /// Whole days. The day of the event does not count, the last day counts to its end; nothing moves it.
  case calendar
  /// As `calendar`, moved by the Algemene termijnenwet.
  case termijnenwet
  /// Regulation (EEC, Euratom) 1182/71, for terms of EU law.
  case regulation
}

/// When a term ends.
public struct TermEnd: Hashable, Sendable, Codable {
  /// The first moment that is no longer in the term.
  public var end: Instant
  /// The last day, of a term of whole days.
  public var lastDay: LocalDate?
  /// The last day as counted, where a holiday, a weekend or too few working days moved it.
  public var movedFrom: LocalDate?

  public init(end: Instant, lastDay: LocalDate? = nil, movedFrom: LocalDate? = nil) {
    self.end = end
    self.lastDay = lastDay
    self.movedFrom = movedFrom
  }

  public func isOver(at moment: Instant) -> Bool { end <= moment }
}
