/// What in the configuration of terms cannot be meant. Names are those of `DossierRules`.
public enum DossierRulesMistake: Error, Hashable, Sendable {
  /// Not from 1 to 100 years.
  case lengthIsOutOfRange(String)
  /// A length in a unit that is no measure of this.
  case unitDoesNotFit(String)
  /// The act moves neither the ten days nor the four weeks (Wth 13): `clock` or `elapsed`.
  case homeBanIsMoved(TermCounting)
  /// Not 0 to 3,650 days before the release.
  case conditionDaysAreOutOfRange(ReturnCondition)
  /// Not 0 to 100.
  case extensionsAreOutOfRange
}

extension DossierRules {
  /// Refuses: the first of `DossierRulesMistake`, in the order of the fields.
  public func check() throws(DossierRulesMistake) {
    guard [.clock, .elapsed].contains(homeBanCounting.value) else { throw .homeBanIsMoved(homeBanCounting.value) }
    for (name, length) in [
      ("acknowledgement", acknowledgement), ("safeAtHomeTriage", safeAtHomeTriage),
      ("detentionScreening", detentionScreening), ("reviewMax", reviewMax),
      ("bibobAdviceWeeks", bibobAdviceWeeks.map(TermLength.weeks)),
      ("bibobExtensionWeeks", bibobExtensionWeeks.map(TermLength.weeks)),
    ] {
      try DossierRules.check(length.value, name)
    }
    for (name, length) in [
      ("accessLog", accessLog), ("crisisFile", crisisFile ?? accessLog), ("proposalLead", proposalLead),
    ] {
      try DossierRules.check(length.value, name)
      guard ![.hours, .workingDays].contains(length.value.unit) else { throw .unitDoesNotFit(name) }
    }
    for condition in ReturnCondition.allCases {
      guard (0...3_650).contains(conditionDays.value[condition] ?? 0) else {
        throw .conditionDaysAreOutOfRange(condition)
      }
    }
    guard (0...100).contains(extensionsMax.value) else { throw .extensionsAreOutOfRange }
  }

  private static func check(_ length: TermLength, _ name: String) throws(DossierRulesMistake) {
    let most =
      switch length.unit {
      case .hours: 876_000
      case .days, .workingDays: 36_500
      case .weeks: 5_200
      case .months: 1_200
      case .years: 100
      }
    guard (1...most).contains(length.count) else { throw .lengthIsOutOfRange(name) }
  }
}

extension Sourced {
  fileprivate func map<Other>(_ change: (Value) -> Other) -> Sourced<Other> {
    Sourced<Other>(change(value), source: source)
  }
}
