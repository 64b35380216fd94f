/// What is to be reached, and who does what by when (plan van aanpak).
public struct CasePlan: Hashable, Sendable, Codable {
  public var goals: [CaseGoal] = []
  public var actions: [CaseAction] = []

  public init() {}
}

/// A part of somebody's life on which something is to change.
public enum LifeDomain: String, Hashable, Sendable, Codable, CaseIterable {
  case housing, finance
  case daytimeActivity = "daytime-activity"
  case family
  case mentalHealth = "mental-health"
  case physicalHealth = "physical-health"
  case addiction
  case dailyLiving = "daily-living"
  case socialNetwork = "social-network"
  case participation, justice, safety
}

/// Something to be reached.
public struct CaseGoal: Hashable, Sendable, Codable {
  public var domain: LifeDomain
  public var text: String

  public init(_ domain: LifeDomain, _ text: String) {
    self.domain = domain
    self.text = text
  }
}

/// What one partner does, by when.
public struct CaseAction: Hashable, Sendable, Codable {
  public enum State: String, Hashable, Sendable, Codable, CaseIterable { case open, done, dropped }

  /// From 1; `A1` is the first.
  public var number: Int
  public var text: String
  public var partner: PartnerCode
  public var domain: LifeDomain?
  /// The last day for it.
  public var due: LocalDate
  /// The contributions that it rests on.
  public var sources: [Int]
  public var state = State.open
  public var note: String?
  public var endedAt: Instant?

  public var code: String { "A\(number)" }
}

/// How high the risk is, at one moment.
public enum RiskLevel: String, Hashable, Sendable, Codable, CaseIterable { case low, medium, high, acute }

public struct RiskAssessment: Hashable, Sendable, Codable {
  public var domain: LifeDomain
  public var level: RiskLevel
  public var reason: String
  public var by: String
  public var at: Instant
}
