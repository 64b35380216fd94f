/// The terms of dossiers and of privacy. Raw values are stable.
public enum TermRule: String, Hashable, Sendable, Codable, CaseIterable {
  case acknowledgement
  case homeBan = "home-ban"
  case homeBanExtended = "home-ban-extended"
  case homeBanReachability = "home-ban-reachability"
  case homeBanHearing = "home-ban-hearing"
  case homeBanRuling = "home-ban-ruling"
  case safeAtHomeTriage = "safe-at-home-triage"
  case safeAtHomeStart = "safe-at-home-start"
  case safeAtHomeDecision = "safe-at-home-decision"
  case detentionPlan = "detention-plan"
  case detentionScreening = "detention-screening"
  case bijEarliest = "bij-earliest"
  case bijInUse = "bij-in-use"
  case bijAccountability = "bij-accountability"
  case radicalisationReview = "radicalisation-review"
  case bibobAdvice = "bibob-advice"
  case bibobExtended = "bibob-extended"
  case privacyRequest = "privacy-request"
  case privacyRequestExtended = "privacy-request-extended"
  case breachNotice = "breach-notice"
  case cyberWarning = "cyber-warning"
  case cyberNotice = "cyber-notice"
  case cyberReport = "cyber-report"
}

/// To what a term belongs. The raw values of the themes are those of `DossierTheme`.
public enum TermScope: String, Hashable, Sendable, Codable, CaseIterable {
  case all
  case detainees = "return"
  case violence
  case radicalisation
  case organisedCrime = "crime"
  case privacy
}

/// How sure a figure is.
public enum TermStanding: String, Hashable, Sendable, Codable, CaseIterable {
  /// Read in the text of the law.
  case law
  /// Of the law by general knowledge of the field; not looked up.
  case field
  /// Custom: a region may change it.
  case configured
}

/// What a term is, and where that was read.
public struct TermFigure: Hashable, Sendable {
  public var rule: TermRule
  public var scope: TermScope
  public var length: TermLength
  public var counting: TermCounting
  /// For instance `Wth 2(1)`.
  public var article: String
  /// The rule in a sentence.
  public var text: String
  public var source: LawSource
  public var standing: TermStanding
  /// Counted back from a day instead of on from a moment.
  public var countsBack = false

  /// When the term ends that begins at `moment`.
  public func end(from moment: Instant, _ almanac: Almanac) -> TermEnd {
    almanac.end(of: length, from: moment, by: counting)
  }
}

extension DossierRules {
  /// All terms, in the order of `TermRule`: to be listed and shown.
  public var terms: [TermFigure] { TermRule.allCases.map(figure) }
}
