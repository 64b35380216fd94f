import Testing

@testable import PiketDomain

/// Who could have a shift in place of who has it, in which order, and giving it to them.
struct ReplaceShiftTests {
  static let shift = "OVD_BZ/2027-01-04"
  static let week = span("2027-01-04 09:00", "2027-01-11 09:00")

  static let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"), Office.official("ldn-03", may: ["OVD_BZ", "CC"]),
    Office.official("ldp-01", of: "leiderdorp"), Office.official("ldp-02", of: "leiderdorp"),
    Office.official("ldn-05", may: ["CC"]), Office.official("old-01"), Office.official("old-02"),
    [
      Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")]),
      Office.published("CC", [("ldn-03", "2027-01-06 09:00", "2027-01-07 09:00")]),
      Office.absent("ldn-02", "2027-01-05", "2027-01-06"), Office.left("old-01", at: "2026-12-15"),
      Office.left("old-02", at: "2027-01-05"),
    ])

  private func ranked(_ state: State) -> [Candidate] {
    Candidates.ranked(Post("OVD_BZ"), Self.week, state, Office.context())
  }

  @Test func whomNoRuleExcludesComesFirst() {
    let found = ranked(Self.office)
    #expect(found.map(\.person) == ["ldp-01", "ldp-02", "ldn-02", "old-02", "ldn-03"])
    #expect(
      found.map(\.obstacles) == [
        [], [], [.absent(span("2027-01-05", "2027-01-06"))], [.hasLeft(at: at("2027-01-05"))],
        [.otherDuty(Post("CC"), span("2027-01-06 09:00", "2027-01-07 09:00"))],
      ])
  }

  @Test func aPostOfAMunicipalityAndHalfAQualification() {
    let state = given(
      Office.official("ldp-01", of: "leiderdorp", may: ["AOV"]), Office.official("ldn-01", may: []),
      [
        .qualificationGranted(
          QualificationGranted(
            person: "ldn-01",
            qualification: Qualification(function: FunctionCode("AOV"), from: at("2027-01-05"), until: nil)))
      ])
    let found = Candidates.ranked(Post("AOV@leiden"), Self.week, state, Office.context())
    #expect(found.map(\.person) == ["ldn-01", "ldp-01"])
    #expect(found.map(\.obstacles) == [[.notQualified], [.notOfTheMunicipality(MunicipalityCode("leiden"))]])
  }

  /// Each line changes one thing against the one before it in rank.
  @Test(
    arguments: [
      ("a wish", [PreferenceTests.recorded(1, .ratherNot, [.monday], person: "ldp-01")]),
      (
        "a duty within three weeks", [Office.published("CC", [("ldp-01", "2027-01-25 09:00", "2027-02-01 09:00")])]
      ),
      ("more duty before", [Office.published("OVD_BZ", [("ldp-01", "2026-08-03 09:00", "2026-08-10 09:00")])]),
    ] as [(String, [Event])])
  func wishesDecideBetweenThose(what: String, events: [Event]) {
    #expect(ranked(Self.office).first?.person == "ldp-01")
    #expect(ranked(Self.office.evolved(by: events)).first?.person == "ldp-02", "\(what)")
  }

  @Test func whoIsWelcomeToItComesFirst() {
    let wish = PreferenceTests.recorded(1, .rather, [.monday], person: "ldp-02")
    #expect(ranked(Self.office.evolved(by: [wish])).first?.person == "ldp-02")
  }

  @Test func theSameMunicipalityIsTheLastWish() {
    let more = Self.office.evolved(by: Office.official("ldn-08"))
    #expect(ranked(more).first?.person == "ldn-08")
    #expect(ranked(more).map(\.isOfTheSameMunicipality).prefix(2) == [true, false])
  }

  @Test func whatReallyHappenedIsTheLoad() throws {
    let past = Office.published("OVD_BZ", [("ldp-01", "2026-08-03 09:00", "2026-08-10 09:00")])
    let correction = Event.dutyCorrected(
      DutyCorrected(
        post: Post("OVD_BZ"), year: 2026,
        correction: DutyCorrection(
          interval: span("2026-08-03 09:00", "2026-08-10 09:00"), person: "ldp-02", reason: "ruil", by: "planner",
          recordedAt: at("2026-08-11"))))
    let found = ranked(Self.office.evolved(by: [past, correction]))
    #expect(found.first?.person == "ldp-01")
    let second = try #require(found.first { $0.person == "ldp-02" })
    #expect(second.load == 168 * 3600)
    #expect(second.share == 168 * 3600 / 6)
  }

  static func replace(
    _ shift: String = shift, with person: String = "ldp-01", from: String? = nil, until: String? = nil,
    reason: String = "ziek"
  ) -> ReplaceShift {
    ReplaceShift(
      shift: shift, person: person, reason: reason, from: from.map { at($0) }, until: until.map { at($0) })
  }

  @Test(
    arguments: [
      (replace("OVD_BS/2027-01-04"), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
      (replace("OVD_BZ/x"), .fieldIsInvalid(field: "shift", value: "OVD_BZ/x", reason: .isNoMoment)),
      (replace("OVD_BZ/2027-02-01"), .shiftIsUnknown("OVD_BZ/2027-02-01", nearest: ["OVD_BZ/2027-01-04T09:00"])),
      (
        replace(from: "2026-11-01"), .periodIsInThePast(Interval(start: at("2026-11-01"), end: week.end))
      ),
      (replace(from: "2027-01-06", until: "2027-01-06"), .periodIsEmpty(span("2027-01-06", "2027-01-06"))),
      (
        replace(until: "2027-01-12"),
        .stretchIsOutsideTheShift(Post("OVD_BZ"), Interval(start: week.start, end: at("2027-01-12")))
      ),
      (replace(with: "zz-99"), .personIsUnknown("zz-99", nearest: [])),
      (replace(reason: " "), .reasonIsMissing),
      (replace(with: "ldn-01"), .nothingChanges),
      (replace(with: "ldn-05"), .personIsNotQualified("ldn-05", FunctionCode("OVD_BZ"), week)),
      (replace(with: "ldn-02"), .personIsAbsent("ldn-02", span("2027-01-05", "2027-01-06"))),
    ] as [(ReplaceShift, Refusal)])
  func isRefused(command: ReplaceShift, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test func aShiftThatIsOverIsNotReplaced() {
    let refused = refusal(try Self.replace().decide(Self.office, Office.context("2027-01-11 09:00")))
    #expect(refused == .periodIsInThePast(Self.week))
  }

  @Test(arguments: [
    ("2026-12-01 12:00", nil, nil, "2027-01-04 09:00", "2027-01-11 09:00"),
    ("2027-01-05 03:00", nil, nil, "2027-01-05 03:00", "2027-01-11 09:00"),
    ("2026-12-01 12:00", "2027-01-06", "2027-01-07", "2027-01-06", "2027-01-07"),
  ] as [(String, String?, String?, String, String)])
  func whatIsLeftOrThePartGoesOver(now: String, from: String?, until: String?, start: String, end: String) throws {
    let moves = try Self.replace(from: from, until: until).decide(Self.office, Office.context(now)).outcome.moves
    #expect(moves == [Move(post: Post("OVD_BZ"), interval: span(start, end), from: "ldn-01", to: "ldp-01")])
  }

  /// Whoever no rule excludes can be given it, and nobody else.
  @Test func theListAndTheCommandAgree() {
    for candidate in ranked(Self.office) {
      let refused = refusal(
        try Self.replace(with: candidate.person.rawValue).decide(Self.office, Office.context()))
      #expect((refused == nil) == candidate.obstacles.isEmpty, "\(candidate.person)")
    }
  }

  @Test func anExplanationTellsEveryEditAndWhatWasPutOnRecord() throws {
    let replaced = try Self.replace(from: "2027-01-06", until: "2027-01-07").decide(Self.office, Office.context())
    var state = Self.office.evolved(by: replaced.events)
    let corrected = try CorrectDuty(
      function: "OVD_BZ", municipality: nil, person: "ldp-02", interval: span("2027-01-06 10:00", "2027-01-06 11:00"),
      reason: "file"
    ).decide(state, Office.context("2027-02-01"))
    state = state.evolved(by: corrected.events)
    let why = try ShiftExplanation.of("OVD_BZ/2027-01-06", state, Office.context("2027-02-01"))
    #expect(why.shift.person == "ldp-01")
    #expect(why.shift.because == .assignment(version: 1, reason: "ziek", by: "planner"))
    #expect(why.edits.map(\.because) == [.roster(version: 1), why.shift.because])
    #expect(why.corrections == [corrected.outcome.correction])
    #expect(!why.candidates.contains { $0.person == "ldp-01" })
  }
}
