/// A Dutch postcode, kept without its space: `2311EJ`.
public struct Postcode: Hashable, Comparable, Sendable, Codable {
  public let text: String

  /// Reads four digits and two letters, a space between them or not. The first digit is no zero; SA, SD and SS are not
  /// given out.
  /// - Throws: `isEmpty`, `isNoPostcode`.
  public static func read(_ text: String) throws(AddressMistake) -> Postcode {
    let code = text.filter { !$0.isWhitespace }.uppercased()
    guard !code.isEmpty else { throw .isEmpty }
    let bytes = Array(code.utf8)
    guard bytes.count == 6, bytes[0] != UInt8(ascii: "0"), bytes[..<4].allSatisfy(\.isDigit),
      bytes[4...].allSatisfy({ $0.isLetter }), !["SA", "SD", "SS"].contains(code.suffix(2))
    else { throw .isNoPostcode }
    return Postcode(text: code)
  }

  /// As it stands on an envelope: `2311 EJ`.
  public var shown: String { "\(text.prefix(4)) \(text.suffix(2))" }

  public static func < (left: Postcode, right: Postcode) -> Bool { left.text < right.text }
}

/// The three fields by which the Basisregistratie Adressen en Gebouwen tells the addresses of a street apart.
public struct HouseNumber: Hashable, Sendable, Codable {
  /// 1...99999.
  public let number: Int
  /// One capital.
  public let letter: String?
  /// At most four letters and digits, as written.
  public let addition: String?

  /// Reads `12`, `12a`, `12 A-bis`, `12-3`, `12 hs`: a single letter is the letter, what follows is the addition.
  /// - Throws: `isEmpty`, `isNoHouseNumber`.
  public static func read(_ text: String) throws(AddressMistake) -> HouseNumber {
    let text = text.trimmed
    guard !text.isEmpty else { throw .isEmpty }
    var cursor = TextCursor(text)
    guard let number = cursor.number(digits: 1...5), number > 0, cursor.next?.isDigit != true else {
      throw .isNoHouseNumber
    }
    var rest = Substring(text).drop { $0.isASCII && $0.isNumber }
    func dropSeparators() { rest = rest.drop { " -/.".contains($0) } }
    dropSeparators()
    var letter: String?
    if let first = rest.utf8.first, first.isLetter, rest.utf8.dropFirst().first?.isLetter != true {
      letter = rest.prefix(1).uppercased()
      rest = rest.dropFirst()
      dropSeparators()
    }
    guard rest.utf8.count <= 4, rest.utf8.allSatisfy({ $0.isLetter || $0.isDigit }) else { throw .isNoHouseNumber }
    return HouseNumber(number: number, letter: letter, addition: rest.isEmpty ? nil : String(rest))
  }

  /// `12`, `12A`, `12-3`, `12A-bis`.
  public var shown: String { "\(number)\(letter ?? "")\(addition.map { "-" + $0 } ?? "")" }
}

/// What is wrong with part of an address.
public enum AddressMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case isEmpty
  case isNoPostcode
  case isNoHouseNumber
}
