import PiketDomain
import PiketProtocol

extension Engine {
  /// What a roster comes to: gaps, fairness, load, and the matrix to take along.
  static let rosterAccountRoutes: [Route] = [
    .read(RosterWire.Gaps.self, accountants) { call, view, _ in
      let period = try view.period(from: call.from, until: call.until) { $0.yearAhead }
      let function = try view.function(call.function)
      let municipality = try call.municipality.map { try view.region.municipality(named: $0).code }
      let roster = RosterGaps(in: period, view.state, view.region, view.zone)
      let findings = roster.unqualified(function: function, municipality: municipality, at: view.now)
      return RosterWire.Gaps.Reply(
        from: view.rfc3339(period.start), until: view.rfc3339(period.end),
        gaps: roster.gaps(function: function, municipality: municipality).map { RosterWire.Gap($0, view) },
        findings: findings.map { RosterWire.Finding($0, view) })
    },
    .read(RosterWire.Fairness.self, accountants) { call, view, _ in
      let period = try view.period(from: call.from, until: call.until) { $0.calendarYear }
      let fairness = Fairness(
        in: period, view.state, view.region, view.zone, function: try view.function(call.function))
      return RosterWire.Fairness.Reply(
        from: view.rfc3339(period.start), until: view.rfc3339(period.end),
        persons: fairness.persons.sorted { $0.key < $1.key }.map { code, share in
          RosterWire.Share(code.rawValue, view.name(of: code), share)
        },
        municipalities: view.region.municipalities.map {
          RosterWire.Share($0.code.rawValue, $0.name, fairness.municipalities[$0.code] ?? Share())
        })
    },
    .read(RosterWire.Compare.self, accountants) { call, view, _ in try compare(call, view) },
    .read(RosterWire.Load.self, accountants) { call, view, _ in
      let year = call.year ?? view.zone.local(view.now).date.year
      guard DomainLimits.rosterYears.contains(year) else { throw Failure.invalidParameter("year") }
      let load = RosterLoad(
        year: year, view.state, view.region, view.zone, function: try view.function(call.function))
      return RosterWire.Load.Reply(
        year: year, posts: load.posts.map(\.description), weeks: load.weeks.map { RosterWire.Week($0) })
    },
    .read(RosterWire.Export.self, .anybody, needsLog: { $0.knownAt != nil }) { call, view, engine in
      RosterWire.Export.Reply(
        content: RosterMatrixText.rendered(try exported(call, view, engine), view.region, view.zone))
    },
  ]

  private static let accountants: Set<Role> = [.planner, .auditor, .evaluator, .dutyOfficer]

  /// The shifts of the period, and what the other posts have beside it in the same rows: an empty cell says that nobody
  /// is there, so that a row which reaches out of the period would end a duty when it is read again.
  private static func exported(
    _ call: RosterWire.Export, _ view: View, _ engine: Engine
  ) throws -> [MatrixShift] {
    var question = RosterWire.Show(
      function: call.function, from: call.from, until: call.until, draft: call.draft, knownAt: call.knownAt)
    guard let rows = try shown(question, view, engine).shifts.map(\.shift.interval).hull else { return [] }
    (question.from, question.until) = (view.rfc3339(rows.start), view.rfc3339(rows.end))
    return try shown(question, view, engine).shifts.compactMap { entry in
      entry.shift.interval.intersection(rows).map {
        MatrixShift(post: entry.post, interval: $0, person: entry.shift.person)
      }
    }
  }

  private static func compare(_ call: RosterWire.Compare, _ view: View) throws -> RosterWire.Compare.Reply {
    let drafts = try [call.before, call.after].map { try view.draft(unlessPublished: $0) }
    let period = try view.period(from: call.from, until: call.until) {
      drafts.compactMap { $0?.period }.hull ?? $0.calendarYear
    }
    let function = try view.function(call.function)
    let both = drafts.map { draft in
      let state = draft.map { view.state.publishing($0, view.zone) } ?? view.state
      return Fairness(in: period, state, view.region, view.zone, function: function)
    }
    let persons = Set(both.flatMap(\.persons.keys)).sorted()
    return RosterWire.Compare.Reply(
      from: view.rfc3339(period.start), until: view.rfc3339(period.end),
      persons: persons.map { code in
        RosterWire.Comparison(code.rawValue, view.name(of: code), both.map { $0.persons[code] ?? Share() })
      },
      municipalities: view.region.municipalities.map { place in
        RosterWire.Comparison(place.code.rawValue, place.name, both.map { $0.municipalities[place.code] ?? Share() })
      })
  }
}

extension View {
  fileprivate func function(_ text: String?) throws -> FunctionCode? {
    try text.map { try region.function(named: $0).code }
  }

  fileprivate func name(of person: PersonCode) -> String { state.persons[person]?.details.name ?? "" }

  /// Nil for what is published.
  fileprivate func draft(unlessPublished text: String) throws -> Draft? {
    text.lowercased() == "published" ? nil : try state.draft(named: text)
  }

  /// The usual period, where either end is not given.
  ///
  /// Refuses: `periodIsEmpty`, `periodIsTooLong`.
  fileprivate func period(from: String?, until: String?, usual: (View) -> Interval) throws -> Interval {
    let usual = usual(self)
    let period = Interval(
      start: try moment(from, field: "from") ?? usual.start, end: try moment(until, field: "until") ?? usual.end)
    if period.isEmpty { throw Refusal.periodIsEmpty(period) }
    let daysMax = DomainLimits.rosterHorizonDays
    if period.end > period.start.adding(seconds: Int64(daysMax) * 86_400) {
      throw Refusal.periodIsTooLong(period, daysMax: daysMax)
    }
    return period
  }

  fileprivate var yearAhead: Interval {
    Interval(start: now.wholeSecond, end: now.wholeSecond.adding(seconds: 366 * 86_400))
  }

  fileprivate var calendarYear: Interval { zone.calendarYear(of: now) }
}
