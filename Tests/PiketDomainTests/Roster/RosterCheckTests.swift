import PiketDomain
import Testing

/// Every rule that a roster is checked against, kept and broken.
struct RosterCheckTests {
  static let office = given(
    Office.official("ldn-01", may: ["OVD_BZ", "AC_BZ", "TL_OPVANG", "AOV"]), Office.official("ldn-02"),
    Office.official("ldp-01", of: "leiderdorp", may: ["BGM", "AOV"]),
    [
      .qualificationGranted(
        QualificationGranted(
          person: "ldn-02",
          qualification: Qualification(
            function: FunctionCode("CC"), from: at("2027-01-04 09:00"), until: at("2027-01-18 09:00")))),
      Office.published("ACB", [("ldn-01", "2027-03-01 09:00", "2027-03-08 09:00")]),
      Office.published(
        "HV", [("ldn-01", "2026-11-30 09:00", "2026-12-07 09:00"), ("ldn-02", "2026-12-07 09:00", "2026-12-14 09:00")]),
    ])

  struct Case: Sendable {
    var what: String
    var events: [Event] = []
    var cells: [DraftShift]
    var found: [FindingRule]
    var now = "2026-12-01 12:00"
  }

  static let week = ("2027-01-04 09:00", "2027-01-11 09:00")
  static let next = ("2027-01-11 09:00", "2027-01-18 09:00")

  static let persons: [Case] = [
    Case(what: "a qualified person", cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: []),
    Case(what: "a post that is not there", cells: [cell("OVD", "ldn-01", week.0, week.1)], found: [.unknownPost]),
    Case(
      what: "a pooled post in one place", cells: [cell("OVD_BZ@leiden", "ldn-01", week.0, week.1)],
      found: [.unknownPost]),
    Case(what: "an unknown person", cells: [cell("OVD_BZ", "ldn-99", week.0, week.1)], found: [.unknownPerson]),
    Case(
      what: "left at the end of the shift", events: [Office.left("ldn-01", at: week.1)],
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: []),
    Case(
      what: "left a second before the end", events: [Office.left("ldn-01", at: "2027-01-11 08:59:59")],
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: [.personHasLeft]),
    Case(what: "not qualified", cells: [cell("AC_BZ", "ldn-02", week.0, week.1)], found: [.notQualified]),
    Case(what: "qualified for just that time", cells: [cell("CC", "ldn-02", week.0, next.1)], found: []),
    Case(
      what: "qualified too late", cells: [cell("CC", "ldn-02", "2027-01-04 08:59:59", week.1)],
      found: [.notQualified, .wrongHandover]),
    Case(
      what: "qualified not long enough", cells: [cell("CC", "ldn-02", week.0, "2027-01-18 09:00:01")],
      found: [.notQualified, .wrongHandover]),
    Case(what: "of the municipality", cells: [cell("BGM@leiderdorp", "ldp-01", week.0, week.1)], found: []),
    Case(
      what: "of another municipality", cells: [cell("BGM@leiden", "ldp-01", week.0, week.1)],
      found: [.notOfTheMunicipality]),
    Case(
      what: "soft and of another municipality", cells: [cell("AOV@leiderdorp", "ldn-01", week.0, week.1)],
      found: [.notOfTheMunicipality]),
    Case(
      what: "absent until the start", events: [Office.absent("ldn-01", "2027-01-01", week.0)],
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: []),
    Case(
      what: "absent for the first second", events: [Office.absent("ldn-01", "2027-01-01", "2027-01-04 09:00:01")],
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: [.absent]),
    Case(
      what: "absent from the end on", events: [Office.absent("ldn-01", week.1, "2027-02-01")],
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: []),
    Case(
      what: "absence withdrawn",
      events: [Office.absent("ldn-01", week.0, week.1), Office.withdrawn("ldn-01", at: "2026-02-01")],
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1)], found: []),
  ]

  static let duties: [Case] = [
    Case(
      what: "two posts one after the other",
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1), cell("AC_BZ", "ldn-01", next.0, next.1)], found: []),
    Case(
      what: "two posts at once",
      cells: [cell("OVD_BZ", "ldn-01", week.0, week.1), cell("AC_BZ", "ldn-01", week.0, week.1)],
      found: [.twoDutiesAtOnce]),
    Case(
      what: "a second of two posts at once",
      cells: [
        cell("TL_OPVANG", "ldn-01", "2027-01-03 09:00", "2027-01-04 09:00:01"), cell("AC_BZ", "ldn-01", week.0, week.1),
      ],
      found: [.wrongHandover, .twoDutiesAtOnce].reversed()),
    Case(
      what: "another post that is published",
      cells: [cell("OVD_BZ", "ldn-01", "2027-03-01 09:00", "2027-03-08 09:00")], found: [.twoDutiesAtOnce]),
    Case(
      what: "another post that the draft replaces",
      cells: [
        cell("OVD_BZ", "ldn-01", "2027-03-01 09:00", "2027-03-08 09:00"),
        cell("ACB", nil, "2027-03-01 09:00", "2027-03-08 09:00"),
      ], found: [.gap]),
    Case(
      what: "two holders of a post",
      cells: [
        cell("OVD_BZ", "ldn-01", week.0, week.1), cell("OVD_BZ", "ldn-02", week.0, week.1, line: 3),
      ], found: [.overlap]),
    Case(
      what: "the same holder twice",
      cells: [
        cell("OVD_BZ", "ldn-01", week.0, week.1), cell("OVD_BZ", "ldn-01", week.0, week.1, line: 3),
      ], found: [.overlap]),
    Case(
      what: "an empty row over a full one",
      cells: [
        cell("OVD_BZ", nil, week.0, week.1), cell("OVD_BZ", "ldn-01", week.0, week.1, line: 3),
      ], found: [.gap]),
    Case(
      what: "a published shift that reaches into the draft",
      cells: [cell("ACB", "ldn-02", "2027-03-02 09:00", "2027-03-09 09:00")],
      found: [.notQualified, .overlap, .wrongHandover]),
    Case(
      what: "a published shift that reaches out of the draft",
      cells: [cell("ACB", nil, "2027-03-01 09:00", "2027-03-07 09:00")], found: [.gap, .overlap]),
  ]

  static let times: [Case] = [
    Case(
      what: "a week between two rows",
      cells: [
        cell("OVD_BZ", "ldn-01", week.0, week.1),
        cell("OVD_BZ", "ldn-02", "2027-01-18 09:00", "2027-01-25 09:00", line: 3),
      ], found: [.gap]),
    Case(what: "an empty row", cells: [cell("OVD_BZ", nil, week.0, week.1)], found: [.gap]),
    Case(
      what: "a week from Tuesday", cells: [cell("OVD_BZ", "ldn-01", "2027-01-05 09:00", "2027-01-12 09:00")],
      found: [.wrongHandover]),
    Case(
      what: "an hour late", cells: [cell("OVD_BZ", "ldn-01", week.0, "2027-01-11 10:00")], found: [.wrongHandover]),
    Case(
      what: "days that begin on any day", cells: [cell("TL_OPVANG", "ldn-01", "2027-01-05 09:00", "2027-01-07 09:00")],
      found: []),
    Case(
      what: "days that begin at another time",
      cells: [cell("TL_OPVANG", "ldn-01", "2027-01-05 08:00", "2027-01-07 09:00")], found: [.wrongHandover]),
    Case(
      what: "a week over the change of clocks",
      cells: [cell("OVD_BZ", "ldn-01", "2027-03-22 09:00", "2027-03-29 09:00")], found: []),
    Case(
      what: "the past where nothing was published",
      cells: [cell("OVD_BZ", "ldn-01", "2025-12-29 09:00", "2026-01-05 09:00")], found: []),
    Case(
      what: "the shift that has begun stays", events: [Self.mayHV],
      cells: [
        cell("HV", "ldn-01", "2026-11-30 09:00", "2026-12-07 09:00"),
        cell("HV", "ldn-01", "2026-12-07 09:00", "2026-12-14 09:00", line: 3),
      ], found: []),
    Case(
      what: "the shift that has begun goes to another", events: [Self.mayHV],
      cells: [cell("HV", "ldn-02", "2026-11-30 09:00", "2026-12-07 09:00")],
      found: [.notQualified, .changesThePast]),
    Case(
      what: "the shift that has begun is taken away",
      cells: [cell("HV", nil, "2026-11-30 09:00", "2026-12-07 09:00")], found: [.changesThePast, .gap]),
    Case(
      what: "the shift that begins a second later is taken away",
      cells: [cell("HV", nil, "2026-11-30 09:00", "2026-12-07 09:00")], found: [.gap], now: "2026-11-30 08:59:59"),
    Case(
      what: "the past of an ordered post that had a list",
      events: [Office.ordered("BGM@leiderdorp", ["ldp-01"], from: "2026-01-01")],
      cells: [cell("BGM@leiderdorp", "ldp-01", "2026-01-05 09:00", "2026-01-12 09:00")], found: [.changesThePast]),
    Case(
      what: "the past of an ordered post before it had a list",
      events: [Office.ordered("BGM@leiderdorp", ["ldp-01"], from: "2026-01-12 09:00")],
      cells: [cell("BGM@leiderdorp", "ldp-01", "2026-01-05 09:00", "2026-01-12 09:00")], found: []),
  ]

  static let mayHV = Event.qualificationGranted(
    QualificationGranted(
      person: "ldn-01", qualification: Qualification(function: FunctionCode("HV"), from: nil, until: nil)))

  @Test(arguments: persons + duties + times)
  func ruleIsFound(_ given: Case) {
    let findings = RosterCheck.findings(
      of: given.cells, Self.office.evolved(by: given.events), Office.context(given.now))
    #expect(findings.map(\.rule) == given.found, "\(given.what)")
  }

  @Test func theseAreWarningsAndNoOthers() {
    #expect(FindingRule.allCases.filter { !$0.isHard } == [.gap, .wrongHandover, .againstPreference, .tooClose])
  }

  /// Half of what each function asks for: 24 hours between two duties of OVD_BZ, 12 to one that asks for nothing.
  @Test(arguments: [
    ("OVD_BZ", "2027-01-12 08:59", true), ("OVD_BZ", "2027-01-12 09:00", false), ("AC_BZ", "2027-01-11 20:59", true),
    ("AC_BZ", "2027-01-11 21:00", false), ("OVD_BZ", "2027-01-11 09:00", true),
  ])
  func theAgreedTimeBetweenDutiesIsAWarning(post: String, start: String, isTold: Bool) {
    var region = Office.region
    region.functions[0].spacingHours = 24
    let context = Office.context("2026-12-01 12:00", region)
    let cells = [
      cell("OVD_BZ", "ldn-01", Self.week.0, Self.week.1), cell(post, "ldn-01", start, "2027-01-18 09:00", line: 3),
    ]
    let told = RosterCheck.findings(of: cells, Self.office, context).filter { $0.rule == .tooClose }
    #expect(told.map(\.line) == (isTold ? [3] : []))
    #expect(told.allSatisfy { $0.other == Post("OVD_BZ") })
    // Also with what is published, and not replaced.
    let state = Self.office.evolved(by: [Office.published(post, [("ldn-01", start, "2027-01-18 09:00")])])
    if post != "OVD_BZ" {
      let alone = RosterCheck.findings(of: [cells[0]], state, context).filter { $0.rule == .tooClose }
      #expect(alone.map(\.other) == (isTold ? [Post(post)] : []))
    }
  }

  @Test func findingsSayWhereAndOverWhatTime() {
    let cells = [
      cell("AC_BZ", "ldn-01", Self.week.0, Self.week.1, line: 7),
      cell("TL_OPVANG", "ldn-01", "2027-01-10 09:00", "2027-01-12 09:00", line: 8),
    ]
    let findings = RosterCheck.findings(of: cells, Self.office, Office.context())
    #expect(
      findings == [
        Finding(
          rule: .twoDutiesAtOnce, post: Post("TL_OPVANG"), person: "ldn-01",
          interval: span("2027-01-10 09:00", "2027-01-11 09:00"), other: Post("AC_BZ"), line: 8, column: 4)
      ])
  }

  @Test func findingsAreSortedByPostStartAndRule() {
    let cells = [
      cell("AC_BZ", "ldn-02", Self.week.0, Self.week.1), cell("OVD_BZ", nil, Self.next.0, Self.next.1),
      cell("OVD_BZ", "ldn-99", Self.week.0, "2027-01-11 08:00"),
    ]
    let findings = RosterCheck.findings(of: cells, Self.office, Office.context())
    #expect(findings.map(\.post.description) == ["OVD_BZ", "OVD_BZ", "OVD_BZ", "OVD_BZ", "AC_BZ"])
    #expect(findings.map(\.rule) == [.unknownPerson, .wrongHandover, .gap, .gap, .notQualified])
  }

  @Test func holesAreLeftOutOnRequest() {
    let cells = [
      cell("OVD_BZ", "ldn-01", Self.week.0, Self.week.1),
      cell("OVD_BZ", nil, "2027-01-18 09:00", "2027-01-25 09:00", line: 3),
    ]
    let findings = RosterCheck.findings(of: cells, Self.office, Office.context(), holes: false)
    #expect(findings.map(\.interval) == [span("2027-01-18 09:00", "2027-01-25 09:00")])
  }
}

extension RosterCheckTests.Case: CustomTestStringConvertible {
  var testDescription: String { what }
}
