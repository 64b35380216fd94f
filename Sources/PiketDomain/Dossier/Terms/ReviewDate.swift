/// Why a review date is not accepted.
public enum ReviewMistake: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case isMissing
  case isNotAhead
  case isTooFarAhead
}

/// The review date of a radicalisation dossier: obligatory here. The act sets no interval; how far ahead it may lie is
/// the region's (`DossierRules.reviewMax`).
public enum ReviewDate {
  /// Refuses: `isMissing`, `isNotAhead` (today or earlier), `isTooFarAhead`.
  public static func check(
    _ date: LocalDate?, today: LocalDate, _ rules: DossierRules, _ almanac: Almanac
  ) throws(ReviewMistake) {
    guard let date else { throw .isMissing }
    guard date > today else { throw .isNotAhead }
    guard date <= almanac.lastDay(of: rules.reviewMax.value, after: today) else { throw .isTooFarAhead }
  }
}
