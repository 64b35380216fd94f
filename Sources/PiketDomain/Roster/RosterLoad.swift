/// A year of the roster, week by week.
public struct RosterLoad: Hashable, Sendable {
  public var posts: [Post]
  public var weeks: [WeekLoad]

  /// The weeks of a year by ISO 8601, which must lie in `DomainLimits.rosterYears`.
  ///
  /// Posts are those of hard piket, and others only where somebody has a shift; an ordered list is no turn.
  ///
  /// - function: only the posts of that one.
  public init(year: Int, _ state: State, _ region: Region, _ zone: Zone, function: FunctionCode? = nil) {
    let mondays = (1...53).compactMap { LocalDate(mondayOfWeek: $0, ofYear: year) }
    var posts: [Post] = []
    var holders: [[[PersonCode]]] = Array(repeating: [], count: mondays.count)
    for asked in region.functions where function == nil || asked.code == function {
      for post in region.posts(of: asked) {
        let roster = state.rosters[post] ?? PostRoster()
        let weeks = mondays.map { roster.holders(of: asked.dutyWeek(from: $0, zone)) }
        guard (asked.standby == .hard && asked.pool != .ordered) || weeks.contains(where: { !$0.isEmpty }) else {
          continue
        }
        posts.append(post)
        for (week, persons) in weeks.enumerated() { holders[week].append(persons) }
      }
    }
    self.posts = posts
    weeks = zip(mondays, holders).map { WeekLoad(monday: $0, holders: $1, region.rules.schoolHolidays) }
  }
}

/// One week: who has which post, and what days it holds.
public struct WeekLoad: Hashable, Sendable {
  public var monday: LocalDate
  /// For each post of the year who has it in the week that begins at its handover, by turn; none: nobody has.
  public var holders: [[PersonCode]]
  /// From Monday to Sunday.
  public var holidays: [Holiday]
  /// Names of the school holidays.
  public var schoolHolidays: [String]

  init(monday: LocalDate, holders: [[PersonCode]], _ schoolHolidays: [SchoolHoliday]) {
    self.monday = monday
    self.holders = holders
    let sunday = monday.adding(days: 6)
    holidays = (0...6).flatMap { monday.adding(days: $0).holidays }
    self.schoolHolidays = schoolHolidays.filter { $0.first <= sunday && monday <= $0.last }.map(\.name)
  }
}

extension PiketFunction {
  /// From the first handover of a week to that of the next.
  fileprivate func dutyWeek(from monday: LocalDate, _ zone: Zone) -> Interval {
    let first = weekly.first?.start ?? handover
    func start(_ monday: LocalDate) -> Instant {
      zone.handover(LocalDateTime(monday.adding(days: first.weekday.rawValue - 1), first.time))
    }
    return Interval(start: start(monday), end: start(monday.adding(days: 7)))
  }
}

extension PostRoster {
  /// Who had the post within a period, each once, by turn.
  fileprivate func holders(of period: Interval) -> [PersonCode] {
    var holders: [PersonCode] = []
    for person in record(of: period).compactMap(\.person) where !holders.contains(person) { holders.append(person) }
    return holders
  }
}
