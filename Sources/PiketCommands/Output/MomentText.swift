import PiketDomain
import PiketProtocol

/// Moments as people read them, on the region's clock.
struct MomentText {
  private let texts: Texts
  /// The day that is called today; nil: every moment gets its full date.
  private let today: LocalDate?

  /// reference: the moment of the answer, as it came from the daemon.
  init(_ texts: Texts, reference: String? = nil) {
    self.texts = texts
    today = reference.flatMap(WireMoment.init)?.local.date
  }

  /// `today 17:00`, `Mon 11 Jan 09:00`, with the year where it is another one. What is no moment is shown as it came.
  func short(_ text: String?) -> String {
    guard let text else { return "" }
    guard let local = WireMoment(text)?.local else { return text }
    var values = ["time": local.time.clock]
    if let today, let key = nearby(local.date.daysSinceEpoch - today.daysSinceEpoch) { return texts(key, values) }
    values.merge(names(local.date)) { $1 }
    return texts(local.date.year == today?.year ? "moment.short" : "moment.shortWithYear", values)
  }

  /// As `short`; a day without a time as `Mon 4 Jan 2027`.
  func shortOrDay(_ text: String?) -> String {
    guard let text, let date = try? LocalDate.read(text) else { return short(text) }
    return texts("moment.day", names(date))
  }

  /// `Monday 4 January 2027 09:00`.
  func long(_ text: String) -> String {
    guard let local = WireMoment(text)?.local else { return text }
    return texts("moment.long", names(local.date).merging(["time": local.time.clock]) { $1 })
  }

  /// `2027-01-04 09:00:00`: for lines of a log.
  static func sortable(_ text: String) -> String {
    guard let local = WireMoment(text)?.local else { return text }
    let date = "\(local.date.year.padded(4))-\(local.date.month.padded(2))-\(local.date.day.padded(2))"
    return "\(date) \(local.time.hour.padded(2)):\(local.time.minute.padded(2)):\(local.time.second.padded(2))"
  }

  private func nearby(_ days: Int) -> String? {
    switch days {
    case 0: "moment.today"
    case 1: "moment.tomorrow"
    case -1: "moment.yesterday"
    default: nil
    }
  }

  private func names(_ date: LocalDate) -> [String: String] {
    [
      "day": String(date.day), "year": String(date.year),
      "weekday": word(date.weekday.rawValue, of: "names.weekdays.short"),
      "longWeekday": word(date.weekday.rawValue, of: "names.weekdays"),
      "month": word(date.month, of: "names.months.short"),
      "longMonth": word(date.month, of: "names.months"),
    ]
  }

  /// The catalog keeps the names as one text, with spaces between.
  private func word(_ number: Int, of key: String) -> String {
    let words = texts(key).split(separator: " ")
    return words.indices.contains(number - 1) ? String(words[number - 1]) : String(number)
  }
}

extension BinaryInteger {
  /// Decimal, with zeros in front.
  func padded(_ digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
