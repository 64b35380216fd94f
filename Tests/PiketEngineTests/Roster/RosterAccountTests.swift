import PiketDomain
import PiketProtocol
import Testing
import Varlink

@testable import PiketEngine

/// Gaps, fairness, load and the matrix, as they are asked.
struct RosterAccountTests {
  @Test func aDraftIsComparedAsIfItWerePublished() throws {
    // Given: a week that goes from ldp-01 to ldn-04
    let office = try Office.published()
    let draft = try #require(try office.importRows("11-01-2027;18-01-2027;ldn-04").draft)
    // When
    let compared = try office.call(RosterWire.Compare(before: "Published", after: draft.lowercased(), function: "OVD_BZ"))
    // Then: the period is the draft's
    #expect(compared.from == "2027-01-11T09:00:00+01:00" && compared.until == "2027-01-18T09:00:00+01:00")
    let hours = Dictionary(uniqueKeysWithValues: compared.persons.map { ($0.code, [$0.before.hours, $0.after.hours]) })
    #expect(hours["ldp-01"] == [168, 0] && hours["ldn-04"] == [0, 168])
    #expect(compared.municipalities.map(\.code) == ["leiden", "leiderdorp", "oegstgeest", "zoeterwoude"])
    #expect(compared.municipalities.map { $0.after.hours - $0.before.hours } == [168, -168, 0, 0])
    let unknown = try office.fault(RosterWire.Compare(before: "published", after: "D99"), ServiceWire.NotFound.self)
    #expect(unknown.kind == "draft")
  }

  @Test func theMatrixOfTheYearIsTheSameDraftAgain() throws {
    let office = try Office.published()
    let export = RosterWire.Export(from: "2027-01-04 09:00", until: "2028-01-03 09:00")
    let content = try #require(try office.call(export, as: "reader").content)
    #expect(try office.call(export, as: "auditor").content == content)
    let imported = try office.call(RosterWire.Import(name: "again.csv", content: content))
    let draft = try #require(imported.draft)
    #expect(imported.shifts == 416 && imported.findings == [])
    #expect(try office.call(RosterWire.Export(draft: draft)).content == content)
    #expect(try office.call(RosterWire.Publish(draft: draft)).moves == [])
    #expect(try office.call(RosterWire.Export(function: "BGM")).content == nil)
  }

  /// A row that reaches out of the period has cells for all posts: an empty one would take a duty away.
  @Test(arguments: [("2027-01-13", "2027-01-25 09:00"), ("2027-01-04 09:00", "2027-01-13")])
  func whatStandsBesideThePeriodInTheSameRowsIsTold(from: String, until: String) throws {
    // Given: a week of OVD_BZ in three parts, and the whole week of every other function
    let office = try Office.published()
    try office.call(
      RosterWire.Assign(
        function: "OVD_BZ", person: "ldn-04", from: "2027-01-12 17:00", until: "2027-01-13 17:00", reason: "x"))
    // When
    let content = try #require(try office.call(RosterWire.Export(from: from, until: until)).content)
    // Then: it is the same roster again
    let imported = try office.call(RosterWire.Import(name: "again.csv", content: content))
    #expect(!imported.findings.contains { $0.rule == "gap" })
    let draft = try #require(imported.draft)
    #expect(try office.call(RosterWire.Export(draft: draft)).content == content)
    #expect(try office.call(RosterWire.Publish(draft: draft)).moves == [])
  }

  @Test func withoutAPeriodItIsTheUsualOne() throws {
    let office = try Office.published()
    let gaps = try office.call(RosterWire.Gaps(), as: "auditor")
    #expect(gaps.from == "2026-12-01T12:00:00+01:00" && gaps.until == "2027-12-02T12:00:00+01:00")
    #expect(gaps.gaps.first?.end == "2027-01-04T09:00:00+01:00")
    let fairness = try office.call(RosterWire.Fairness(), as: "evaluator")
    #expect(fairness.from == "2026-01-01T00:00:00+01:00" && fairness.until == "2027-01-01T00:00:00+01:00")
    #expect(try office.call(RosterWire.Load()).year == 2026)
  }

  @Test func whatCannotBeIsRefused() throws {
    let office = try Office.published()
    #expect(try office.refused(RosterWire.Gaps(from: "2027-02-01", until: "2027-01-01")).hasPrefix("periodIsEmpty "))
    let long = RosterWire.Fairness(from: "2027-01-01", until: "2047-01-01")
    #expect(try office.refused(long).hasPrefix("periodIsTooLong "))
    let answer = try office.answer(RosterWire.Load(year: 0))
    #expect(answer.text.hasPrefix(ServiceError.invalidParameter) && answer.text.contains("year"))
  }
}
