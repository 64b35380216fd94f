/// The bytes of a catalog, and where in them each entry begins.
///
/// Found once, in one pass without allocating: a short-lived client must not pay for hundreds of texts to show ten.
struct Catalog: Sendable {
  private let bytes: [UInt8]
  /// Hash of a key to where its line begins. A test holds that no two keys have the same hash.
  private let lines: [UInt64: Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [UInt64: Int] = [:]
    lines.reserveCapacity(bytes.count / 40)
    var position = 0
    while position < bytes.count {
      let end = Catalog.lineEnd(bytes, position)
      if let key = Catalog.key(bytes, position..<end) { lines[Catalog.hash(bytes[key])] = position }
      position = end + 1
    }
    self.lines = lines
  }

  var keys: [String] {
    lines.values.sorted().compactMap { start in
      Catalog.key(bytes, start..<Catalog.lineEnd(bytes, start)).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
  }

  /// The rest of the key's line, and the lines that are indented by two spaces below it.
  func text(_ key: String) -> String? {
    guard let start = lines[Catalog.hash(key.utf8)] else { return nil }
    var end = Catalog.lineEnd(bytes, start)
    guard let equals = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let first = bytes[(equals + 1)..<end].drop { $0 == UInt8(ascii: " ") }
    guard isIndented(end + 1) else { return String(decoding: first, as: UTF8.self) }
    var text = Array(first)
    while isIndented(end + 1) {
      let line = (end + 3)..<Catalog.lineEnd(bytes, end + 1)
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += bytes[line]
      end = line.upperBound
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func isIndented(_ start: Int) -> Bool {
    start + 1 < bytes.count && bytes[start] == UInt8(ascii: " ") && bytes[start + 1] == UInt8(ascii: " ")
  }

  /// What stands before the equals sign; nil for comments, blank and indented lines.
  private static func key(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    guard let first = bytes[line].first, first != UInt8(ascii: "#"), first != UInt8(ascii: " "),
      let equals = bytes[line].firstIndex(of: UInt8(ascii: "="))
    else { return nil }
    var end = equals
    while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return line.lowerBound..<end
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// FNV-1a, 64 bits (draft-eastlake-fnv).
  static func hash(_ key: some Sequence<UInt8>) -> UInt64 {
    key.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
