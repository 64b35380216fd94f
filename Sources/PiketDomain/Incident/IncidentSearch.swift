/// Full-text search in title, place and log.
///
/// A plain walk over the bytes: it needs no index to be kept right, and does 100,000 entries in a few milliseconds.
public struct IncidentSearch: Sendable {
  /// What is looked for, in lower case.
  private let words: [[UInt8]]
  /// All of it is ASCII.
  private let isPlain: Bool

  /// - Parameter text: words that all have to be there, in any order and case, as parts of words too.
  /// - Throws: `fieldIsInvalid` where there is nothing to look for.
  public init(_ text: String) throws(Refusal) {
    words = text.lowercased().split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    isPlain = words.allSatisfy { word in word.allSatisfy { $0 < 0x80 } }
    if words.isEmpty { throw .fieldIsInvalid(field: "text", value: "", reason: .isEmpty) }
  }

  /// What was found: an entry, or title and place where it is nil.
  public struct Hit: Hashable, Sendable {
    public var incident: IncidentNumber
    public var entry: LogEntry?
  }

  /// Newest incidents first, in each the entries in order; at most `countMax`.
  public func hits(in incidents: [Incident], countMax: Int) -> [Hit] {
    var hits: [Hit] = []
    let newestFirst = incidents.sorted { ($1.details.start, $1.number) < ($0.details.start, $0.number) }
    for incident in newestFirst {
      if matches(incident.details.title + " " + (incident.details.place ?? "")) {
        hits.append(Hit(incident: incident.number, entry: nil))
      }
      // The first entry is the title once more.
      for entry in incident.log.entries where entry.number > 1 && matches(entry.text) {
        if hits.count >= countMax { return hits }
        hits.append(Hit(incident: incident.number, entry: entry))
      }
      if hits.count >= countMax { return Array(hits.prefix(countMax)) }
    }
    return hits
  }

  func matches(_ text: String) -> Bool {
    // Letters of ASCII differ in one bit, and no byte of another letter is one of theirs: most texts need no folding.
    if isPlain { return isThere(in: text) }
    return text.utf8.contains { $0 >= 0x80 } && isThere(in: text.lowercased())
  }

  private func isThere(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in words.allSatisfy { isThere($0, in: bytes) } }
  }

  private func isThere(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where lower(text[start]) == first {
      var length = 1
      while length < word.count, lower(text[start + length]) == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}
