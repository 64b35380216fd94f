import PiketDomain
import Testing

/// What is entered of a person for the law on working time: what is refused, and what comes of it.
struct WorkingFactTests {
  private typealias Entry = RecordWorkingFact.Entry

  private static let context = Office.context("2026-12-01 12:00", Office.employing)

  private static func fact(_ number: Int, _ fact: WorkingFact, of person: PersonCode = "ldn-01") -> Event {
    .workingFactRecorded(
      WorkingFactRecorded(
        person: person, fact: RecordedFact(number: number, fact: fact, recordedAt: at("2026-01-01"))))
  }

  private static func status(_ from: String, _ until: String?) -> WorkingFact {
    .status(
      LegalStatus(kind: .officeHolder, from: day(from), until: until.map { day($0) }, reason: "wethouder"))
  }

  private static func shift(_ from: String, _ until: String) -> Entry { .shift(span(from, until)) }
  private static func pregnant(_ from: String, _ until: String) -> Entry {
    .pregnancy(from: day(from), until: day(until))
  }
  private static func holds(
    _ from: String, _ until: String?, _ status: String = "ambtsdrager", reason: String = "wethouder"
  ) -> Entry {
    .status(status, from: day(from), until: until.map { day($0) }, reason: reason)
  }

  private static let office = given(
    Office.official("ldn-01"), Office.official("old-01"), [Office.left("old-01", at: "2026-12-02")],
    [
      fact(1, .birthDate(day("1980-02-29"))),
      fact(2, .hours(WorkingHours(from: day("2026-06-01"), blocks: []))),
      fact(3, .shift(span("2027-01-04 23:00", "2027-01-05 07:00"))),
      fact(4, status("2026-01-01", "2027-01-01")),
      fact(5, .pregnancy(Pregnancy(from: day("2026-02-01"), until: day("2027-02-01")))),
      fact(6, .shift(span("2027-03-01 23:00", "2027-03-02 07:00"))),
      .workingFactWithdrawn(WorkingFactWithdrawn(person: "ldn-01", number: 6, at: at("2026-02-01"))),
      fact(7, status("2028-01-01", nil)),
    ])

  private static func record(_ entry: Entry, of person: String = "ldn-01") -> RecordWorkingFact {
    RecordWorkingFact(person: person, entry: entry)
  }

  private static func invalid(_ field: String, _ value: String, _ reason: FieldMistake) -> Refusal {
    .fieldIsInvalid(field: field, value: value, reason: reason)
  }

  @Test(
    arguments: [
      (record(.birthDate(day("2030-01-01")), of: "ldn-99"), .personIsUnknown("ldn-99", nearest: ["ldn-01"])),
      (record(.birthDate(day("2026-12-01"))), invalid("birth", "2026-12-01", .isNoBirthDate)),
      (record(.birthDate(day("1925-12-31"))), invalid("birth", "1925-12-31", .isNoBirthDate)),
      (record(.hours("", from: nil)), invalid("hours", "", .isEmpty)),
      (record(.hours("ma 9", from: nil)), invalid("hours", "ma 9", .isNoWorkWeek)),
      (record(.hours("ma 9-17 16-18", from: nil)), invalid("hours", "ma 9-17 16-18", .hoursOverlap)),
      (
        record(holds("2027-01-01", nil, "office-holdr", reason: "")),
        .valuesAreInvalid([
          ValueMistake(
            field: "status", value: "office-holdr", reason: .isNoLegalStatus, nearest: ["office-holder"])
        ])
      ),
      (record(holds("2027-02-01", "2027-01-01", reason: " ")), .reasonIsMissing),
      (
        record(holds("2027-02-01", "2027-01-01", reason: "a\nb")), invalid("reason", "a\nb", .hasControlCharacters)
      ),
      (record(holds("2026-01-01", "2026-01-01")), .periodIsEmpty(span("2026-01-01", "2026-01-01"))),
      (
        record(shift("2027-01-05 07:00", "2027-01-05 07:00")),
        .periodIsEmpty(span("2027-01-05 07:00", "2027-01-05 07:00"))
      ),
      (
        record(shift("2027-01-01", "2027-01-03 00:01")),
        .periodIsTooLong(span("2027-01-01", "2027-01-03 00:01"), daysMax: 2)
      ),
      (record(pregnant("2026-02-01", "2026-02-01")), .periodIsEmpty(span("2026-02-01", "2026-02-01"))),
      (record(pregnant("2026-02-01", "2027-07-01")), .periodIsTooLong(span("2026-02-01", "2027-07-01"), daysMax: 490)),
      (record(shift("2026-12-02", "2026-12-03"), of: "old-01"), .personHasLeft("old-01", at: at("2026-12-02"))),
      (record(.hours("none", from: day("2026-12-02")), of: "old-01"), .personHasLeft("old-01", at: at("2026-12-02"))),
      (record(.birthDate(day("1980-02-29"))), .nothingChanges),
      (record(.hours("geen", from: day("2026-06-01"))), .nothingChanges),
      (record(shift("2027-01-04 23:00", "2027-01-05 07:00")), .nothingChanges),
      (record(holds("2026-01-01", "2027-01-01")), .nothingChanges),
      (record(pregnant("2026-02-01", "2027-02-01")), .nothingChanges),
      (record(.birthDate(day("1980-03-01"))), .workingFactOverlapsAnother("ldn-01", number: 1)),
      (record(.hours("default", from: day("2026-06-01"))), .workingFactOverlapsAnother("ldn-01", number: 2)),
      (record(shift("2027-01-05 06:59", "2027-01-05 08:00")), .workingFactOverlapsAnother("ldn-01", number: 3)),
      (record(holds("2026-12-31", "2027-06-01")), .workingFactOverlapsAnother("ldn-01", number: 4)),
      (record(holds("2027-01-01", nil)), .workingFactOverlapsAnother("ldn-01", number: 7)),
      (record(pregnant("2027-01-31", "2027-06-01")), .workingFactOverlapsAnother("ldn-01", number: 5)),
    ] as [(RecordWorkingFact, Refusal)])
  func recordingIsRefused(command: RecordWorkingFact, expected: Refusal) {
    #expect(refusal(try command.decide(Self.office, Self.context)) == expected)
  }

  @Test func moreThanAPersonMayHaveIsRefused() {
    let many = Self.office.evolved(
      by: (8...DomainLimits.workingFactsPerPersonMax).map { Self.fact($0, .birthDate(day("1980-02-29"))) })
    let refused = refusal(try Self.record(Self.shift("2027-05-01", "2027-05-02")).decide(many, Self.context))
    #expect(refused == .tooMany(field: "workingFacts", max: DomainLimits.workingFactsPerPersonMax))
  }

  /// What touches does not overlap, and what is withdrawn stands in nobody's way.
  @Test(arguments: [
    (record(shift("2027-01-05 07:00", "2027-01-05 08:00")), .shift(span("2027-01-05 07:00", "2027-01-05 08:00"))),
    (record(shift("2027-03-01 23:00", "2027-03-02 07:00")), .shift(span("2027-03-01 23:00", "2027-03-02 07:00"))),
    (record(holds("2027-01-01", "2028-01-01")), status("2027-01-01", "2028-01-01")),
    (
      record(holds("2026-06-01", nil, "Minimum wage exemption")),
      .status(LegalStatus(kind: .minimumWageExemption, from: day("2026-06-01"), until: nil, reason: "wethouder"))
    ),
    (
      record(pregnant("2027-02-01", "2028-02-01")),
      .pregnancy(Pregnancy(from: day("2027-02-01"), until: day("2028-02-01")))
    ),
    (record(.hours("default", from: nil)), .hours(WorkingHours(from: day("2026-12-01"), blocks: nil))),
    (
      record(.hours("ma 9-17", from: day("2020-01-01"))),
      .hours(WorkingHours(from: day("2020-01-01"), blocks: [WorkBlock(.monday, Office.time(9, 0), Office.time(17, 0))]))
    ),
  ] as [(RecordWorkingFact, WorkingFact)])
  func isRecorded(command: RecordWorkingFact, fact: WorkingFact) throws {
    let decision = try command.decide(Self.office, Self.context)
    let recorded = RecordedFact(number: 8, fact: fact, recordedAt: Self.context.now)
    #expect(decision.events == [.workingFactRecorded(WorkingFactRecorded(person: "ldn-01", fact: recorded))])
    #expect(decision.outcome == RecordedWorkingFact(person: "ldn-01", recorded: recorded, unlawful: []))
    #expect(Self.office.evolved(by: decision.events).persons["ldn-01"]?.workingFacts.last == recorded)
  }

  @Test func whatStandsIsWhatTheLawHasToKnow() {
    #expect(
      Self.office.persons["ldn-01"]?.working
        == WorkingFacts(
          birthDate: day("1980-02-29"), hours: [WorkingHours(from: day("2026-06-01"), blocks: [])],
          outsideShifts: [span("2027-01-04 23:00", "2027-01-05 07:00")],
          statuses: [
            LegalStatus(
              kind: .officeHolder, from: day("2026-01-01"), until: day("2027-01-01"), reason: "wethouder"),
            LegalStatus(kind: .officeHolder, from: day("2028-01-01"), until: nil, reason: "wethouder"),
          ],
          pregnancies: [Pregnancy(from: day("2026-02-01"), until: day("2027-02-01"))]))
  }

  @Test(
    arguments: [
      ("ldn-99", 4, "2027-01-01", .personIsUnknown("ldn-99", nearest: ["ldn-01"])),
      ("ldn-01", 8, "2027-01-01", .workingFactIsUnknown("ldn-01", number: 8)),
      ("ldn-01", 6, "2027-01-01", .workingFactIsWithdrawnAlready("ldn-01", number: 6)),
      ("ldn-01", 1, "2027-01-01", .workingFactHasNoEnd("ldn-01", number: 1)),
      ("ldn-01", 2, "2027-01-01", .workingFactHasNoEnd("ldn-01", number: 2)),
      ("ldn-01", 3, "2027-01-01", .workingFactHasNoEnd("ldn-01", number: 3)),
      ("ldn-01", 4, "2027-01-01", .nothingChanges),
      ("ldn-01", 4, "2025-12-31", .periodIsEmpty(span("2026-01-01", "2025-12-31"))),
      ("ldn-01", 5, "2027-06-07", .periodIsTooLong(span("2026-02-01", "2027-06-07"), daysMax: 490)),
      ("ldn-01", 4, "2028-01-02", .workingFactOverlapsAnother("ldn-01", number: 7)),
    ] as [(String, Int, String, Refusal)])
  func endingIsRefused(person: String, number: Int, until: String, expected: Refusal) {
    let command = EndWorkingFact(person: person, number: number, until: day(until))
    #expect(refusal(try command.decide(Self.office, Self.context)) == expected)
  }

  @Test(arguments: [
    (4, "2027-06-01", status("2026-01-01", "2027-06-01")), (7, "2030-01-01", status("2028-01-01", "2030-01-01")),
    (5, "2027-01-15", .pregnancy(Pregnancy(from: day("2026-02-01"), until: day("2027-01-15")))),
  ] as [(Int, String, WorkingFact)])
  func anEndIsMoved(number: Int, until: String, fact: WorkingFact) throws {
    let decision = try EndWorkingFact(person: "ldn-01", number: number, until: day(until))
      .decide(Self.office, Self.context)
    #expect(decision.outcome.recorded == RecordedFact(number: 8, fact: fact, recordedAt: Self.context.now))
    let after = Self.office.evolved(by: decision.events).persons["ldn-01"]?.workingFacts
    #expect(after?.first { $0.number == number }?.withdrawnAt == Self.context.now)
    #expect(after?.last == decision.outcome.recorded)
  }

  @Test(
    arguments: [
      ("ldn-99", 1, .personIsUnknown("ldn-99", nearest: ["ldn-01"])),
      ("ldn-01", 8, .workingFactIsUnknown("ldn-01", number: 8)),
      ("ldn-01", 6, .workingFactIsWithdrawnAlready("ldn-01", number: 6)),
    ] as [(String, Int, Refusal)])
  func withdrawingIsRefused(person: String, number: Int, expected: Refusal) {
    let command = WithdrawWorkingFact(person: person, number: number)
    #expect(refusal(try command.decide(Self.office, Self.context)) == expected)
  }

  @Test func whatIsWithdrawnIsKeptAndNotJudged() throws {
    let decision = try WithdrawWorkingFact(person: "ldn-01", number: 1).decide(Self.office, Self.context)
    #expect(decision.outcome.recorded.withdrawnAt == Self.context.now)
    let person = Self.office.evolved(by: decision.events).persons["ldn-01"]
    #expect(person?.workingFacts.first == decision.outcome.recorded)
    #expect(person?.working.birthDate == nil)
  }

  /// Nobody who watches the log may read in the names of its events what is entered.
  @Test func everyKindOfFactIsOneTypeOfEvent() throws {
    let entries: [Entry] = [
      .birthDate(day("1990-01-01")), .hours("none", from: nil), Self.shift("2027-01-04", "2027-01-05"),
      Self.holds("2026-01-01", nil), Self.pregnant("2026-12-01", "2027-12-01"),
    ]
    let state = given(Office.official("ldn-01"))
    for entry in entries {
      let events = try Self.record(entry).decide(state, Self.context).events
      #expect(events.count { if case .workingFactRecorded = $0 { true } else { false } } == 1)
    }
  }
}
