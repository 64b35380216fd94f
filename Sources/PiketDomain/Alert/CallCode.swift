/// What somebody who is called answers with: digits, which any telephone has. The last one is a check digit, so that a
/// slip of the finger does not answer for somebody else.
public struct CallCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The code of a call. Calls that follow each other have codes that look nothing alike.
  ///
  /// - Parameter digitCount: without the check digit.
  init(of call: Int, digitCount: Int = 4) {
    let modulus = (0..<digitCount).reduce(1) { product, _ in product * 10 }
    // Odd and no multiple of 5: a permutation of the numbers below the modulus.
    let mixed = String((call % modulus * 7_321 + 1_234) % modulus)
    let digits = String(repeating: "0", count: digitCount - mixed.utf8.count) + mixed
    rawValue = digits + String(CallCode.check(digits))
  }

  /// Reads a code, with spaces or without. Refuses: `codeIsMistyped`.
  static func read(_ text: String) throws(Refusal) -> CallCode {
    let digits = text.filter { !$0.isWhitespace && $0 != "-" }
    guard digits.utf8.count >= 5, digits.utf8.allSatisfy(\.isDigit), check(digits) == 0 else {
      throw .alert(.codeIsMistyped(String(text.prefix(20))))
    }
    return CallCode(digits)
  }

  /// The check digit of some digits; 0 where it stands among them and is right.
  ///
  /// H. Michael Damm's: finds each wrong digit and each swap of two neighbours.
  static func check(_ digits: String) -> Int {
    digits.utf8.reduce(0) { check, digit in table[check][Int(digit) - 48] }
  }

  /// Totally anti-symmetric quasigroup of order 10 (Damm 2004).
  private static let table = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]
}
