extension Shift {
  /// A stable identifier, also the UID in iCalendar (RFC 5545, 3.8.4.7): post and start in UTC, for instance
  /// `OVD_BZ-20270104T080000Z@leidse-regio.piket`. Who has the shift may change, the shift stays the same.
  public func uid(post: Post, regionCode: String) -> String {
    let local = LocalDateTime(secondsSinceEpoch: interval.start.seconds)
    let (date, time) = (local.date, local.time)
    let day = digits(date.year, 4) + digits(date.month, 2) + digits(date.day, 2)
    let clock = digits(time.hour, 2) + digits(time.minute, 2) + digits(time.second, 2)
    // One `@` only: what follows it names the region.
    let place = [post.function.rawValue, post.municipality?.rawValue].compactMap { $0 }.joined(separator: "-")
    return "\(place)-\(day)T\(clock)Z@\(regionCode).piket"
  }
}

/// Decimal, with zeros in front.
func digits(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}
