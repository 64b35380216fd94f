extension AbsenceKind {
  private static let names: [(AbsenceKind, [String])] = [
    (.leave, ["leave", "verlof", "vakantie", "vrij", "holiday"]),
    (.sick, ["sick", "ziek", "ziekte"]),
    (.training, ["training", "opleiding", "cursus", "oefening"]),
    (.other, ["other", "anders", "overig"]),
  ]

  /// Reads a kind in Dutch or English, in any case.
  /// - Throws: `isEmpty`, `isNoAbsenceKind`.
  public static func read(_ text: String) throws(FieldMistake) -> AbsenceKind {
    let key = text.folded
    if key.isEmpty { throw .isEmpty }
    guard let found = names.first(where: { $0.1.contains(key) }) else { throw .isNoAbsenceKind }
    return found.0
  }

  /// What may have been meant by a text that is no kind.
  static func nearestNames(_ text: String) -> [String] { nearest(text, among: names.flatMap(\.1)) }
}
