extension WorkBlock {
  /// Reads the regular hours of a week as people write them, in Dutch and English, in any case:
  ///
  /// - `mon-fri 08:30-17:00`, `ma t/m do 8u30 - 17u, vr 08:30-12:30`, `ma-vr 9-17`;
  /// - several days or times: `mon wed fri 09:00-12:30 13:00-17:00`, parted as one likes by spaces, commas, semicolons;
  /// - an end that is not after the start lies on the next day: `sun-thu 22:00-06:00`;
  /// - `none`, `geen`: no regular hours, an empty list; `default`, `standaard`: those of the region, nil.
  ///
  /// - Returns: by day and start.
  /// - Throws: `isEmpty`, `isNoWorkWeek`, `hoursOverlap`, `isTooLong` (more than `DomainLimits.workBlocksMax` blocks).
  public static func readWeek(_ text: String) throws(FieldMistake) -> [WorkBlock]? {
    let words = words(text.lowercased())
    switch words {
    case []: throw .isEmpty
    case ["none"], ["geen"]: return []
    case ["default"], ["standaard"]: return nil
    default: break
    }
    var blocks: [WorkBlock] = []
    var days: [Weekday] = []
    var daysAreComplete = true
    for word in words {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      if let named = readDays(ends) {
        days = daysAreComplete ? named : days + named
        daysAreComplete = false
      } else if let (start, end) = readTimes(ends), !days.isEmpty {
        blocks += days.map { WorkBlock($0, start, end) }
        daysAreComplete = true
      } else {
        throw .isNoWorkWeek
      }
      if blocks.count > DomainLimits.workBlocksMax { throw .isTooLong }
    }
    guard daysAreComplete else { throw .isNoWorkWeek }
    blocks.sort { ($0.weekday, $0.start) < ($1.weekday, $1.start) }
    if overlap(blocks) { throw .hoursOverlap }
    return blocks
  }

  /// `mon-fri` and `08:30-17:00` as one word each, however the dash is written.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var joinsOn = false
    for part in text.split(whereSeparator: { $0.isWhitespace || ",;+&".contains($0) }) {
      let word = part.replacing("t/m", with: "-").replacing("–", with: "-")
      if ["en", "and"].contains(word) { continue }
      if joinsOn || word.hasPrefix("-"), let last = words.popLast() {
        words.append(last + word)
      } else {
        words.append(String(word))
      }
      joinsOn = word.hasSuffix("-")
    }
    return words
  }

  /// One day, or those from one to another: `fri-mon` goes over the weekend.
  private static func readDays(_ ends: [String]) -> [Weekday]? {
    guard ends.count <= 2, let first = ends.first.flatMap(Weekday.read), let last = ends.last.flatMap(Weekday.read)
    else { return nil }
    let count = (last.rawValue - first.rawValue + 7) % 7
    return (0...count).map { Weekday.allCases[(first.rawValue - 1 + $0) % 7] }
  }

  private static func readTimes(_ ends: [String]) -> (LocalTime, LocalTime)? {
    guard ends.count == 2, let start = readTime(ends[0]), ends[0] != "24", ends[0] != "24:00",
      let end = readTime(ends[1]), start != end || ends[1].hasPrefix("24")
    else { return nil }
    return (start, end)
  }

  /// As `LocalTime.read`; the whole hour alone; and the midnight that ends a day.
  private static func readTime(_ text: String) -> LocalTime? {
    if text == "24:00" || text == "24" { return .midnight }
    if let time = LocalTime.read(text) { return time }
    var cursor = TextCursor(text)
    guard let hour = cursor.number(digits: 1...2), cursor.isAtEnd else { return nil }
    return LocalTime(hour, 0)
  }

  /// Whether two blocks have a moment in common, the last of the week and the first of the next included.
  private static func overlap(_ blocks: [WorkBlock]) -> Bool {
    let week = 7 * 86_400
    let spans = blocks.map { block in
      let start = (block.weekday.rawValue - 1) * 86_400 + block.start.secondsOfDay
      let seconds = block.end.secondsOfDay - block.start.secondsOfDay
      return start..<start + (seconds > 0 ? seconds : seconds + 86_400)
    }
    guard let first = spans.first, let last = spans.last else { return false }
    return zip(spans, spans.dropFirst()).contains { $0.upperBound > $1.lowerBound }
      || last.upperBound - week > first.lowerBound
  }
}
