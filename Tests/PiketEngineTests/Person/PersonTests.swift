import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Persons, from the command to the answer on the wire.
struct PersonTests {
  private let new = PersonWire.Add(
    code: "Ldn-90", name: "Jan Jansen", municipality: "Leiden", phones: ["06-12345678", "071 516 5000"],
    email: "jan@example.nl", partTimeFactor: "0,8", account: "jan", functions: ["ovd-bz"])

  private let person = PersonWire.Person(
    code: "ldn-90", name: "Jan Jansen", employer: "leiden", municipality: "leiden",
    phones: ["+31612345678", "+31715165000"], email: "jan@example.nl", partTimeFactor: 0.8, account: "jan",
    qualifications: [PersonWire.Qualification(function: "OVD_BZ", from: "2026-12-01T12:00:00+01:00")])

  @Test func isAddedShownAndListed() throws {
    let office = try Office()
    #expect(try office.call(new).person == person)
    #expect(try office.call(PersonWire.Show(person: "LDN-90"), as: "reader").person == person)
    #expect(try office.call(PersonWire.Show(person: "jan jansen"), as: "reader").person == person)
    #expect(try office.call(PersonWire.List(), as: "reader").persons == [person])
  }

  @Test func isChanged() throws {
    let office = try Office()
    try office.call(new)
    let change = PersonWire.Change(
      person: "ldn-90", name: "Piet", municipality: "zoeterwoude", phones: [], email: "", partTimeFactor: "50%",
      account: "")
    let changed = try office.call(change).person
    #expect(
      changed
        == PersonWire.Person(
          code: "ldn-90", name: "Piet", employer: "zoeterwoude", municipality: "zoeterwoude", phones: [],
          partTimeFactor: 0.5, qualifications: person.qualifications))
    #expect(try office.refused(change) == "nothingChanges")
  }

  @Test func isQualifiedAndDisqualified() throws {
    let office = try Office()
    try office.call(new)
    let qualify = PersonWire.Qualify(person: "ldn-90", function: "CC", from: "2027-01-01", until: "2028-01-01")
    let qualified = try office.call(qualify).person.qualifications
    #expect(
      qualified.first
        == PersonWire.Qualification(
          function: "CC", from: "2027-01-01T00:00:00+01:00", until: "2028-01-01T00:00:00+01:00"))
    #expect(try office.refused(qualify) == "nothingChanges")
    let end = PersonWire.Disqualify(person: "ldn-90", function: "CC", at: "2027-07-01")
    #expect(try office.call(end).person.qualifications.first?.until == "2027-07-01T00:00:00+02:00")
    let now = try office.call(PersonWire.Disqualify(person: "ldn-90", function: "OVD_BZ")).person.qualifications
    #expect(now.map(\.function) == ["CC"], "what began this second is over before it began")
    let never = PersonWire.Disqualify(person: "ldn-90", function: "HV")
    #expect(try office.refused(never) == "qualificationIsMissing function=HV person=ldn-90")
    let backwards = PersonWire.Qualify(person: "ldn-90", function: "HV", from: "2028-01-01", until: "2027-01-01")
    #expect(try office.refused(backwards).hasPrefix("periodIsEmpty"))
  }

  @Test func leavesAndThePastKeepsThePerson() throws {
    // Given
    let office = try Office.published()
    let leave = PersonWire.Leave(person: "ldn-01", at: "2027-06-01")
    // When, then
    #expect(try office.refused(leave).hasPrefix("personStillHasShifts person=ldn-01"))
    try office.call(new)
    let past = PersonWire.Leave(person: "ldn-90", at: "2026-01-01")
    #expect(try office.refused(past).hasPrefix("periodIsInThePast"))
    #expect(
      try office.call(PersonWire.Leave(person: "ldn-90", at: "2027-01-01")).person.leavesAt
        == "2027-01-01T00:00:00+01:00")
    office.goOn(to: "2027-02-01T00:00:00+01:00")
    #expect(try office.call(PersonWire.List()).persons.count == 56)
    #expect(try office.call(PersonWire.List(left: true)).persons.count == 57)
    #expect(
      try office.refused(PersonWire.Leave(person: "ldn-90"))
        == "personHasLeft at=2027-01-01T00:00:00+01:00 person=ldn-90")
    #expect(try office.call(PersonWire.Show(person: "ldn-90")).person.name == "Jan Jansen")
  }

  @Test func isListedByFunctionAndMunicipality() throws {
    let office = try Office.staffed()
    let list = PersonWire.List(function: "ovd bz", municipality: "Oegstgeest")
    #expect(try office.call(list, as: "reader").persons.map(\.code) == ["oeg-01", "oeg-02"])
    #expect(try office.call(PersonWire.List()).persons.map(\.code).first == "ldn-01")
  }

  @Test func whatIsUnknownIsNotFoundWithTheNearest() throws {
    let office = try Office.staffed()
    typealias NotFound = ServiceWire.NotFound
    let person = try office.fault(PersonWire.Show(person: "ldn-099"), NotFound.self)
    #expect(person.kind == "person" && person.name == "ldn-099" && person.nearest.contains("ldn-09"))
    #expect(
      try office.fault(PersonWire.List(function: "OVB_BZ"), NotFound.self)
        == NotFound(kind: "function", name: "OVB_BZ", nearest: ["OVD_BZ"]))
    #expect(
      try office.fault(PersonWire.List(municipality: "leyden"), NotFound.self)
        == NotFound(kind: "municipality", name: "leyden", nearest: ["leiden"]))
    #expect(
      try office.fault(PersonWire.Change(person: "ldn-01", employer: "leidn"), NotFound.self)
        == NotFound(kind: "employer", name: "leidn", nearest: ["leiden"]))
    #expect(
      try office.fault(PersonWire.Qualify(person: "ldn-01", function: "XYZXYZ"), NotFound.self).nearest == [])
  }

  @Test(arguments: [
    ("code", "a b", "isNoCode"), ("name", " ", "isEmpty"), ("phones", "112x", "isNoPhoneNumber"),
    ("email", "a@b", "isNoMailAddress"), ("partTimeFactor", "2", "isNoFactor"),
  ])
  func aFieldThatIsWrongIsAMistake(field: String, value: String, reason: String) throws {
    let office = try Office()
    var add = new
    switch field {
    case "code": add.code = value
    case "name": add.name = value
    case "phones": add.phones = [value]
    case "email": add.email = value
    default: add.partTimeFactor = value
    }
    let mistakes = try office.fault(add, ServiceWire.HasMistakes.self).mistakes
    #expect(mistakes == [ServiceWire.Mistake(field: field, value: value, reason: reason, nearest: [])])
    #expect(office.state.persons.isEmpty)
  }

  @Test func anImportAddsChangesOrLeavesAlone() throws {
    // Given
    let office = try Office.staffed()
    let content = try Repository.sample("medewerkers.csv")
    #expect(try office.call(PersonWire.Import(name: "m", content: content)).unchanged.count == 56)
    // When
    let more = content.replacing("Leiden 02", with: "Leiden Twee") + "ldn-99;Leiden 99;Leiden;CC;;;;\n"
    let dry = try office.call(PersonWire.Import(name: "m", content: more, dryRun: true))
    let head = office.head
    let reply = try office.call(PersonWire.Import(name: "m", content: more))
    // Then
    #expect(dry == reply)
    #expect(reply.added == ["ldn-99"] && reply.changed == ["ldn-02"] && reply.unchanged.count == 55)
    #expect(office.head.position == head.position + 3)
  }

  @Test func anImportWithMistakesTellsThemAllAndDoesNothing() throws {
    // Given
    let office = try Office()
    let content = """
      code;naam;gemeente;functies;telefoon
      a-1;A;Leiden;CC;06-12345678
      ;B;Leiden;CC;06-12345678
      c-1;C;Leyden;XX;nummer
      a-1;D;Leiden;CC;
      """
    // When
    let mistakes = try office.fault(
      PersonWire.Import(name: "m", content: content), ServiceWire.HasMistakes.self
    ).mistakes
    // Then
    let told = mistakes.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.field) \($0.value) \($0.reason)" }
    #expect(
      told == [
        "3:1 code  isEmpty", "4:3 gemeente Leyden isUnknownMunicipality", "4:4 functies XX isUnknownFunction",
        "4:5 telefoon nummer isNoPhoneNumber", "5:1 code a-1 isDouble",
      ])
    #expect(office.head.position == 1)
  }

  @Test func aPictureIsNoTable() throws {
    let office = try Office()
    let picture = String(decoding: [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1] as [UInt8], as: UTF8.self)
    let calls = try [
      office.fault(PersonWire.Import(name: "p", content: picture), ServiceWire.HasMistakes.self),
      office.fault(PersonWire.ImportAbsences(name: "p", content: picture), ServiceWire.HasMistakes.self),
      office.fault(RosterWire.Import(name: "p", content: picture), ServiceWire.HasMistakes.self),
    ]
    #expect(calls.allSatisfy { !$0.mistakes.isEmpty })
  }
}
