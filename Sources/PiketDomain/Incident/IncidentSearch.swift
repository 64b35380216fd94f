/// Full-text search in title, place and log.
///
/// A plain walk over the bytes: it needs no index to be kept right, and does 100,000 entries in a few milliseconds.
public struct IncidentSearch: Sendable {
  /// What is looked for, in lower case.
  private let words: [[UInt8]]

  /// - Parameter text: words that all have to be there, in any order and case, as parts of words too.
  /// - Throws: `fieldIsInvalid` where there is nothing to look for.
  public init(_ text: String) throws(Refusal) {
    words = text.lowercased().split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
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
      for entry in incident.log.entries where entry.subject == .note && matches(entry.text) {
        if hits.count >= countMax { return hits }
        hits.append(Hit(incident: incident.number, entry: entry))
      }
      if hits.count >= countMax { return Array(hits.prefix(countMax)) }
    }
    return hits
  }

  func matches(_ text: String) -> Bool {
    // Only what is not ASCII has letters whose case is more than a bit.
    let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      var all: UInt8 = 0
      for byte in bytes { all |= byte }
      return all < 0x80 ? words.allSatisfy { isThere($0, in: bytes) } : nil
    }
    if let found, let found { return found }
    let folded = Array(text.lowercased().utf8)
    return folded.withUnsafeBufferPointer { bytes in words.allSatisfy { isThere($0, in: bytes) } }
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
