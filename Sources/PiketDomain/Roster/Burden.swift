/// How much duty somebody has, or would have of an even share.
public struct Burden: Hashable, Sendable {
  /// Seconds on duty.
  public var seconds: Double
  /// Weekends (Saturday 00:00 to Monday 00:00) touched by a duty.
  public var weekends: Double
  /// Nights (00:00 to 06:00) touched by a duty.
  public var nights: Double
  /// Paid public holidays (`Holiday.paid`) touched by a duty.
  public var holidays: Double

  public init(seconds: Double = 0, weekends: Double = 0, nights: Double = 0, holidays: Double = 0) {
    self.seconds = seconds
    self.weekends = weekends
    self.nights = nights
    self.holidays = holidays
  }

  public static func += (left: inout Burden, right: Burden) {
    left.seconds += right.seconds
    left.weekends += right.weekends
    left.nights += right.nights
    left.holidays += right.holidays
  }

  /// A part of it.
  func times(_ part: Double) -> Burden {
    Burden(seconds: seconds * part, weekends: weekends * part, nights: nights * part, holidays: holidays * part)
  }
}

/// The weekends, nights and holidays of a period, on the clock of the region; cut off at its borders.
struct BurdenCalendar {
  let period: Interval
  private let weekends: [Interval]
  private let nights: [Interval]
  private let holidays: [Interval]

  init(_ period: Interval, _ zone: Zone) {
    self.period = period
    // A weekend may have begun the day before.
    let first = zone.local(period.start).date.daysSinceEpoch - 1
    let last = zone.local(period.end).date.daysSinceEpoch
    let days = (first...max(first, last)).map { LocalDate(daysSinceEpoch: $0) }
    func stretches(_ start: LocalDate, until end: LocalDateTime) -> Interval? {
      Interval(start: zone.startOfDay(start), end: zone.handover(end)).intersection(period)
    }
    weekends = days.filter { $0.weekday == .saturday }
      .compactMap { stretches($0, until: LocalDateTime($0.adding(days: 2), .midnight)) }
    nights = days.compactMap { stretches($0, until: LocalDateTime($0, BurdenCalendar.endOfNight)) }
    holidays = days.filter { day in day.holidays.contains { Holiday.paid.contains($0) } }
      .compactMap { stretches($0, until: LocalDateTime($0.adding(days: 1), .midnight)) }
  }

  private static let endOfNight = LocalTime(secondsOfDay: 6 * 3600)

  /// What stretches of duty, in any order, amount to: time that is in two of them counts once, and a weekend that they
  /// touch twice counts once.
  func burden(of duties: [Interval]) -> Burden {
    let duties = duties.compactMap { $0.intersection(period) }.merged()
    return Burden(
      seconds: Double(duties.reduce(0) { $0 + $1.seconds }), weekends: touched(weekends, by: duties),
      nights: touched(nights, by: duties), holidays: touched(holidays, by: duties))
  }

  private func touched(_ marks: [Interval], by duties: [Interval]) -> Double {
    var count = 0
    var next = 0
    for duty in duties {
      let indices = marks.indices(overlapping: duty)
      count += max(0, indices.upperBound - max(next, indices.lowerBound))
      next = max(next, indices.upperBound)
    }
    return Double(count)
  }
}
