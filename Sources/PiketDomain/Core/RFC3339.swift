extension Zone {
  /// The moment as RFC 3339 with this zone's offset: `2027-01-04T09:00:00+01:00`.
  ///
  /// The fraction of a second is there only where it is not zero. RFC 3339 knows offsets of whole minutes: where the
  /// zone had another one (before 1937 in Amsterdam) it is rounded, and the clock time with it, so that the moment is
  /// right.
  public func rfc3339(_ instant: Instant) -> String {
    let seconds = instant.seconds
    let minutes = Zone.roundedMinutes(offsetSeconds(at: instant))
    let local = LocalDateTime(secondsSinceEpoch: seconds + Int64(minutes * 60))
    var text: [UInt8] = []
    text.reserveCapacity(32)
    text.append(local)
    let microseconds = Int(instant.microseconds - seconds * 1_000_000)
    if microseconds != 0 { text.append(fraction: microseconds) }
    text.append(UInt8(ascii: minutes < 0 ? "-" : "+"))
    text.append(abs(minutes) / 60, digits: 2)
    text.append(UInt8(ascii: ":"))
    text.append(abs(minutes) % 60, digits: 2)
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads RFC 3339: date, `T`, `t` or a space, time with seconds, perhaps a fraction, `Z` or an offset.
  ///
  /// Nil for anything else, leap seconds included (POSIX time has none). Digits beyond microseconds are dropped.
  public static func parseRFC3339(_ text: String) -> Instant? {
    var cursor = TextCursor(text)
    guard let date = cursor.isoDate(), cursor.takeOne(where: { "Tt ".utf8.contains($0) }) != nil else { return nil }
    return cursor.instant(on: date, secondsMayBeMissing: false)
  }

  private static func roundedMinutes(_ seconds: Int) -> Int { (seconds + (seconds < 0 ? -30 : 30)) / 60 }
}

extension TextCursor {
  /// `2027-01-04` where the calendar has it.
  mutating func isoDate() -> LocalDate? {
    guard let year = number(digits: 4...4), take("-"), let month = number(digits: 2...2), take("-"),
      let day = number(digits: 2...2)
    else { return nil }
    return LocalDate(year, month, day)
  }

  /// The rest of the text as clock time and offset of that day: `09:00:00.5+01:00`.
  mutating func instant(on date: LocalDate, secondsMayBeMissing: Bool) -> Instant? {
    guard let hour = number(digits: 2...2), take(":"), let minute = number(digits: 2...2) else { return nil }
    var second = 0
    var microseconds: Int64 = 0
    if take(":") {
      guard let value = number(digits: 2...2) else { return nil }
      second = value
      if take(".") {
        guard let value = fraction() else { return nil }
        microseconds = value
      }
    } else if !secondsMayBeMissing {
      return nil
    }
    guard let time = LocalTime(hour, minute, second), let offset = offset(), isAtEnd else { return nil }
    let seconds = LocalDateTime(date, time).secondsSinceEpoch - Int64(offset)
    return Instant(microseconds: seconds * 1_000_000 + microseconds)
  }

  /// Digits after the point, in microseconds.
  private mutating func fraction() -> Int64? {
    var value: Int64 = 0
    var unit: Int64 = 100_000
    var count = 0
    while let digit = takeOne(where: \.isDigit) {
      value += Int64(digit - UInt8(ascii: "0")) * unit
      unit /= 10
      count += 1
    }
    return count > 0 ? value : nil
  }

  /// `Z`, `z` or `+01:00`, in seconds east.
  private mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isNegative = take("-")
    guard isNegative || take("+"), let hours = number(digits: 2...2), hours < 24, take(":"),
      let minutes = number(digits: 2...2), minutes < 60
    else { return nil }
    return (hours * 3600 + minutes * 60) * (isNegative ? -1 : 1)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ local: LocalDateTime) {
    append(local.date.year, digits: 4)
    append(UInt8(ascii: "-"))
    append(local.date.month, digits: 2)
    append(UInt8(ascii: "-"))
    append(local.date.day, digits: 2)
    append(UInt8(ascii: "T"))
    append(local.time.hour, digits: 2)
    append(UInt8(ascii: ":"))
    append(local.time.minute, digits: 2)
    append(UInt8(ascii: ":"))
    append(local.time.second, digits: 2)
  }

  /// A point and up to six digits, without zeros at the end.
  fileprivate mutating func append(fraction microseconds: Int) {
    append(UInt8(ascii: "."))
    append(microseconds, digits: 6)
    while last == UInt8(ascii: "0") { removeLast() }
  }

  /// In so many digits at least, zeros in front.
  fileprivate mutating func append(_ number: Int, digits: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var unit: UInt = 1
    for _ in 1..<digits { unit *= 10 }
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit))
      rest %= unit
      unit /= 10
    }
  }
}
