import PiketDomain
import Testing

/// Tables of persons as offices keep them.
struct PersonTableTests {
  let office = given(Office.official("ldn-01"), [Office.left("ldn-01", at: "2030-01-01")])

  private func mistakes(_ content: String) -> [Mistake] {
    let refused = refusal(try ImportPersons(content: content).decide(office, Office.context()))
    if case .fileHasMistakes(let mistakes, let findings) = refused {
      #expect(findings == [])
      return mistakes
    }
    return []
  }

  @Test func headingsComeInAnyOrderLanguageAndCase() throws {
    let content = """
      Functions,MUNICIPALITY,Name,Part-time factor,Phone,E-Mail,Employer,Code,Remarks
      "OVD_BZ, AC-BZ",leiden,New One,80%,"06-12345678, 071-5165000",n@leiden.nl,Servicepunt71,NEW-01,hello
      """
    let decision = try ImportPersons(content: content).decide(office, Office.context())
    let person = try #require(office.evolved(by: decision.events).persons["new-01"])
    #expect(
      person.details
        == PersonDetails(
          name: "New One", employer: EmployerCode("servicepunt"), municipality: MunicipalityCode("leiden"),
          phones: ["+31612345678", "+31715165000"], email: "n@leiden.nl", partTimeThousandths: 800, account: nil))
    #expect(
      person.qualifications
        == ["AC_BZ", "OVD_BZ"].map {
          Qualification(function: FunctionCode($0), from: nil, until: nil)
        })
  }

  @Test(arguments: ["CC,HV", "CC;HV", "CC/HV", "CC + HV", "cc hv", " CC ,, HV "])
  func functionsArePartedInAnyWay(cell: String) throws {
    let content = "code\tnaam\tgemeente\tfuncties\nn-1\tN\tLeiden\t\(cell)"
    let decision = try ImportPersons(content: content).decide(office, Office.context())
    let person = office.evolved(by: decision.events).persons["n-1"]
    #expect(person?.qualifications.map(\.function.rawValue) == ["CC", "HV"])
  }

  @Test(arguments: [
    ("06-12345678/071-5165000", 2), ("071/5165000", 1), ("06-12345678, 06-87654321", 2), ("", 0),
  ])
  func phonesArePartedBySlashesAndCommas(cell: String, count: Int) throws {
    let content = "code;naam;gemeente;telefoon\nn-1;N;Leiden;\(cell)"
    let decision = try ImportPersons(content: content).decide(office, Office.context())
    #expect(office.evolved(by: decision.events).persons["n-1"]?.details.phones.count == count)
  }

  @Test func everyMistakeIsToldAtOnceAndNothingIsDone() {
    let content = """
      code;naam;gemeente;functies;telefoon;e-mail;deeltijdfactor;account
      ;;;;;;;
      a/b;;Leidn;OVD_BS,CC;12;x;2;a b
      n-1;N;Leiden;;;;;same
      N-1;N;Leiden;;;;;other
      n-2;N;Leiden;;;;;same
      """
    let found = mistakes(content)
    #expect(found.map(\.line) == [3, 3, 3, 3, 3, 3, 3, 3, 5, 6])
    #expect(
      found.map(\.reason) == [
        .isNoCode, .isEmpty, .isUnknownMunicipality, .isUnknownFunction, .isNoPhoneNumber, .isNoMailAddress,
        .isNoFactor, .isNoCode, .isDouble, .isDouble,
      ])
    #expect(found.prefix(8).map(\.column) == Array(1...8))
    #expect(found.map(\.nearest)[2] == ["leiden"])
    #expect(found.map(\.nearest)[3] == ["OVD_BZ"])
    #expect(found.map(\.value)[3] == "OVD_BS")
    #expect(found.last?.field == "account")
  }

  @Test(
    arguments: [
      ("naam;gemeente\nN;Leiden", ["code"], [FieldMistake.columnIsMissing]),
      ("x\ny", ["code", "naam", "gemeente"], [.columnIsMissing, .columnIsMissing, .columnIsMissing]),
      ("code;naam;name;gemeente\na;b;c;Leiden", ["name"], [.columnIsDouble]),
      ("code;naam;gemeente;telefon\na;b;Leiden;06-12345678", ["telefon"], [.columnIsUnknown]),
      ("code;naam;gemeente", [""], [.hasNoRows]),
    ] as [(String, [String], [FieldMistake])])
  func columnsAreChecked(content: String, fields: [String], reasons: [FieldMistake]) {
    #expect(mistakes(content).map(\.field) == fields)
    #expect(mistakes(content).map(\.reason) == reasons)
  }

  @Test func whoIsKnownIsChangedAndAnEmptyCellLeavesAValue() throws {
    let content = "code;naam;gemeente;telefoon;functies\nldn-01;Other Name;;;CC"
    let decision = try ImportPersons(content: content).decide(office, Office.context())
    #expect(decision.outcome.changed == ["ldn-01"])
    let person = try #require(office.evolved(by: decision.events).persons["ldn-01"])
    #expect(person.details.name == "Other Name")
    #expect(person.details.phones == ["+31600000000"])
    #expect(person.qualifications.map(\.function.rawValue) == ["CC", "OVD_BZ"])
    #expect(person.leavesAt == at("2030-01-01"))
  }

  @Test func aFunctionThatWasTakenAwayComesBackFromNowOn() throws {
    let state = office.evolved(by: [
      .qualificationEnded(
        QualificationEnded(person: "ldn-01", function: FunctionCode("OVD_BZ"), at: at("2026-11-01")))
    ])
    let content = "code;naam;gemeente;functies\nldn-01;;;OVD_BZ"
    let events = try ImportPersons(content: content).decide(state, Office.context()).events
    let person = try #require(state.evolved(by: events).persons["ldn-01"])
    #expect(person.qualifications.map(\.from) == [nil, at("2026-12-01 12:00")])
  }
}

/// Tables of absences as offices keep them.
struct AbsenceTableTests {
  let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"), Office.official("old-01"),
    [Office.left("old-01", at: "2027-01-01"), Office.absent("ldn-02", "2027-05-01", "2027-05-08")])

  private func mistakes(_ content: String) -> [Mistake] {
    let refused = refusal(try ImportAbsences(content: content).decide(office, Office.context()))
    if case .fileHasMistakes(let mistakes, _) = refused { return mistakes }
    return []
  }

  private func interval(_ content: String) throws -> Interval? {
    let events = try ImportAbsences(content: content).decide(office, Office.context()).events
    return office.evolved(by: events).persons["ldn-01"]?.absences.last?.interval
  }

  @Test(arguments: [
    ("code;van;tot;soort\nLDN-01;01-03-2027;08-03-2027;verlof", "2027-03-01", "2027-03-08"),
    ("code;van;t/m;soort\nldn-01;01-03-2027;08-03-2027;verlof", "2027-03-01", "2027-03-09"),
    ("person,from,through,kind\nldn-01,2027-03-01,2027-03-01,sick", "2027-03-01", "2027-03-02"),
    (
      "naam;van;tot en met;type\nname of LDN-01;1-3-2027 12:00;1-3-2027 17:00;ziek", "2027-03-01 12:00",
      "2027-03-01 17:00"
    ),
    ("kind\tuntil\tfrom\tcode\nother\t2027-03-08\t2027-03-01\tldn-01", "2027-03-01", "2027-03-08"),
    (
      "code;van;tot;soort\nldn-01;2027-03-01T10:00:00+01:00;2027-03-01T12:00:00Z;anders", "2027-03-01 10:00",
      "2027-03-01 13:00"
    ),
  ])
  func rowsAreReadAsTheyAreWritten(content: String, from: String, to: String) throws {
    #expect(try interval(content) == span(from, to))
  }

  @Test func everyMistakeIsToldAtOnce() {
    let content = """
      code;van;tot;soort
      ldn-09;31-02-2027;x;zomaar
      ldn-01;08-03-2027;01-03-2027;verlof
      ldn-01;01-03-2027;02-03-2030;verlof
      old-01;01-01-2027;02-01-2027;verlof
      ldn-01;28-03-2027 02:30;29-03-2027;verlof
      ldn-01;31-10-2027 02:30;01-11-2027;verlof
      ;01-03-2027;02-03-2027;
      """
    let found = mistakes(content)
    #expect(found.map(\.line) == [2, 2, 2, 2, 3, 4, 5, 6, 7, 8, 8])
    #expect(
      found.map(\.reason) == [
        .isUnknownPerson, .dateDoesNotExist, .isNoDate, .isNoAbsenceKind, .endsBeforeItStarts, .lastsTooLong,
        .hasLeft, .timeDoesNotExist, .timeExistsTwice, .isEmpty, .isEmpty,
      ])
    #expect(found.first?.nearest == ["ldn-01", "ldn-02"])
    #expect(found.map(\.nearest)[8] == ["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"])
  }

  @Test func whatIsKnownIsUnchangedAndWhatOverlapsIsTaken() throws {
    let content = """
      code;van;tot;soort
      ldn-02;01-05-2027;08-05-2027;verlof
      ldn-02;07-05-2027;09-05-2027;verlof
      ldn-02;07-05-2027;09-05-2027;verlof
      ldn-02;01-05-2027;08-05-2027;ziek
      """
    let decision = try ImportAbsences(content: content).decide(office, Office.context())
    #expect(decision.outcome == ImportedAbsences(recorded: 2, unchanged: 2, hits: []))
    let absences = office.evolved(by: decision.events).persons["ldn-02"]?.absences ?? []
    #expect(absences.map(\.number) == [1, 2, 3])
  }

  @Test(arguments: [
    ("van;tot;soort\n1-1-2027;2-1-2027;ziek", ["code"]), ("code;soort\nldn-01;ziek", ["van", "tot"]),
    ("code;van;tot\nldn-01;1-1-2027;2-1-2027", ["soort"]),
  ])
  func columnsAreNeeded(content: String, missing: [String]) {
    #expect(mistakes(content).map(\.field) == missing)
    #expect(mistakes(content).allSatisfy { $0.reason == .columnIsMissing })
  }
}
