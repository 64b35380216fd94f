/// The regular hours of one person as stretches of time, over the days of a check.
struct WorkPlan {
  /// Worked as planned: sorted, without overlap.
  var planned: [Interval] = []
  /// Not worked because of leave or sickness; counts as hours of work all the same (ATW 5:2(1)), but not against rest.
  var credited: [Interval] = []

  init(_ record: PersonRecord, _ settings: WorkingTimeSettings, _ days: WorkingDays, holidays: [Bool]) {
    let weeks = Week.weeks(of: record.facts.hours, settings, days)
    for (index, week) in weeks.enumerated() {
      let end = index + 1 < weeks.count ? weeks[index + 1].firstDay : days.count
      guard week.hasWork, week.firstDay < end else { continue }
      var weekday = days.weekday(week.firstDay).rawValue - 1
      for day in week.firstDay..<end {
        if !holidays[day] {
          for part in week.parts[weekday] {
            planned.append(
              Interval(
                start: days.instant(day, seconds: part.lowerBound), end: days.instant(day, seconds: part.upperBound)))
          }
        }
        weekday = weekday == 6 ? 0 : weekday + 1
      }
    }
    if weeks.contains(where: \.needsMerging) { planned = planned.merged() }
    // Training is work; whatever else keeps somebody away is told as leave or sickness is.
    let away = record.absences.filter { $0.isActive && $0.kind != .training }.map(\.interval).merged()
    if away.isEmpty { return }
    credited = planned.intersecting(away)
    planned = planned.subtracting(away)
  }

  /// Regular hours of a week from a day on: per weekday, seconds from midnight.
  private struct Week {
    var firstDay: Int
    var parts: [[Range<Int>]]
    var hasWork: Bool { parts.contains { !$0.isEmpty } }
    /// Blocks that overlap, are out of order or run into the next day.
    var needsMerging: Bool {
      parts.contains { day in
        day.contains { $0.upperBound >= 86_400 } || zip(day, day.dropFirst()).contains { $0.upperBound > $1.lowerBound }
      }
    }

    init(_ blocks: [WorkBlock], from day: Int, _ settings: WorkingTimeSettings) {
      firstDay = max(0, day)
      parts = Weekday.allCases.map { weekday in
        blocks.filter { $0.weekday == weekday }.flatMap { $0.parts(settings.breaks) }
          .sorted { $0.lowerBound < $1.lowerBound }
      }
    }

    static func weeks(
      of hours: [WorkingHours], _ settings: WorkingTimeSettings, _ days: WorkingDays
    ) -> [Week] {
      let own = hours.sorted { $0.from < $1.from }.map {
        Week($0.blocks ?? settings.defaultHours, from: days.day($0.from), settings)
      }
      return [Week(settings.defaultHours, from: 0, settings)] + own.filter { $0.firstDay < days.count }
    }
  }
}

extension WorkBlock {
  /// Seconds from midnight, without the break.
  func parts(_ breaks: [BreakRule]) -> [Range<Int>] {
    let start = self.start.secondsOfDay
    let end = self.end.secondsOfDay + (self.end > self.start ? 0 : 86_400)
    let pause = breaks.last { (end - start) > $0.aboveMinutes * 60 }?.minutes ?? 0
    let middle = (start + end) / 2
    if pause == 0 { return [start..<end] }
    return [start..<middle - pause * 30, middle + pause * 30..<end].filter { !$0.isEmpty }
  }
}
