/// What goes on for ever after the last transition of a file: a POSIX TZ string such as `CET-1CEST,M3.5.0,M10.5.0/3`,
/// with the extensions of RFC 9636, section 3.3.1 (times from -167 to 167 hours).
struct ZoneRule: Equatable {
  /// Seconds east of Greenwich outside summer time.
  let offset: Int
  let summer: Summer?

  struct Summer: Equatable {
    let offset: Int
    let start: Turn
    let end: Turn
  }

  /// A moment of every year, on the clock that runs until then.
  struct Turn: Equatable {
    let day: Day
    let seconds: Int
  }

  enum Day: Equatable {
    /// 1...365, 29 February is never counted (`J60` is always 1 March).
    case withoutLeapDay(Int)
    /// 0...365, 29 February is counted.
    case fromZero(Int)
    /// The n-th (5: the last) weekday (0 is Sunday) of a month.
    case weekday(Int, week: Int, month: Int)
  }

  init(_ text: [UInt8]) throws(ZoneError) {
    let unclear = ZoneError.malformed("the rule \"\(String(decoding: text, as: UTF8.self))\" is not understood")
    var cursor = TextCursor(text)
    guard cursor.zoneName(), let west = cursor.signedTime(hoursMax: 24) else { throw unclear }
    offset = -west
    if cursor.isAtEnd {
      summer = nil
      return
    }
    guard cursor.zoneName() else { throw unclear }
    var summerOffset = offset + 3600
    if cursor.next != UInt8(ascii: ",") {
      guard let west = cursor.signedTime(hoursMax: 24) else { throw unclear }
      summerOffset = -west
    }
    guard cursor.take(","), let start = cursor.turn(), cursor.take(","), let end = cursor.turn(), cursor.isAtEnd,
      ZoneFile.offsetRange.contains(offset), ZoneFile.offsetRange.contains(summerOffset)
    else { throw unclear }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }

  /// Both changes of a year in the order in which they happen, in seconds since the epoch.
  func changes(in year: Int, _ summer: Summer) -> [(time: Int64, offset: Int)] {
    let start = (time: summer.start.localSeconds(in: year) - Int64(offset), offset: summer.offset)
    let end = (time: summer.end.localSeconds(in: year) - Int64(summer.offset), offset: offset)
    return start.time <= end.time ? [start, end] : [end, start]
  }

  static func daysSinceEpoch(startOf year: Int) -> Int { LocalDate(unchecked: year, 1, 1).daysSinceEpoch }
}

extension ZoneRule.Turn {
  fileprivate func localSeconds(in year: Int) -> Int64 {
    Int64(day.daysSinceEpoch(in: year)) * 86_400 + Int64(seconds)
  }
}

extension ZoneRule.Day {
  fileprivate func daysSinceEpoch(in year: Int) -> Int {
    switch self {
    case .fromZero(let number):
      return ZoneRule.daysSinceEpoch(startOf: year) + number
    case .withoutLeapDay(let number):
      let isAfterLeapDay = number > 59 && LocalDate.days(inMonth: 2, of: year) == 29
      return ZoneRule.daysSinceEpoch(startOf: year) + number - (isAfterLeapDay ? 0 : 1)
    case .weekday(let weekday, let week, let month):
      let first = LocalDate(unchecked: year, month, 1)
      let day = (weekday - first.weekday.rawValue % 7 + 7) % 7 + (week - 1) * 7
      return first.daysSinceEpoch + (day < LocalDate.days(inMonth: month, of: year) ? day : day - 7)
    }
  }
}

extension TextCursor {
  /// Three letters or more, or anything but a control character between angle brackets.
  fileprivate mutating func zoneName() -> Bool {
    if take("<") { return takeAll { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ">") } >= 3 && take(">") }
    return takeAll(where: \.isLetter) >= 3
  }

  /// `[+-]h[hh][:mm[:ss]]` in seconds.
  fileprivate mutating func signedTime(hoursMax: Int) -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(digits: 1...3), hours <= hoursMax else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let value = number(digits: 2...2), value < 60 else { return nil }
      seconds += value * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `Jn`, `n` or `Mm.w.d`, then perhaps `/time`.
  fileprivate mutating func turn() -> ZoneRule.Turn? {
    guard let day = turnDay() else { return nil }
    guard take("/") else { return ZoneRule.Turn(day: day, seconds: 7200) }
    return signedTime(hoursMax: 167).map { ZoneRule.Turn(day: day, seconds: $0) }
  }

  private mutating func turnDay() -> ZoneRule.Day? {
    if take("J") { return number(digits: 1...3).flatMap { (1...365).contains($0) ? .withoutLeapDay($0) : nil } }
    guard take("M") else { return number(digits: 1...3).flatMap { $0 <= 365 ? .fromZero($0) : nil } }
    guard let month = number(digits: 1...2), (1...12).contains(month), take("."),
      let week = number(digits: 1...1), (1...5).contains(week), take("."),
      let weekday = number(digits: 1...1), weekday <= 6
    else { return nil }
    return .weekday(weekday, week: week, month: month)
  }
}
