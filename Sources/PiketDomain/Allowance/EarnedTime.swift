/// The time of one person for which something is paid.
struct EarnedTime {
  /// Sorted, without overlap: an hour on two posts is one hour.
  var intervals: [Interval] = []
  /// When a shift or a call-out began.
  var starts: [Instant] = []

  /// Of everybody, within a period: hard piket as it really was, without offices, and call-outs as the law counts them.
  static func all(
    in period: Interval, _ state: State, _ context: Context
  ) -> [PersonCode: [AllowanceKind: EarnedTime]] {
    var earned: [PersonCode: [AllowanceKind: EarnedTime]] = [:]
    if period.isEmpty { return earned }
    for function in context.region.functions where function.isLegalOnCallDuty {
      for post in context.region.posts(of: function) {
        guard let roster = state.rosters[post] else { continue }
        let shifts = roster.shifts(startingIn: period).map(\.interval.start)
        for stretch in roster.record(of: period) {
          guard let person = stretch.person else { continue }
          var time = earned[person]?[.standby] ?? EarnedTime()
          time.intervals.append(stretch.interval)
          time.starts += shifts.filter(stretch.interval.contains)
          earned[person, default: [:]][.standby] = time
        }
      }
    }
    for person in state.callOuts.keys {
      // Joined before the month is cut out: a call-out over its border is one.
      let worked = CallOut.worked(state.callOuts(of: person, at: context.now))
      let time = EarnedTime(
        intervals: worked.intersecting([period]), starts: worked.map(\.start).filter(period.contains))
      if !time.intervals.isEmpty { earned[person, default: [:]][.callout] = time }
    }
    return earned.mapValues { $0.mapValues { EarnedTime(intervals: $0.intervals.merged(), starts: $0.starts) } }
  }
}

/// A day of the month, as rates look at it.
struct RatedDay {
  let date: LocalDate
  let day: DayClass
  /// In a night with a clock change 23 or 25 hours.
  let interval: Interval

  init(_ date: LocalDate, _ zone: Zone, _ holidays: [Holiday]) {
    self.date = date
    day = DayClass(date, holidays: holidays)
    interval = Interval(start: zone.startOfDay(date), end: zone.startOfDay(date.adding(days: 1)))
  }

  /// The part of the day in which a rate holds. Borders are moments of the clock like handovers: never two, never none.
  func band(of rate: AllowanceRate, _ zone: Zone) -> Interval {
    Interval(
      start: rate.from.map { zone.handover(LocalDateTime(date, $0)) } ?? interval.start,
      end: rate.until.map { zone.handover(LocalDateTime(date, $0)) } ?? interval.end)
  }
}
