/// What terms are counted by: the clock of the region, and the days on which the country does not work.
public struct Almanac: Sendable {
  public let zone: Zone
  /// Days that a royal decree puts on a par with the holidays (Algemene termijnenwet 3(3)).
  public let equatedDays: Set<LocalDate>

  public init(zone: Zone, equatedDays: some Sequence<LocalDate> = []) {
    self.zone = zone
    self.equatedDays = Set(equatedDays)
  }

  public func day(of moment: Instant) -> LocalDate { zone.local(moment).date }

  /// No Saturday, Sunday, public holiday (Algemene termijnenwet 3, Good Friday included) or day on a par with one.
  public func isWorkingDay(_ day: LocalDate) -> Bool {
    guard day.weekday < .saturday, !equatedDays.contains(day) else { return false }
    return !DomainLimits.rosterYears.contains(day.year) || day.holidays.isEmpty
  }

  /// That day, or the first working day after it.
  public func workingDay(onOrAfter day: LocalDate) -> LocalDate {
    var day = day
    while !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  /// The last of so many working days that follow a day, which does not count itself.
  public func adding(workingDays count: Int, to day: LocalDate) -> LocalDate {
    var day = day
    for _ in 0..<max(0, count) { day = workingDay(onOrAfter: day.adding(days: 1)) }
    return day
  }

  /// Working days after `first` up to and including `last`.
  public func workingDays(after first: LocalDate, through last: LocalDate) -> Int {
    var count = 0
    var day = first
    while day < last {
      day = day.adding(days: 1)
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// The first day from `day` on that is a working day and brings the working days after `first` to that number.
  func extended(_ day: LocalDate, after first: LocalDate, workingDaysMin count: Int) -> LocalDate {
    max(workingDay(onOrAfter: day), adding(workingDays: count, to: first))
  }
}
