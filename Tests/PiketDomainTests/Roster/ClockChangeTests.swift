import PiketDomain
import Testing

/// Rosters of weeks over twelve years: each minute of the two weekends of each year in which the clocks change has
/// exactly one holder.
struct ClockChangeTests {
  @Test(arguments: [
    Handover(weekday: .monday, time: Office.time(9, 0)),
    // Skipped in March, there twice in October.
    Handover(weekday: .sunday, time: Office.time(2, 30)),
  ])
  func everyMinuteHasOneHolder(handover: Handover) throws {
    let state = try roster(handover)
    let shifts = try #require(state.rosters[Post("OVD_BZ")]?.shifts)
    let region = region(handover)
    var (minutes, once) = (0, 0)
    var hoursOfWeeks: Set<Int64> = []
    for weekend in weekends {
      var moment = weekend.start
      var index = try #require(shifts.firstIndex { $0.interval.end > weekend.start })
      while moment < weekend.end {
        if shifts[index].interval.end <= moment { index += 1 }
        // One holder: the one before has ended, the one after has not begun.
        let isAlone =
          shifts[index].interval.contains(moment) && shifts[index - 1].interval.end <= moment
          && moment < shifts[index + 1].interval.start
        let isTold = Duties.at(moment, state, region).duties.map(\.person) == [shifts[index].person]
        once += isAlone && isTold ? 1 : 0
        moment = moment.adding(seconds: 60)
        minutes += 1
      }
    }
    #expect(minutes == 12 * 2 * 3 * 1440)
    #expect(once == minutes)
    for shift in shifts { hoursOfWeeks.insert((shift.interval.end.seconds - shift.interval.start.seconds) / 1800) }
    #expect(hoursOfWeeks == (handover.weekday == .monday ? [334, 336, 338] : [335, 336, 338]))
  }

  private func region(_ handover: Handover) -> Region {
    var region = Office.region
    region.functions = [Office.function("OVD_BZ", handover: handover)]
    return region
  }

  /// Imported as an office would have it: the days on which a week begins, two persons in turn.
  private func roster(_ handover: Handover) throws -> State {
    let region = region(handover)
    // Days since 1970; the first is Monday 25 December 2023.
    let first = LocalDate(daysSinceEpoch: 19_716 + handover.weekday.rawValue - 1)
    let rows = (0..<640).map { week in
      let (start, end) = (first.adding(days: week * 7), first.adding(days: week * 7 + 7))
      return "\(iso(start));\(iso(end));\(week.isMultiple(of: 2) ? "ldn-01" : "ldn-02")"
    }
    var state = given(Office.official("ldn-01"), Office.official("ldn-02"))
    let context = Office.context("2026-12-01 12:00", region)
    for part in [rows.prefix(320), rows.dropFirst(320)] {
      let content = "van;tot;OVD_BZ\n" + part.joined(separator: "\n")
      let draft = try ImportRoster(source: "weken.csv", content: content).decide(state, context)
      #expect(draft.outcome.findings == [])
      state = state.evolved(by: draft.events)
      let publication = try PublishDraft(draft: draft.outcome.draft.code.rawValue).decide(state, context)
      state = state.evolved(by: publication.events)
    }
    return state
  }

  private func iso(_ date: LocalDate) -> String {
    let (month, day) = (String(date.month + 100).suffix(2), String(date.day + 100).suffix(2))
    return "\(date.year)-\(month)-\(day)"
  }

  /// Saturday, Sunday and Monday around the last Sundays of March and October, 2024-2035.
  private var weekends: [Interval] {
    (2024...2035).flatMap { year in
      [3, 10].compactMap { month -> Interval? in
        guard let last = LocalDate(year, month, 31) else { return nil }
        let sunday = last.adding(days: -(last.weekday.rawValue % 7))
        // By the clock of UTC, so that each weekend has as many minutes.
        return Interval(
          start: Instant(seconds: Int64(sunday.daysSinceEpoch - 1) * 86_400),
          end: Instant(seconds: Int64(sunday.daysSinceEpoch + 2) * 86_400))
      }
    }
  }
}
