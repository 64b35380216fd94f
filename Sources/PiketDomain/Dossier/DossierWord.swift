/// Reads words of fixed lists, as the wire and people write them.
public enum DossierWord {
  /// Refuses: `valuesAreInvalid`, with what could have been written.
  public static func read<Word: RawRepresentable & CaseIterable>(
    _ text: String, field: String, as _: Word.Type = Word.self
  ) throws(Refusal) -> Word where Word.RawValue == String {
    if let word = Word.allCases.first(where: { $0.rawValue.folded == text.folded }) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw .valuesAreInvalid([ValueMistake(field: field, value: text, reason: .isNoChoice, nearest: words)])
  }

  /// A purpose in Dutch or English; nil stays nil. Refuses: `valuesAreInvalid`.
  public static func purpose(_ text: String?) throws(Refusal) -> DossierPurpose? {
    guard let text else { return nil }
    if let purpose = DossierPurpose.read(text) { return purpose }
    return try read(text, field: "purpose")
  }

  /// The number of something in a dossier: `B3`, `b3` or `3`. Refuses: `valuesAreInvalid`.
  public static func item(_ text: String, letter: String, field: String) throws(Refusal) -> Int {
    let plain = text.trimmed.uppercased()
    let digits = plain.hasPrefix(letter) ? String(plain.dropFirst(letter.count)) : plain
    if digits.utf8.count <= 9, let number = Int(digits), number > 0 { return number }
    throw .valuesAreInvalid([ValueMistake(field: field, value: text, reason: .isNoChoice, nearest: ["\(letter)1"])])
  }
}
