import PiketDomain
import Testing

/// The commands on persons: each refusal, in its order, and what is done on the other side of it.
struct PersonCommandTests {
  static let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"), Office.official("ldn-03", may: []),
    [
      Office.published("OVD_BZ", [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")]),
      Office.left("ldn-03", at: "2026-12-01 12:00"),
      .personChanged(
        PersonChanged(
          person: "ldn-02",
          details: PersonDetails(
            name: "Twee", employer: EmployerCode("leiden"), municipality: MunicipalityCode("leiden"), phones: [],
            email: nil, partTimeThousandths: 890, account: "twee"))),
    ])

  static func form(
    name: String = "Nieuw", municipality: String = "Leiden", employer: String = "", phones: [String] = [],
    email: String = "", factor: String = "", account: String = ""
  ) -> PersonForm {
    PersonForm(
      name: name, municipality: municipality, employer: employer, phones: phones, email: email,
      partTimeFactor: factor, account: account)
  }

  static func add(_ code: String = "new-01", _ form: PersonForm = form(), _ functions: [String] = []) -> AddPerson {
    AddPerson(code: code, form: form, functions: functions)
  }

  static func invalid(_ field: String, _ value: String, _ reason: FieldMistake) -> Refusal {
    .fieldIsInvalid(field: field, value: value, reason: reason)
  }

  @Test(
    arguments: [
      (add(""), invalid("code", "", .isEmpty)),
      (add("ldn/01"), invalid("code", "ldn/01", .isNoCode)),
      (add("LDN-01"), .personExistsAlready("ldn-01")),
      (add("new-01", form(name: " ")), invalid("name", " ", .isEmpty)),
      (add("new-01", form(municipality: "")), invalid("municipality", "", .isEmpty)),
      (
        add("new-01", form(municipality: "Leidn")),
        .municipalityIsUnknown(MunicipalityCode("Leidn"), nearest: ["leiden"])
      ),
      (
        add("new-01", form(employer: "servicepnt")),
        .employerIsUnknown(EmployerCode("servicepnt"), nearest: ["servicepunt"])
      ),
      (add("new-01", form(employer: "leiderdorp")), invalid("employer", "leiderdorp", .employsNobodyThere)),
      (add("new-01", form(phones: ["06-1234567"])), invalid("phones", "06-1234567", .isNoPhoneNumber)),
      (add("new-01", form(email: "nieuw@")), invalid("email", "nieuw@", .isNoMailAddress)),
      (add("new-01", form(factor: "1,01")), invalid("partTimeFactor", "1,01", .isNoFactor)),
      (add("new-01", form(account: "a b")), invalid("account", "a b", .isNoCode)),
      (
        add("new-01", form(account: String(repeating: "x", count: 65))),
        invalid("account", String(repeating: "x", count: 65), .isTooLong)
      ),
      (add("new-01", form(account: "twee")), invalid("account", "twee", .isDouble)),
      (add("new-01", form(), ["OVD_BS"]), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
    ] as [(AddPerson, Refusal)])
  func addingIsRefused(command: AddPerson, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test func sixPhonesAreTooMany() {
    let phones = (0..<6).map { "06-1234567\($0)" }
    let six = refusal(try Self.add("new-01", Self.form(phones: phones)).decide(Self.office, Office.context()))
    #expect(six == Self.invalid("phones", phones.joined(separator: " / "), .isTooLong))
    let five = refusal(
      try Self.add("new-01", Self.form(phones: Array(phones.prefix(5)))).decide(Self.office, Office.context()))
    #expect(five == nil)
  }

  @Test func moreThanTheRegisterHoldsAreRefused() {
    var full = Self.office
    for index in 0..<(DomainLimits.personsMax - full.persons.count) {
      full.persons[PersonCode("p\(index)")] = full.persons["ldn-01"]
    }
    let refused = refusal(try Self.add().decide(full, Office.context()))
    #expect(refused == .tooMany(field: "persons", max: DomainLimits.personsMax))
    full.persons["p0"] = nil
    let accepted = refusal(try Self.add().decide(full, Office.context()))
    #expect(accepted == nil)
  }

  @Test func whoIsAddedIsThereWithWhatWasWritten() throws {
    let form = Self.form(
      municipality: "zoeterwoude", phones: ["06 12345678", "071-5165000", "06-12345678"], email: " n@leiden.nl ",
      factor: "80%", account: "nieuw@LEIDEN")
    let decision = try Self.add("NEW-01", form, ["ovd-bz", "OVD_BZ", "CC"]).decide(Self.office, Office.context())
    let person = try #require(Self.office.evolved(by: decision.events).persons[decision.outcome])
    #expect(person.code == "new-01")
    #expect(
      person.details
        == PersonDetails(
          name: "Nieuw", employer: EmployerCode("servicepunt"), municipality: MunicipalityCode("zoeterwoude"),
          phones: ["+31612345678", "+31715165000"], email: "n@leiden.nl", partTimeThousandths: 800,
          account: "nieuw@LEIDEN"))
    #expect(
      person.qualifications == [
        Qualification(function: FunctionCode("CC"), from: at("2026-12-01 12:00"), until: nil),
        Qualification(function: FunctionCode("OVD_BZ"), from: at("2026-12-01 12:00"), until: nil),
      ])
  }

  @Test(
    arguments: [
      (ChangePerson(person: "ldn-99", name: "X"), .personIsUnknown("ldn-99", nearest: ["ldn-01", "ldn-02", "ldn-03"])),
      (ChangePerson(person: "ldn-01", name: ""), invalid("name", "", .isEmpty)),
      (ChangePerson(person: "ldn-01", account: "twee"), invalid("account", "twee", .isDouble)),
      (ChangePerson(person: "ldn-01"), .nothingChanges),
      (ChangePerson(person: "ldn-02", partTimeFactor: "0,89", account: "twee"), .nothingChanges),
    ] as [(ChangePerson, Refusal)])
  func changingIsRefused(command: ChangePerson, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test func whatIsNotGivenStaysAndEmptyTakesAway() throws {
    let decision = try ChangePerson(person: "twee", municipality: "Oegstgeest", partTimeFactor: "", account: "")
      .decide(Self.office, Office.context())
    #expect(
      Self.office.evolved(by: decision.events).persons["ldn-02"]?.details
        == PersonDetails(
          name: "Twee", employer: EmployerCode("oegstgeest"), municipality: MunicipalityCode("oegstgeest"),
          phones: [], email: nil, partTimeThousandths: 1000, account: nil))
  }

  @Test(
    arguments: [
      (LeavePerson(person: "nobody", at: nil), .personIsUnknown("nobody", nearest: [])),
      (LeavePerson(person: "ldn-03", at: nil), .personHasLeft("ldn-03", at: at("2026-12-01 12:00"))),
      (
        LeavePerson(person: "ldn-01", at: at("2026-12-01 11:59:59")),
        .periodIsInThePast(span("2026-12-01 11:59:59", "2026-12-01 11:59:59"))
      ),
      (LeavePerson(person: "ldn-01", at: nil), .personStillHasShifts("ldn-01", shifts: 1)),
      (LeavePerson(person: "ldn-01", at: at("2027-01-11 08:59:59")), .personStillHasShifts("ldn-01", shifts: 1)),
    ] as [(LeavePerson, Refusal)])
  func leavingIsRefused(command: LeavePerson, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test func whoHasNoShiftsAheadLeaves() throws {
    let leaving = try LeavePerson(person: "ldn-01", at: at("2027-01-11 09:00")).decide(Self.office, Office.context())
    let after = Self.office.evolved(by: leaving.events)
    #expect(after.persons["ldn-01"]?.leavesAt == at("2027-01-11 09:00"))
    let again = refusal(
      try LeavePerson(person: "ldn-01", at: at("2027-01-11 09:00")).decide(after, Office.context()))
    #expect(again == .nothingChanges)
    let moved = refusal(try LeavePerson(person: "ldn-01", at: at("2027-02-01")).decide(after, Office.context()))
    #expect(moved == nil)
  }
}

/// Granting and ending leave to fill a function.
struct QualificationTests {
  static let office = given(
    Office.official("ldn-01"), Office.official("old-01"), [Office.left("old-01", at: "2027-01-01")])

  static func qualify(
    _ from: String?, _ until: String?, _ function: String = "CC", person: String = "ldn-01"
  ) -> QualifyPerson {
    QualifyPerson(person: person, function: function, from: from.map { at($0) }, until: until.map { at($0) })
  }

  @Test(
    arguments: [
      (qualify(nil, nil, person: "nobody"), .personIsUnknown("nobody", nearest: [])),
      (qualify(nil, nil, "QQQQQQ"), .functionIsUnknown(FunctionCode("QQQQQQ"), nearest: [])),
      (qualify("2027-01-01", "2027-01-01"), .periodIsEmpty(span("2027-01-01", "2027-01-01"))),
      (qualify("2027-01-01", nil, person: "old-01"), .personHasLeft("old-01", at: at("2027-01-01"))),
      (qualify("2027-01-01", "2028-01-01", "OVD_BZ"), .nothingChanges),
    ] as [(QualifyPerson, Refusal)])
  func qualifyingIsRefused(command: QualifyPerson, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test(
    arguments: [
      ([qualify("2027-01-01", "2027-06-01"), qualify("2027-06-01", "2028-01-01")], [("2027-01-01", "2028-01-01")]),
      ([qualify("2027-03-01", "2028-01-01"), qualify("2027-01-01", "2027-06-01")], [("2027-01-01", "2028-01-01")]),
      ([qualify("2027-06-01", nil), qualify(nil, "2027-01-01")], [(nil, "2027-01-01"), ("2027-06-01", nil)]),
      ([qualify("2027-06-01", nil), qualify(nil, "2027-01-01"), qualify("2026-01-01", "2028-01-01")], [(nil, nil)]),
    ] as [([QualifyPerson], [(String?, String?)])])
  func whatTouchesIsOne(commands: [QualifyPerson], held: [(String?, String?)]) throws {
    var state = Self.office
    for command in commands { state = state.evolved(by: try command.decide(state, Office.context()).events) }
    let person = try #require(state.persons["ldn-01"])
    let qualifications = person.qualifications.filter { $0.function == FunctionCode("CC") }
    #expect(qualifications.map(\.from) == held.map { $0.0.map { at($0) } })
    #expect(qualifications.map(\.until) == held.map { $0.1.map { at($0) } })
  }

  @Test func endingCutsFromThatMomentOn() throws {
    var state = Self.office
    for command in [Self.qualify("2027-01-01", "2027-06-01"), Self.qualify("2028-01-01", nil)] {
      state = state.evolved(by: try command.decide(state, Office.context()).events)
    }
    let ended = try DisqualifyPerson(person: "ldn-01", function: "cc", at: at("2027-03-01")).decide(
      state, Office.context())
    let person = try #require(state.evolved(by: ended.events).persons["ldn-01"])
    #expect(person.isQualified(for: FunctionCode("CC"), in: span("2027-01-01", "2027-03-01")))
    #expect(!person.isQualified(for: FunctionCode("CC"), in: span("2027-02-01", "2027-03-01 00:00:01")))
    #expect(!person.isQualified(for: FunctionCode("CC"), in: span("2028-02-01", "2028-03-01")))
  }

  @Test(
    arguments: [
      (DisqualifyPerson(person: "nobody", function: "CC", at: nil), .personIsUnknown("nobody", nearest: [])),
      (
        DisqualifyPerson(person: "ldn-01", function: "QQQQQQ", at: nil),
        .functionIsUnknown(FunctionCode("QQQQQQ"), nearest: [])
      ),
      (
        DisqualifyPerson(person: "ldn-01", function: "CC", at: nil),
        .qualificationIsMissing("ldn-01", FunctionCode("CC"))
      ),
    ] as [(DisqualifyPerson, Refusal)])
  func disqualifyingIsRefused(command: DisqualifyPerson, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }
}

/// Absences: recorded, told what they hit, taken back.
struct AbsenceTests {
  static let office = given(
    Office.official("ldn-01"), Office.official("old-01"),
    [
      Office.left("old-01", at: "2027-01-01"), Office.absent("ldn-01", "2027-02-01", "2027-02-08"),
      Office.published(
        "OVD_BZ",
        [("ldn-01", "2026-11-23 09:00", "2026-11-30 09:00"), ("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00")]),
    ])

  static func record(_ from: String, _ to: String, kind: String = "verlof", person: String = "ldn-01") -> RecordAbsence
  {
    RecordAbsence(person: person, interval: span(from, to), kind: kind)
  }

  @Test(
    arguments: [
      (record("2027-03-01", "2027-03-08", person: "nobody"), .personIsUnknown("nobody", nearest: [])),
      (
        record("2027-03-01", "2027-03-08", kind: "zomaar"),
        .fieldIsInvalid(field: "kind", value: "zomaar", reason: .isNoAbsenceKind)
      ),
      (record("2027-03-01", "2027-03-01"), .periodIsEmpty(span("2027-03-01", "2027-03-01"))),
      (
        record("2027-03-01", "2029-03-01 00:00:01"),
        .periodIsTooLong(span("2027-03-01", "2029-03-01 00:00:01"), daysMax: 731)
      ),
      (record("2027-01-01", "2027-01-02", person: "old-01"), .personHasLeft("old-01", at: at("2027-01-01"))),
      (record("2027-02-07", "2027-02-09"), .absenceOverlapsAnother("ldn-01", number: 1)),
    ] as [(RecordAbsence, Refusal)])
  func recordingIsRefused(command: RecordAbsence, with expected: Refusal) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == expected)
  }

  @Test(arguments: [
    record("2027-03-01", "2029-03-01"), record("2026-12-31", "2027-01-02", person: "old-01"),
    record("2027-02-08", "2027-02-09"), record("2027-01-25", "2027-02-01"),
    record("2027-02-03", "2027-02-05", kind: "ziek"), record("2020-02-03", "2020-02-05"),
  ])
  func isRecordedOnTheOtherSide(command: RecordAbsence) {
    let refused = refusal(try command.decide(Self.office, Office.context()))
    #expect(refused == nil)
  }

  @Test func moreThanAPersonMayHaveAreRefused() {
    var state = Self.office
    state.persons["ldn-01"]?.absences = (1...DomainLimits.absencesPerPersonMax).map {
      Absence(number: $0, interval: span("2026-01-01", "2026-01-02"), kind: .leave, recordedAt: at("2026-01-01"))
    }
    let refused = refusal(try Self.record("2027-03-01", "2027-03-08").decide(state, Office.context()))
    #expect(refused == .tooMany(field: "absences", max: DomainLimits.absencesPerPersonMax))
  }

  @Test func shiftsThatAreHitAreToldAndThoseThatAreOverAreNot() throws {
    let decision = try Self.record("2026-11-24", "2027-01-05", kind: "Sick").decide(Self.office, Office.context())
    #expect(decision.outcome.absence.number == 2)
    #expect(decision.outcome.absence.kind == .sick)
    #expect(
      decision.outcome.hits == [
        HitShift(post: Post("OVD_BZ"), person: "ldn-01", interval: span("2027-01-04 09:00", "2027-01-11 09:00"))
      ])
    let nothingHit = try Self.record("2027-01-11 09:00", "2027-01-12").decide(Self.office, Office.context())
    #expect(nothingHit.outcome.hits == [])
  }

  @Test func anAbsenceIsTakenBackOnce() throws {
    let unknown = refusal(try WithdrawAbsence(person: "ldn-01", number: 2).decide(Self.office, Office.context()))
    #expect(unknown == .absenceIsUnknown("ldn-01", number: 2))
    let decision = try WithdrawAbsence(person: "ldn-01", number: 1).decide(Self.office, Office.context())
    #expect(decision.outcome.absence.withdrawnAt == at("2026-12-01 12:00"))
    let after = Self.office.evolved(by: decision.events)
    let again = refusal(try WithdrawAbsence(person: "ldn-01", number: 1).decide(after, Office.context()))
    #expect(again == .absenceIsWithdrawnAlready("ldn-01", number: 1))
    let overIt = refusal(try Self.record("2027-02-07", "2027-02-09").decide(after, Office.context()))
    #expect(overIt == nil)
  }

  @Test(
    arguments: [
      ("verlof", .leave), ("Ziek", .sick), ("opleiding", .training), ("anders", .other), ("leave", .leave),
      ("SICK", .sick), ("training", .training), ("other", .other),
    ] as [(String, AbsenceKind)])
  func kindsAreReadInBothLanguages(text: String, kind: AbsenceKind) throws {
    #expect(try AbsenceKind.read(text) == kind)
  }
}
