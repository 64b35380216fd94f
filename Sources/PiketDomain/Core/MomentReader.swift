/// Why a text is not a moment.
public enum MomentMistake: Error, Equatable, Sendable {
  case notUnderstood
  /// The calendar has no such day (31 February) or week (53 in a year of 52).
  case dateDoesNotExist
  /// The clock jumps over it: the first instant after the gap and, where it is another one, the moment that the clock
  /// would have shown it without the jump.
  case timeDoesNotExist(readings: [Instant])
  /// The clock is put back over it: the earlier and the later moment.
  case timeExistsTwice(readings: [Instant])

  /// The same, as a mistake in a field of a form or a file.
  public var fieldMistake: FieldMistake {
    switch self {
    case .notUnderstood: .isNoMoment
    case .dateDoesNotExist: .dateDoesNotExist
    case .timeDoesNotExist: .timeDoesNotExist
    case .timeExistsTwice: .timeExistsTwice
    }
  }
}

/// Reads moments as people type them, in Dutch and English, in any case:
///
/// - `2027-01-04T09:00:00+01:00`, `2027-01-04T08:00Z`;
/// - on the clock of the zone: `2027-01-04 09:00`, `04-01-2027 09:00`;
/// - `now`, `nu`, and from now: `+2h`, `-30m`, `+1h30m`, `+1u`, `+90s`, `+1d`, `+1w` (same time on the clock);
/// - `today`, `morgen 09:00`, `maandag 9u`, `friday` (the next one), `09:00` (today);
/// - the start of a day or week: `2027-01-04`, `04-01-2027`, `2027-W03`.
public enum MomentReader {
  /// - Parameter now: what `now` and everything that is relative refers to; not rounded here.
  /// - Throws: `MomentMistake`, with the possible readings where a clock change stands in the way. The start of a day
  ///   is never refused for that: it is the first instant of the day.
  public static func read(_ text: String, now: Instant, zone: Zone) throws(MomentMistake) -> Instant {
    let text = text.trimmed.lowercased()
    if text == "now" || text == "nu" { return now }
    if text.hasPrefix("+") || text.hasPrefix("-") {
      guard let span = RelativeSpan(text) else { throw .notUnderstood }
      return try span.applied(to: now, zone: zone)
    }
    if let time = LocalTime.read(text) {
      return try zone.instant(of: LocalDateTime(zone.local(now).date, time))
    }
    if let monday = try mondayOfWeek(text) { return zone.startOfDay(monday) }
    let (head, tail) = split(text)
    if let weekday = Weekday.read(head) { return try next(weekday, tail, now: now, zone: zone) }
    if let days = daysFromToday[head] {
      return try moment(zone.local(now).date.adding(days: days), tail, zone: zone)
    }
    let date = try readDate(head)
    if let tail {
      var cursor = TextCursor(tail)
      if let instant = cursor.instant(on: date, secondsMayBeMissing: true) { return instant }
    }
    return try moment(date, tail, zone: zone)
  }

  private static let daysFromToday = [
    "gisteren": -1, "yesterday": -1, "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2,
  ]

  /// Day and time: parted by spaces, or by a `t` after a digit.
  private static func split(_ text: String) -> (head: String, tail: String?) {
    let startsWithDigit = text.utf8.first?.isDigit ?? false
    guard let index = text.firstIndex(where: { $0.isWhitespace || (startsWithDigit && $0 == "t") }) else {
      return (text, nil)
    }
    return (String(text[..<index]), String(text[text.index(after: index)...]).trimmed)
  }

  /// `2027-w03`; nil where it is not of that form.
  private static func mondayOfWeek(_ text: String) throws(MomentMistake) -> LocalDate? {
    var cursor = TextCursor(text)
    guard let year = cursor.number(digits: 4...4), cursor.take("-"), cursor.take("w"),
      let week = cursor.number(digits: 2...2), cursor.isAtEnd
    else { return nil }
    guard let monday = LocalDate(mondayOfWeek: week, ofYear: year) else { throw .dateDoesNotExist }
    return monday
  }

  private static func readDate(_ text: String) throws(MomentMistake) -> LocalDate {
    do {
      return try LocalDate.read(text)
    } catch {
      throw error == .dateDoesNotExist ? .dateDoesNotExist : .notUnderstood
    }
  }

  /// A day with a time, or its start.
  private static func moment(_ date: LocalDate, _ time: String?, zone: Zone) throws(MomentMistake) -> Instant {
    guard let time else { return zone.startOfDay(date) }
    guard let time = LocalTime.read(time) else { throw .notUnderstood }
    return try zone.instant(of: LocalDateTime(date, time))
  }

  /// Today where that is still ahead, else the first such day after it.
  private static func next(
    _ weekday: Weekday, _ time: String?, now: Instant, zone: Zone
  ) throws(MomentMistake) -> Instant {
    let today = zone.local(now).date
    let days = (weekday.rawValue - today.weekday.rawValue + 7) % 7
    guard days == 0 else { return try moment(today.adding(days: days), time, zone: zone) }
    // The start of today is never ahead.
    if let time = time.flatMap(LocalTime.read), zone.lastReading(of: LocalDateTime(today, time)) > now {
      return try zone.instant(of: LocalDateTime(today, time))
    }
    return try moment(today.adding(days: 7), time, zone: zone)
  }
}

/// A distance from now: `+1w2d3h30m10s`, larger units first, each at most once, spaces between them allowed.
struct RelativeSpan: Equatable {
  private(set) var days = 0
  private(set) var seconds = 0

  /// A number of more digits is no distance that anybody means.
  private static let digitsMax = 6

  init?(_ text: String) {
    var cursor = TextCursor(text.filter { !$0.isWhitespace })
    let isNegative = cursor.take("-")
    guard isNegative || cursor.take("+") else { return nil }
    var unitsLeft = "wdhms"[...]
    while !cursor.isAtEnd {
      guard let number = cursor.number(digits: 1...RelativeSpan.digitsMax),
        let letter = cursor.takeOne(where: \.isLowerLetter),
        // u is the Dutch hour.
        let unit = unitsLeft.firstIndex(of: letter == UInt8(ascii: "u") ? "h" : Character(Unicode.Scalar(letter)))
      else { return nil }
      switch unitsLeft[unit] {
      case "w": days += number * 7
      case "d": days += number
      case "h": seconds += number * 3600
      case "m": seconds += number * 60
      default: seconds += number
      }
      unitsLeft = unitsLeft[unitsLeft.index(after: unit)...]
    }
    guard unitsLeft.count < 5 else { return nil }
    if isNegative { (days, seconds) = (-days, -seconds) }
  }

  /// Weeks and days keep the time on the clock; then hours, minutes and seconds pass.
  func applied(to now: Instant, zone: Zone) throws(MomentMistake) -> Instant {
    guard days != 0 else { return now.adding(seconds: Int64(seconds)) }
    let local = zone.local(now)
    let date = local.date.adding(days: days)
    guard (1...9999).contains(date.year) else { throw .dateDoesNotExist }
    let moved = try zone.instant(of: LocalDateTime(date, local.time))
    let fraction = now.microseconds - now.wholeSecond.microseconds
    return Instant(microseconds: moved.microseconds + fraction).adding(seconds: Int64(seconds))
  }
}
