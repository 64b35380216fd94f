/// What the budget's goal asks to be accounted for of a year: figures only, no names.
///
/// Counts of meetings, incidents, evaluations and hours are of no person and are shown as they are. Numbers of persons
/// are personal: small ones are taken out (`Suppression`), over all municipalities, also where one is asked for.
public struct YearReport: Hashable, Sendable {
  /// The year as far as it is over.
  public var period: Interval
  /// By figure, subject, and municipality in the order of the configuration; the total first.
  public var rows: [ReportRow]

  /// - Parameter municipality: only the rows of that one.
  public init(year: Int, municipality: MunicipalityCode? = nil, _ state: State, _ context: Context) {
    let zone = context.zone
    let start = zone.startOfDay(LocalDate(unchecked: year, 1, 1))
    let end = zone.startOfDay(LocalDate(unchecked: year + 1, 1, 1))
    period = Interval(start: start, end: max(start, min(end, context.now.wholeSecond)))
    let account = YearAccount(year: year, period: period, state: state, context: context)
    let all = account.consultation + account.incidents + account.evaluations + account.duty + account.persons
    rows = municipality.map { code in all.filter { $0.municipality == code } } ?? all
  }

  /// Refuses `fieldIsInvalid`: no year of the rosters.
  public static func checked(year: Int) throws(Refusal) -> Int {
    if DomainLimits.rosterYears.contains(year) { return year }
    throw .fieldIsInvalid(field: "year", value: "\(year)", reason: .isNoDate)
  }
}

/// One number of the report.
public struct ReportRow: Hashable, Sendable {
  public var figure: ReportFigure
  /// Of which theme, level or type; nil where the figure is of all.
  public var subject: String?
  /// Nil: all together. What several municipalities had together counts for each, and once in the total.
  public var municipality: MunicipalityCode?
  public var number: ReportNumber
}

/// What a number of the report tells.
public enum ReportFigure: String, Hashable, Sendable, Codable, CaseIterable {
  // Consultation in the cold phase, by theme (`MeetingTheme`, or `other`).
  case meetingsHeld
  case meetingsCancelled
  /// Percent of the meetings that were held in which somebody of the municipality was.
  case attendancePercent
  // Incidents and crises by highest GRIP level and by theme of the national list; exercises by themselves.
  case incidents
  case incidentsByLevel
  case incidentsByTheme
  case exercises
  // Evaluations of what began in the year.
  case evaluationsNeeded
  case evaluationsOpen
  case evaluationsClosed
  case pointsOpen
  case pointsProven
  case pointsDropped
  // Piket by the people's own municipality, as it was held.
  case dutyHours
  case dutyWeekends
  case dutyHolidays
  case callOuts
  // Numbers of persons.
  case personsOnDuty
  case personsTrained

  public var section: ReportSection {
    switch self {
    case .meetingsHeld, .meetingsCancelled, .attendancePercent: .consultation
    case .incidents, .incidentsByLevel, .incidentsByTheme, .exercises: .incidents
    case .evaluationsNeeded, .evaluationsOpen, .evaluationsClosed, .pointsOpen, .pointsProven, .pointsDropped:
      .evaluations
    case .dutyHours, .dutyWeekends, .dutyHolidays, .callOuts: .duty
    case .personsOnDuty, .personsTrained: .persons
    }
  }
}

public enum ReportSection: String, Hashable, Sendable, Codable, CaseIterable {
  case consultation
  case incidents
  case evaluations
  case duty
  case persons
}
