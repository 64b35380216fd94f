/// The number by which government knows a person (Wet algemene bepalingen burgerservicenummer).
///
/// It must not turn up where nobody asked for it: neither its description nor a reflection of it nor an error shows the
/// digits. Who has to show or store them asks for `digits`.
public struct BurgerServiceNummer: Hashable, Sendable {
  /// Nine digits, zeros in front.
  public let digits: String

  /// Reads nine digits, or eight with the zero in front left out; spaces, points and hyphens between them are dropped.
  /// - Throws: `isEmpty`, `hasOtherCharacters`, `hasWrongLength`, `isAllZeros`, `failsElevenTest`.
  public static func read(_ text: String) throws(NumberMistake) -> BurgerServiceNummer {
    let text = text.trimmed
    guard !text.isEmpty else { throw .isEmpty }
    let written = text.filter { !" .-\u{A0}".contains($0) }
    guard written.utf8.allSatisfy(\.isDigit) else { throw .hasOtherCharacters }
    guard (8...9).contains(written.utf8.count) else { throw .hasWrongLength }
    let digits = written.utf8.count == 8 ? "0" + written : written
    guard digits != "000000000" else { throw .isAllZeros }
    guard passesElevenTest(digits) else { throw .failsElevenTest }
    return BurgerServiceNummer(digits: digits)
  }

  /// The digits times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of eleven.
  private static func passesElevenTest(_ digits: String) -> Bool {
    zip(digits.utf8, [9, 8, 7, 6, 5, 4, 3, 2, -1])
      .reduce(0) { $0 + Int($1.0 - UInt8(ascii: "0")) * $1.1 }
      .isMultiple(of: 11)
  }
}

/// What is wrong with a number that stands for a person. Never holds the number.
public enum NumberMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case isEmpty
  case hasOtherCharacters
  case hasWrongLength
  case isAllZeros
  /// A digit was mistyped, or two changed places.
  case failsElevenTest
}

extension BurgerServiceNummer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "(burgerservicenummer)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension BurgerServiceNummer: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try .read(container.decode(String.self))
    } catch let mistake as NumberMistake {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no burgerservicenummer: \(mistake)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}
