/// The rules of working time that are judged. Raw values are stable and need no quotes in a shell.
public enum LawRule: String, Hashable, Sendable, Codable, CaseIterable {
  case notice = "atw-4:2-2"
  case pregnantShift = "atw-4:5-4a"
  case pregnantFourWeeks = "atw-4:5-4b"
  case pregnantSixteenWeeks = "atw-4:5-4c"
  case pregnantNight = "atw-4:5-5"
  case dailyRest = "atw-5:3-2"
  case weeklyRest = "atw-5:5-2"
  case freeSundays = "atw-5:6-3"
  case shiftLength = "atw-5:7-2a"
  case weekHours = "atw-5:7-2b"
  case sixteenWeeks = "atw-5:7-2c"
  case fourWeeks = "atw-5:7-3"
  case nightShiftLength = "atw-5:8-1"
  case nightShiftAverage = "atw-5:8-2"
  case restAfterNightShift = "atw-5:8-4"
  case restAfterNightShifts = "atw-5:8-5"
  case age = "atw-5:9-1"
  case freeDays = "atw-5:9-2a"
  /// `freeDays` with periods that begin at any moment; only told where the region asks for it.
  case freeDaysAtAnyHour = "atw-5:9-2a-any-hour"
  case freeWeekends = "atw-5:9-2b"
  /// The same of `freeWeekends`.
  case freeWeekendsAtAnyHour = "atw-5:9-2b-any-hour"
  case beforeNightShift = "atw-5:9-3a"
  case afterNightShift = "atw-5:9-3b"
  case hoursInADay = "atw-5:9-4"
  case nightAverage = "atw-5:9-5"
  case restAfterNightCall = "atw-5:9-6a"
  case nightAverageWithRest = "atw-5:9-6b"

  /// What people may type: `atw-5:9-2a`, `ATW 5:9(2)(a)`, `art. 5:9 lid 2 onder a`, `592a`. Nil where it is no rule.
  public static func read(_ text: String) -> LawRule? { allCases.first { key($0.rawValue) == key(text) } }

  /// Letters and digits, without the words that people put around them.
  private static func key(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !fillers.contains(String($0)) }.joined()
  }

  private static let fillers: Set<String> = ["atw", "art", "artikel", "article", "lid", "onder", "sub", "par"]
}

/// In what a rule measures.
public enum LawUnit: String, Hashable, Sendable, Codable, CaseIterable {
  case minutes
  /// On average, a week.
  case minutesPerWeek
  case days
  case count
  case years
}

public enum LawSeverity: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
  /// Kept, but a call-out brought it near its limit.
  case near
  case warning
  case hard

  public static func < (left: LawSeverity, right: LawSeverity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .near: 0
    case .warning: 1
    case .hard: 2
    }
  }
}

/// On what ground a rule may be set aside, once somebody decides so and says why. It is recorded, never left out.
public enum ExemptionGround: String, Hashable, Sendable, Codable, CaseIterable {
  /// ATW 2:2: work in connection with a disaster or crisis, in so far as the law would hamper it.
  case crisis
  /// ATW 5:10: a sudden unforeseen situation with (the threat of) serious injury or exceptional damage. Missed rest is
  /// given later. ATW 5:6, 5:7(2)(c) and 5:9 stay in force.
  case unforeseen
  /// A collective agreement that the article itself gives room for.
  case collectiveAgreement
  /// The consent of the person.
  case consent
}
