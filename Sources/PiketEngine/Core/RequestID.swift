/// Names of requests: the same name sent twice is carried out once.
enum RequestID {
  /// For a caller who gave none: 128 random bits.
  static func fresh() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Letters, digits and `-._:` only: a slash numbers the further events of one request.
  static func isValid(_ text: String) -> Bool {
    (1...EngineLimits.requestIDLengthMax).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || "-._:".utf8.contains($0)
      }
  }
}
