import PiketDomain
import Testing

/// Return, radicalisation, organised crime, and the table of all terms.
struct ThemeTermTests {
  static let rules = DossierRules()
  static let almanac = rules.almanac(amsterdam)

  // MARK: Return

  @Test func conditionsAreCountedBackFromTheRelease() {
    let plan = ReturnPlan(entry: day("2026-06-01"), release: day("2027-03-01"))
    let deadlines = plan.deadlines(Self.rules, Self.almanac)
    #expect(
      deadlines.map { "\($0.condition.rawValue) \($0.day.iso8601)" } == [
        "debts 2027-01-04", "housing 2027-01-04", "identity 2027-01-04", "care 2027-01-18", "income 2027-02-01",
        "network 2027-02-01", "daytime 2027-02-15",
      ])
  }

  @Test(arguments: [-60, -1, 1, 30, 366])
  func aReleaseThatIsMovedMovesThemAlike(days: Int) {
    let entry = day("2020-01-01")
    let before = ReturnPlan(entry: entry, release: day("2027-03-01")).deadlines(Self.rules, Self.almanac)
    let after = ReturnPlan(entry: entry, release: day("2027-03-01").adding(days: days))
      .deadlines(Self.rules, Self.almanac)
    #expect(before.map { ConditionDeadline($0.condition, $0.day.adding(days: days)) } == after)
  }

  @Test func aShortStayMakesThemDueAtEntry() {
    let plan = ReturnPlan(entry: day("2027-02-10"), release: day("2027-03-01"))
    #expect(plan.deadlines(Self.rules, Self.almanac).first?.day == day("2027-02-10"))
    #expect(plan.deadlines(Self.rules, Self.almanac).last?.day == day("2027-02-15"))
  }

  @Test func theRegionSetsTheDays() {
    var rules = DossierRules()
    rules.conditionDays.value = [.housing: 90]
    let plan = ReturnPlan(entry: day("2020-01-01"), release: day("2027-04-01"))
    let deadlines = plan.deadlines(rules, Self.almanac)
    #expect(deadlines.first == ConditionDeadline(.housing, day("2027-01-01")))
    #expect(deadlines.count == ReturnCondition.allCases.count)
  }

  @Test func fiveConditionsAreBasic() {
    #expect(ReturnCondition.basic.count == 5)
    #expect(!ReturnCondition.basic.contains(.daytime) && !ReturnCondition.basic.contains(.network))
  }

  @Test(arguments: [("2027-05-31", "2027-02-28"), ("2027-03-01", "2026-12-01"), ("2027-06-06", "2027-03-06")])
  func aNoticeComesNotEarlierThanThreeMonthsBefore(expected: String, earliest: String) {
    let notice = BijNotice(expectedReturn: day(expected))
    #expect(notice.earliestProvision(Self.rules, Self.almanac) == day(earliest))
  }

  @Test(arguments: [
    (TermRule.detentionPlan, "2027-01-04 10:00", "2027-02-01"), (.detentionPlan, "2027-03-01 10:00", "2027-03-30"),
    (.detentionScreening, "2027-03-22 10:00", "2027-04-07"), (.safeAtHomeTriage, "2027-01-08 10:00", "2027-01-15"),
    (.safeAtHomeStart, "2027-01-04 10:00", "2027-01-11"), (.safeAtHomeDecision, "2027-01-18 10:00", "2027-03-30"),
    (.acknowledgement, "2027-05-04 10:00", "2027-05-14"), (.bijInUse, "2027-04-30 10:00", "2028-01-30"),
    (.bijAccountability, "2028-02-29 10:00", "2033-02-28"),
  ])
  func endsOn(rule: TermRule, start: String, last: String) {
    #expect(Self.rules.figure(rule).end(from: at(start), Self.almanac).lastDay == day(last))
  }

  @Test func whatThePrisonHasNotDoneRuns() {
    func running(_ clock: DetentionClock) -> [TermRule] { clock.running(Self.rules, Self.almanac).map(\.rule) }
    let entered = at("2027-01-04 10:00")
    #expect(running(DetentionClock(enteredAt: entered)) == [.detentionScreening, .detentionPlan])
    #expect(running(DetentionClock(enteredAt: entered, screenedAt: entered)) == [.detentionPlan])
    #expect(running(DetentionClock(enteredAt: entered, screenedAt: entered, planSetAt: entered)) == [])
  }

  // MARK: Veilig Thuis

  @Test func aReportRunsUntilItIsDecided() {
    func running(_ change: (inout SafeAtHomeReport) -> Void) -> [String] {
      var report = SafeAtHomeReport(reportedAt: at("2027-01-08 10:00"))
      change(&report)
      return report.running(Self.rules, Self.almanac).map { "\($0.rule.rawValue) \($0.end.lastDay?.iso8601 ?? "")" }
    }
    let assessed = at("2027-01-11 10:00")
    #expect(running { _ in } == ["safe-at-home-start 2027-01-13", "safe-at-home-triage 2027-01-15"])
    #expect(running { $0.assessedAt = assessed } == ["safe-at-home-start 2027-01-13"])
    #expect(running { ($0.assessedAt, $0.isInvestigated) = (assessed, false) } == [])
    #expect(running { ($0.assessedAt, $0.startedAt) = (assessed, assessed) } == ["safe-at-home-decision 2027-03-22"])
    #expect(running { ($0.assessedAt, $0.startedAt, $0.decidedAt) = (assessed, assessed, assessed) } == [])
  }

  // MARK: Radicalisation

  @Test(arguments: [
    (nil, ReviewMistake?.some(.isMissing)), ("2027-01-08", .isNotAhead), ("2027-01-07", .isNotAhead),
    ("2027-07-09", .isTooFarAhead), ("2027-07-08", nil), ("2027-01-09", nil),
  ])
  func aReviewDateIsObligatory(date: String?, mistake: ReviewMistake?) {
    let found = Result { () throws(ReviewMistake) in
      try ReviewDate.check(date.map(day), today: day("2027-01-08"), Self.rules, Self.almanac)
    }
    if case .failure(let refused) = found { #expect(refused == mistake) } else { #expect(mistake == nil) }
  }

  // MARK: Organised crime

  @Test(arguments: [
    ("2027-01-04 10:00", false, 0, "2027-03-01"), ("2027-01-04 10:00", true, 0, "2027-03-30"),
    ("2027-01-04 10:00", false, 3, "2027-03-04"), ("2027-01-04 10:00", false, 5, "2027-03-08"),
  ])
  func theBureauAdvises(asked: String, isExtended: Bool, waited: Int, last: String) {
    let start = at("2027-01-11 10:00")
    let wait = Interval(start: start, end: start.adding(seconds: Int64(waited) * 86_400 - 43_200))
    let advice = BibobAdvice(askedAt: at(asked), isExtended: isExtended, waits: waited == 0 ? [] : [wait, wait])
    #expect(advice.due(Self.rules, Self.almanac).lastDay == day(last))
  }

  @Test(arguments: [
    ("2027-01-04", "2027-01-18", "2027-01-18", "2027-04-18", ClosureMistake?.none),
    ("2027-01-19", "2027-01-18", "2027-01-18", "2027-04-18", .compliesBeforeItIsAnnounced),
    ("2027-01-04", "2027-01-18", "2027-01-17", "2027-04-18", .closesBeforeItMustBeComplied),
    ("2027-01-04", "2027-01-18", "2027-01-18", "2027-01-18", .endsBeforeItStarts),
  ])
  func anOrderHoldsTogether(announced: String, comply: String, from: String, to: String, mistake: ClosureMistake?) {
    let order = ClosureOrder(announcedAt: at(announced), complyBefore: at(comply), closed: span(from, to))
    let found = Result { () throws(ClosureMistake) in try order.check() }
    if case .failure(let refused) = found { #expect(refused == mistake) } else { #expect(mistake == nil) }
  }

  // MARK: The table

  @Test func everyFigureSaysWhereItWasRead() {
    #expect(Self.rules.terms.map(\.rule) == TermRule.allCases)
    for figure in Self.rules.terms {
      #expect(!figure.article.isEmpty && !figure.text.isEmpty && !figure.source.act.isEmpty, "\(figure.rule)")
      #expect(figure.length.count > 0, "\(figure.rule)")
      #expect(figure.source.validFrom <= figure.source.checkedOn, "\(figure.rule)")
      #expect((figure.standing == .configured) == (figure.source == .practice), "\(figure.rule)")
    }
  }

  @Test func onlyTheNoticeCountsBack() {
    #expect(Self.rules.terms.filter(\.countsBack).map(\.rule) == [.bijEarliest])
  }

  /// What is configured changes the table; what is law does not.
  @Test func configurationChangesWhatIsNoLaw() {
    var rules = DossierRules()
    rules.acknowledgement.value = .workingDays(3)
    rules.safeAtHomeTriage.value = .workingDays(3)
    rules.detentionScreening.value = .workingDays(7)
    rules.reviewMax.value = .months(3)
    rules.bibobAdviceWeeks.value = 6
    let changed = zip(rules.terms, Self.rules.terms).filter { $0.0 != $0.1 }.map(\.0.rule)
    #expect(
      changed == [
        .acknowledgement, .safeAtHomeTriage, .detentionScreening, .radicalisationReview, .bibobAdvice, .bibobExtended,
      ])
    #expect(changed.allSatisfy { rules.figure($0).standing == .configured })
  }
}
