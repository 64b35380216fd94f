extension LocalDate {
  /// Reads `2027-01-04`, or day first as the Dutch write it: `04-01-2027`, `4-1-2027`, `4/1/2027`, `4.1.2027`.
  ///
  /// The year always has four digits.
  /// - Throws: `isEmpty`, `isNoDate` where it is not understood, `dateDoesNotExist` where the calendar has no such day.
  public static func read(_ text: String) throws(FieldMistake) -> LocalDate {
    let text = text.trimmed
    guard !text.isEmpty else { throw .isEmpty }
    guard let (year, month, day) = yearFirst(text) ?? dayFirst(text) else { throw .isNoDate }
    guard let date = LocalDate(year, month, day) else { throw .dateDoesNotExist }
    return date
  }

  private static func yearFirst(_ text: String) -> (Int, Int, Int)? {
    var cursor = TextCursor(text)
    guard let year = cursor.number(digits: 4...4), cursor.take("-"), let month = cursor.number(digits: 2...2),
      cursor.take("-"), let day = cursor.number(digits: 2...2), cursor.isAtEnd
    else { return nil }
    return (year, month, day)
  }

  private static func dayFirst(_ text: String) -> (Int, Int, Int)? {
    for separator: Unicode.Scalar in ["-", "/", "."] {
      var cursor = TextCursor(text)
      if let day = cursor.number(digits: 1...2), cursor.take(separator), let month = cursor.number(digits: 1...2),
        cursor.take(separator), let year = cursor.number(digits: 4...4), cursor.isAtEnd
      {
        return (year, month, day)
      }
    }
    return nil
  }
}

extension LocalDate {
  /// The week of ISO 8601 and the year that it belongs to: the year of its Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue)
    let newYear = LocalDate(unchecked: thursday.year, 1, 1)
    return (thursday.year, (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1)
  }

  /// The Monday of a week of ISO 8601. Nil where the year has no such week, or for a year outside 1...9999.
  public init?(mondayOfWeek week: Int, ofYear year: Int) {
    // 4 January always lies in week 1.
    guard let fourth = LocalDate(year, 1, 4), (1...53).contains(week) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday.rawValue + (week - 1) * 7)
    guard monday.isoWeek.year == year else { return nil }
    self = monday
  }
}

extension LocalTime {
  /// Reads `09:00`, `9:00`, `09.00`, `09:00:30`, `9u`, `9u30`; nil for anything else.
  public static func read(_ text: String) -> LocalTime? {
    var cursor = TextCursor(text.trimmed.lowercased())
    guard let hour = cursor.number(digits: 1...2) else { return nil }
    if cursor.take("u") {
      if cursor.isAtEnd { return LocalTime(hour, 0) }
      guard let minute = cursor.number(digits: 2...2), cursor.isAtEnd else { return nil }
      return LocalTime(hour, minute)
    }
    let separator: Unicode.Scalar = cursor.next == UInt8(ascii: ".") ? "." : ":"
    guard cursor.take(separator), let minute = cursor.number(digits: 2...2) else { return nil }
    if cursor.isAtEnd { return LocalTime(hour, minute) }
    guard cursor.take(separator), let second = cursor.number(digits: 2...2), cursor.isAtEnd else { return nil }
    return LocalTime(hour, minute, second)
  }
}

extension LocalTime {
  /// `08:30`, with the seconds where there are any.
  public var clock: String {
    let minutes = "\(digits(hour, 2)):\(digits(minute, 2))"
    return second == 0 ? minutes : "\(minutes):\(digits(second, 2))"
  }
}

extension Weekday {
  /// Reads the name of a day in Dutch or English, in full or as its usual short form (`ma`, `mon`); nil otherwise.
  public static func read(_ text: String) -> Weekday? {
    switch text.trimmed.lowercased() {
    case "maandag", "ma", "monday", "mon": .monday
    case "dinsdag", "di", "tuesday", "tue": .tuesday
    case "woensdag", "wo", "wednesday", "wed": .wednesday
    case "donderdag", "do", "thursday", "thu": .thursday
    case "vrijdag", "vr", "friday", "fri": .friday
    case "zaterdag", "za", "saturday", "sat": .saturday
    case "zondag", "zo", "sunday", "sun": .sunday
    default: nil
    }
  }
}

extension LocalDate {
  /// `2027-01-04`.
  public var iso8601: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }
}
