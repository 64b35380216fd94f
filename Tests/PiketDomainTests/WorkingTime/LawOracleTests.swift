import PiketDomain
import Testing

/// The rule engine against `LawOracle`, which asks hour by hour what the articles say, on a thousand random lives.
struct LawOracleTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func bothFindTheSameInFiftyLives(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let hours = Hours.year
    // Some of them around a change of the clocks.
    let starts = ["2027-02-08", "2027-03-22", "2027-06-07", "2027-10-18"]
    let first = hours.hour(at(starts[Int(seed) % starts.count])) + Int.random(in: 0..<100, using: &random)
    let period = first..<first + Int.random(in: 24..<500, using: &random)
    var settings = WorkingTimeSettings()
    settings.breaks = []
    settings.holidays = []
    settings.anchor = .anyHour
    settings.counting = seed.isMultiple(of: 2) ? .nights : .periods
    settings.nightRegime = seed.isMultiple(of: 3) ? .sixth : .fifth
    let check = WorkingTimeCheck(
      period: Interval(start: hours.instant(period.lowerBound), end: hours.instant(period.upperBound)),
      settings: settings, zone: amsterdam)
    for number in 0..<50 {
      var life = RandomLife(random: random, oracle: LawOracle(period: period, settings: settings))
      life.live()
      random = life.random
      let findings = check.findings(of: life.record)
      compare(findings, life.oracle)
      // The slowest of all questions.
      if number.isMultiple(of: 25) { compareAnyMoment(findings, life.oracle) }
    }
  }

  private func compare(_ findings: [LawFinding], _ oracle: LawOracle) {
    let byRule = Dictionary(grouping: findings, by: \.rule)
    /// One finding a run of windows, as the oracle has them.
    func same(_ rule: LawRule, _ broken: [Broken], unit: Int = 60) {
      let expected = merged(broken, isMinimum: rule.figure.isMinimum).map {
        [oracle.hours.instant($0.start).seconds, oracle.hours.instant($0.end).seconds, Int64($0.measured * unit)]
      }
      let found = (byRule[rule] ?? []).map { [$0.window.start.seconds, $0.window.end.seconds, Int64($0.measured)] }
      #expect(found == expected, "\(rule)")
    }
    same(.freeDays, oracle.freeDays, unit: 1)
    same(.freeWeekends, oracle.freeWeekends, unit: 1)
    same(.beforeNightShift, oracle.around(11, isBefore: true))
    same(.afterNightShift, oracle.around(14, isBefore: false))
    same(.restAfterNightCall, oracle.restAfterNightCalls)
    same(.dailyRest, oracle.dailyRest)
    same(.weeklyRest, oracle.weeklyRest)
    same(.shiftLength, oracle.longShifts(night: false, moreThan: 12))
    same(.nightShiftLength, oracle.longShifts(night: true, moreThan: 10))
    same(.restAfterNightShift, oracle.restAfterNightShift)
    same(.restAfterNightShifts, oracle.restAfterNightShifts)
    same(.weekHours, oracle.weekHours)
    same(.fourWeeks, oracle.average(weeks: 4, moreThan: 55), unit: 1)
    same(.sixteenWeeks, oracle.average(weeks: 16, moreThan: 48), unit: 1)
    same(.freeSundays, oracle.freeSundays, unit: 1)

    let (nights, nightShifts) = (oracle.nightsOnCall, oracle.nightShiftStarts)
    func isOften(_ times: [Int]) -> (Int) -> Bool { { times[$0..<$0 + 112].reduce(0, +) >= 16 } }
    same(.nightShiftAverage, oracle.average(weeks: 16, moreThan: 40, where: isOften(nightShifts)), unit: 1)
    let isFifth = oracle.settings.nightRegime == .fifth
    let average = oracle.average(weeks: 16, moreThan: isFifth ? 40 : 45, where: isOften(nights))
    same(.nightAverage, isFifth ? average : [], unit: 1)
    same(.nightAverageWithRest, isFifth ? [] : average, unit: 1)
    // The windows that are looked at are fewer, the worst of them is the same.
    let most = oracle.mostHoursInADay
    #expect((byRule[.hoursInADay] ?? []).map(\.measured).max() ?? 0 == (most > 13 ? most * 60 : 0))
  }

  private func compareAnyMoment(_ findings: [LawFinding], _ oracle: LawOracle) {
    func fewest(_ rule: LawRule) -> Int {
      findings.filter { $0.rule == rule }.map(\.measured).min() ?? rule.figure.allowed
    }
    #expect(fewest(.freeDaysAtAnyHour) == min(14, oracle.fewest(24)))
    #expect(fewest(.freeWeekendsAtAnyHour) == min(2, oracle.fewest(48)))
  }

  private func merged(_ broken: [Broken], isMinimum: Bool) -> [Broken] {
    broken.reduce(into: []) { runs, window in
      guard let last = runs.last, window.start <= last.end else { return runs.append(window) }
      let worst = isMinimum ? min(last.measured, window.measured) : max(last.measured, window.measured)
      runs[runs.count - 1] = Broken(start: last.start, end: max(last.end, window.end), measured: worst)
    }
  }
}

extension LawOracle {
  /// Free blocks of windows that begin at any half hour; between two whole hours nothing changes.
  fileprivate func fewest(_ length: Int) -> Int {
    var fewest = Int.max
    let busy = length == 48 ? zip(onCall, work).map { $0 || $1 } : onCall
    for start in period.lowerBound - 672..<period.upperBound where onCall[start..<start + 673].contains(true) {
      // Half an hour later: the first hour loses its first half, and of the one after the last there is a half. Free
      // time is counted in half hours.
      var (count, free) = (0, 0)
      for hour in start...start + 672 {
        free = busy[hour] ? 0 : free + (hour == start || hour == start + 672 ? 1 : 2)
        if free >= length * 2 { (count, free) = (count + 1, free - length * 2) }
      }
      fewest = min(fewest, count)
    }
    return fewest
  }
}

/// A random person: regular hours, duties, shifts elsewhere, leave and call-outs, all on whole hours.
private struct RandomLife {
  var random: SplitMix64
  let oracle: LawOracle
  var record = PersonRecord(person: "ldn-01", duties: [], anchors: [Office.time(9, 0)])

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func stretches(_ most: Int, _ lengths: Range<Int>, around days: Int) -> [Range<Int>] {
    (0..<number(0..<most + 1)).map { _ in
      let start = oracle.period.lowerBound + number(-days * 24..<oracle.period.count + days * 24)
      return start..<start + number(lengths)
    }
  }

  private func interval(_ stretch: Range<Int>) -> Interval {
    Interval(start: oracle.hours.instant(stretch.lowerBound), end: oracle.hours.instant(stretch.upperBound))
  }

  mutating func live() {
    planHours()
    var duties = stretches(6, 1..<200, around: 30)
    if number(0..<2) == 0 { duties += weeks() }
    for duty in duties {
      for hour in duty { oracle.onCall[hour] = true }
      oracle.handoverWeekdays.formUnion([
        oracle.hours.weekdays[duty.lowerBound], oracle.hours.weekdays[duty.upperBound],
      ])
    }
    let outside = stretches(10, 2..<15, around: 20) + nights()
    for shift in outside { for hour in shift { oracle.outside[hour] = true } }
    let leave = stretches(3, 1..<300, around: 60)
    for absence in leave { for hour in absence { oracle.away[hour] = true } }
    let calls = stretches(8, 1..<9, around: 10)
    for call in calls { for hour in call { oracle.called[hour] = true } }
    oracle.finish()
    record.duties = duties.map(interval)
    record.facts.outsideShifts = outside.map(interval)
    record.absences = leave.enumerated().map {
      Absence(number: $0 + 1, interval: interval($1), kind: .leave, recordedAt: at("2026-01-01"))
    }
    record.callOuts = calls.map { CallOut(interval: interval($0)) }
  }

  /// A duty week from 09:00 every few weeks.
  private mutating func weeks() -> [Range<Int>] {
    let every = number(2..<6)
    let first = oracle.hours.midnights.firstIndex { $0 > oracle.period.lowerBound - 120 * 24 } ?? 0
    return (0..<36 / every).map { index in
      let day = first + index * every * 7
      return oracle.hours.midnights[day] + 9..<oracle.hours.midnights[day + 7] + 9
    }
  }

  /// Some nights in a row, or one a week for half a year.
  private mutating func nights() -> [Range<Int>] {
    let (count, step) = [(0, 1), (number(1..<7), 1), (26, 7)][number(0..<3)]
    let first = (oracle.hours.midnights.firstIndex { $0 > oracle.period.lowerBound } ?? 0) - (step == 7 ? 100 : 0)
    return (0..<count).map {
      oracle.hours.midnights[first + $0 * step] - 1..<oracle.hours.midnights[first + $0 * step] + 7
    }
  }

  /// From none to ten hours a day, on up to seven days.
  private mutating func planHours() {
    let days = [0, 5, 5, 6, 7][number(0..<5)]
    let (start, length) = (number(6..<10), number(6..<13))
    let end = start + length
    let time = { (hour: Int) in Office.time(hour, 0) }
    record.facts.hours = [
      WorkingHours(
        from: day("2020-01-01"),
        blocks: Weekday.allCases.prefix(days).flatMap {
          [WorkBlock($0, time(start), time(start + 4)), WorkBlock($0, time(start + 5), time(end))]
        })
    ]
    // The last weeks stay free, so that every window ends within the years of the oracle.
    for hour in oracle.planned.indices.dropLast(800) {
      let clock = oracle.hours.clock[hour]
      oracle.planned[hour] =
        oracle.hours.weekdays[hour].rawValue <= days && clock >= start && clock < end && clock != start + 4
    }
  }
}
