/// What an account may do; which accounts and groups have it stands in the configuration. Deny by default.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case reader
  case planner
  case dutyOfficer = "duty-officer"
  case evaluator
  case caseCoordinator = "case-coordinator"
  case casePartner = "case-partner"
  case privacyOfficer = "privacy-officer"
  case archivist
  case auditor
  case notifier
  case administrator

  public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}

/// Which Unix accounts and groups have a role.
public struct RoleGrant: Hashable, Sendable, Codable {
  public var role: Role
  public var accounts: [String]
  public var groups: [String]
  /// Of which dossiers somebody is a coordinator; nil: of none. Other roles know no themes.
  public var themes: [DossierTheme]?

  public init(role: Role, accounts: [String], groups: [String], themes: [DossierTheme]? = nil) {
    self.themes = themes
    self.role = role
    self.accounts = accounts
    self.groups = groups
  }
}

/// Who calls, as the kernel says it: nothing in a message can change that.
public struct Caller: Hashable, Sendable {
  /// Account name from NSS, or `uid:1234` where the account is unknown.
  public var account: String
  public var groups: Set<String>

  public init(account: String, groups: Set<String>) {
    self.account = account
    self.groups = groups
  }

  public func roles(in region: Region) -> Set<Role> { Set(region.roles.filter(holds).map(\.role)) }

  /// Whether the caller has one of these roles.
  public func hasRole(of roles: Set<Role>, in region: Region) -> Bool {
    region.roles.contains { roles.contains($0.role) && holds($0) }
  }

  func holds(_ grant: RoleGrant) -> Bool {
    grant.accounts.contains(account) || grant.groups.contains(where: groups.contains)
  }
}
