/// What has to be in the access log before the answer leaves (NEN 7513, WGS 1.8(4)): who did what, for what, on what
/// ground, with what outcome. Never what was seen, and never what somebody wrote.
public struct AccessRecord: Hashable, Sendable, Codable {
  public var account: String
  /// The role by which it was open; nil: by none.
  public var role: Role?
  /// Whose people the caller is.
  public var partners: [PartnerCode]
  public var action: AccessAction
  /// Nil: what was written is no number, or several dossiers were looked through.
  public var dossier: DossierNumber?
  public var purpose: DossierPurpose?
  /// Articles of law.
  public var basis: String?
  public var outcome: AccessOutcome
  public var isEmergency: Bool
  /// Dossiers whose numbers were shown beside it: links, or what may have been meant.
  public var shown: [DossierNumber]
  public var at: Instant

  /// The dossier that somebody opened has its number now.
  public mutating func name(_ events: [Event]) {
    for case .dossier(.referred(let referred)) in events { dossier = referred.dossier }
  }
}

/// What is done with a dossier (the list of Wpg 32a, and what systems do beside).
public enum AccessAction: String, Hashable, Sendable, Codable, CaseIterable {
  case collect, create, read, search, list, change, provide, combine, shield, restore, destroy, export, print
  /// Reading who read.
  case accounts
  case breakGlass = "break-glass"
}

/// How it ended. Where it was closed off: the first reason, in the order in which the gate asks.
public enum AccessOutcome: String, Hashable, Sendable, Codable, CaseIterable {
  case open
  case noSuchDossier = "no-such-dossier"
  case noRole = "no-role"
  case notAMember = "not-a-member"
  case noPurpose = "no-purpose"
  case tooConfidential = "too-confidential"
  case notInThisState = "not-in-this-state"
}
