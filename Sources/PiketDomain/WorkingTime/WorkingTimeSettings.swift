/// How a region applies the law on working time where the law leaves a choice, and the figures that it does not give.
public struct WorkingTimeSettings: Hashable, Sendable, Codable {
  public var anchor: WindowAnchor
  public var counting: NightCounting
  public var nightRegime: NightRegime
  /// Regular hours of who has none of their own.
  public var defaultHours: [WorkBlock]
  /// Taken out of the middle of each block of regular hours; the last that fits.
  public var breaks: [BreakRule]
  /// Days on which regular hours are not worked.
  public var holidays: [Holiday]
  /// How many days ahead a roster is told (ATW 4:2): a collective agreement may say otherwise.
  public var noticeDays: Sourced<Int>
  /// Mayors and aldermen are outside all rules.
  public var officeHoldersAreOutside: Sourced<Bool>
  /// Call-outs are told from this many minutes below a limit on: for hours in a day.
  public var nearDayMinutes: Int
  /// The same for hours a week and averages.
  public var nearWeekMinutes: Int

  public init(
    anchor: WindowAnchor = .handover, counting: NightCounting = .nights, nightRegime: NightRegime = .fifth,
    defaultHours: [WorkBlock] = WorkingTimeSettings.officeHours, breaks: [BreakRule] = BreakRule.law,
    holidays: [Holiday] = Holiday.paid,
    noticeDays: Sourced<Int> = Sourced(28, source: "ATW 4:2(2), BWBR0007671, text valid 2025-07-01"),
    officeHoldersAreOutside: Sourced<Bool> = Sourced(true, source: "general knowledge, to be confirmed"),
    nearDayMinutes: Int = 120, nearWeekMinutes: Int = 60
  ) {
    self.anchor = anchor
    self.counting = counting
    self.nightRegime = nightRegime
    self.defaultHours = defaultHours
    self.breaks = breaks
    self.holidays = holidays
    self.noticeDays = noticeDays
    self.officeHoldersAreOutside = officeHoldersAreOutside
    self.nearDayMinutes = nearDayMinutes
    self.nearWeekMinutes = nearWeekMinutes
  }

  /// Monday to Friday 08:30-17:00: eight hours and a break.
  public static let officeHours = WorkBlock.office(
    LocalTime(secondsOfDay: 30_600), LocalTime(secondsOfDay: 61_200))
}

/// A value, and where it was read.
public struct Sourced<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  public var value: Value
  public var source: String

  public init(_ value: Value, source: String) {
    self.value = value
    self.source = source
  }
}

/// Where the periods of 28 x 24 hours of ATW 5:9(2) begin.
public enum WindowAnchor: String, Hashable, Sendable, Codable, CaseIterable {
  /// At the clock time at which the person's duties change hands: for (a) on each day, for (b) on the weekdays on which
  /// they do.
  case handover
  /// As `handover`; and a warning where a period that begins at any other moment falls short. A rota of one week on,
  /// one week off has 14 free days from handover to handover and 13 from most other hours.
  case anyHour
}

/// How "16 or more times" of ATW 5:9(5) and (6) is counted.
public enum NightCounting: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each night between 00:00 and 06:00 with on-call duty: a piket week is seven.
  case nights
  /// Each on-call period between two shifts that holds (part of) a night, where its first night lies: a piket week of
  /// somebody with office hours is five.
  case periods
}

/// Which of its two alternatives the employer follows for who is often on call at night.
public enum NightRegime: String, Hashable, Sendable, Codable, CaseIterable {
  /// ATW 5:9(5): 40 hours a week on average. Missing rest after a night call is a warning.
  case fifth
  /// ATW 5:9(6): 45 hours a week on average, and eight hours of rest after the last call of a night.
  case sixth
}

/// A break in regular hours, which is no work.
public struct BreakRule: Hashable, Sendable, Codable {
  /// For blocks longer than this.
  public var aboveMinutes: Int
  public var minutes: Int

  public init(aboveMinutes: Int, minutes: Int) {
    self.aboveMinutes = aboveMinutes
    self.minutes = minutes
  }

  /// ATW 5:4(2).
  public static let law = [
    BreakRule(aboveMinutes: 330, minutes: 30), BreakRule(aboveMinutes: 600, minutes: 45),
  ]
}
