import PiketDomain

/// The clock of Amsterdam, hour by hour, 2026-2028: its offsets are whole hours.
final class Hours: Sendable {
  static let year = Hours()
  let base = 1_767_225_600  // 2026-01-01T00:00:00Z
  let dates: [LocalDate]
  let clock: [Int]
  let weekdays: [Weekday]
  /// First hours of the days.
  let midnights: [Int]
  var count: Int { dates.count }

  private init() {
    let base = Int64(base)
    let local = (0..<26_304).map { amsterdam.local(Instant(seconds: base + Int64($0) * 3_600)) }
    dates = local.map(\.date)
    clock = local.map { $0.time.hour }
    weekdays = local.map { $0.date.weekday }
    midnights = local.indices.filter { local[$0].time == .midnight }
  }

  func instant(_ hour: Int) -> Instant { Instant(seconds: Int64(base + hour * 3_600)) }
  func hour(_ instant: Instant) -> Int { (Int(instant.seconds) - base) / 3_600 }
  func isNight(_ hour: Int) -> Bool { clock[hour] < 6 }
}

/// A window that breaks a rule, in hours; measured in hours, days or times.
struct Broken: Equatable {
  var start: Int
  var end: Int
  var measured: Int
}

/// What the articles say, hour by hour and window by window, without any economy.
final class LawOracle {
  let hours = Hours.year
  let period: Range<Int>
  let settings: WorkingTimeSettings
  var onCall: [Bool]
  var planned: [Bool]
  var away: [Bool]
  var outside: [Bool]
  var called: [Bool]
  var handoverWeekdays: Set<Weekday> = []
  var shift: [Bool] = []
  var work: [Bool] = []
  var shifts: [Range<Int>] = []
  /// By number of the shift.
  var isNightShift: [Bool] = []
  /// On call and not in a shift.
  var standby: [Bool] = []
  /// Hours of each day: of work, and those missed by leave or sickness.
  var daily: [Int] = []
  var sundays: Set<LocalDate> = []

  init(period: Range<Int>, settings: WorkingTimeSettings) {
    self.period = period
    self.settings = settings
    let none = [Bool](repeating: false, count: Hours.year.count)
    (onCall, planned, away, outside, called) = (none, none, none, none, none)
  }

  /// Once everything is entered.
  func finish() {
    (shift, work) = (outside, called)
    for hour in shift.indices {
      if planned[hour] && !away[hour] { shift[hour] = true }
      if shift[hour] { work[hour] = true }
      if work[hour] && hours.weekdays[hour] == .sunday { sundays.insert(hours.dates[hour]) }
    }
    var start: Int?
    var free = 8
    for hour in shift.indices {
      if shift[hour] {
        if start == nil { start = hour }
        free = 0
      } else {
        free += 1
        if free == 8, let first = start {
          shifts.append(first..<hour - 7)
          start = nil
        }
      }
    }
    isNightShift = shifts.map { hasNight($0) }
    standby = onCall
    for shift in shifts { for hour in shift { standby[hour] = false } }
    for (first, next) in zip(hours.midnights, hours.midnights.dropFirst()) {
      var sum = 0
      for hour in first..<next where work[hour] || planned[hour] { sum += 1 }
      daily.append(sum)
    }
  }

  private func hasNight(_ range: Range<Int>) -> Bool {
    var (count, date) = (0, hours.dates[range.lowerBound])
    for hour in range where shift[hour] && hours.isNight(hour) {
      if hours.dates[hour] != date { (count, date) = (0, hours.dates[hour]) }
      count += 1
      if count > 1 { return true }
    }
    return false
  }

  func touches(_ window: Range<Int>) -> Bool { window.overlaps(period) }
  func count(_ flags: [Bool], _ window: Range<Int>) -> Int { window.reduce(0) { $0 + (flags[$1] ? 1 : 0) } }
  func workHours(_ shift: Range<Int>) -> Int { count(self.shift, shift) }

  var nightShifts: [Range<Int>] { zip(shifts, isNightShift).filter(\.1).map(\.0) }

  func longestRest(_ window: Range<Int>) -> Int {
    var (longest, current) = (0, 0)
    for hour in window {
      current = shift[hour] ? 0 : current + 1
      longest = max(longest, current)
    }
    return longest
  }

  /// Blocks of free hours in a window, one after another where they fit.
  func blocks(_ length: Int, _ window: Range<Int>, busy: (Int) -> Bool) -> Int {
    var (count, free) = (0, 0)
    for hour in window {
      free = busy(hour) ? 0 : free + 1
      if free == length { (count, free) = (count + 1, 0) }
    }
    return count
  }

  /// 5:9(2)(a): from 09:00 on each day.
  var freeDays: [Broken] {
    broken(ofHours: 672) { start in
      guard hours.clock[start] == 9 else { return nil }
      let count = blocks(24, start..<start + 672) { onCall[$0] }
      return count < 14 ? count : nil
    }
  }

  /// 5:9(2)(b), on the weekdays of the duties.
  var freeWeekends: [Broken] {
    broken(ofHours: 672) { start in
      guard hours.clock[start] == 9, handoverWeekdays.contains(hours.weekdays[start]) else { return nil }
      let window = start..<start + 672
      guard window.contains(where: { onCall[$0] }) else { return nil }
      let count = blocks(48, window) { onCall[$0] || work[$0] }
      return count < 2 ? count : nil
    }
  }

  private func broken(ofHours length: Int, _ measure: (Int) -> Int?) -> [Broken] {
    (max(0, period.lowerBound - length)..<period.upperBound).compactMap { start in
      guard touches(start..<start + length), let measured = measure(start) else { return nil }
      return Broken(start: start, end: start + length, measured: measured)
    }
  }

  /// 5:9(3): free hours before and after each night shift.
  func around(_ length: Int, isBefore: Bool) -> [Broken] {
    nightShifts.compactMap { shift in
      let window =
        isBefore ? shift.lowerBound - length..<shift.lowerBound : shift.upperBound..<shift.upperBound + length
      guard touches(window) else { return nil }
      let near = isBefore ? Array(window.reversed()) : Array(window)
      guard let free = near.firstIndex(where: { onCall[$0] }) else { return nil }
      return Broken(start: window.lowerBound, end: window.upperBound, measured: free)
    }
  }

  /// 5:9(4): the most hours of work in 24 that hold on-call duty. From hour to hour, and just before or after.
  var mostHoursInADay: Int {
    (period.lowerBound - 24...period.upperBound).map { start in
      let holdsDuty = (start..<start + 24).contains { onCall[$0] } || onCall[start - 1] || onCall[start + 24]
      return holdsDuty ? count(work, start..<start + 24) : 0
    }.max() ?? 0
  }

  /// 5:9(6)(a): the last call of each night that began in it.
  var restAfterNightCalls: [Broken] {
    var last: [LocalDate: Range<Int>] = [:]
    var hour = 0
    while hour < called.count {
      guard called[hour] else {
        hour += 1
        continue
      }
      let start = hour
      while called[hour] { hour += 1 }
      if hours.isNight(start) { last[hours.dates[start]] = start..<hour }
    }
    return last.values.compactMap { call in
      let end = call.upperBound
      if work[end] {
        let six = (call.lowerBound..<call.lowerBound + 8).first { hours.clock[$0] == 6 } ?? 0
        var (longest, free) = (0, 0)
        for hour in six..<six + 18 {
          free = work[hour] ? 0 : free + 1
          longest = max(longest, free)
        }
        return longest < 8 ? Broken(start: call.lowerBound, end: six + 18, measured: longest) : nil
      }
      let free = (end..<end + 8).firstIndex { work[$0] }.map { $0 - end } ?? 8
      return free < 8 ? Broken(start: end, end: end + 8, measured: free) : nil
    }.filter { touches($0.start..<$0.end) }.sorted { $0.start < $1.start }
  }

  /// 5:3(2).
  var dailyRest: [Broken] {
    let short = shifts.map { ($0.lowerBound, longestRest($0.lowerBound..<$0.lowerBound + 24)) }.filter { $0.1 < 11 }
    return short.filter { start, rest in
      rest < 8 || short.contains { $0.0 < start && start - $0.0 < 168 }
    }.map { Broken(start: $0.0, end: $0.0 + 24, measured: $0.1) }.filter { touches($0.start..<$0.end) }
  }

  /// 5:5(2).
  var weeklyRest: [Broken] {
    shifts.compactMap { shift in
      let week = shift.lowerBound..<shift.lowerBound + 168
      guard touches(week) else { return nil }
      let longest = longestRest(week)
      if longest >= 36 { return nil }
      var (sum, free) = (0, 0)
      for hour in shift.lowerBound..<shift.lowerBound + 337 {
        if hour < shift.lowerBound + 336, !self.shift[hour] {
          free += 1
        } else {
          if free >= 32 { sum += free }
          free = 0
        }
      }
      return sum >= 72 ? nil : Broken(start: week.lowerBound, end: week.upperBound, measured: longest)
    }
  }

  /// 5:7(2)(a) and 5:8(1): shifts of more hours than allowed.
  func longShifts(night: Bool, moreThan allowed: Int) -> [Broken] {
    zip(shifts, isNightShift).filter { touches($0) && $1 == night && workHours($0) > allowed }.map(\.0)
      .map { Broken(start: $0.lowerBound, end: $0.upperBound, measured: workHours($0)) }
  }

  /// 5:8(4).
  var restAfterNightShift: [Broken] {
    let short = zip(nightShifts, nightShifts.map { shift in shifts.first { $0.lowerBound >= shift.upperBound } })
      .compactMap { shift, next -> (Int, Int)? in
        guard let next, endsAfterTwo(shift), next.lowerBound - shift.upperBound < 14 else { return nil }
        return (shift.upperBound, next.lowerBound - shift.upperBound)
      }
    return short.filter { end, rest in
      rest < 8 || short.contains { $0.0 < end && end - $0.0 < 168 }
    }.map { Broken(start: $0.0, end: $0.0 + 14, measured: $0.1) }.filter { touches($0.start..<$0.end) }
  }

  /// After 02:00 of the last night of which it holds more than an hour.
  private func endsAfterTwo(_ shift: Range<Int>) -> Bool {
    let nights = Dictionary(grouping: shift.filter { self.shift[$0] && hours.isNight($0) }) { hours.dates[$0] }
    guard let night = nights.filter({ $0.value.count > 1 }).keys.max(),
      let two = (shift.lowerBound - 6..<shift.upperBound + 6)
        .first(where: { hours.dates[$0] == night && hours.clock[$0] >= 2 })
    else { return false }
    return shift.upperBound > two
  }

  /// 5:8(5).
  var restAfterNightShifts: [Broken] {
    shifts.indices.dropLast().compactMap { index in
      let (shift, next) = (shifts[index], shifts[index + 1])
      guard isNightShift[index], !isNightShift[index + 1], next.lowerBound - shift.upperBound < 46 else { return nil }
      var nights = 1
      var first = index
      while first > 0, isNightShift[first - 1], shifts[first].lowerBound - shifts[first - 1].upperBound < 46 {
        (nights, first) = (nights + 1, first - 1)
      }
      let window = shift.upperBound..<shift.upperBound + 46
      guard nights >= 3, touches(window) else { return nil }
      return Broken(start: window.lowerBound, end: window.upperBound, measured: next.lowerBound - shift.upperBound)
    }
  }
}

/// Weeks of the calendar and averages.
extension LawOracle {
  /// From each midnight, so many days of the clock.
  private func broken(ofDays length: Int, _ measure: (_ day: Int, _ window: Range<Int>) -> Int?) -> [Broken] {
    (0..<hours.midnights.count - length).compactMap { day in
      let window = hours.midnights[day]..<hours.midnights[day + length]
      guard touches(window), let measured = measure(day, window) else { return nil }
      return Broken(start: window.lowerBound, end: window.upperBound, measured: measured)
    }
  }

  var weekHours: [Broken] {
    broken(ofDays: 7) { day, window in
      guard hours.weekdays[window.lowerBound] == .monday else { return nil }
      let sum = daily[day..<day + 7].reduce(0, +)
      return sum > 60 ? sum : nil
    }
  }

  /// Averages are measured in minutes, rounded up.
  func average(weeks: Int, moreThan allowed: Int, where applies: (_ day: Int) -> Bool = { _ in true }) -> [Broken] {
    broken(ofDays: weeks * 7) { day, _ in
      let sum = daily[day..<day + weeks * 7].reduce(0, +)
      return sum > allowed * weeks && applies(day) ? (sum * 60 + weeks - 1) / weeks : nil
    }
  }

  /// For each day: times of on-call duty in its night.
  var nightsOnCall: [Int] {
    hours.midnights.indices.map { day in
      let midnight = hours.midnights[day]
      guard abs(midnight - period.lowerBound) < 150 * 24 else { return 0 }
      let night = (midnight..<midnight + 6).filter { hours.isNight($0) }
      if settings.counting == .nights { return night.contains { onCall[$0] } ? 1 : 0 }
      // Each stretch between shifts counts in the first night that it touches.
      return night.filter { hour in
        guard standby[hour] else { return false }
        var first = hour
        while standby[first - 1] { first -= 1 }
        return !(first..<hour).contains { hours.isNight($0) }
      }.count
    }
  }

  var nightShiftStarts: [Int] {
    var times = [Int](repeating: 0, count: hours.midnights.count)
    for shift in nightShifts { times[hours.midnights.lastIndex { $0 <= shift.lowerBound } ?? 0] += 1 }
    return times
  }

  /// 5:6(3): 52 weeks from Monday.
  var freeSundays: [Broken] {
    broken(ofDays: 364) { _, window in
      let monday = hours.dates[window.lowerBound]
      guard monday.weekday == .monday else { return nil }
      let free = (0..<52).filter { !sundays.contains(monday.adding(days: $0 * 7 + 6)) }.count
      return free < 13 ? free : nil
    }
  }
}
