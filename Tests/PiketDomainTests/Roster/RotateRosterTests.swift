import Testing

@testable import PiketDomain

/// Rotations by hand: every refusal in its order, turns by shift, and whose shifts move.
struct RotateRosterTests {
  static let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"), Office.official("ldn-03"),
    [
      Office.published(
        "OVD_BZ",
        [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-02", "2027-01-11 09:00", "2027-01-18 09:00")])
    ])

  static func rotate(
    _ order: [String] = ["ldn-01", "ldn-02", "ldn-03"], from: String = "2027-01-01", until: String = "2027-02-01",
    function: String = "OVD_BZ", start: String? = nil
  ) -> RotateRoster {
    RotateRoster(
      function: function, municipality: nil, order: order, from: at(from), until: at(until), startWith: start)
  }

  @Test(
    arguments: [
      (rotate(["zz"], function: "OVD_BS"), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
      (rotate(["ldn-01", "ldn-0"]), .personIsUnknown("ldn-0", nearest: ["ldn-01", "ldn-02", "ldn-03"])),
      (rotate(["ldn-01", "LDN-01"]), .fieldIsInvalid(field: "order", value: "LDN-01", reason: .isDouble)),
      (rotate([]), .fieldIsInvalid(field: "order", value: "", reason: .isMissing)),
      (rotate(start: "zz-99"), .personIsUnknown("zz-99", nearest: [])),
      (
        rotate(["ldn-01"], start: "ldn-02"),
        .fieldIsInvalid(field: "startWith", value: "ldn-02", reason: .isNotInTheOrder)
      ),
      (rotate(until: "2027-01-01"), .periodIsEmpty(span("2027-01-01", "2027-01-01"))),
      (rotate(from: "2026-11-30"), .periodIsInThePast(span("2026-11-30", "2027-02-01"))),
      (rotate(until: "2037-01-01"), .periodIsTooLong(span("2027-01-01", "2037-01-01"), daysMax: 3660)),
      (rotate(from: "2027-01-05", until: "2027-01-08"), .draftIsEmpty),
    ] as [(RotateRoster, Refusal)])
  func isRefused(command: RotateRoster, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test func tooManyPersonsAndTooManyDraftsAreRefused() {
    let codes = (0...DomainLimits.rotationPersonsMax).map { "p\($0)" }
    let crowd = State().evolved(by: codes.flatMap { Office.official($0) })
    let order = refusal(try Self.rotate(codes).decide(crowd, Office.context()))
    #expect(order == .tooMany(field: "order", max: DomainLimits.rotationPersonsMax))
    let full = Self.office.evolved(by: (1...DomainLimits.draftsOpenMax).map { Office.drafted([], as: "D\($0)") })
    let drafts = refusal(try Self.rotate().decide(full, Office.context()))
    #expect(drafts == .tooManyDrafts(max: DomainLimits.draftsOpenMax))
  }

  @Test func everybodyHasTheirTurnAndWhoMovesIsTold() throws {
    let decision = try Self.rotate(start: "ldn-02").decide(Self.office, Office.context())
    let rotated = decision.outcome
    #expect(rotated.draft.shifts.map(\.person) == ["ldn-02", "ldn-03", "ldn-01", "ldn-02"])
    #expect(rotated.draft.source == "rotation ldn-01,ldn-02,ldn-03")
    #expect(rotated.draft.base == [PostBase(post: Post("OVD_BZ"), changes: 1)])
    #expect(rotated.findings == [])
    #expect(
      rotated.moves == [
        Move(
          post: Post("OVD_BZ"), interval: span("2027-01-04 09:00", "2027-01-11 09:00"), from: "ldn-01", to: "ldn-02"),
        Move(
          post: Post("OVD_BZ"), interval: span("2027-01-11 09:00", "2027-01-18 09:00"), from: "ldn-02", to: "ldn-03"),
        Move(
          post: Post("OVD_BZ"), interval: span("2027-01-18 09:00", "2027-01-25 09:00"), from: nil, to: "ldn-01"),
        Move(
          post: Post("OVD_BZ"), interval: span("2027-01-25 09:00", "2027-02-01 09:00"), from: nil, to: "ldn-02"),
      ])
    let after = Self.office.evolved(by: decision.events)
    #expect(after.drafts[DraftCode("D1")] == rotated.draft)
    let published = try PublishDraft(draft: "D1").decide(after, Office.context()).outcome
    #expect(published.moves == rotated.moves)
  }

  /// Two persons over ten years: each has every other shift, across all weekends that the pattern leaves out.
  @Test func aPatternThatSkipsDaysSkipsNobody() throws {
    var region = Office.region
    var function = Office.function("CC", pattern: .shifts)
    function.shifts = [Weekday.monday, .tuesday, .wednesday].map { day in
      ShiftTemplate(
        start: Handover(weekday: day, time: Office.time(8, 0)), end: Handover(weekday: day, time: Office.time(18, 0)))
    }
    region.functions = region.functions.map { $0.code == function.code ? function : $0 }
    let state = given(Office.official("ldn-01", may: ["CC"]), Office.official("ldn-02", may: ["CC"]))
    let command = Self.rotate(["ldn-01", "ldn-02"], until: "2036-01-01", function: "CC")
    let draft = try command.decide(state, Office.context("2026-12-01 12:00", region)).outcome.draft
    #expect(draft.shifts.count > 1400)
    for (index, shift) in draft.shifts.enumerated() {
      #expect(shift.person == (index.isMultiple(of: 2) ? "ldn-01" : "ldn-02"))
    }
  }
}
