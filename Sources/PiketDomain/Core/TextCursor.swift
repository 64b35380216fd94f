/// Walks over the bytes of a short text. Each method takes what it recognises, or nothing at all.
struct TextCursor {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool { takeOne { $0 == UInt8(ascii: character) } != nil }

  mutating func takeOne(where matches: (UInt8) -> Bool) -> UInt8? {
    guard let next, matches(next) else { return nil }
    position += 1
    return next
  }

  /// Takes all bytes that match and says how many there were.
  mutating func takeAll(where matches: (UInt8) -> Bool) -> Int {
    let start = position
    while takeOne(where: matches) != nil {}
    return position - start
  }

  /// A decimal number of so many digits (at most 18); longer runs of digits are taken up to the upper bound.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = position
    var value = 0
    while position - start < digits.upperBound, let digit = takeOne(where: \.isDigit) {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    guard position - start >= digits.lowerBound else {
      position = start
      return nil
    }
    return value
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLowerLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  /// ASCII other than controls and the space.
  var isVisible: Bool { self > 0x20 && self < 0x7F }
  var isLetter: Bool { isLowerLetter || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}

extension String {
  /// Without white space (the no-break space of spreadsheets included) at both ends.
  var trimmed: String {
    // Most text begins and ends with a visible letter of ASCII, which nothing that follows or precedes makes a space.
    if let first = utf8.first, let last = utf8.last, first.isVisible, last.isVisible { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
