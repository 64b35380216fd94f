/// Phone numbers in E.164.
public enum PhoneNumber {
  /// Reads a number as the Dutch write it and returns it in E.164: `06-12345678` becomes `+31612345678`.
  ///
  /// Understood: `071-516 5000`, `(071) 5165000`, `+31 6 1234 5678`, `+31(0)71 516 5000`, `0031...`, and foreign
  /// numbers with `+` or `00`. Service numbers (112, 14 071, 0800, 0900) are no numbers of a person.
  /// - Throws: `isEmpty`, `isNoPhoneNumber`.
  public static func read(_ text: String) throws(FieldMistake) -> String {
    let text = text.trimmed
    guard !text.isEmpty else { throw .isEmpty }
    guard let digits = internationalDigits(text), isPersonal(digits) else { throw .isNoPhoneNumber }
    return "+" + digits
  }

  /// Country code and number, without a plus sign.
  private static func internationalDigits(_ text: String) -> String? {
    var rest = text.filter { !separators.contains($0) }[...]
    let isInternational = rest.hasPrefix("+") || rest.hasPrefix("00")
    if isInternational {
      rest = rest.dropFirst(rest.hasPrefix("+") ? 1 : 2)
      // The trunk zero, which is not dialled from abroad: +31(0)71.
      if let bracket = rest.firstIndex(of: "("), rest[bracket...].hasPrefix("(0)") {
        rest = rest[..<bracket] + rest[bracket...].dropFirst(3)
      }
    }
    let digits = rest.filter { $0 != "(" && $0 != ")" }
    guard digits.utf8.allSatisfy(\.isDigit) else { return nil }
    if isInternational { return digits }
    return digits.hasPrefix("0") ? "31" + digits.dropFirst() : nil
  }

  private static let separators: Set<Character> = [" ", "\u{A0}", "-", "‑", "–", ".", "/"]

  /// ITU-T E.164: at most 15 digits, no country code begins with 0. The Netherlands: nine digits after 31.
  private static func isPersonal(_ digits: String) -> Bool {
    guard (8...15).contains(digits.utf8.count), !digits.hasPrefix("0") else { return false }
    guard digits.hasPrefix("31") else { return true }
    let national = digits.dropFirst(2)
    return national.utf8.count == 9 && !national.hasPrefix("0")
      && !["800", "900", "906", "909"].contains { national.hasPrefix($0) }
  }
}
