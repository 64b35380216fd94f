import PiketDomain
import Testing

/// The matrix of a roster as offices keep it.
struct ImportRosterTests {
  let office = given(
    Office.official("ldn-01", may: ["OVD_BZ", "BGM"]), Office.official("ldn-02"),
    Office.official("ldp-01", of: "leiderdorp"))

  private func draft(_ content: String) throws -> [DraftShift] {
    try ImportRoster(source: "rooster.csv", content: content).decide(office, Office.context()).outcome.draft.shifts
  }

  private func mistakes(_ content: String) -> [Mistake] {
    let refused = refusal(try ImportRoster(source: "rooster.csv", content: content).decide(office, Office.context()))
    if case .fileHasMistakes(let mistakes, _) = refused { return mistakes }
    Issue.record("refused with \(String(describing: refused))")
    return []
  }

  @Test(arguments: [
    ("van;tot;OVD_BZ\n04-01-2027;11-01-2027;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("from,until,ovd-bz\n2027-01-04,2027-01-11,LDN-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("OvD Bz;eind;begin\nName of LDN-01;11/1/2027;4/1/2027", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("van;t/m;OVD_BZ\n04-01-2027;10-01-2027;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    (
      "van;tot;Officier van Dienst Bevolkingszorg\n04-01-2027;11-01-2027;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"
    ),
    ("van;tot;OVD_BZ\n04-01-2027 12:30;11-01-2027 10:00;ldn-01", "2027-01-04 12:30", "2027-01-11 10:00"),
    ("van;tot;OVD_BZ\n2027-01-04T12:30+02:00;2027-01-11 10:00;ldn-01", "2027-01-04 11:30", "2027-01-11 10:00"),
    ("van;OVD_BZ\n04-01-2027;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("van;OVD_BZ\n22-03-2027;ldn-01", "2027-03-22 09:00", "2027-03-29 09:00"),
    ("van;OVD_BZ\n04-01-2027;ldn-01\n06-01-2027;ldn-02", "2027-01-04 09:00", "2027-01-06 09:00"),
    ("week;OVD_BZ\n2027-W01;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("week;OVD_BZ\n2027-01;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("week;jaar;OVD_BZ\n1;2027;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("week;van;tot;OVD_BZ\n53;04-01-2027;11-01-2027;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
    ("week;van;tot;OVD_BZ\n2027-W01;;;ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"),
  ])
  func rowsAreReadAsTheyAreWritten(content: String, from: String, to: String) throws {
    let first = try draft(content).first
    #expect(first?.interval == span(from, to))
    #expect(first?.post == Post("OVD_BZ"))
    #expect(first?.person == "ldn-01")
    #expect(first?.line == 2)
  }

  @Test(arguments: ["BGM@leiden", "BGM Leiden", "bgm-leiden", "bgm_LEIDEN"])
  func aPostOfAMunicipalityIsNamedInAnyWay(heading: String) throws {
    #expect(try draft("van;\(heading)\n04-01-2027;ldn-01").map(\.post) == [Post("BGM@leiden")])
  }

  @Test func eachFunctionHasItsOwnHandover() throws {
    var region = Office.region
    region.functions = [
      Office.function("OVD_BZ"),
      Office.function("AC_BZ", handover: Handover(weekday: .friday, time: Office.time(16, 0))),
    ]
    let content = "week;jaar;OVD_BZ;AC_BZ\n1;2027;ldn-01;ldn-02"
    let shifts = try ImportRoster(source: "a.csv", content: content)
      .decide(office, Office.context("2026-12-01", region)).outcome.draft.shifts
    #expect(
      shifts.map(\.interval) == [
        span("2027-01-04 09:00", "2027-01-11 09:00"), span("2027-01-08 16:00", "2027-01-15 16:00"),
      ])
  }

  @Test func anExplicitHandoverTimeIsNeverAmbiguous() throws {
    var region = Office.region
    region.functions = [Office.function("OVD_BZ", handover: Handover(weekday: .sunday, time: Office.time(2, 30)))]
    let content = "van;tot;OVD_BZ\n2027-03-28 02:30;2027-10-31 02:30;ldn-01"
    let shifts = try ImportRoster(source: "a.csv", content: content)
      .decide(office, Office.context("2026-12-01", region)).outcome.draft.shifts
    #expect(shifts.map(\.interval) == [span("2027-03-28 03:00", "2027-10-31T02:30:00+02:00")])
  }

  @Test func aWeekFromASkippedHandoverEndsAtTheHandover() throws {
    var region = Office.region
    region.functions = [Office.function("OVD_BZ", handover: Handover(weekday: .sunday, time: Office.time(2, 30)))]
    for content in ["van;OVD_BZ\n28-03-2027;ldn-01", "week;OVD_BZ\n2027-W12;ldn-01"] {
      let shifts = try ImportRoster(source: "a.csv", content: content)
        .decide(office, Office.context("2026-12-01", region)).outcome.draft.shifts
      #expect(shifts.map(\.interval) == [span("2027-03-28 03:00", "2027-04-04 02:30")])
    }
  }

  @Test func emptyCellsAndFreeColumnsAreKeptApart() throws {
    let shifts = try draft("nr;van;OVD_BZ;opmerking;dag\n1;04-01-2027;;vrij;ma\n2;11-01-2027;ldn-01;;ma")
    #expect(shifts.map(\.person) == [nil, "ldn-01"])
    #expect(shifts.map(\.column) == [3, 3])
  }

  @Test(
    arguments: [
      ("van;OVD_BS\n04-01-2027;ldn-01", "OVD_BS", .columnIsUnknown, ["OVD_BZ"]),
      ("van;XX\n04-01-2027;ldn-01", "XX", .columnIsUnknown, ["CC", "HV"]),
      (
        "van;OVD_BZ;BGM\n04-01-2027;ldn-01;", "BGM", .columnIsUnknown,
        ["BGM@leiden", "BGM@leiderdorp", "BGM@oegstgeest", "BGM@zoeterwoude"]
      ),
      ("van;ovd_bz;OvD-Bz\n04-01-2027;ldn-01;ldn-01", "OvD-Bz", .columnIsDouble, []),
      ("OVD_BZ\nldn-01", "van", .columnIsMissing, []),
      ("van;OVD_BZ\n;ldn-01", "van", .isEmpty, []),
      ("van;OVD_BZ\nmorgen;ldn-01", "van", .isNoDate, []),
      ("van;OVD_BZ\n09:00;ldn-01", "van", .isNoDate, []),
      ("van;OVD_BZ\n04-01-2027 25:00;ldn-01", "van", .isNoMoment, []),
      ("van;OVD_BZ\n31-02-2027;ldn-01", "van", .dateDoesNotExist, []),
      (
        "van;OVD_BZ\n28-03-2027 02:30;ldn-01", "van", .timeDoesNotExist,
        ["2027-03-28T03:00:00+02:00", "2027-03-28T03:30:00+02:00"]
      ),
      ("van;tot;OVD_BZ\n04-01-2027;04-01-2027;ldn-01", "tot", .endsBeforeItStarts, []),
      ("week;OVD_BZ\n1;ldn-01", "week", .isNoDate, []),
      ("week;OVD_BZ\n2027-W53;ldn-01", "week", .dateDoesNotExist, []),
      ("week;jaar;OVD_BZ\neen;2027;ldn-01", "week", .isNoDate, []),
      ("van;OVD_BZ\n04-01-2027;ldn-1", "OVD_BZ", .isUnknownPerson, ["ldn-01", "ldn-02", "ldp-01"]),
      ("van;OVD_BZ\n04-01-2027;\"ldn-01", "", .quoteIsNotClosed, []),
    ] as [(String, String, FieldMistake, [String])])
  func mistakesAreTold(content: String, field: String, reason: FieldMistake, nearest: [String]) {
    let found = mistakes(content)
    #expect(found.map(\.reason) == [reason])
    #expect(found.map(\.field) == [field])
    #expect(found.map(\.nearest) == [nearest])
  }

  @Test func withoutAPostThereIsNoRoster() {
    let found = mistakes("van;opmerking\n04-01-2027;niets")
    #expect(found.map(\.reason) == [.columnIsMissing])
    #expect(found.first?.nearest == Office.region.posts.map(\.description))
  }

  @Test func ofNamesakesTheCodesAreTold() {
    let twins = given(
      Office.official("ldn-01"), Office.official("ldn-02"),
      [
        .personChanged(
          PersonChanged(
            person: "ldn-02",
            details: PersonDetails(
              name: "Name of ldn-01", employer: EmployerCode("leiden"), municipality: MunicipalityCode("leiden"),
              phones: [], email: nil, partTimeThousandths: 1000, account: nil)))
      ])
    let content = "van;OVD_BZ\n04-01-2027;name of ldn-01"
    let refused = refusal(try ImportRoster(source: "a.csv", content: content).decide(twins, Office.context()))
    guard case .fileHasMistakes(let mistakes, _) = refused else {
      Issue.record("refused with \(String(describing: refused))")
      return
    }
    #expect(mistakes.map(\.nearest) == [["ldn-01", "ldn-02"]])
  }

  @Test func whatIsTooMuchIsRefused() {
    let row = "van;OVD_BZ\n04-01-2027;ldn-01"
    var crowded = office
    for number in 1...DomainLimits.draftsOpenMax {
      crowded.evolve(Office.drafted([cell("OVD_BZ", nil, "2027-01-01", "2027-01-02")], as: "D\(number)"))
    }
    let oneMore = refusal(try ImportRoster(source: "a.csv", content: row).decide(crowded, Office.context()))
    #expect(oneMore == .tooManyDrafts(max: DomainLimits.draftsOpenMax))
    crowded.evolve(.draftDiscarded(DraftDiscarded(draft: DraftCode("D1"))))
    let last = refusal(try ImportRoster(source: "a.csv", content: row).decide(crowded, Office.context()))
    #expect(last == nil)

    let empty = refusal(
      try ImportRoster(source: "a.csv", content: "van;OVD_BZ\n04-01-2027;\n").decide(office, Office.context()))
    #expect(empty == .draftIsEmpty)

    let nameless = refusal(try ImportRoster(source: " ", content: row).decide(office, Office.context()))
    #expect(nameless == .fieldIsInvalid(field: "name", value: " ", reason: .isEmpty))

    let far = "van;tot;OVD_BZ\n04-01-2027;11-01-2037;ldn-01"
    let tooFar = refusal(try ImportRoster(source: "a.csv", content: far).decide(office, Office.context()))
    #expect(
      tooFar == .periodIsTooLong(span("2027-01-04 09:00", "2037-01-11 09:00"), daysMax: DomainLimits.rosterHorizonDays))

    let rows = String(repeating: "04-01-2027;ldn-01\n", count: DomainLimits.fileRowsMax + 1)
    #expect(mistakes("van;OVD_BZ\n" + rows).map(\.reason) == [.hasTooManyRows])
  }

  @Test func draftsAreNumberedForEver() throws {
    let row = "van;OVD_BZ\n04-01-2027;ldn-01"
    let first = try ImportRoster(source: "a.csv", content: row).decide(office, Office.context())
    var state = office.evolved(by: first.events)
    state = state.evolved(by: try DiscardDraft(draft: "D1").decide(state, Office.context()).events)
    let second = try ImportRoster(source: "a.csv", content: row).decide(state, Office.context())
    #expect(second.outcome.draft.code == DraftCode("D2"))
    #expect(second.outcome.draft.createdBy == "planner")
  }

  @Test func aShiftHasAStableIdentifier() {
    let shift = Shift(
      interval: span("2027-01-04 09:00", "2027-01-11 09:00"), person: "ldn-01", because: .roster(version: 1))
    #expect(shift.uid(post: Post("OVD_BZ"), regionCode: "leidse-regio") == "OVD_BZ-20270104T080000Z@leidse-regio.piket")
    #expect(shift.uid(post: Post("BGM@leiden"), regionCode: "x") == "BGM-leiden-20270104T080000Z@x.piket")
  }
}
