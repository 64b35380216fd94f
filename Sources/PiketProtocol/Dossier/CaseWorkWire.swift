/// What stands in a dossier once it is worked on.
extension CaseWire {
  /// What a partner provided; it stays the supplier's.
  public struct Contribution: Hashable, Sendable, Codable {
    public var id: String
    public var supplier: String
    public var text: String
    public var basis: String
    public var basisDetail: String?
    public var conditions: [String]
    public var audience: [String]?
    public var at: String
    public var withdrawnAt: String?

    public init(
      id: String, supplier: String, text: String, basis: String, basisDetail: String? = nil, conditions: [String],
      audience: [String]? = nil, at: String, withdrawnAt: String? = nil
    ) {
      self.id = id
      self.supplier = supplier
      self.text = text
      self.basis = basis
      self.basisDetail = basisDetail
      self.conditions = conditions
      self.audience = audience
      self.at = at
      self.withdrawnAt = withdrawnAt
    }
  }

  public struct Decision: Hashable, Sendable, Codable {
    public var text: String
    public var sources: [String]

    public init(text: String, sources: [String]) {
      self.text = text
      self.sources = sources
    }
  }

  public struct Conference: Hashable, Sendable, Codable {
    public var id: String
    public var at: String
    public var state: String
    public var agenda: [String]
    public var present: [String]
    public var decisions: [Decision]

    public init(id: String, at: String, state: String, agenda: [String], present: [String], decisions: [Decision]) {
      self.id = id
      self.at = at
      self.state = state
      self.agenda = agenda
      self.present = present
      self.decisions = decisions
    }
  }

  /// domain: housing, finance, daytime-activity, family, mental-health, physical-health, addiction, daily-living,
  /// social-network, participation, justice, safety.
  public struct Goal: Hashable, Sendable, Codable {
    public var domain: String
    public var text: String

    public init(domain: String, text: String) {
      self.domain = domain
      self.text = text
    }
  }

  public struct Action: Hashable, Sendable, Codable {
    public var id: String
    public var text: String
    public var partner: String
    public var domain: String?
    public var due: String
    public var state: String
    public var note: String?
    public var overdue: Bool
    public var sources: [String]
    public var conditions: [String]

    public init(
      id: String, text: String, partner: String, domain: String? = nil, due: String, state: String, note: String? = nil,
      overdue: Bool, sources: [String], conditions: [String]
    ) {
      self.id = id
      self.text = text
      self.partner = partner
      self.domain = domain
      self.due = due
      self.state = state
      self.note = note
      self.overdue = overdue
      self.sources = sources
      self.conditions = conditions
    }
  }

  public struct ReviewRecord: Hashable, Sendable, Codable {
    public var outcome: String
    public var by: String
    public var at: String
    public var next: String?

    public init(outcome: String, by: String, at: String, next: String? = nil) {
      self.outcome = outcome
      self.by = by
      self.at = at
      self.next = next
    }
  }

  public struct Scaling: Hashable, Sendable, Codable {
    public var level: String
    public var reason: String
    public var by: String
    public var at: String

    public init(level: String, reason: String, by: String, at: String) {
      self.level = level
      self.reason = reason
      self.by = by
      self.at = at
    }
  }

  /// kind: goals-met, scaled-down, moved, died, not-needed.
  public struct Result: Hashable, Sendable, Codable {
    public var kind: String
    public var text: String

    public init(kind: String, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// What an open action becomes when a dossier is closed.
  public struct Handover: Hashable, Sendable, Codable {
    public var action: String
    public var partner: String

    public init(action: String, partner: String) {
      self.action = action
      self.partner = partner
    }
  }
}
