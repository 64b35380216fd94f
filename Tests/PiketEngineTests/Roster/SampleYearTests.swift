import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// The office's own files, from import to the answer.
struct SampleYearTests {
  @Test func theYearIsImportedAsADraft() throws {
    // Given
    let office = try Office.staffed()
    let content = try Repository.sample("piketrooster-2027.csv")
    let before = (office.state, office.head)
    // When: dry
    let dry = try office.answer(RosterWire.Import(name: "r.csv", content: content, dryRun: true))
    // Then
    #expect(dry.text == #"{"shifts":416,"findings":[]}"#)
    #expect(office.state == before.0 && office.head == before.1)
    // When
    let answer = try office.answer(RosterWire.Import(name: "r.csv", content: content))
    // Then
    #expect(answer.text == #"{"draft":"D1","shifts":416,"findings":[]}"#)
    #expect(
      try office.call(RosterWire.ListDrafts(), as: "auditor").drafts == [
        RosterWire.Draft(
          code: "D1", source: "r.csv", createdAt: "2026-12-01T12:00:00+01:00", createdBy: "planner", shifts: 416,
          start: "2027-01-04T09:00:00+01:00", end: "2028-01-03T09:00:00+01:00")
      ])
    let check = try office.call(RosterWire.Check(draft: "d1"), as: "auditor")
    #expect(check.draft == "D1" && check.shifts == 416 && check.findings == [])
    // A day that only the clock change takes away is a warning.
    #expect(check.law?.map(\.rule) == Array(repeating: "atw-5:9-2a", count: 3))
    #expect(check.law?.allSatisfy { $0.severity == .warning && $0.measured == 13 && $0.allowed == 14 } == true)
  }

  @Test func thePublishedYearAnswersWhoIsOnCall() throws {
    // Given
    let office = try Office.staffed()
    try office.importYear()
    // When
    let published = try office.call(RosterWire.Publish(draft: "D1"))
    // Then
    #expect(published.draft == "D1" && published.findings.isEmpty)
    #expect(published.versions.map(\.post) == ["OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV"])
    #expect(published.versions.allSatisfy { $0.year == 2027 && $0.version == 1 })
    #expect(published.moves.count == 416 && published.moves.allSatisfy { $0.from == nil })
    let at = "2027-01-04T09:00:00+01:00"
    let who = try office.answer(RosterWire.Who(at: at, function: "OVD_BZ"), as: "reader")
    #expect(
      who.text
        == #"{"at":"2027-01-04T09:00:00+01:00","duties":[{"function":"OVD_BZ","post":"OVD_BZ","person":"ldn-01","#
        + #""name":"Leiden 01","municipality":"leiden","phone":"+31600000000","start":"2027-01-04T09:00:00+01:00","#
        + #""end":"2027-01-11T09:00:00+01:00","because":{"kind":"roster","version":1}}],"uncovered":[]}"#)
    let all = try office.who(at)
    let persons = ["ldn-01", "ldp-03", "oeg-04", "ztw-05", "ldn-14", "ldp-11", "ldn-18", "ldn-22"]
    #expect(all.duties.map(\.person) == persons)
    #expect(all.uncovered == ["BGM@leiden", "BGM@leiderdorp", "BGM@oegstgeest", "BGM@zoeterwoude"])
    let before = try office.who("2027-01-04T08:59:59+01:00")
    #expect(before.duties == [] && before.uncovered.count == 12)
    #expect(try office.who("2028-01-03T08:59:59+01:00").duties.count == 8)
    #expect(try office.who("2028-01-03T09:00:00+01:00").duties == [])
  }

  @Test(arguments: [
    // The week is 167 hours long, and the week is 169 hours long.
    ("2027-03-28T01:59:59+01:00", "ldp-01", "2027-03-22T09:00:00+01:00", "2027-03-29T09:00:00+02:00"),
    ("2027-03-28T03:00:00+02:00", "ldp-01", "2027-03-22T09:00:00+01:00", "2027-03-29T09:00:00+02:00"),
    ("2027-03-29T08:59:59+02:00", "ldp-01", "2027-03-22T09:00:00+01:00", "2027-03-29T09:00:00+02:00"),
    ("2027-03-29T09:00:00+02:00", "oeg-01", "2027-03-29T09:00:00+02:00", "2027-04-05T09:00:00+02:00"),
    ("2027-10-31T02:30:00+02:00", "oeg-01", "2027-10-25T09:00:00+02:00", "2027-11-01T09:00:00+01:00"),
    ("2027-10-31T02:30:00+01:00", "oeg-01", "2027-10-25T09:00:00+02:00", "2027-11-01T09:00:00+01:00"),
    ("2027-11-01T08:59:59+01:00", "oeg-01", "2027-10-25T09:00:00+02:00", "2027-11-01T09:00:00+01:00"),
    ("2027-11-01T09:00:00+01:00", "ztw-01", "2027-11-01T09:00:00+01:00", "2027-11-08T09:00:00+01:00"),
  ])
  func alsoInTheWeekendsInWhichTheClockChanges(at: String, person: String, start: String, end: String) throws {
    let office = try Office.published()
    let who = try office.who(at, "OVD_BZ")
    #expect(who.at == at)
    #expect(who.duties.map(\.person) == [person])
    #expect(who.duties.first?.start == start && who.duties.first?.end == end)
  }

  @Test func aFileWithMistakesIsToldAtOnceAndNotImported() throws {
    // Given
    let office = try Office.staffed()
    let before = (office.state, office.head)
    // When
    let call = RosterWire.Import(name: "f.csv", content: try Repository.sample("piketrooster-met-fouten.csv"))
    let fault = try office.fault(call, ServiceWire.HasMistakes.self)
    // Then: all but the warning of line 7, which would not have stood in the way
    #expect(fault.source == "f.csv")
    let told = fault.mistakes.map { "\($0.line ?? 0) \($0.field) \($0.value) \($0.reason)" }
    #expect(
      told == [
        "3 OVD_BZ niemand-99 isUnknownPerson", "4 OVD_BZ ldn-07 notQualified", "4 AC_BZ ldn-07 twoDutiesAtOnce",
        "5 van 31-02-2027 dateDoesNotExist", "6 tot 01-02-2027 endsBeforeItStarts",
        "8 AC_BZ ldn-05 overlap",
      ])
    #expect(office.state == before.0 && office.head == before.1)
    #expect(office.state.draftCount == 0)
    #expect(try office.importYear().draft == "D1")
  }

  @Test func leaveThatIsKnownIsFoundInTheRoster() throws {
    // Given
    let office = try Office.staffed()
    try office.call(PersonWire.ImportAbsences(name: "v", content: Repository.sample("verlof-2027.csv")))
    // When
    let imported = try office.importYear()
    // Then
    #expect(imported.draft == "D1" && imported.shifts == 416)
    #expect(imported.findings.count == 46)
    #expect(imported.findings.allSatisfy { $0.rule == "absent" && $0.severity == .hard && $0.line != nil })
    let head = office.head
    let refused = try office.fault(RosterWire.Publish(draft: "D1"), RosterWire.HasFindings.self)
    #expect(refused.draft == "D1" && refused.findings == imported.findings)
    #expect(office.head == head)
    // When
    #expect(try office.call(RosterWire.Discard(draft: "D1")).draft == "D1")
    // Then
    #expect(try office.call(RosterWire.ListDrafts()).drafts == [])
    let unknown = try office.fault(RosterWire.Publish(draft: "D1"), ServiceWire.NotFound.self)
    #expect(unknown == ServiceWire.NotFound(kind: "draft", name: "D1", nearest: []))
    #expect(try office.importYear().draft == "D2", "a code is never given twice")
  }
}
