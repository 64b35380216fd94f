/// What a partner provided. It stays the supplier's: nobody else changes, shares or withdraws it.
public struct Contribution: Hashable, Sendable, Codable {
  /// From 1; `B1` is the first.
  public var number: Int
  public var supplier: PartnerCode
  /// Empty once it is withdrawn.
  public var text: String
  public var basis: DisclosureBasis
  /// What others may do with it; goes with it wherever it goes (WGS 2.29(3)).
  public var conditions: [String]
  /// The participants that may see it; nil: each of them.
  public var audience: [PartnerCode]?
  public var by: String
  public var at: Instant
  public var withdrawnAt: Instant?

  public var code: String { "B\(number)" }
  public var isWithdrawn: Bool { withdrawnAt != nil }
}

/// Why a partner may provide what it provides.
public enum DisclosureBasis: Hashable, Sendable, Codable {
  /// Its own task by law, where no professional secrecy is in the way.
  case statutoryTask
  /// The person said yes, on that day.
  case consent(on: LocalDate)
  /// An article of law that asks for it or allows it.
  case law(article: String)
  /// Care could not be good without it.
  case goodCare(why: String)

  /// Whether it opens professional secrecy (WGS 2.29(2)).
  var opensProfessionalSecrecy: Bool {
    if case .statutoryTask = self { return false }
    return true
  }
}

/// A part of a dossier that is shared, or not, as a whole.
public enum DossierSection: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Subject, household, circle.
  case persons
  case referral
  case triage
  /// Each has its own audience beside this.
  case contributions
  case conferences
  case plan
  /// Reviews, risk, scaling, result.
  case monitoring
  /// What only its theme knows: release, home ban, signals.
  case theme
  /// Number, state, dates, who takes part: no content.
  case administration

  public static func < (left: DossierSection, right: DossierSection) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// The participants that see a section which not all of them see.
public struct SectionAudience: Hashable, Sendable, Codable {
  public var section: DossierSection
  public var partners: [PartnerCode]
}
