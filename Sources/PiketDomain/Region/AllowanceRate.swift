/// What a kind of time earns, as the region's pay rules have it. Agreed and not law: it carries its source.
public struct AllowanceRate: Hashable, Sendable, Codable {
  /// The rule that each line for payroll names, for instance `standby-weekend`.
  public var code: String
  public var kind: AllowanceKind
  public var days: [DayClass]
  /// On the clock of these days; nil: from their beginning.
  public var from: LocalTime?
  /// The first time on the clock that is no longer in it; nil: until the end of the day.
  public var until: LocalTime?
  public var pay: AllowancePay
  /// The first day on which it is in force; nil: since ever.
  public var validFrom: LocalDate?
  /// The first day on which it is no longer in force; nil: until further notice.
  public var validUntil: LocalDate?
  public var source: String
  public var checkedOn: LocalDate

  public init(
    code: String, kind: AllowanceKind, days: [DayClass], from: LocalTime? = nil, until: LocalTime? = nil,
    pay: AllowancePay, validFrom: LocalDate? = nil, validUntil: LocalDate? = nil, source: String, checkedOn: LocalDate
  ) {
    self.code = code
    self.kind = kind
    self.days = days
    self.from = from
    self.until = until
    self.pay = pay
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.source = source
    self.checkedOn = checkedOn
  }

  public func isInForce(on day: LocalDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day < $0 } ?? true)
  }

  /// Whether some moment falls under both: no hour may be paid twice.
  public func overlaps(_ other: AllowanceRate) -> Bool {
    guard kind == other.kind, !Set(days).isDisjoint(with: other.days) else { return false }
    let isAtSameTime = starts(before: other.until) && other.starts(before: until)
    let isInForceTogether =
      AllowanceRate.is(validFrom, before: other.validUntil) && AllowanceRate.is(other.validFrom, before: validUntil)
    return isAtSameTime && isInForceTogether
  }

  private func starts(before end: LocalTime?) -> Bool { end.map { (from ?? .midnight) < $0 } ?? true }

  private static func `is`(_ start: LocalDate?, before end: LocalDate?) -> Bool {
    guard let start, let end else { return true }
    return start < end
  }
}

/// For what somebody is paid.
public enum AllowanceKind: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
  /// To be on call (hard piket), work after calls included.
  case standby
  /// Work after a call, as the law counts it (ATW 5:9(7)).
  case callout

  public static func < (left: AllowanceKind, right: AllowanceKind) -> Bool { left == .standby && right == .callout }
}

/// How a day counts. A holiday is a holiday on whatever day it falls.
public enum DayClass: String, Hashable, Sendable, Codable, CaseIterable {
  case workday, saturday, sunday, holiday

  public init(_ day: LocalDate, holidays: [Holiday]) {
    if !Set(day.holidays).isDisjoint(with: holidays) {
      self = .holiday
    } else {
      switch day.weekday {
      case .saturday: self = .saturday
      case .sunday: self = .sunday
      default: self = .workday
      }
    }
  }
}

/// How much an allowance is. Salaries are not known here: a percentage stays one.
public enum AllowancePay: Hashable, Sendable, Codable {
  /// Thousandths of a percent of hourly pay, for each hour; over pay up to the maximum of a scale where that is capped.
  case percent(thousandths: Int, capScale: Int?)
  case centsPerHour(Int)
  /// For each day with some of it.
  case centsPerDay(Int)
  /// For each shift, to who has it when it begins; for each call-out.
  case centsPerShift(Int)
}
