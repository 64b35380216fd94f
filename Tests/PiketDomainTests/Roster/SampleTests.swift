import PiketDomain
import Testing

/// The office's own files, from import to the answer.
struct SampleTests {
  let office: State

  init() throws {
    let persons = try ImportPersons(content: Office.sample("medewerkers.csv")).decide(State(), Office.context())
    office = given(persons.events)
  }

  private func imported(_ state: State, _ name: String = "piketrooster-2027.csv") throws -> Decision<ImportedRoster> {
    try ImportRoster(source: name, content: Office.sample(name)).decide(state, Office.context())
  }

  @Test func thePersonsAreThere() throws {
    #expect(office.persons.count == 56)
    let person = try #require(office.persons["ldn-02"])
    #expect(person.details.name == "Leiden 02")
    #expect(person.details.phones == ["+31600000001"])
    #expect(person.details.partTimeThousandths == 890)
    #expect(person.details.email == "ldn-02@example.nl")
    #expect(person.details.account == nil)
    #expect(person.details.employer == EmployerCode("leiden"))
    #expect(office.persons["ldn-05"]?.qualifications.map(\.function.rawValue) == ["ACB", "AC_BZ"])
    let again = try ImportPersons(content: Office.sample("medewerkers.csv")).decide(office, Office.context())
    #expect(again.events.isEmpty)
    #expect(again.outcome.unchanged.count == 56)
  }

  @Test func theYearIsADraftWithoutFindings() throws {
    let decision = try imported(office)
    #expect(decision.outcome.draft.shiftCount == 416)
    #expect(decision.outcome.draft.code == DraftCode("D1"))
    #expect(decision.outcome.findings == [])
    #expect(decision.outcome.draft.period == span("2027-01-04 09:00", "2028-01-03 09:00"))
  }

  @Test func thePublishedYearAnswers() throws {
    let drafted = office.evolved(by: try imported(office).events)
    let publication = try PublishDraft(draft: "D1").decide(drafted, Office.context())
    #expect(publication.outcome.versions.map(\.version) == Array(repeating: 1, count: 8))
    let state = drafted.evolved(by: publication.events)
    let duties = Duties.at(at("2027-01-04 09:00"), state, Office.region)
    #expect(
      duties.duties.map(\.person) == [
        "ldn-01", "ldp-03", "oeg-04", "ztw-05", "ldn-14", "ldp-11", "ldn-18", "ldn-22",
      ])
    #expect(Duties.at(at("2027-01-04 08:59:59"), state, Office.region).duties.isEmpty)
    #expect(Duties.at(at("2028-01-03 08:59:59"), state, Office.region).duties.count == 8)
    #expect(Duties.at(at("2028-01-03 09:00"), state, Office.region).duties.isEmpty)
  }

  @Test func leaveIsFoundInTheYear() throws {
    let leave = try ImportAbsences(content: Office.sample("verlof-2027.csv")).decide(office, Office.context())
    #expect(leave.outcome == ImportedAbsences(recorded: 112, unchanged: 0, hits: []))
    let state = office.evolved(by: leave.events)
    let findings = try imported(state).outcome.findings
    #expect(findings.count == 46)
    #expect(findings.allSatisfy { $0.rule == .absent })
    let again = try ImportAbsences(content: Office.sample("verlof-2027.csv")).decide(state, Office.context())
    #expect(again.outcome == ImportedAbsences(recorded: 0, unchanged: 112, hits: []))
  }

  @Test func leaveAfterPublishingTellsWhatItHits() throws {
    let drafted = office.evolved(by: try imported(office).events)
    let state = drafted.evolved(by: try PublishDraft(draft: "D1").decide(drafted, Office.context()).events)
    let leave = try ImportAbsences(content: Office.sample("verlof-2027.csv")).decide(state, Office.context())
    #expect(leave.outcome.recorded == 112)
    #expect(leave.outcome.hits.count == Set(leave.outcome.hits).count)
    #expect(!leave.outcome.hits.isEmpty)
  }

  @Test func mistakesAndFindingsAreToldTogether() throws {
    let content = try Office.sample("piketrooster-met-fouten.csv")
    let refused = refusal(
      try ImportRoster(source: "fouten.csv", content: content).decide(office, Office.context()))
    guard case .fileHasMistakes(let mistakes, let findings) = refused else {
      Issue.record("refused with \(String(describing: refused))")
      return
    }
    #expect(mistakes.map(\.line) == [3, 5, 6])
    #expect(mistakes.map(\.column) == [4, 2, 3])
    #expect(mistakes.map(\.field) == ["OVD_BZ", "van", "tot"])
    #expect(mistakes.map(\.value) == ["niemand-99", "31-02-2027", "01-02-2027"])
    #expect(mistakes.map(\.reason) == [.isUnknownPerson, .dateDoesNotExist, .endsBeforeItStarts])
    #expect(findings.map(\.line) == [4, 7, 4, 8])
    #expect(findings.map(\.rule) == [.notQualified, .gap, .twoDutiesAtOnce, .overlap])
  }
}
