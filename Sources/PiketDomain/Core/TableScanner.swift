/// Cuts the text of a CSV file into records (RFC 4180, and what spreadsheets make of it).
struct TableScanner {
  struct Record {
    var line: Int
    var cells: [String] = []
    /// The first cell beyond the limit that is not empty.
    var excess: TableCell?
    var quoteIsOpen = false
  }

  private let bytes: [UInt8]
  private let cellsMax: Int
  private var separator: UInt8 = Byte.semicolon
  private var position = 0
  private var line = 1

  init(_ text: String, cellsMax: Int) {
    bytes = Array(text.utf8)
    self.cellsMax = cellsMax
    if bytes.starts(with: Byte.orderMark) { position = Byte.orderMark.count }
    if !takeSeparatorLine() { separator = mostUsedSeparator() }
  }

  /// Nil at the end of the text.
  mutating func nextRecord() -> Record? {
    guard position < bytes.count else { return nil }
    var record = Record(line: line)
    var column = 0
    repeat {
      column += 1
      let cell = nextCell(&record)
      if record.cells.count < cellsMax {
        record.cells.append(cell)
      } else if record.excess == nil, !cell.isEmpty {
        record.excess = TableCell(text: cell, line: record.line, column: column)
      }
    } while takeSeparator()
    takeLineEnd()
    return record
  }

  private mutating func nextCell(_ record: inout Record) -> String {
    let start = position
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    if position < bytes.count, bytes[position] == Byte.quote { return quotedCell(&record) }
    position = endOfPlainText()
    return text(bytes[start..<position])
  }

  /// From the opening quote on. What follows the closing quote belongs to the cell, as spreadsheets read it.
  private mutating func quotedCell(_ record: inout Record) -> String {
    position += 1
    var start = position
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.quote {
        let isDoubled = position + 1 < bytes.count && bytes[position + 1] == Byte.quote
        content += bytes[start..<position + (isDoubled ? 1 : 0)]
        position += isDoubled ? 2 : 1
        start = position
        if isDoubled { continue }
        position = endOfPlainText()
        content += bytes[start..<position]
        return text(content[...])
      }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { takeLineEnd() } else { position += 1 }
    }
    record.quoteIsOpen = true
    return text(bytes[start...])
  }

  private func endOfPlainText() -> Int {
    var end = position
    while end < bytes.count, bytes[end] != separator, !isLineEnd(bytes[end]) { end += 1 }
    return end
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  /// CRLF, LF or CR.
  private mutating func takeLineEnd() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == Byte.carriageReturn && position + 1 < bytes.count && bytes[position + 1] == Byte.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  /// White space, but not the separator (which may be a tab).
  private func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || (byte == Byte.tab && separator != Byte.tab) }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Byte.lineFeed || byte == Byte.carriageReturn }

  /// Without white space at both ends, the no-break space of spreadsheets included.
  private func text(_ slice: ArraySlice<UInt8>) -> String {
    var slice = slice
    while let first = slice.first {
      if Byte.blanks.contains(first) {
        slice.removeFirst()
      } else if slice.starts(with: Byte.noBreakSpace) {
        slice.removeFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if Byte.blanks.contains(last) {
        slice.removeLast()
      } else if slice.count >= 2, slice.suffix(2).elementsEqual(Byte.noBreakSpace) {
        slice.removeLast(2)
      } else {
        break
      }
    }
    return String(decoding: slice, as: UTF8.self)
  }
}

extension TableScanner {
  /// Excel's own first line: `sep=;`.
  private mutating func takeSeparatorLine() -> Bool {
    let end = endOfFirstLine(from: position)
    let content = bytes[position..<end].filter { $0 != Byte.quote }
    guard content.count == 5, String(decoding: content.prefix(4), as: UTF8.self).lowercased() == "sep=",
      content[4] < 0x80
    else { return false }
    separator = content[4]
    position = end
    takeLineEnd()
    return true
  }

  /// The one that occurs most in the first line that is not blank, outside quotes; the semicolon where none does.
  private func mostUsedSeparator() -> UInt8 {
    let candidates = [Byte.semicolon, Byte.comma, Byte.tab]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes[position...] {
      if byte == Byte.quote { isQuoted.toggle() }
      if !isQuoted, isLineEnd(byte) {
        if !isBlank { break }
        counts = [0, 0, 0]
      }
      if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
      if !Byte.blanks.contains(byte) { isBlank = false }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private func endOfFirstLine(from start: Int) -> Int {
    bytes[start...].firstIndex(where: isLineEnd) ?? bytes.count
  }
}

private enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let blanks = [space, tab, lineFeed, carriageReturn]
  static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
}
