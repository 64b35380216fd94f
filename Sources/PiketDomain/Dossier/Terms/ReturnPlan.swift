/// What has to be in order before somebody comes back from detention. Raw values are stable.
public enum ReturnCondition: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case identity
  case housing
  /// Work and income.
  case income
  case debts
  case care
  case daytime
  case network

  /// The five basic conditions of the administrative agreement; daytime activity and network go with them.
  public static let basic: [ReturnCondition] = [.identity, .housing, .income, .debts, .care]

  /// Papers, a home and a debt plan take longest; somewhere to go in the daytime can be settled last.
  public static let daysBefore: [ReturnCondition: Int] = [
    .identity: 56, .housing: 56, .debts: 56, .care: 42, .income: 28, .network: 28, .daytime: 14,
  ]
}

/// By when a condition has to be met.
public struct ConditionDeadline: Hashable, Sendable {
  public var condition: ReturnCondition
  /// The last day.
  public var day: LocalDate

  public init(_ condition: ReturnCondition, _ day: LocalDate) {
    self.condition = condition
    self.day = day
  }
}

/// The return of one person. Nothing of it is kept: a release that is moved moves every deadline.
public struct ReturnPlan: Hashable, Sendable {
  public var entry: LocalDate
  /// As expected now.
  public var release: LocalDate

  public init(entry: LocalDate, release: LocalDate) {
    self.entry = entry
    self.release = release
  }

  /// Counted back from the release, by day. For a short stay the first may lie before the entry: then they are due at
  /// once, on the day of the entry.
  public func deadlines(_ rules: DossierRules, _ almanac: Almanac) -> [ConditionDeadline] {
    ReturnCondition.allCases.map { condition in
      let days = rules.conditionDays.value[condition] ?? ReturnCondition.daysBefore[condition] ?? 0
      let day = almanac.day(.days(days), before: release)
      return ConditionDeadline(condition, max(day, min(entry, release)))
    }
    .sorted { ($0.day, $0.condition.rawValue) < ($1.day, $1.condition.rawValue) }
  }
}

/// What a prison has to have done after somebody came in.
public struct DetentionClock: Hashable, Sendable, Codable {
  public var enteredAt: Instant
  public var screenedAt: Instant?
  /// When the plan for detention and reintegration was set.
  public var planSetAt: Instant?

  public init(enteredAt: Instant, screenedAt: Instant? = nil, planSetAt: Instant? = nil) {
    self.enteredAt = enteredAt
    self.screenedAt = screenedAt
    self.planSetAt = planSetAt
  }

  /// What has not been done yet, by end.
  public func running(_ rules: DossierRules, _ almanac: Almanac) -> [RunningTerm] {
    let open = [(TermRule.detentionScreening, screenedAt), (.detentionPlan, planSetAt)].filter { $0.1 == nil }
    return open.map { rules.term($0.0, from: enteredAt, almanac) }.sorted()
  }
}

/// The dates of a notice about a convicted person (BIJ; Besluit justitiële en strafvorderlijke gegevens 11a).
public struct BijNotice: Hashable, Sendable {
  /// Also of a temporary return: leave.
  public var expectedReturn: LocalDate

  public init(expectedReturn: LocalDate) { self.expectedReturn = expectedReturn }

  /// The first day on which the minister may tell the mayor.
  public func earliestProvision(_ rules: DossierRules, _ almanac: Almanac) -> LocalDate {
    almanac.day(rules.figure(.bijEarliest).length, before: expectedReturn)
  }
}
