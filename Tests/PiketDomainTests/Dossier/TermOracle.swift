import PiketDomain

/// The days from 2023 to 2042 counted off one by one, without the calendar arithmetic that is tested.
final class DayList: Sendable {
  struct Day: Hashable {
    var year: Int
    var month: Int
    var day: Int
  }

  static let shared = DayList()

  let days: [Day]
  let isWorking: [Bool]
  private let places: [Day: Int]

  /// Easter Sundays as printed in almanacs.
  private static let easter: [Int: (Int, Int)] = [
    2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1), 2030: (4, 21),
    2031: (4, 13), 2032: (3, 28), 2033: (4, 17), 2034: (4, 9), 2035: (3, 25), 2036: (4, 13), 2037: (4, 5),
    2038: (4, 25), 2039: (4, 10), 2040: (4, 1), 2041: (4, 21), 2042: (4, 6),
  ]

  private init() {
    var days: [Day] = []
    for year in 2023...2042 {
      for month in 1...12 {
        days += (1...DayList.length(month, year)).map { Day(year: year, month: month, day: $0) }
      }
    }
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    // 1 January 2023 was a Sunday.
    var isWorking = days.indices.map { ![0, 6].contains($0 % 7) }
    for (year, (month, day)) in DayList.easter {
      guard let sunday = places[Day(year: year, month: month, day: day)] else { continue }
      for offset in [-2, 1, 39, 50] { isWorking[sunday + offset] = false }
      for (month, day) in [(1, 1), (5, 5), (12, 25), (12, 26)] {
        if let place = places[Day(year: year, month: month, day: day)] { isWorking[place] = false }
      }
      if let king = places[Day(year: year, month: 4, day: 27)] { isWorking[king % 7 == 0 ? king - 1 : king] = false }
    }
    (self.days, self.isWorking, self.places) = (days, isWorking, places)
  }

  /// Places of the days from 2024 to 2036.
  var tested: [Int] { days.indices.filter { (2024...2036).contains(days[$0].year) } }

  func date(_ place: Int) -> LocalDate? { LocalDate(days[place].year, days[place].month, days[place].day) }

  static func length(_ month: Int, _ year: Int) -> Int {
    month == 2 ? (year % 4 == 0 ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// The last day as counted: one by one, month by month.
  func counted(_ length: TermLength, after place: Int) -> Int {
    switch length.unit {
    case .hours: return place
    case .days: return place + length.count
    case .weeks: return place + 7 * length.count
    case .workingDays:
      var (place, left) = (place, length.count)
      while left > 0 {
        place += 1
        if isWorking[place] { left -= 1 }
      }
      return place
    case .months, .years:
      var day = days[place]
      for _ in 0..<length.count * (length.unit == .years ? 12 : 1) {
        day.month += 1
        if day.month == 13 { (day.year, day.month) = (day.year + 1, 1) }
      }
      while day.day > DayList.length(day.month, day.year) { day.day -= 1 }
      return places[day] ?? -1
    }
  }

  /// One day more at a time, until it ends on a working day and has enough of them.
  func moved(_ counted: Int, after place: Int, workingDaysMin: Int) -> Int {
    var last = counted
    while !isWorking[last] || !hasWorkingDays(workingDaysMin, in: place + 1...last) { last += 1 }
    return last
  }

  private func hasWorkingDays(_ least: Int, in places: ClosedRange<Int>) -> Bool {
    places.lazy.filter { self.isWorking[$0] }.prefix(least).count == least
  }
}
