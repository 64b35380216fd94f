/// What a month comes to for payroll: hours, by the rates that were in force on each day.
public struct AllowanceMonth: Hashable, Sendable {
  /// The month as far as it is over: hours that lie ahead may still change hands.
  public var period: Interval
  /// By employer, person, kind, rate (in the order of the configuration) and day class.
  public var lines: [AllowanceLine]
  /// Hours for which no rate is in force, day by day, in the same order.
  public var gaps: [AllowanceGap]
}

/// What one rate gives one person.
public struct AllowanceLine: Hashable, Sendable {
  public var person: PersonCode
  public var rate: AllowanceRate
  public var day: DayClass
  public var microseconds: Int64
  /// Nil where salaries would have to be known. Rounded half up.
  public var amountCents: Int?
}

/// Time of one person on one day that no rate covers.
public struct AllowanceGap: Hashable, Sendable {
  public var person: PersonCode
  public var kind: AllowanceKind
  public var date: LocalDate
  public var day: DayClass
  public var microseconds: Int64
}

/// A month of the calendar.
public struct AllowanceQuestion: Sendable {
  public var first: LocalDate
  public var person: PersonCode?
  public var employer: EmployerCode?

  /// Refuses, in this order: `fieldIsInvalid` (month, `2027-01`), `personIsUnknown`, `employerIsUnknown`.
  public init(month: String, person: String?, employer: String?, _ state: State, _ region: Region) throws(Refusal) {
    let parts = month.trimmed.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy(\.isDigit), let year = Int(parts[0]), (1970...9998).contains(year),
      let number = Int(parts[1]), let first = LocalDate(year, number, 1)
    else { throw .fieldIsInvalid(field: "month", value: month, reason: .isNoMonth) }
    self.first = first
    if let person { self.person = try state.person(named: person).code }
    if let employer { self.employer = try region.employer(named: employer).code }
  }

  /// The days of the month.
  var days: [LocalDate] {
    (0..<31).map { first.adding(days: $0) }.filter { $0.month == first.month }
  }

  public func answer(_ state: State, _ context: Context, holidays: [Holiday] = Holiday.paid) -> AllowanceMonth {
    let zone = context.zone
    let start = zone.startOfDay(first)
    let end = zone.startOfDay(first.adding(days: days.count))
    let period = Interval(start: start, end: max(start, min(end, context.now.wholeSecond)))
    var month = AllowanceMonth(period: period, lines: [], gaps: [])
    let earned = EarnedTime.all(in: period, state, context)
    let persons = earned.keys.compactMap { state.persons[$0] }
      .filter { person == nil || $0.code == person }
      .filter { employer == nil || $0.details.employer == employer }
      .sorted { ($0.details.employer, $0.code) < ($1.details.employer, $1.code) }
    let classed = days.map { RatedDay($0, zone, holidays) }
    for person in persons {
      for kind in AllowanceKind.allCases {
        guard let time = earned[person.code]?[kind] else { continue }
        var sheet = AllowanceSheet(person: person.code, kind: kind, rates: context.region.rules.allowances ?? [])
        for day in classed { sheet.take(day, time, zone) }
        month.lines += sheet.lines
        month.gaps += sheet.gaps
      }
    }
    return month
  }
}
