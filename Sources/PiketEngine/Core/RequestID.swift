import PiketDomain

/// Names of requests: the same name sent twice is carried out once.
enum RequestID {
  /// For a caller who gave none: 16 digits of the moment, 16 of chance. Those of one time lie beside each other in
  /// the log's index, so that a transaction changes one of its pages and not one for each event.
  ///
  /// - Parameter chance: a random number, or one that follows on it: no two of one moment are alike.
  static func fresh(at now: Instant, _ chance: UInt64 = .random(in: .min ... .max)) -> String {
    var text = digits(UInt64(bitPattern: now.microseconds))
    text += digits(chance)
    return text
  }

  private static func digits(_ number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { text in
      for place in 0..<16 {
        let digit = UInt8(number >> UInt64(60 - 4 * place) & 15)
        text[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 16
    }
  }

  /// Letters, digits and `-._:` only: a slash numbers the further events of one request.
  static func isValid(_ text: String) -> Bool {
    (1...EngineLimits.requestIDLengthMax).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || "-._:".utf8.contains($0)
      }
  }
}
