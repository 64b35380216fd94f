import Testing

@testable import PiketDomain

/// What people wish: who may enter it, what is read of it, and which duties it touches.
struct PreferenceTests {
  static let region: Region = {
    var region = Office.region
    region.roles = [RoleGrant(role: .planner, accounts: ["planner"], groups: [])]
    return region
  }()

  static let office = given(
    Office.official("ldn-01"), Office.official("old-01"), [Office.left("old-01", at: "2026-12-02")],
    [
      .personChanged(
        PersonChanged(
          person: "ldn-01",
          details: PersonDetails(
            name: "Een", employer: EmployerCode("leiden"), municipality: MunicipalityCode("leiden"), phones: [],
            email: nil, partTimeThousandths: 1000, account: "een")))
    ],
    [recorded(1, .ratherNot, [.wednesday]), recorded(2, .never, [.monday]), withdrawn(2)])

  static func recorded(
    _ number: Int, _ kind: PreferenceKind, _ days: [Weekday], from: String? = nil, until: String? = nil,
    function: String? = nil, person: PersonCode = "ldn-01"
  ) -> Event {
    .preferenceRecorded(
      PreferenceRecorded(
        person: person,
        preference: Preference(
          number: number, kind: kind, weekdays: days, from: from.map { at($0) }, until: until.map { at($0) },
          function: function.map { FunctionCode($0) }, note: "", recordedAt: at("2026-01-01"))))
  }

  static func withdrawn(_ number: Int) -> Event {
    .preferenceWithdrawn(PreferenceWithdrawn(person: "ldn-01", number: number, at: at("2026-02-01")))
  }

  static func context(_ account: String) -> Context {
    var context = Office.context("2026-12-01 12:00", region)
    context.caller = Caller(account: account, groups: [])
    return context
  }

  static func add(
    _ kind: String = "liever niet", _ days: [String] = ["vrijdag"], from: String? = nil, until: String? = nil,
    person: String = "ldn-01", function: String? = nil, note: String = ""
  ) -> AddPreference {
    AddPreference(
      person: person, kind: kind, weekdays: days, from: from.map { at($0) }, until: until.map { at($0) },
      function: function, note: note)
  }

  static func invalid(_ field: String, _ value: String, _ reason: FieldMistake, _ nearest: [String] = []) -> Refusal {
    .valuesAreInvalid([ValueMistake(field: field, value: value, reason: reason, nearest: nearest)])
  }

  @Test(
    arguments: [
      (add(person: "ldn-99"), .personIsUnknown("ldn-99", nearest: ["ldn-01"])),
      (add("nooitt"), invalid("kind", "nooitt", .isNoPreferenceKind, ["nooit"])),
      (add("never", ["woensdg"]), invalid("on", "woensdg", .isNoWeekday)),
      (add(function: "OVD_BS"), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
      (add("never", []), .fieldIsInvalid(field: "on", value: "", reason: .isMissing)),
      (add(note: "a\nb"), .fieldIsInvalid(field: "note", value: "a\nb", reason: .hasControlCharacters)),
      (add(from: "2027-01-02", until: "2027-01-02"), .periodIsEmpty(span("2027-01-02", "2027-01-02"))),
      (add(from: "2026-12-02", person: "old-01"), .personHasLeft("old-01", at: at("2026-12-02"))),
      (add("rather-not", ["wed", "WOENSDAG"]), .nothingChanges),
    ] as [(AddPreference, Refusal)])
  func addingIsRefused(command: AddPreference, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Self.context("planner")))
    #expect(refused == expected)
  }

  @Test func moreThanAPersonMayWishIsRefused() {
    let many = Self.office.evolved(
      by: (3...DomainLimits.preferencesPerPersonMax).map { Self.recorded($0, .never, [], from: "2027-01-0\($0 % 9 + 1)") })
    let refused = refusal(try Self.add().decide(many, Self.context("planner")))
    #expect(refused == .tooMany(field: "preferences", max: DomainLimits.preferencesPerPersonMax))
  }

  @Test(arguments: [("planner", true), ("een", true), ("twee", false)])
  func plannersSpeakForAllOthersForThemselves(account: String, may: Bool) {
    let expected: Refusal? = may ? nil : .accountIsNotOfThePerson("ldn-01", account: account)
    let adding = refusal(try Self.add().decide(Self.office, Self.context(account)))
    #expect(adding == expected)
    let withdrawing = refusal(
      try WithdrawPreference(person: "ldn-01", number: 1).decide(Self.office, Self.context(account)))
    #expect(withdrawing == expected)
  }

  @Test(
    arguments: [
      (WithdrawPreference(person: "zz", number: 1), .personIsUnknown("zz", nearest: [])),
      (WithdrawPreference(person: "ldn-01", number: 3), .preferenceIsUnknown("ldn-01", number: 3)),
      (WithdrawPreference(person: "ldn-01", number: 2), .preferenceIsWithdrawnAlready("ldn-01", number: 2)),
    ] as [(WithdrawPreference, Refusal)])
  func withdrawingIsRefused(command: WithdrawPreference, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Self.context("planner")))
    #expect(refused == expected)
  }

  @Test func whatIsEnteredIsThere() throws {
    let decision = try Self.add("Nooit", ["vr", "monday"], function: "ovd-bz", note: " kinderen ")
      .decide(Self.office, Self.context("een"))
    let person = try #require(Self.office.evolved(by: decision.events).persons["ldn-01"])
    #expect(
      person.preferences.last
        == Preference(
          number: 3, kind: .never, weekdays: [.monday, .friday], from: nil, until: nil,
          function: FunctionCode("OVD_BZ"), note: "kinderen", recordedAt: at("2026-12-01 12:00")))
  }

  /// 2027-01-06 is a Wednesday; the days are those of the region's clock.
  @Test(arguments: [
    ([recorded(1, .never, [.wednesday])], "2027-01-05 09:00", "2027-01-06 00:00", 0),
    ([recorded(1, .never, [.wednesday])], "2027-01-05 09:00", "2027-01-06 00:00:01", 3),
    ([recorded(1, .never, [.wednesday])], "2027-01-06 23:00", "2027-01-07 09:00", 3),
    ([recorded(1, .never, [.wednesday])], "2027-01-07 00:00", "2027-01-12 09:00", 0),
    ([recorded(1, .never, [.wednesday])], "2027-01-07 00:00", "2027-01-14 00:00", 3),
    ([recorded(1, .ratherNot, [], from: "2027-01-06", until: "2027-01-07")], "2027-01-04", "2027-01-06", 0),
    ([recorded(1, .ratherNot, [], from: "2027-01-06", until: "2027-01-07")], "2027-01-04", "2027-01-11", 1),
    ([recorded(1, .ratherNot, [.friday], from: "2027-01-06", until: "2027-01-07")], "2027-01-04", "2027-01-11", 0),
    ([recorded(1, .rather, [.wednesday])], "2027-01-06", "2027-01-07", -1),
    ([recorded(1, .rather, [.wednesday]), recorded(2, .ratherNot, [.thursday])], "2027-01-06", "2027-01-08", 1),
    ([recorded(1, .never, [.wednesday], function: "CC")], "2027-01-06", "2027-01-07", 0),
    ([recorded(1, .never, [.wednesday], function: "OVD_BZ")], "2027-01-06", "2027-01-07", 3),
    ([recorded(1, .never, [.wednesday]), withdrawn(1)], "2027-01-06", "2027-01-07", 0),
  ] as [([Event], String, String, Int)])
  func level(wishes: [Event], from: String, until: String, level: Int) throws {
    let person = try #require(given(Office.official("ldn-01"), wishes).persons["ldn-01"])
    let found = person.preferenceLevel(for: span(from, until), function: FunctionCode("OVD_BZ"), zone: Office.zone)
    #expect(found == level)
  }

  /// Held against a walk through the duty in quarters of an hour, over both clock changes of the year.
  @Test(arguments: 0..<40) func touchingIsWhatAWalkThroughTheDutyFinds(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let quarter: Int64 = 900
    for changeOfTheClock in ["2027-03-25", "2027-10-28"] {
      let start = at(changeOfTheClock).adding(seconds: Int64.random(in: 0..<600, using: &random) * quarter)
      let duty = Interval(start: start, end: start.adding(seconds: Int64.random(in: 1...800, using: &random) * quarter))
      let from = Bool.random(using: &random)
        ? nil : duty.start.adding(seconds: Int64.random(in: -100...400, using: &random) * quarter)
      let days = Weekday.allCases.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let wish = Preference(
        number: 1, kind: .never, weekdays: days, from: from, until: nil, function: nil, note: "", recordedAt: start)
      let walked = stride(from: duty.start.seconds, to: duty.end.seconds, by: Int(quarter)).contains { second in
        let moment = Instant(seconds: second)
        return from.map { $0 <= moment } ?? true
          && (days.isEmpty || days.contains(Office.zone.local(moment).date.weekday))
      }
      #expect(wish.touches(duty, Office.zone) == walked, "\(wish) \(duty)")
    }
  }

  @Test func aRosterAgainstNeverIsToldAndNotHeldUp() {
    let shifts = [cell("OVD_BZ", "ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")]
    let state = given(Office.official("ldn-01"), [Self.recorded(1, .never, [.wednesday])])
    let findings = RosterCheck.findings(of: shifts, state, Office.context())
    #expect(findings.map(\.rule) == [.againstPreference])
    #expect(!FindingRule.againstPreference.isHard)
  }
}
