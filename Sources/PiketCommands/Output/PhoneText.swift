/// Telephone numbers as they are dialled in the Netherlands.
enum PhoneText {
  /// Area codes of two digits after the zero; the others have three (Nummerplan telefoon- en ISDN-diensten).
  private static let shortAreaCodes: Set<String> = [
    "10", "13", "14", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46", "50", "53",
    "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "85", "88",
  ]

  /// `+31612345678` becomes `06-12345678`, `+31715165165` becomes `071-5165165`; foreign numbers stay E.164.
  static func dialable(_ number: String) -> String {
    guard number.hasPrefix("+31") else { return number }
    let national = number.dropFirst(3)
    guard national.count == 9, national.allSatisfy(\.isNumber) else { return number }
    let codeLength = national.hasPrefix("6") ? 1 : shortAreaCodes.contains(String(national.prefix(2))) ? 2 : 3
    return "0\(national.prefix(codeLength))-\(national.dropFirst(codeLength))"
  }
}
