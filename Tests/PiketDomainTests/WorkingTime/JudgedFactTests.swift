import PiketDomain
import Testing

/// The law judges by what was entered, and tells which published shifts it makes unlawful.
struct JudgedFactTests {
  private static let context = Office.context("2026-12-01 12:00", Office.employing)
  private static let first = span("2027-02-01 09:00", "2027-02-08 09:00")
  private static let second = span("2027-02-22 09:00", "2027-03-01 09:00")

  /// ldn-02 has the first week of February, ldn-01 the fourth. Next to them soft piket, which the law does not look at.
  private static let office = given(
    Office.official("ldn-01", may: ["OVD_BZ", "TL_OPVANG"]), Office.official("ldn-02"),
    [
      Office.published(
        "OVD_BZ",
        [
          ("ldn-02", "2027-02-01 09:00", "2027-02-08 09:00"), ("ldn-01", "2027-02-22 09:00", "2027-03-01 09:00"),
        ]),
      Office.published("TL_OPVANG", [("ldn-01", "2027-02-22 09:00", "2027-03-01 09:00")]),
    ])

  private static func entered(_ entries: [RecordWorkingFact.Entry], _ state: State = office) throws -> State {
    try entries.reduce(state) { state, entry in
      state.evolved(by: try RecordWorkingFact(person: "ldn-01", entry: entry).decide(state, context).events)
    }
  }

  private static func unlawful(_ entry: RecordWorkingFact.Entry, _ state: State = office) throws -> [UnlawfulShift] {
    try RecordWorkingFact(person: "ldn-01", entry: entry).decide(state, context).outcome.unlawful
  }

  private static func told(_ rules: LawRule...) -> [UnlawfulShift] {
    [
      UnlawfulShift(
        shift: HitShift(post: Post("OVD_BZ"), person: "ldn-01", interval: second),
        rules: LawRule.allCases.filter(rules.contains))
    ]
  }

  /// What stands in the way of giving ldn-01 the first week.
  private static func forbidden(_ state: State) -> Set<LawRule> {
    let assign = AssignShift(
      function: "OVD_BZ", municipality: nil, person: "ldn-01", stretch: .between(first), reason: "ziek")
    guard case .lawForbids(let law) = refusal(try assign.decide(state, context)) else { return [] }
    return Set(law.map(\.rule))
  }

  @Test func withoutFactsNothingStandsInTheWay() { #expect(Self.forbidden(Self.office) == []) }

  /// 18 on the day that the duty begins, or a day later.
  @Test(arguments: [("2009-02-01", []), ("2009-02-02", [.age])] as [(String, Set<LawRule>)])
  func seventeenYearsIsTooYoung(born: String, rules: Set<LawRule>) throws {
    #expect(Self.forbidden(try Self.entered([.birthDate(day(born))])) == rules)
  }

  /// Duty ends 11 hours before a night shift, or a minute less; it begins 14 hours after one, or a minute less.
  @Test(arguments: [
    ("2027-02-08 20:00", "2027-02-09 04:00", []),
    ("2027-02-08 19:59", "2027-02-09 03:59", [.beforeNightShift]),
    ("2027-01-31 23:00", "2027-02-01 02:00", [.afterNightShift]),
    // No night shift: an hour of it, no more, lies between 00:00 and 06:00.
    ("2027-01-31 22:00", "2027-02-01 01:00", []),
  ] as [(String, String, Set<LawRule>)])
  func aNightShiftElsewhereKeepsDutyAway(from: String, until: String, rules: Set<LawRule>) throws {
    #expect(Self.forbidden(try Self.entered([.hours("none", from: nil), .shift(span(from, until))])) == rules)
  }

  /// A night shift in two parts, for its work is one shift: 14 hours after its end, or a minute less.
  @Test(arguments: [("2027-01-31 19:00", []), ("2027-01-31 19:01", [.afterNightShift])] as [(String, Set<LawRule>)])
  func soDoesOneThatIsWorkedOn(until: String, rules: Set<LawRule>) throws {
    let state = try Self.entered([
      .hours("none", from: nil), .shift(span("2027-01-31 04:00", "2027-01-31 08:00")),
      .shift(span("2027-01-31 15:00", until)),
    ])
    #expect(Self.forbidden(state) == rules)
  }

  @Test(arguments: ["office-holder", "minimum-wage-exemption"])
  func whoIsOutsideTheLawMayHaveIt(status: String) throws {
    let young = RecordWorkingFact.Entry.birthDate(day("2010-01-01"))
    let whole = RecordWorkingFact.Entry.status(status, from: day("2026-01-01"), until: nil, reason: "wethouder")
    let past = RecordWorkingFact.Entry.status(
      status, from: day("2026-01-01"), until: day("2027-02-01"), reason: "wethouder")
    #expect(Self.forbidden(try Self.entered([young, whole])) == [])
    #expect(Self.forbidden(try Self.entered([young, past])) == [.age])
  }

  /// Chapter 4 holds for who earns more too, and for no office holder.
  @Test(arguments: [
    ("minimum-wage-exemption", [.pregnantNight]), ("office-holder", []),
  ] as [(String, Set<LawRule>)])
  func thePregnantHaveNoNights(status: String, rules: Set<LawRule>) throws {
    let pregnant = RecordWorkingFact.Entry.pregnancy(from: day("2026-12-01"), until: day("2027-12-01"))
    let exempt = RecordWorkingFact.Entry.status(status, from: day("2026-01-01"), until: nil, reason: "loonstrook")
    #expect(Self.forbidden(try Self.entered([pregnant])) == [.pregnantNight])
    #expect(Self.forbidden(try Self.entered([pregnant, exempt])) == rules)
  }

  /// Two weekends of four with piket leave two free; work on Saturdays takes them.
  @Test func regularHoursCount() throws {
    let saturdays = RecordWorkingFact.Entry.hours("ma-za 8:30-16:30", from: day("2026-12-01"))
    #expect(Self.forbidden(try Self.entered([saturdays])).contains(.freeWeekends))
    let again = RecordWorkingFact.Entry.hours("standaard", from: day("2026-12-02"))
    #expect(Self.forbidden(try Self.entered([saturdays, again])) == [])
  }

  // MARK: Shifts that are published already

  @Test(arguments: [
    (.birthDate(day("2009-03-01")), told(.age)), (.birthDate(day("2009-02-22")), []),
    (.pregnancy(from: day("2027-02-28"), until: day("2027-12-01")), told(.pregnantNight)),
    (.pregnancy(from: day("2027-03-01"), until: day("2027-12-01")), told(.pregnantNight)),
    (.pregnancy(from: day("2027-03-02"), until: day("2027-12-01")), []),
    (.shift(span("2027-02-27 23:00", "2027-02-28 04:00")), told(.beforeNightShift, .afterNightShift)),
    // Too long a shift, whoever has the duty.
    (.shift(span("2027-02-16 06:00", "2027-02-16 19:00")), []),
    (.status("office-holder", from: day("2026-01-01"), until: nil, reason: "wethouder"), []),
  ] as [(RecordWorkingFact.Entry, [UnlawfulShift])])
  func shiftsThatBecomeUnlawfulAreTold(entry: RecordWorkingFact.Entry, expected: [UnlawfulShift]) throws {
    #expect(try Self.unlawful(entry) == expected)
  }

  /// Without regular hours, so that the night shift stands alone: 11 hours after the duty, or a minute less.
  @Test(arguments: [("2027-03-01 20:00", []), ("2027-03-01 19:59", told(.beforeNightShift))])
  func aNightShiftNextToADutyIsTold(from: String, expected: [UnlawfulShift]) throws {
    let idle = try Self.entered([.hours("none", from: nil)])
    #expect(try Self.unlawful(.shift(span(from, "2027-03-02 04:00")), idle) == expected)
  }

  @Test func whatIsOverIsNot() throws {
    let born = RecordWorkingFact(person: "ldn-01", entry: .birthDate(day("2009-06-01")))
    let told = [("2027-03-01 08:59", Self.told(.age)), ("2027-03-01 09:00", [])]
    for (now, expected) in told {
      #expect(try born.decide(Self.office, Office.context(now, Office.employing)).outcome.unlawful == expected)
    }
  }

  /// An exemption that ends or was never there leaves the law as it was before.
  @Test func whatLosesItsExemptionIsTold() throws {
    let state = try Self.entered([
      .status("office-holder", from: day("2026-01-01"), until: nil, reason: "wethouder"),
      .birthDate(day("2009-03-01")),
    ])
    let ended = try EndWorkingFact(person: "ldn-01", number: 1, until: day("2027-01-01")).decide(state, Self.context)
    #expect(ended.outcome.unlawful == Self.told(.age))
    let kept = try EndWorkingFact(person: "ldn-01", number: 1, until: day("2027-03-02")).decide(state, Self.context)
    #expect(kept.outcome.unlawful == [])
    let withdrawn = try WithdrawWorkingFact(person: "ldn-01", number: 1).decide(state, Self.context)
    #expect(withdrawn.outcome.unlawful == Self.told(.age))
  }
}
