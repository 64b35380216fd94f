import Glibc

/// A calendar month (UTC) of the access log: its records are sealed with one key and can be destroyed together.
public struct AccessMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  private static let prefix = "access/"

  /// Months since January of the year 0.
  private let number: Int

  /// Nil where `month` is not 1 to 12, or `year` not 1 to 9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    number = year * 12 + month - 1
  }

  /// The month of a moment (microseconds since 1970-01-01T00:00:00Z); the first or the last one there is for a moment
  /// before or after all of them.
  init(of moment: Int64) {
    // Rounded down, before 1970 too.
    var seconds = time_t(moment >= 0 ? moment / 1_000_000 : (moment + 1) / 1_000_000 - 1)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    number = min(max((Int(parts.tm_year) + 1900) * 12 + Int(parts.tm_mon), 12), 9999 * 12 + 11)
  }

  /// Nil where it is not the key's name of a month.
  init?(stream: String) {
    guard AccessMonth.isNamed(by: stream) else { return nil }
    let parts = stream.dropFirst(AccessMonth.prefix.count).split(separator: "-").map { Int($0) }
    guard parts.count == 2, let year = parts[0], let month = parts[1] else { return nil }
    self.init(year: year, month: month)
  }

  public var year: Int { number / 12 }
  public var month: Int { number % 12 + 1 }

  /// As ISO 8601 writes it: `2027-01`.
  public var description: String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return digits(year, 4) + "-" + digits(month, 2)
  }

  /// The name of its key.
  var stream: String { AccessMonth.prefix + description }

  static var streamPrefix: String { prefix }

  static func isNamed(by stream: String) -> Bool { stream.hasPrefix(prefix) }

  public static func < (left: AccessMonth, right: AccessMonth) -> Bool { left.number < right.number }
}
