/// Counts what happened in a year.
struct YearAccount {
  let year: Int
  let period: Interval
  let state: State
  let context: Context

  /// Whether something happened in the year, up to now: what happens at this very moment did.
  private func has(_ moment: Instant) -> Bool {
    moment <= context.now && context.zone.local(moment).date.year == year
  }

  private var codes: [MunicipalityCode] { context.region.municipalities.map(\.code) }

  /// A row for all, and one for each municipality.
  private func rows<Thing>(
    _ figure: ReportFigure, _ subject: String? = nil, of things: [Thing],
    _ municipalities: (Thing) -> [MunicipalityCode]
  ) -> [ReportRow] {
    let total = ReportRow(figure: figure, subject: subject, municipality: nil, number: .exact(things.count))
    return [total] + codes.map { code in
      let count = things.count { municipalities($0).contains(code) }
      return ReportRow(figure: figure, subject: subject, municipality: code, number: .exact(count))
    }
  }

  // MARK: Consultation

  var consultation: [ReportRow] {
    let meetings = state.meetings.values.filter { has($0.at) }
    let themes: [MeetingTheme?] = MeetingTheme.allCases + [nil]
    return themes.flatMap { theme in
      let ofTheme = meetings.filter { $0.plan.theme == theme }
      let subject = theme?.rawValue ?? "other"
      let held = ofTheme.filter(\.isHeld)
      let cancelled = ofTheme.filter { $0.state == .cancelled }
      return rows(.meetingsHeld, subject, of: held) { $0.plan.municipalities }
        + rows(.meetingsCancelled, subject, of: cancelled) { $0.plan.municipalities } + attendance(subject, at: held)
    }
  }

  /// No row where a municipality had nothing to attend.
  private func attendance(_ subject: String, at held: [Meeting]) -> [ReportRow] {
    codes.compactMap { code in
      let own = held.filter { $0.plan.municipalities.contains(code) }
      if own.isEmpty { return nil }
      let attended = own.count { $0.attendance.contains { home(of: $0.person) == code } }
      let percent = (100 * attended + own.count / 2) / own.count
      return ReportRow(figure: .attendancePercent, subject: subject, municipality: code, number: .exact(percent))
    }
  }

  private func home(of person: PersonCode?) -> MunicipalityCode? {
    person.flatMap { state.persons[$0]?.details.municipality }
  }

  // MARK: Incidents

  /// What went on in another incident is counted there.
  private var ofTheYear: [Incident] {
    state.incidents.all.filter { incident in
      has(incident.details.start) && !incident.links.contains { $0.relation == .mergedInto }
    }
  }

  private func level(of incident: Incident) -> GripLevel {
    incident.highestLevel(in: context.region.safetyRegion)
  }

  var incidents: [ReportRow] {
    let real = ofTheYear.filter { !$0.details.isExercise }
    let levels = GripLevel.allCases.flatMap { level in
      subject(level.rawValue, .incidentsByLevel, real.filter { self.level(of: $0) == level })
    }
    let themes = (1...7).map(String.init) + ["none"]
    let byTheme = themes.flatMap { theme in
      subject(theme, .incidentsByTheme, real.filter { $0.theme == theme })
    }
    return rows(.incidents, of: real) { $0.details.municipalities } + levels + byTheme
      + rows(.exercises, of: ofTheYear.filter(\.details.isExercise)) { $0.details.municipalities }
  }

  /// Nothing for a level or theme that did not occur.
  private func subject(_ name: String, _ figure: ReportFigure, _ incidents: [Incident]) -> [ReportRow] {
    incidents.isEmpty ? [] : rows(figure, name, of: incidents) { $0.details.municipalities }
  }

  // MARK: Evaluations

  var evaluations: [ReportRow] {
    let rules = context.region.evaluationRules
    let needed = ofTheYear.filter { level(of: $0) >= rules.fromGrip }
    let found = state.evaluations.values.filter { $0.subject.date.year == year }
    let points = found.flatMap { evaluation in
      evaluation.points.map { (state: $0.state, municipalities: evaluation.subject.municipalities) }
    }
    func evaluated(_ figure: ReportFigure, _ isClosed: Bool) -> [ReportRow] {
      rows(figure, of: found.filter { ($0.closedAt != nil) == isClosed }) { $0.subject.municipalities }
    }
    func followed(_ figure: ReportFigure, _ has: (PointState) -> Bool) -> [ReportRow] {
      rows(figure, of: points.filter { has($0.state) }) { $0.municipalities }
    }
    return rows(.evaluationsNeeded, of: needed) { $0.details.municipalities } + evaluated(.evaluationsOpen, false)
      + evaluated(.evaluationsClosed, true) + followed(.pointsOpen, \.isOpen)
      + followed(.pointsProven) { $0 == .proven } + followed(.pointsDropped) { $0 == .dropped }
  }

  // MARK: Piket

  private var shares: Fairness { Fairness(in: period, state, context.region, context.zone) }

  var duty: [ReportRow] {
    let shares = shares
    func burden(_ figure: ReportFigure, _ amount: (Burden) -> Double) -> [ReportRow] {
      let each = codes.map { code in (code, Int(amount(shares.municipalities[code]?.real ?? Burden()).rounded())) }
      let total = ReportRow(
        figure: figure, subject: nil, municipality: nil, number: .exact(each.reduce(0) { $0 + $1.1 }))
      return [total] + each.map { ReportRow(figure: figure, subject: nil, municipality: $0, number: .exact($1)) }
    }
    let calls = state.callOuts.flatMap { person, records in
      records.filter { $0.isActive && has($0.start) }.map { _ in person }
    }
    return burden(.dutyHours) { $0.seconds / 3_600 } + burden(.dutyWeekends, \.weekends)
      + burden(.dutyHolidays, \.holidays)
      + rows(.callOuts, of: calls) { [home(of: $0)].compactMap { $0 } }
  }

  // MARK: Persons

  var persons: [ReportRow] {
    let onDuty = shares.persons.filter { $0.value.real.seconds > 0 }.map(\.key)
    let trained = state.trainings.values.filter { $0.date.year == year }.flatMap { $0.participants.map(\.person) }
    return suppressed(.personsOnDuty, Set(onDuty)) + suppressed(.personsTrained, Set(trained))
  }

  private func suppressed(_ figure: ReportFigure, _ persons: Set<PersonCode>) -> [ReportRow] {
    let counts = codes.map { code in persons.count { home(of: $0) == code } }
    let shown = Suppression(counts, below: (context.region.rules.report ?? ReportRules()).suppressBelow)
    let total = ReportRow(figure: figure, subject: nil, municipality: nil, number: shown.total)
    return [total] + zip(codes, shown.cells).map {
      ReportRow(figure: figure, subject: nil, municipality: $0, number: $1)
    }
  }
}

extension Meeting {
  /// It is closed, or somebody was there.
  fileprivate var isHeld: Bool { state == .closed || (state == .planned && !attendance.isEmpty) }
}

extension Incident {
  /// Of the national list: the first number of its type.
  fileprivate var theme: String {
    details.type.flatMap { $0.split(separator: ".").first }.map(String.init) ?? "none"
  }
}
