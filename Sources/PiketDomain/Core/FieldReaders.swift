extension PersonCode {
  /// Reads a code in any case: a letter or digit, then at most 31 letters, digits, points, underscores and hyphens.
  /// - Throws: `isEmpty`, `isNoCode`.
  public static func read(_ text: String) throws(FieldMistake) -> PersonCode {
    let code = text.trimmed.lowercased()
    guard let first = code.utf8.first else { throw .isEmpty }
    guard code.utf8.count <= 32, first.isLowerLetter || first.isDigit,
      code.utf8.allSatisfy({ $0.isLowerLetter || $0.isDigit || "._-".utf8.contains($0) })
    else { throw .isNoCode }
    return PersonCode(code)
  }
}

/// The name of a person or thing, in one line of text.
public enum Name {
  public static let charactersMax = 100

  /// The name without white space around it.
  /// - Throws: `isEmpty`, `isTooLong`, `hasControlCharacters` (line breaks, and what turns the direction of writing).
  public static func read(_ text: String, charactersMax: Int = charactersMax) throws(FieldMistake) -> String {
    let name = text.trimmed
    guard !name.isEmpty else { throw .isEmpty }
    guard name.unicodeScalars.count <= charactersMax else { throw .isTooLong }
    guard !name.unicodeScalars.contains(where: breaksTheLine) else { throw .hasControlCharacters }
    return name
  }

  private static func breaksTheLine(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}

/// Mail addresses: what a mail server is likely to take, not all that RFC 5321 allows.
public enum MailAddress {
  /// The limit of RFC 5321, errata 1690.
  public static let bytesMax = 254

  /// The address as written, without white space around it.
  /// - Throws: `isEmpty`, `isTooLong`, `isNoMailAddress`.
  public static func read(_ text: String) throws(FieldMistake) -> String {
    let address = text.trimmed
    guard !address.isEmpty else { throw .isEmpty }
    guard address.utf8.count <= bytesMax else { throw .isTooLong }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, isLocalPart(parts[0]), isDomain(parts[1]) else { throw .isNoMailAddress }
    return address
  }

  /// A hyphen in front would be an option to the mail program.
  private static func isLocalPart(_ text: Substring) -> Bool {
    (1...64).contains(text.utf8.count) && !text.hasPrefix("-") && isDotted(text, atLeast: 1)
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || "!#$%&'*+-/=?^_`{|}~.".utf8.contains($0) }
      && text.unicodeScalars.allSatisfy(isVisible)
  }

  private static func isDomain(_ text: Substring) -> Bool {
    isDotted(text, atLeast: 2)
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 >= 0x80 || "-.".utf8.contains($0) }
      && text.unicodeScalars.allSatisfy(isVisible)
  }

  private static func isDotted(_ text: Substring, atLeast count: Int) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= count && !labels.contains(where: \.isEmpty)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

/// The share of a full-time job that somebody works.
public enum PartTimeFactor {
  /// Reads `1`, `0,89`, `0.8`, `80%` or `88,89 %` as thousandths, rounded half up: 1...1000.
  /// - Throws: `isEmpty`, `isNoFactor`.
  public static func read(_ text: String) throws(FieldMistake) -> Int {
    let text = text.trimmed
    guard !text.isEmpty else { throw .isEmpty }
    guard let millionths = millionths(text), millionths <= 1_000_000 else { throw .isNoFactor }
    let thousandths = (millionths + 500) / 1000
    guard thousandths >= 1 else { throw .isNoFactor }
    return thousandths
  }

  /// Decimals beyond millionths are dropped: spreadsheets write all that they have.
  private static func millionths(_ text: String) -> Int? {
    var cursor = TextCursor(text.filter { !$0.isWhitespace })
    guard let whole = cursor.number(digits: 1...3) else { return nil }
    var value = whole * 1_000_000
    if cursor.take(",") || cursor.take(".") {
      var unit = 1_000_000
      while let digit = cursor.takeOne(where: \.isDigit) {
        unit /= 10
        value += Int(digit - UInt8(ascii: "0")) * unit
      }
      guard unit < 1_000_000 else { return nil }
    }
    if cursor.take("%") { value /= 100 }
    return cursor.isAtEnd ? value : nil
  }
}
