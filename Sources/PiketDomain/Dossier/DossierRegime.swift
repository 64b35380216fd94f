/// The law under which a theme is dealt with: basis, participants, purposes, scale, and from where retention counts.
public struct DossierRegime: Hashable, Sendable {
  /// Whose data may lie together. Between domains there is hit or no hit, and a handover that the law knows.
  public enum Domain: String, Hashable, Sendable, Codable, CaseIterable {
    /// Zorg- en Veiligheidshuis (WGS 2.25).
    case careAndSafety = "care-and-safety"
    /// Persoonsgerichte aanpak radicalisering en terroristische activiteiten.
    case radicalisation
    /// RIEC (WGS 2.16).
    case organisedCrime = "crime"
  }

  public var domain: Domain
  /// Articles of law, for accounts of access.
  public var basis: String
  public var scale: DossierScale
  /// Joint controllers: they judge what is taken up, choose who takes part and close.
  public var firstTier: Set<PartnerKind>
  public var secondTier: Set<PartnerKind>
  /// Those who have to agree before anything is taken up; empty: no more than a judgement of the first tier.
  public var unanimous: Set<PartnerKind>
  /// Of the members of a dossier.
  public var purposes: [DossierPurpose]
  /// How long what stands in a dossier may be kept, and from when that counts.
  public var retention: RetentionRule
  public var criteria: [IntakeCriterion]
  /// A running dossier has a day on which it is looked at again.
  public var needsReviewDate: Bool { domain == .radicalisation }

  /// The tier of a kind of partner; nil: it takes no part under this regime.
  public func tier(of kind: PartnerKind) -> PartnerTier? {
    if firstTier.contains(kind) { return .first }
    return secondTier.contains(kind) ? .second : nil
  }
}

extension DossierTheme {
  public var regime: DossierRegime {
    switch self {
    case .detainees: .detainees
    case .violence: .violence
    case .radicalisation: .radicalisation
    case .organisedCrime: .organisedCrime
    }
  }
}

extension DossierRegime {
  fileprivate static let detainees = careAndSafety(
    basis: "WGS 2.25; Pbw 18a, 18b; Bjsg 11a", [.intake, .coordination, .care, .enforcement, .publicOrder])

  fileprivate static let violence = careAndSafety(
    basis: "WGS 2.25; Wth", [.intake, .coordination, .care, .enforcement])

  /// WGS 2.27(1) and (2).
  private static func careAndSafety(basis: String, _ purposes: [DossierPurpose]) -> DossierRegime {
    DossierRegime(
      domain: .careAndSafety, basis: basis, scale: .leidseRegio,
      firstTier: [.childProtection, .prisonService, .police, .prosecution, .municipality, .health],
      secondTier: [.probation, .safeAtHome, .youthAgency, .mentalHealth, .other], unanimous: [], purposes: purposes,
      retention: .jointData,
      criteria: [.severalLifeDomains, .severalChains, .affectsSurroundings, .localSafetyProblem])
  }

  /// PGA 3(1) and 5(3).
  fileprivate static let radicalisation = DossierRegime(
    domain: .radicalisation, basis: "PGA 5, 6", scale: .policeUnit,
    firstTier: [.municipality, .police, .prosecution], secondTier: [.probation, .childProtection],
    unanimous: [.municipality, .police, .prosecution], purposes: [.weighing, .coordination],
    retention: .radicalisation,
    criteria: [
      .readinessForViolence, .extremistViews, .socialRelations, .identificationWithIdeology, .selfReliance,
    ])

  /// WGS 2.16; who takes part there beside police, prosecution and municipalities is `other`.
  fileprivate static let organisedCrime = DossierRegime(
    domain: .organisedCrime, basis: "WGS 2.16", scale: .hollandsMidden,
    firstTier: [.police, .prosecution, .municipality], secondTier: [.other], unanimous: [],
    purposes: [.administrativeApproach, .enforcement, .coordination], retention: .jointData,
    criteria: [.organisedCrimeSuspected, .severalEnforcers])
}

/// On what a referral is judged.
public enum IntakeCriterion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Multiple problems on more than one life domain, leading to crime, nuisance or further slipping.
  case severalLifeDomains
  /// One chain cannot solve it; coercion and pressure are needed.
  case severalChains
  /// The family system or the direct surroundings are affected.
  case affectsSurroundings
  /// A serious local or area-bound safety problem: enough by itself.
  case localSafetyProblem
  // PGA 5(3).
  case readinessForViolence
  case extremistViews
  case socialRelations
  case identificationWithIdeology
  case selfReliance
  // WGS 2.16.
  case organisedCrimeSuspected
  case severalEnforcers
}

extension DossierRegime {
  /// What is missing before it may be taken up; empty where enough is met.
  ///
  /// Care and safety: all three of the national criteria, or the local safety problem. Radicalisation: all five are
  /// weighed and one at least is met. Organised crime: both.
  func missing(of met: Set<IntakeCriterion>, weighed: Set<IntakeCriterion>) -> [IntakeCriterion] {
    switch domain {
    case .careAndSafety:
      met.contains(.localSafetyProblem) ? [] : criteria.filter { $0 != .localSafetyProblem && !met.contains($0) }
    case .radicalisation: met.isEmpty ? criteria : criteria.filter { !weighed.contains($0) }
    case .organisedCrime: criteria.filter { !met.contains($0) }
    }
  }
}
