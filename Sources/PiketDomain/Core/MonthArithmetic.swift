extension LocalDate {
  /// The same day so many months on (back, where negative); the last day of that month where it has no such day.
  public func adding(months: Int) -> LocalDate {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return LocalDate(unchecked: year, month, min(day, LocalDate.days(inMonth: month, of: year)))
  }

  /// The same day so many years on; 28 February for 29 February where the year has no such day.
  public func adding(years: Int) -> LocalDate { adding(months: years * 12) }
}
