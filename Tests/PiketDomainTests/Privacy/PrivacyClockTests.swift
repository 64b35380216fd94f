import PiketDomain
import Testing

struct PrivacyClockTests {
  static let rules = DossierRules()
  static let almanac = rules.almanac(amsterdam)

  /// The month of the Regulation: the same date, the last day of a shorter month, the next working day.
  @Test(arguments: [
    ("2027-03-05 10:00", "2027-04-05"), ("2027-08-31 10:00", "2027-09-30"), ("2027-01-31 23:59", "2027-03-01"),
    ("2027-02-26 10:00", "2027-03-30"), ("2027-11-25 00:00", "2027-12-27"), ("2027-04-07 10:00", "2027-05-10"),
  ])
  func aRequestIsAnsweredInAMonth(received: String, last: String) {
    #expect(PrivacyRequestClock(receivedAt: at(received)).due(Self.rules, Self.almanac).lastDay == day(last))
  }

  @Test func twoMonthsMoreAreToldInTheFirst() {
    let received = at("2027-03-05 10:00")
    #expect(
      PrivacyRequestClock(receivedAt: received, extendedAt: at("2027-04-05 23:59")).due(Self.rules, Self.almanac)
        .lastDay
        == day("2027-06-07"))
    #expect(
      PrivacyRequestClock(receivedAt: received, extendedAt: at("2027-04-06 00:00")).due(Self.rules, Self.almanac)
        .lastDay
        == day("2027-04-05"))
  }

  @Test(arguments: [
    (nil, "2027-04-05 23:59", PrivacyRequestMistake?.none), (nil, "2027-04-06 00:00", .isTooLate),
    ("2027-03-06 09:00", "2027-03-07 09:00", .isExtendedAlready),
  ])
  func isExtendedOnceAndInTime(extended: String?, moment: String, mistake: PrivacyRequestMistake?) {
    let clock = PrivacyRequestClock(receivedAt: at("2027-03-05 10:00"), extendedAt: extended.map(at))
    let found = Result { () throws(PrivacyRequestMistake) in
      try clock.checkExtension(at: at(moment), Self.rules, Self.almanac)
    }
    if case .failure(let refused) = found { #expect(refused == mistake) } else { #expect(mistake == nil) }
  }

  @Test func everyRightHasItsArticle() {
    #expect(PrivacyRight.allCases.map(\.article) == ["AVG 15", "AVG 16", "AVG 17", "AVG 18", "AVG 21"])
  }

  /// 72 hours run through weekends and clock changes; the widest reading of the Regulation comes after.
  @Test(arguments: [
    ("2027-01-04 15:20", "2027-01-07 15:20", "2027-01-07 16:00"),
    ("2027-01-08 15:20", "2027-01-11 15:20", "2027-01-11 16:00"),
    ("2027-03-25 15:20", "2027-03-28 16:20", "2027-03-31 00:00"),
    ("2027-10-29 15:20", "2027-11-01 14:20", "2027-11-01 15:00"),
    ("2027-01-08 15:00", "2027-01-11 15:00", "2027-01-11 16:00"),
    ("2027-05-05 10:20", "2027-05-08 10:20", "2027-05-12 00:00"),
  ])
  func aBreachIsReportedWithin72Hours(known: String, due: String, latest: String) {
    let clock = BreachClock(knownAt: at(known))
    #expect(clock.due(Self.rules, Self.almanac).end == at(due))
    #expect(clock.latest(Self.rules, Self.almanac).end == at(latest))
  }

  @Test func theDeadlineIsNeverLaterThanTheRegulation() {
    var known = at("2026-12-01 00:10")
    while known < at("2028-02-01") {
      let clock = BreachClock(knownAt: known)
      #expect(clock.due(Self.rules, Self.almanac).end < clock.latest(Self.rules, Self.almanac).end)
      known = known.adding(seconds: 5 * 3_600)
    }
  }

  @Test func aCyberIncidentHasThreeTerms() {
    func running(_ change: (inout CyberIncidentClock) -> Void) -> [String] {
      var clock = CyberIncidentClock(knownAt: at("2027-01-08 15:20"))
      change(&clock)
      return clock.running(Self.rules, Self.almanac).map {
        "\($0.rule.rawValue) \(amsterdam.local($0.end.end).date.iso8601)"
      }
    }
    #expect(
      running { _ in } == ["cyber-warning 2027-01-09", "cyber-notice 2027-01-11", "cyber-report 2027-02-12"])
    #expect(running { $0.warnedAt = at("2027-01-08 16:00") } == ["cyber-notice 2027-01-11", "cyber-report 2027-02-12"])
    #expect(
      running { ($0.warnedAt, $0.noticedAt) = (at("2027-01-08 16:00"), at("2027-01-09 16:00")) }
        == ["cyber-report 2027-02-10"])
    #expect(running { ($0.warnedAt, $0.noticedAt, $0.reportedAt) = ($0.knownAt, $0.knownAt, $0.knownAt) } == [])
  }
}
