/// Goes once over the bytes of a catalog and gives its entries, in order.
struct CatalogReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> (String, String)? {
    while position < bytes.count {
      let line = takeLine()
      guard let first = bytes[line].first, first != UInt8(ascii: "#"), first != UInt8(ascii: " "),
        let equals = bytes[line].firstIndex(of: UInt8(ascii: "="))
      else { continue }
      var keyEnd = equals
      while keyEnd > line.lowerBound, bytes[keyEnd - 1] == UInt8(ascii: " ") { keyEnd -= 1 }
      var textStart = equals + 1
      while textStart < line.upperBound, bytes[textStart] == UInt8(ascii: " ") { textStart += 1 }
      let key = String(decoding: bytes[line.lowerBound..<keyEnd], as: UTF8.self)
      return (key, text(firstLine: textStart..<line.upperBound))
    }
    return nil
  }

  /// The first line's text, and the lines that are indented by two spaces below it.
  private mutating func text(firstLine: Range<Int>) -> String {
    guard continues else { return String(decoding: bytes[firstLine], as: UTF8.self) }
    var text = Array(bytes[firstLine])
    while continues {
      if !text.isEmpty { text.append(UInt8(ascii: "\n")) }
      text += bytes[takeLine().dropFirst(2)]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var continues: Bool {
    position + 1 < bytes.count && bytes[position] == UInt8(ascii: " ") && bytes[position + 1] == UInt8(ascii: " ")
  }

  private mutating func takeLine() -> Range<Int> {
    let start = position
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    position = end + 1
    return start..<end
  }
}
