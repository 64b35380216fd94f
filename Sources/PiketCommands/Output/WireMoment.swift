import PiketDomain

/// A moment as the daemon writes it: RFC 3339 with the region's offset. What the clock on the wall says stands in it,
/// so that the client needs no rules of time zones.
struct WireMoment: Hashable {
  let instant: Instant
  /// What the region's clock says then.
  let local: LocalDateTime

  /// Reads `2027-01-04T09:00:00+01:00`. Nil for anything else.
  init?(_ text: String) {
    // Date and time read as UTC are what the clock says.
    guard let instant = Zone.parseRFC3339(text), let clock = Zone.parseRFC3339(text.prefix(19) + "Z") else {
      return nil
    }
    self.instant = instant
    local = WireMoment.utc(clock)
  }

  /// Calendar and clock in UTC.
  static func utc(_ instant: Instant) -> LocalDateTime {
    let (days, second) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
    // Before 1970 the remainder is negative.
    let day = second < 0 ? days - 1 : days
    let secondOfDay = Int(second < 0 ? second + 86_400 : second)
    let time = LocalTime(secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60) ?? .midnight
    return LocalDateTime(LocalDate(daysSinceEpoch: Int(day)), time)
  }
}
