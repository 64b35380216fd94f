/// The Algemene termijnenwet (BWBR0002448), for terms in acts and orders in council.
extension TermLength {
  /// Whether the act holds: not for terms in hours, of more than 90 days, twelve weeks or three months, or in years
  /// (4(a)). Working days are no unit of the act; they end on one by themselves.
  public var isUnderTermijnenwet: Bool {
    switch unit {
    case .hours, .years, .workingDays: false
    case .days: count <= 90
    case .weeks: count <= 12
    case .months: count <= 3
    }
  }
}

extension Almanac {
  /// A term that ends on a Saturday, Sunday or holiday runs on to the next working day (1(1)); one of three days or
  /// more runs on until it has two working days (2). The day of the event does not count.
  func moved(_ counted: LocalDate, after event: LocalDate, _ length: TermLength) -> LocalDate {
    guard length.isUnderTermijnenwet else { return counted }
    let isShort = length.unit == .days && length.count < 3
    return extended(counted, after: event, workingDaysMin: isShort ? 0 : 2)
  }
}
