/// What a rule says, and where that was read.
public struct LawFigure: Hashable, Sendable {
  public var rule: LawRule
  /// For instance `ATW 5:9(2)(a)`.
  public var article: String
  /// The rule in a sentence; in the words of the law where these are few.
  public var text: String
  public var allowed: Int
  public var unit: LawUnit
  /// At least `allowed`; at most, where false.
  public var isMinimum: Bool
  public var severity: LawSeverity
  public var grounds: Set<ExemptionGround>

  /// Number of the law in the Basiswettenbestand.
  public var source: String { LawFigure.act }
  public var validFrom: LocalDate { LawFigure.validFrom }
  public var checkedOn: LocalDate { LawFigure.checkedOn }

  /// Arbeidstijdenwet.
  public static let act = "BWBR0007671"
  /// Arbeidstijdenbesluit (2.1:1: who is exempt), text valid 2024-01-01.
  public static let decree = "BWBR0007687"
  static let validFrom = LocalDate(unchecked: 2025, 7, 1)
  static let checkedOn = LocalDate(unchecked: 2026, 11, 22)
}

extension LawRule {
  public var figure: LawFigure { LawRule.figures[self] ?? made }

  private static let figures = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.made) })

  private var made: LawFigure {
    switch self {
    case .notice, .pregnantShift, .pregnantFourWeeks, .pregnantSixteenWeeks, .pregnantNight: chapter4
    case .dailyRest, .weeklyRest, .freeSundays: rest
    case .shiftLength, .weekHours, .sixteenWeeks, .fourWeeks: hours
    case .nightShiftLength, .nightShiftAverage, .restAfterNightShift, .restAfterNightShifts: nightShifts
    default: onCall
    }
  }

  private var chapter4: LawFigure {
    switch self {
    case .pregnantShift:
      most(600, .minutes, "ATW 4:5(4)(a)", "Pregnant: at most 10 hours a shift", [.consent])
    case .pregnantFourWeeks:
      most(50 * 60, .minutesPerWeek, "ATW 4:5(4)(b)", "Pregnant: 50 hours a week over 4 weeks", [.consent])
    case .pregnantSixteenWeeks:
      most(45 * 60, .minutesPerWeek, "ATW 4:5(4)(c)", "Pregnant: 45 hours a week over 16 weeks", [.consent])
    case .pregnantNight:
      most(0, .count, "ATW 4:5(5)", "Pregnant: no obligatory duty between 00:00 and 06:00", [.consent])
    default:
      least(
        28, .days, "ATW 4:2(2)", "The roster is told 28 days ahead", [.collectiveAgreement, .consent],
        severity: .warning)
    }
  }

  private var rest: LawFigure {
    switch self {
    case .weeklyRest:
      least(
        36 * 60, .minutes, "ATW 5:5(2)", "36 hours of rest in 7 x 24 hours, or 72 in 14 x 24 in parts of 32 or more",
        [.unforeseen])
    case .freeSundays:
      least(13, .count, "ATW 5:6(3)", "No work on 13 Sundays in 52 weeks", [.collectiveAgreement])
    default:
      least(
        11 * 60, .minutes, "ATW 5:3(2)", "11 hours of rest in 24 hours, once in 7 x 24 hours 8", [.unforeseen])
    }
  }

  private var hours: LawFigure {
    switch self {
    case .weekHours: most(60 * 60, .minutes, "ATW 5:7(2)(b)", "At most 60 hours a week", [.unforeseen])
    case .sixteenWeeks:
      most(48 * 60, .minutesPerWeek, "ATW 5:7(2)(c)", "48 hours a week over 16 weeks", [])
    case .fourWeeks:
      most(
        55 * 60, .minutesPerWeek, "ATW 5:7(3)", "55 hours a week over 4 weeks", [.unforeseen, .collectiveAgreement])
    default: most(12 * 60, .minutes, "ATW 5:7(2)(a)", "At most 12 hours a shift", [.unforeseen])
    }
  }

  private var nightShifts: LawFigure {
    switch self {
    case .nightShiftAverage:
      most(
        40 * 60, .minutesPerWeek, "ATW 5:8(2)", "16 or more night shifts in 16 weeks: 40 hours a week", [.unforeseen])
    case .restAfterNightShift:
      least(
        14 * 60, .minutes, "ATW 5:8(4)",
        "14 hours of rest after a night shift that ends after 02:00, once in 7 x 24 hours 8", [.unforeseen])
    case .restAfterNightShifts:
      least(46 * 60, .minutes, "ATW 5:8(5)", "46 hours of rest after 3 or more night shifts", [.unforeseen])
    default: most(10 * 60, .minutes, "ATW 5:8(1)", "At most 10 hours a night shift", [.unforeseen])
    }
  }

  private var onCall: LawFigure {
    switch self {
    case .freeDays:
      least(14, .count, "ATW 5:9(2)(a)", "14 times 24 hours without on-call duty in 28 x 24 hours", [])
    case .freeDaysAtAnyHour:
      least(
        14, .count, "ATW 5:9(2)(a)", "14 times 24 hours without on-call duty in 28 x 24 hours from any moment", [],
        severity: .warning)
    case .freeWeekends:
      least(2, .count, "ATW 5:9(2)(b)", "2 times 48 hours without work and on-call duty in 28 x 24 hours", [])
    case .freeWeekendsAtAnyHour:
      least(
        2, .count, "ATW 5:9(2)(b)", "2 times 48 hours without work and on-call duty in 28 x 24 hours from any moment",
        [], severity: .warning)
    case .beforeNightShift:
      least(11 * 60, .minutes, "ATW 5:9(3)(a)", "No on-call duty 11 hours before a night shift", [])
    case .afterNightShift:
      least(14 * 60, .minutes, "ATW 5:9(3)(b)", "No on-call duty 14 hours after a night shift", [])
    case .hoursInADay: most(13 * 60, .minutes, "ATW 5:9(4)", "On call: at most 13 hours of work in 24 hours", [])
    case .nightAverage:
      most(
        40 * 60, .minutesPerWeek, "ATW 5:9(5)", "On call in 16 or more nights in 16 weeks: 40 hours a week", [])
    case .restAfterNightCall:
      least(8 * 60, .minutes, "ATW 5:9(6)(a)", "8 hours of rest after the last call between 00:00 and 06:00", [])
    case .nightAverageWithRest:
      most(
        45 * 60, .minutesPerWeek, "ATW 5:9(6)(b)", "On call in 16 or more nights in 16 weeks: 45 hours a week", [])
    default: least(18, .years, "ATW 5:9(1)", "On-call duty from 18 years on", [])
    }
  }

  /// ATW 2:2 sets the whole act aside, so that `crisis` is a ground everywhere.
  private func least(
    _ allowed: Int, _ unit: LawUnit, _ article: String, _ text: String, _ grounds: Set<ExemptionGround>,
    severity: LawSeverity = .hard
  ) -> LawFigure {
    LawFigure(
      rule: self, article: article, text: text, allowed: allowed, unit: unit, isMinimum: true, severity: severity,
      grounds: grounds.union([.crisis]))
  }

  private func most(
    _ allowed: Int, _ unit: LawUnit, _ article: String, _ text: String, _ grounds: Set<ExemptionGround>
  ) -> LawFigure {
    LawFigure(
      rule: self, article: article, text: text, allowed: allowed, unit: unit, isMinimum: false, severity: .hard,
      grounds: grounds.union([.crisis]))
  }
}
