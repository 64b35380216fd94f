/// A date of birth as the Basisregistratie Personen knows it: the day, or day and month, may be unknown (written 00).
///
/// Sorted by what is known; what is not comes first (`1984`, `1984-05`, `1984-05-17`).
public struct PartialDate: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// Nil where no day of the calendar can be meant, or where the day is known and the month is not.
  public init?(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
    guard month != nil || day == nil, LocalDate(year, month ?? 1, day ?? 1) != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  public init(_ date: LocalDate) {
    year = date.year
    month = date.month
    day = date.day
  }

  /// The first day that can be meant.
  public var earliest: LocalDate { LocalDate(unchecked: year, month ?? 1, day ?? 1) }

  /// The last day that can be meant.
  public var latest: LocalDate {
    let month = month ?? 12
    return LocalDate(unchecked: year, month, day ?? LocalDate.days(inMonth: month, of: year))
  }

  /// `1984-05-17`, `1984-05`, `1984`.
  public var iso8601: String { String(earliest.iso8601.prefix(day != nil ? 10 : month != nil ? 7 : 4)) }

  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }
}

/// What is known of a question: it may be that neither answer is sure.
public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable { case yes, no, unknown }

extension PartialDate {
  /// Whether somebody who was born then is so many years old on that day. Who was born on 29 February is a year older
  /// on 1 March where the year has no such day.
  public func isAged(atLeast years: Int, on day: LocalDate) -> Certainty {
    if PartialDate.birthday(of: latest, after: years) <= day { return .yes }
    return PartialDate.birthday(of: earliest, after: years) > day ? .no : .unknown
  }

  private static func birthday(of birth: LocalDate, after years: Int) -> LocalDate {
    let year = birth.year + years
    guard birth.day <= LocalDate.days(inMonth: birth.month, of: year) else { return LocalDate(unchecked: year, 3, 1) }
    return LocalDate(unchecked: year, birth.month, birth.day)
  }
}

extension PartialDate {
  /// Reads `1984-05-17`, `1984-05`, `1984`, the same with 00 for what is unknown, as registers write it (`19840500`),
  /// or day first (`17-05-1984`, `00-05-1984`, `05-1984`).
  /// - Throws: `isEmpty`; `isNoDate`, also where not even the year is known; `dateDoesNotExist`.
  public static func read(_ text: String) throws(FieldMistake) -> PartialDate {
    let text = text.trimmed
    guard !text.isEmpty else { throw .isEmpty }
    guard let (year, month, day) = compact(text) ?? yearFirst(text) ?? dayFirst(text), year > 0 else { throw .isNoDate }
    guard let date = PartialDate(year, month == 0 ? nil : month, day == 0 ? nil : day) else { throw .dateDoesNotExist }
    return date
  }

  private static func compact(_ text: String) -> (Int, Int, Int)? {
    var cursor = TextCursor(text)
    guard let year = cursor.number(digits: 4...4), let month = cursor.number(digits: 2...2),
      let day = cursor.number(digits: 2...2), cursor.isAtEnd
    else { return nil }
    return (year, month, day)
  }

  private static func yearFirst(_ text: String) -> (Int, Int, Int)? {
    var cursor = TextCursor(text)
    guard let year = cursor.number(digits: 4...4) else { return nil }
    if cursor.isAtEnd { return (year, 0, 0) }
    guard cursor.take("-"), let month = cursor.number(digits: 2...2) else { return nil }
    if cursor.isAtEnd { return (year, month, 0) }
    guard cursor.take("-"), let day = cursor.number(digits: 2...2), cursor.isAtEnd else { return nil }
    return (year, month, day)
  }

  private static func dayFirst(_ text: String) -> (Int, Int, Int)? {
    for separator: Unicode.Scalar in ["-", "/", "."] {
      var cursor = TextCursor(text)
      guard let first = cursor.number(digits: 1...2), cursor.take(separator) else { continue }
      if let year = cursor.number(digits: 4...4) { return cursor.isAtEnd ? (year, first, 0) : nil }
      if let month = cursor.number(digits: 1...2), cursor.take(separator), let year = cursor.number(digits: 4...4),
        cursor.isAtEnd
      {
        return (year, month, first)
      }
    }
    return nil
  }
}

extension PartialDate: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try .read(container.decode(String.self))
    } catch let mistake as FieldMistake {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no date of birth: \(mistake)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
