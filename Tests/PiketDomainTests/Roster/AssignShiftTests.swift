import PiketDomain
import Testing

/// A single correction: every refusal in its order, and what becomes of the shifts around it.
struct AssignShiftTests {
  static let office = given(
    Office.official("ldn-01", may: ["OVD_BZ", "AC_BZ"]), Office.official("ldn-02"), Office.official("ldn-03"),
    Office.official("ldn-04", may: []), Office.official("ldp-01", of: "leiderdorp", may: ["BGM"]),
    [
      Office.published(
        "OVD_BZ",
        [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-02", "2027-01-11 09:00", "2027-01-18 09:00")]),
      Office.published("AC_BZ", [("ldn-01", "2027-01-18 09:00", "2027-01-25 09:00")]),
      Office.absent("ldn-03", "2027-01-13", "2027-01-14"), Office.left("ldn-02", at: "2027-02-01"),
    ])

  static func assign(
    _ person: String = "ldn-03", function: String = "OVD_BZ", municipality: String? = nil,
    on stretch: AssignShift.Stretch = .shift(at: at("2027-01-04 09:00")), reason: String = "ziek"
  ) -> AssignShift {
    AssignShift(
      function: function, municipality: municipality, person: person, stretch: stretch, reason: reason)
  }

  static func between(_ from: String, _ to: String) -> AssignShift.Stretch { .between(span(from, to)) }

  static let refused: [(AssignShift, Refusal)] = [
    (assign(function: "OVD_BS"), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
    (assign(municipality: "leiden"), .postHasNoMunicipality(FunctionCode("OVD_BZ"))),
    (assign(function: "BGM"), .postNeedsAMunicipality(FunctionCode("BGM"))),
    (
      assign(function: "BGM", municipality: "leidn"),
      .municipalityIsUnknown(MunicipalityCode("leidn"), nearest: ["leiden"])
    ),
    (assign("zz-99"), .personIsUnknown("zz-99", nearest: [])),
    (assign(reason: "  "), .reasonIsMissing),
    (
      assign(reason: String(repeating: "x", count: 501)),
      .fieldIsInvalid(field: "reason", value: String(repeating: "x", count: 501), reason: .isTooLong)
    ),
    (assign(reason: "a\nb"), .fieldIsInvalid(field: "reason", value: "a\nb", reason: .hasControlCharacters)),
    (
      assign(on: .shift(at: at("2027-01-18 09:00"))), .nobodyIsOnDutyThen(Post("OVD_BZ"), at: at("2027-01-18 09:00"))
    ),
    (
      assign(on: between("2027-01-05", "2027-01-05")), .periodIsEmpty(span("2027-01-05", "2027-01-05"))
    ),
    (
      assign(on: between("2026-12-01 11:59:59", "2026-12-02")),
      .periodIsInThePast(span("2026-12-01 11:59:59", "2026-12-02"))
    ),
    (
      assign(on: between("2027-01-05", "2036-12-31")), .periodIsTooLong(span("2027-01-05", "2036-12-31"), daysMax: 3660)
    ),
    (assign("ldn-01"), .nothingChanges),
    (
      assign("ldn-02", on: between("2027-01-31", "2027-02-01 00:00:01")), .personHasLeft("ldn-02", at: at("2027-02-01"))
    ),
    (
      assign("ldp-01", function: "BGM@leiden", on: between("2027-01-05", "2027-01-06")),
      .personIsNotOfTheMunicipality("ldp-01", MunicipalityCode("leiden"))
    ),
    (
      assign("ldn-04"),
      .personIsNotQualified("ldn-04", FunctionCode("OVD_BZ"), span("2027-01-04 09:00", "2027-01-11 09:00"))
    ),
    (assign(on: .shift(at: at("2027-01-12"))), .personIsAbsent("ldn-03", span("2027-01-13", "2027-01-14"))),
    (
      assign("ldn-01", on: between("2027-01-17", "2027-01-19")),
      .personHasAnotherDuty("ldn-01", Post("AC_BZ"), span("2027-01-18 09:00", "2027-01-25 09:00"))
    ),
  ]

  @Test(arguments: refused)
  func isRefused(command: AssignShift, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test(arguments: [
    assign(reason: String(repeating: "x", count: 500)), assign(on: between("2027-01-12", "2027-01-13")),
    assign(on: between("2026-12-01 12:00", "2026-12-02")),
    assign("ldn-01", on: between("2027-01-17", "2027-01-18 09:00")),
    assign("ldn-02", on: between("2027-01-31", "2027-02-01")),
    assign("ldp-01", function: "bgm@leiderdorp", on: between("2027-01-05", "2027-01-06")),
  ])
  func isCarriedOutOnTheOtherSideOfTheLimit(command: AssignShift) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == nil)
  }

  @Test(
    arguments: [
      ("2027-01-01", nil, nil, nil), (nil, "2027-01-01", "2027-01-02", nil), (nil, nil, nil, ("at", .isMissing)),
      (nil, "2027-01-01", nil, ("until", .isMissing)), (nil, nil, "2027-01-02", ("from", .isMissing)),
      ("2027-01-01", "2027-01-01", "2027-01-02", ("at", .isDouble)),
      ("2027-01-01", nil, "2027-01-02", ("at", .isDouble)),
    ] as [(String?, String?, String?, (String, FieldMistake)?)])
  func aStretchIsGivenInOneOfTwoWays(
    moment: String?, from: String?, until: String?, wrong: (field: String, reason: FieldMistake)?
  ) {
    let given = [moment, from, until].map { $0.map { at($0) } }
    let refused = refusal(try AssignShift.Stretch(at: given[0], from: given[1], until: given[2]))
    #expect(refused == wrong.map { .fieldIsInvalid(field: $0.field, value: "", reason: $0.reason) })
  }

  @Test func aShiftThatIsOverIsThePast() {
    let refused = refusal(try Self.assign().decide(Self.office, Office.context("2027-01-11 09:00")))
    #expect(refused == .periodIsInThePast(span("2027-01-04 09:00", "2027-01-11 09:00")))
  }

  @Test func ofAShiftThatHasBegunTheRestIsAssigned() throws {
    let decision = try Self.assign().decide(Self.office, Office.context("2027-01-06 15:00"))
    #expect(
      decision.outcome.moves == [
        Move(post: Post("OVD_BZ"), interval: span("2027-01-06 15:00", "2027-01-11 09:00"), from: "ldn-01", to: "ldn-03")
      ])
    let shifts = Self.office.evolved(by: decision.events).rosters[Post("OVD_BZ")]?.shifts ?? []
    #expect(shifts.map(\.person) == ["ldn-01", "ldn-03", "ldn-02"])
    #expect(shifts.map(\.interval.end) == [at("2027-01-06 15:00"), at("2027-01-11 09:00"), at("2027-01-18 09:00")])
    #expect(shifts.dropFirst().first?.because == .assignment(version: 1, reason: "ziek", by: "planner"))
  }

  @Test func aStretchWithinAShiftSplitsIt() throws {
    let decision = try Self.assign(on: Self.between("2027-01-05", "2027-01-06")).decide(Self.office, Office.context())
    let shifts = Self.office.evolved(by: decision.events).rosters[Post("OVD_BZ")]?.shifts ?? []
    #expect(shifts.map(\.person) == ["ldn-01", "ldn-03", "ldn-01", "ldn-02"])
    #expect(
      shifts.map(\.interval).prefix(3) == [
        span("2027-01-04 09:00", "2027-01-05"), span("2027-01-05", "2027-01-06"),
        span("2027-01-06", "2027-01-11 09:00"),
      ])
  }

  @Test func aStretchOverSeveralShiftsSwallowsThem() throws {
    let decision = try Self.assign(on: Self.between("2026-12-28", "2027-01-12")).decide(Self.office, Office.context())
    #expect(decision.outcome.moves.map(\.from) == [nil, "ldn-01", "ldn-02"])
    let shifts = Self.office.evolved(by: decision.events).rosters[Post("OVD_BZ")]?.shifts ?? []
    #expect(shifts.map(\.person) == ["ldn-03", "ldn-02"])
  }

  @Test func whatOneHasInPartChangesTheRest() throws {
    let decision = try Self.assign("ldn-02", on: Self.between("2027-01-10", "2027-01-12"))
      .decide(Self.office, Office.context())
    #expect(decision.outcome.moves.map(\.interval) == [span("2027-01-10", "2027-01-11 09:00")])
  }
}

/// Setting who acts for a municipality.
struct SetDeputyOrderTests {
  static let office = given(
    Office.official("bgm-01"), Office.official("wth-01"), Office.official("ldp-01", of: "leiderdorp"),
    Office.official("old-01"), [Office.left("old-01", at: "2027-01-01")],
    [Office.ordered("BGM@leiden", ["bgm-01"], from: "2026-01-01")])

  static func set(
    _ persons: [String] = ["wth-01"], function: String = "BGM", municipality: String? = "leiden", from: String? = nil
  ) -> SetDeputyOrder {
    SetDeputyOrder(function: function, municipality: municipality, persons: persons, from: from.map { at($0) })
  }

  @Test(
    arguments: [
      (set(function: "XYZWVU"), .functionIsUnknown(FunctionCode("XYZWVU"), nearest: [])),
      (set(municipality: nil), .postNeedsAMunicipality(FunctionCode("BGM"))),
      (set(function: "AOV"), .postIsNotOrdered(Post("AOV@leiden"))),
      (set(function: "OVD_BZ", municipality: nil), .postIsNotOrdered(Post("OVD_BZ"))),
      (set([]), .fieldIsInvalid(field: "persons", value: "", reason: .isEmpty)),
      (set(Array(repeating: "wth-01", count: 21)), .tooMany(field: "persons", max: 20)),
      (set(["nobody-9"]), .personIsUnknown("nobody-9", nearest: [])),
      (set(["old-01"], from: "2027-01-01"), .personHasLeft("old-01", at: at("2027-01-01"))),
      (set(["ldp-01"]), .personIsNotOfTheMunicipality("ldp-01", MunicipalityCode("leiden"))),
      (set(["wth-01", "WTH-01"]), .fieldIsInvalid(field: "persons", value: "WTH-01", reason: .isDouble)),
      (set(from: "2026-12-01 11:59:59"), .periodIsInThePast(span("2026-12-01 11:59:59", "2026-12-01 11:59:59"))),
      (set(["bgm-01"]), .nothingChanges),
    ] as [(SetDeputyOrder, Refusal)])
  func isRefused(command: SetDeputyOrder, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test func holdsFromNowOnUnlessToldOtherwise() throws {
    let now = try Self.set(["wth-01", "bgm-01"]).decide(Self.office, Office.context()).outcome
    #expect(now.order == DeputyOrder(from: at("2026-12-01 12:00"), persons: ["wth-01", "bgm-01"]))
    let later = try Self.set(from: "2027-06-01").decide(Self.office, Office.context()).outcome
    #expect(later.order.from == at("2027-06-01"))
    #expect(later.stream == "order/BGM@leiden")
  }
}
