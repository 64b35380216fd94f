/// A partner of the Zorg- en Veiligheidshuis by its short name, for instance `politie`; always lower case.
public struct PartnerCode: Code {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What a partner is in the law's eyes: that decides its tier.
public enum PartnerKind: String, Hashable, Sendable, Codable, CaseIterable {
  case police
  case prosecution
  /// Mayor and college.
  case municipality
  case probation
  /// Raad voor de Kinderbescherming.
  case childProtection = "child-protection"
  /// Dienst Justitiële Inrichtingen.
  case prisonService = "prison-service"
  /// GGD.
  case health
  /// Veilig Thuis.
  case safeAtHome = "safe-at-home"
  case mentalHealth = "mental-health"
  /// Certified youth agency.
  case youthAgency = "youth-agency"
  case other

  /// Bound by medical or youth-care secrecy: what it provides needs consent or a ground (WGS 2.29(2)).
  public var keepsProfessionalSecrecy: Bool {
    switch self {
    case .health, .mentalHealth, .youthAgency: true
    default: false
    }
  }
}

/// First: joint controllers, who judge and close (WGS 2.27(1)). Second: they take part where they are asked to.
public enum PartnerTier: Int, Hashable, Sendable, Codable, CaseIterable {
  case first = 1
  case second
}

/// An organisation that takes part in dossiers, and whose people its accounts are.
public struct Partner: Hashable, Sendable, Codable {
  public var code: PartnerCode
  public var name: String
  public var kind: PartnerKind
  public var accounts: [String]
  public var groups: [String]

  public init(code: PartnerCode, name: String, kind: PartnerKind, accounts: [String] = [], groups: [String] = []) {
    self.code = code
    self.name = name
    self.kind = kind
    self.accounts = accounts
    self.groups = groups
  }

  /// Whether the caller is one of its people.
  public func has(_ caller: Caller) -> Bool {
    accounts.contains(caller.account) || groups.contains(where: caller.groups.contains)
  }
}

/// How dossiers are kept in a region: what its configuration says of it.
public struct CaseworkRules: Hashable, Sendable, Codable {
  public var partners: [Partner]
  /// Up to which confidentiality a role sees; in place of the usual ones.
  public var clearances: [RoleClearance]
  /// How long an emergency opens a dossier.
  public var emergencyHours: Int
  /// Terms and retention, as far as the region decides; nil: the usual ones.
  public var terms: DossierRules?
  /// Published criteria of the lists of prioritised cases (WGS 2.32), by code.
  public var priorityCriteria: [PriorityCriterion]

  public init(
    partners: [Partner] = [], clearances: [RoleClearance] = [], emergencyHours: Int = 3,
    priorityCriteria: [PriorityCriterion] = [], terms: DossierRules? = nil
  ) {
    self.terms = terms
    self.partners = partners
    self.clearances = clearances
    self.emergencyHours = emergencyHours
    self.priorityCriteria = priorityCriteria
  }

  /// What a role may see where the configuration says nothing. Roles that are not here see no content at all.
  public static let usualClearances = [
    RoleClearance(role: .caseCoordinator, upTo: .geheim), RoleClearance(role: .casePartner, upTo: .geheim),
    RoleClearance(role: .archivist, upTo: .zeerGeheim), RoleClearance(role: .privacyOfficer, upTo: .zeerGeheim),
  ]

  /// Nil: none.
  public func clearance(of role: Role) -> Confidentiality? {
    (clearances.first { $0.role == role } ?? Self.usualClearances.first { $0.role == role })?.upTo
  }
}

/// Up to which confidentiality a role sees.
public struct RoleClearance: Hashable, Sendable, Codable {
  public var role: Role
  public var upTo: Confidentiality

  public init(role: Role, upTo: Confidentiality) {
    self.role = role
    self.upTo = upTo
  }
}

/// An objective, published criterion by which a case is prioritised (WGS 2.32).
public struct PriorityCriterion: Hashable, Sendable, Codable {
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

extension Region {
  public var casework: CaseworkRules { rules.casework ?? CaseworkRules() }

  public func partner(_ code: PartnerCode) -> Partner? { casework.partners.first { $0.code == code } }

  /// Whose people the caller is.
  public func partners(of caller: Caller) -> [Partner] { casework.partners.filter { $0.has(caller) } }

  /// A partner by code or name as people write it. Refuses: `dossier(.partnerIsUnknown)`.
  public func partner(named text: String) throws(Refusal) -> Partner {
    let key = text.folded
    let partners = casework.partners
    if let found = partners.first(where: { $0.code.rawValue.folded == key || $0.name.folded == key }) { return found }
    throw .dossier(.partnerIsUnknown(text, nearest: nearest(text, among: partners.map(\.code.rawValue))))
  }
}
