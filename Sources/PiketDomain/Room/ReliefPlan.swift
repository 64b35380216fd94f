/// Who relieves whom: positions and shifts, from now on. The structure has to be able to run without interruption
/// (Besluit veiligheidsregio's 2.3.2(2)); 72 hours are what regions size themselves for.
public struct ReliefPlan: Sendable {
  public static let hoursUsual = 72
  public static let shiftHoursUsual = 8
  public static let hoursMax = 14 * 24
  /// They have to fit in a day.
  public static let shiftHours: Set<Int> = [6, 8, 12]

  /// Somebody in a shift of a position.
  public struct Planned: Hashable, Sendable {
    /// Code of the planned shift; nil: holds the position now.
    public var code: String?
    public var holder: PositionHolder
    /// As far as it lies in the shift.
    public var interval: Interval
  }

  /// Somebody who could be chosen.
  public struct Choice: Hashable, Sendable {
    public var person: PersonCode
    public var name: String
    /// Would have less than eleven hours of rest.
    public var restIsShort: Bool
  }

  /// One shift of one position.
  public struct Cell: Hashable, Sendable {
    public var interval: Interval
    public var planned: [Planned]
    /// Nobody is there for a part of it, or all of it.
    public var isShort: Bool
    /// The best few, where it is short, and how many there are.
    public var choices: [Choice]
    public var choiceCount: Int
  }

  public struct Row: Hashable, Sendable {
    public var position: Position
    public var cells: [Cell]
  }

  public var shifts: [Interval]
  public var rows: [Row]

  /// - Parameters:
  ///   - hours: how far ahead, to the end of the last shift.
  ///   - shiftHours: how long a shift is.
  public init(_ incident: Incident, hours: Int, shiftHours: Int, _ state: State, _ context: Context) {
    let now = context.now
    let shifts = Interval.shifts(from: now.wholeSecond, hours: hours, of: shiftHours, context.zone)
    let work = CrisisWork(state, at: now)
    self.shifts = shifts
    rows = incident.positionsToFill(at: now, context.region).map { position in
      Row(
        position: position,
        cells: shifts.map { shift in
          let planned = incident.planned(position.code, in: shift, at: now, firstEnd: shifts[0].end)
          let isShort = !shift.subtracting(planned.map(\.interval)).isEmpty
          let choices = isShort ? ReliefPlan.choices(position, shift, work, state) : []
          return Cell(
            interval: shift, planned: planned, isShort: isShort,
            choices: Array(choices.prefix(DomainLimits.reliefChoicesMax)), choiceCount: choices.count)
        })
    }
  }

  /// Those who may fill the position, are there, and do not work then; who rests long enough first, then who did least.
  private static func choices(
    _ position: Position, _ shift: Interval, _ work: CrisisWork, _ state: State
  ) -> [Choice] {
    guard let function = position.function else { return [] }
    let pool = state.persons.values.filter {
      $0.isQualified(for: function, in: shift) && !$0.hasLeft(before: shift.end)
    }
    let free = pool.compactMap { person -> (choice: Choice, seconds: Int64)? in
      let warnings = work.warnings(person, position, shift)
      if warnings.contains(.absent) || warnings.contains(.worksThen) { return nil }
      return (
        Choice(
          person: person.code, name: person.details.name, restIsShort: warnings.contains(.restIsShort)),
        work.seconds(of: person.code)
      )
    }
    return free.sorted {
      ($0.choice.restIsShort ? 1 : 0, $0.seconds, $0.choice.person)
        < ($1.choice.restIsShort ? 1 : 0, $1.seconds, $1.choice.person)
    }.map(\.choice)
  }
}

extension Incident {
  /// Positions that are held, were given up with nobody after it, or are planned for; and those of the region's own
  /// people in the teams that are at work.
  func positionsToFill(at now: Instant, _ region: Region) -> [Position] {
    let teams = level(in: region.safetyRegion).teams
    // What a team leaves behind that is not at work any more needs nobody.
    let vacant = room.vacant(at: now).map(\.position).filter { $0.team.map(teams.contains) ?? true }
    let held = room.current(at: now).map(\.position) + vacant
    let planned = room.relief.filter { $0.isPlanned && $0.interval.end > now }.map(\.position)
    let own = region.positions.filter { position in
      position.function != nil && (position.team.map(teams.contains) ?? false)
    }
    var seen: Set<String> = []
    return (own + held + planned).filter { seen.insert($0.code).inserted }
      .sorted { ($0.team.map(order) ?? 9, $0.code) < ($1.team.map(order) ?? 9, $1.code) }
  }

  private func order(_ team: CrisisTeam) -> Int { CrisisTeam.allCases.firstIndex(of: team) ?? 0 }

  /// - Parameter firstEnd: until when somebody is held to go on who holds the position without an end: nobody works for
  ///   three days.
  fileprivate func planned(
    _ position: String, in shift: Interval, at now: Instant, firstEnd: Instant
  ) -> [ReliefPlan.Planned] {
    let relief = room.relief.filter { $0.isPlanned && $0.position.code == position && $0.interval.overlaps(shift) }
    var held: [ReliefPlan.Planned] = []
    if let hold = room.hold(of: position, at: now) {
      // Whoever relieves ends it.
      let relieved = room.relief.filter { $0.isPlanned && $0.position.code == position && $0.interval.end > now }
        .map(\.interval.start).min()
      let end = min(hold.until ?? firstEnd, max(now, relieved ?? Instant(microseconds: .max)))
      let stretch = Interval(start: shift.start, end: min(shift.end, end))
      if stretch.start < stretch.end {
        held.append(ReliefPlan.Planned(code: nil, holder: hold.holder, interval: stretch))
      }
    }
    return held
      + relief.sorted { $0.interval.start < $1.interval.start }.compactMap { planned in
        planned.interval.intersection(shift).map {
          ReliefPlan.Planned(code: planned.code, holder: planned.holder, interval: $0)
        }
      }
  }
}
