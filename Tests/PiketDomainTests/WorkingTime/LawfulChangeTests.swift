import PiketDomain
import Testing

/// Every change of the roster passes the law; what it forbids can be set aside by somebody who says why.
struct LawfulChangeTests {
  private static let region: Region = {
    var region = Office.region
    region.functions = [Office.function("OVD_BZ", isOffice: false), Office.function("CC", isOffice: true)]
    return region
  }()
  private static let weeks = ["2027-02-01 09:00", "2027-02-08 09:00", "2027-02-15 09:00", "2027-02-22 09:00"]
  private static let context = Office.context("2026-12-01 12:00", region)
  /// As a planner, who speaks for others.
  private static let planning: Context = {
    var region = LawfulChangeTests.region
    region.roles = [RoleGrant(role: .planner, accounts: ["planner"], groups: [])]
    return Office.context("2026-12-01 12:00", region)
  }()

  /// ldn-01 has the first and the third week of February, ldn-02 the second.
  private static let office = given(
    Office.official("ldn-01", may: ["OVD_BZ", "CC"]), Office.official("ldn-02", may: ["OVD_BZ", "CC"]),
    [
      Office.published(
        "OVD_BZ",
        [("ldn-01", weeks[0], weeks[1]), ("ldn-02", weeks[1], weeks[2]), ("ldn-01", weeks[2], weeks[3])])
    ])

  private static func second(
    _ function: String = "OVD_BZ", accept: [String] = [], ground: String = "", reason: String = "ziek"
  ) -> AssignShift {
    AssignShift(
      function: function, municipality: nil, person: "ldn-01", stretch: .between(span(weeks[1], weeks[2])),
      reason: reason, acceptance: accept, ground: ground)
  }

  private static func draft(_ person: String) -> State {
    office.evolved(by: [
      Office.drafted([cell("OVD_BZ", person, weeks[3], "2027-03-01 09:00")])
    ])
  }

  @Test func aThirdWeekOfFourIsForbidden() throws {
    guard case .lawForbids(let law) = refusal(try Self.second().decide(Self.office, Self.context)) else {
      Issue.record("the law was not asked")
      return
    }
    #expect(Set(law.map(\.rule)) == [.freeDays, .freeWeekends])
    #expect(law.allSatisfy { $0.person == "ldn-01" && $0.severity == .hard })
    #expect(law.first { $0.rule == .freeDays }?.measured == 7)
  }

  @Test func aSwapIsHeldAgainstTheLawToo() throws {
    let offered = Self.office.evolved(
      by: try OfferSwap(
        shift: "OVD_BZ/2027-02-08", to: "ldn-01", reason: "feest", onBehalfOf: "ldn-02"
      ).decide(Self.office, Self.planning).events)
    let accept = AcceptSwap(swap: "S1", onBehalfOf: "ldn-01", reason: "belde")
    guard case .lawForbids(let law) = refusal(try accept.decide(offered, Self.planning)) else {
      Issue.record("the law was not asked")
      return
    }
    #expect(Set(law.map(\.rule)) == [.freeDays, .freeWeekends])
  }

  /// The day on which a part of a shift goes to somebody else is none on which the 28 days begin: windows from there
  /// would cut the weekends of whoever has less duty now.
  @Test func whoGivesAPartOfAShiftAwayBreaksNothing() throws {
    let part = AssignShift(
      function: "OVD_BZ", municipality: nil, person: "ldn-02", stretch: .between(span("2027-02-04", "2027-02-06")),
      reason: "bruiloft", acceptance: [], ground: "")
    let after = Self.office.evolved(by: try part.decide(Self.office, Self.context).events)
    let law = RosterLaw(period: span(Self.weeks[0], Self.weeks[3]), after, Self.context)
    #expect(law.findings(of: ["ldn-01"], in: after.rosters) == [])
  }

  @Test func anOfficeIsOutsideTheLaw() {
    #expect(refusal(try Self.second("CC").decide(Self.office, Self.context)) == nil)
  }

  /// What a person has on other posts is none of its business.
  @Test func aDraftOfAnOfficeIsOutsideTheLaw() throws {
    let state = Self.draft("ldn-01").evolved(by: [
      Office.published("OVD_BZ", [("ldn-01", Self.weeks[0], Self.weeks[3])]),
      Office.drafted([cell("CC", "ldn-01", Self.weeks[3], "2027-03-01 09:00")], as: "D2"),
    ])
    #expect(refusal(try PublishDraft(draft: "D2").decide(state, Self.context)) == nil)
    #expect(PiketDomain.RosterCheck.law(of: try #require(state.drafts[DraftCode("D2")]), state, Self.context) == [])
  }

  @Test func whatIsSetAsideIsRecordedAndTold() throws {
    // When
    let rules = ["atw-5:9-2a", "ATW 5:9(2)(b)"]
    let decision = try Self.second(accept: rules, ground: "2:2", reason: "hoogwater").decide(Self.office, Self.context)
    // Then
    let exemptions = Self.office.evolved(by: decision.events).exemptions
    #expect(Set(exemptions.map(\.finding.rule)) == [.freeDays, .freeWeekends])
    #expect(exemptions.allSatisfy { $0.ground == .crisis && $0.reason == "hoogwater" && $0.by == "planner" })
    #expect(decision.outcome.law.count { $0.severity == .hard } == exemptions.count)
  }

  @Test func oneRuleSetAsideIsNotTheOther() throws {
    let refused = refusal(try Self.second(accept: ["atw-5:9-2a"], ground: "2:2").decide(Self.office, Self.context))
    guard case .lawForbids(let law) = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(Set(law.map(\.rule)) == [.freeWeekends])
  }

  @Test(arguments: [
    (second(accept: ["atw-9"]), Refusal.lawRuleIsUnknown("atw-9", nearest: [])),
    (second(accept: ["atw-5:9-2a"]), .groundIsMissing),
    (second(accept: ["atw-5:9-2a"], ground: "zomaar"), .groundIsMissing),
    // ATW 5:10 leaves 5:9 in force.
    (second(accept: ["atw-5:9-2a"], ground: "5:10"), .groundDoesNotCover(.freeDays, .unforeseen)),
  ])
  func isRefused(command: AssignShift, expected: Refusal) {
    #expect(refusal(try command.decide(Self.office, Self.context)) == expected)
  }

  @Test func aDraftThatTheLawForbidsIsNotPublished() throws {
    let state = Self.draft("ldn-01")
    guard case .draftHasHardFindings(_, let findings, let law) = refusal(
      try PublishDraft(draft: "D1").decide(state, Self.context))
    else {
      Issue.record("published")
      return
    }
    #expect(findings == [])
    #expect(law.contains { $0.rule == .freeDays && $0.severity == .hard })
    #expect(refusal(try PublishDraft(draft: "D1").decide(Self.draft("ldn-02"), Self.context)) == nil)
  }

  @Test func whatWasSetAsideOnceDoesNotStandInTheWayAgain() throws {
    // Given
    let acceptance = Acceptance(rules: ["atw-5:9-2a", "atw-5:9-2b"], ground: "ramp", reason: "hoogwater")
    let state = Self.draft("ldn-01")
    let published = state.evolved(
      by: try PublishDraft(draft: "D1", acceptance: acceptance).decide(state, Self.context).events)
    // When: the same again
    let again = published.evolved(by: [Office.drafted([cell("OVD_BZ", "ldn-01", Self.weeks[3], "2027-03-01 09:00")], as: "D2")])
    // Then
    #expect(refusal(try PublishDraft(draft: "D2").decide(again, Self.context)) == nil)
    #expect(PiketDomain.RosterCheck.law(of: try #require(again.drafts[DraftCode("D2")]), again, Self.context) != [])
  }

  @Test(arguments: [("2027-01-25 09:00", false), ("2027-01-25 09:01", true)])
  func whoHearsTooLateIsAWarning(now: String, isLate: Bool) throws {
    let state = Self.draft("ldn-02")
    let draft = try #require(state.drafts[DraftCode("D1")])
    let law = PiketDomain.RosterCheck.law(of: draft, state, Office.context(now, Self.region))
    #expect(law.contains { $0.rule == .notice && $0.severity == .warning } == isLate)
  }
}
