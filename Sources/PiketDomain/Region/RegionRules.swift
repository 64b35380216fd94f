/// How rosters are made, judged and paid in a region: everything of it that is agreed and not law.
public struct RegionRules: Hashable, Sendable, Codable {
  public var planning: PlanningRules
  public var swaps: SwapRules
  public var schoolHolidays: [SchoolHoliday]
  /// How the law on working time is applied.
  public var workingTime: WorkingTimeSettings
  /// What on-call duty and call-outs earn. Nil in an older log, or where the configuration has none.
  public var allowances: [AllowanceRate]?
  /// What the region adds to the lists of incidents. Nil in an older log, or where the configuration has nothing.
  public var incidents: IncidentRules?
  /// How people are called out. Nil in an older log, or where the configuration has nothing of it.
  public var alerting: AlertRules?
  /// Which incidents must be evaluated, and how soon. Nil in an older log, or where the configuration has nothing.
  public var evaluation: EvaluationRules?
  /// What the yearly report shows. Nil in an older log, or where the configuration has nothing.
  public var report: ReportRules?
  /// How dossiers are kept. Nil in an older log, or where the configuration has nothing.
  public var casework: CaseworkRules?

  public init(
    planning: PlanningRules = PlanningRules(), swaps: SwapRules = SwapRules(), schoolHolidays: [SchoolHoliday] = [],
    workingTime: WorkingTimeSettings = WorkingTimeSettings(), allowances: [AllowanceRate]? = nil,
    incidents: IncidentRules? = nil, alerting: AlertRules? = nil, evaluation: EvaluationRules? = nil,
    report: ReportRules? = nil, casework: CaseworkRules? = nil
  ) {
    self.alerting = alerting
    self.report = report
    self.casework = casework
    self.incidents = incidents
    self.evaluation = evaluation
    self.workingTime = workingTime
    self.allowances = allowances
    self.planning = planning
    self.swaps = swaps
    self.schoolHolidays = schoolHolidays
  }
}

/// What the planner weighs. A weight of 0 leaves the wish out; the unit is the cost of one shift too many or too few.
public struct PlanningRules: Hashable, Sendable, Codable {
  /// Shifts of a function against a person's share.
  public var loadWeight = 10
  /// Weekends against a person's share.
  public var weekendWeight = 10
  /// Nights (00:00 to 06:00) against a person's share, which makes a difference where functions are handed over between
  /// day and night. Nil, as in an older log: as much as shifts.
  public var nightWeight: Int?
  /// Public holidays against a person's share, each by itself over the years.
  public var holidayWeight = 10
  /// Burden of a municipality against its share.
  public var municipalityWeight = 2
  /// A duty at a time that somebody would rather not have; "rather not" costs it once, "not" three times.
  public var preferenceWeight = 5
  /// Two duties within `spreadWeeks`.
  public var spreadWeight = 4
  public var spreadWeeks = 3
  /// A shift that goes to somebody else than was published; more so within `nearDays`. More than what fairness can gain
  /// by it, also where people come with years of arrears: who keeps a roster wants what has to change, and no more.
  public var changeWeight = 1_000
  public var nearFactor = 3
  public var nearDays = 28
  /// How far back the load of each counts, in days, where somebody has to be replaced. A plan looks back over all.
  public var historyDays = 183

  public init() {}
}

/// How a swap comes about.
public struct SwapRules: Hashable, Sendable, Codable {
  /// A planner has to approve what two people agreed on.
  public var needsApproval = false
  /// An offer that nobody took lapses this long before its shift begins.
  public var lapseHours = 24

  public init() {}
}

/// A school holiday, from its first to its last day.
public struct SchoolHoliday: Hashable, Sendable, Codable {
  public var name: String
  public var first: LocalDate
  public var last: LocalDate

  public init(name: String, first: LocalDate, last: LocalDate) {
    self.name = name
    self.first = first
    self.last = last
  }
}
