import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Versions, corrections, what was known when, and the refusals on the wire.
struct RosterTests {
  private let secondWeek = "11-01-2027;18-01-2027;ldn-04"

  @Test func aNewVersionReplacesTheOldOneAndTellsTheMoves() throws {
    // Given
    let office = try Office.published()
    #expect(try office.importRows(secondWeek).draft == "D2")
    // When
    let reply = try office.call(RosterWire.Publish(draft: "D2"))
    // Then
    #expect(reply.versions == [RosterWire.Version(post: "OVD_BZ", year: 2027, version: 2)])
    #expect(
      reply.moves == [
        RosterWire.Move(
          post: "OVD_BZ", start: "2027-01-11T09:00:00+01:00", end: "2027-01-18T09:00:00+01:00", from: "ldp-01",
          to: "ldn-04")
      ])
    let duty = try #require(try office.who("2027-01-12", "OVD_BZ").duties.first)
    #expect(duty.person == "ldn-04")
    #expect(duty.because == RosterWire.Because(kind: .roster, version: 2))
    let first = try #require(try office.who("2027-01-10", "OVD_BZ").duties.first)
    #expect(first.because == RosterWire.Because(kind: .roster, version: 1))
  }

  @Test func knownAtTellsWhatWasKnownOfPeopleToo() throws {
    // Given
    let office = try Office.published()
    office.goOn(to: "2026-12-02T12:00:00+01:00")
    // When
    try office.call(PersonWire.Change(person: "ldn-01", phones: ["0677777777"]))
    // Then
    let at = "2027-01-04T09:00:00+01:00"
    let call = { (known: String?) in RosterWire.Who(at: at, function: "OVD_BZ", knownAt: known) }
    #expect(try office.call(call(nil)).duties.first?.phone == "+31677777777")
    #expect(try office.call(call("2026-12-02T11:00:00+01:00")).duties.first?.phone == "+31600000000")
  }

  @Test func knownAtAnswersFromWhatWasKnown() throws {
    // Given: published at noon on 1 December, version 2 a day later, a correction on the day after that
    let office = try Office.published()
    office.goOn(to: "2026-12-02T12:00:00+01:00")
    _ = try office.importRows(secondWeek)
    try office.call(RosterWire.Publish(draft: "D2"))
    office.goOn(to: "2026-12-03T12:00:00.25+01:00")
    try office.call(
      RosterWire.Assign(function: "OVD_BZ", person: "ldn-03", at: "2027-01-12", reason: "ruil"))
    // Then
    func holder(_ knownAt: String) throws -> String? {
      try office.holder("OVD_BZ", "2027-01-12", knownAt: knownAt)
    }
    #expect(try office.holder("OVD_BZ", "2027-01-12") == "ldn-03")
    #expect(try holder("2026-12-01T11:59:59+01:00") == nil)
    #expect(try holder("2026-12-01T12:00:00+01:00") == "ldp-01")
    #expect(try holder("2026-12-02T11:59:59+01:00") == "ldp-01")
    #expect(try holder("2026-12-02T12:00:00+01:00") == "ldn-04")
    #expect(try holder("2026-12-03T12:00:00+01:00") == "ldn-04")
    #expect(try holder("2026-12-03T12:00:00.25+01:00") == "ldn-03")
    #expect(try holder("now") == "ldn-03", "within the same second too")
    #expect(try holder("2030-01-01") == "ldn-03")
    let show = RosterWire.Show(
      function: "OVD_BZ", from: "2027-01-11", until: "2027-01-12", knownAt: "2026-12-02T11:00:00+01:00")
    #expect(try office.call(show).shifts.map(\.person) == ["ldn-01", "ldp-01"])
    office.goOn(to: "2027-03-01T12:00:00+01:00")
    #expect(try holder("2026-12-02T11:59:59+01:00") == "ldp-01", "the past stays what it was")
  }

  @Test func knownAtSeesAShiftThatLastsForYears() throws {
    // Given
    let office = try Office.staffed()
    let assign = RosterWire.Assign(
      function: "CC", person: "ldn-10", from: "2027-01-01", until: "2031-01-01", reason: "vaste bezetting",
      accept: LawRule.allCases.map(\.rawValue), ground: "2:2")
    try office.call(assign)
    // Then
    #expect(try office.holder("CC", "2030-12-31") == "ldn-10")
    #expect(try office.holder("CC", "2030-12-31", knownAt: "now") == "ldn-10")
  }

  @Test func knownAtOverAgesIsRefused() throws {
    let office = try Office.staffed()
    let show = RosterWire.Show(from: "0001-01-01", until: "9999-12-31", knownAt: "now")
    #expect(try office.refused(show).hasPrefix("periodIsTooLong days=3660"))
    #expect(try office.call(RosterWire.Show(from: "0001-01-01", until: "9999-12-31")).shifts == [])
  }

  @Test func anAssignmentIsExplained() throws {
    // Given
    let office = try Office.published()
    // When
    let assign = RosterWire.Assign(
      function: "ovd_bz", person: "ldn-03", from: "2027-01-06 09:00", until: "2027-01-07 09:00", reason: "ruil")
    let reply = try office.call(assign)
    // Then
    #expect(
      reply.moves == [
        RosterWire.Move(
          post: "OVD_BZ", start: "2027-01-06T09:00:00+01:00", end: "2027-01-07T09:00:00+01:00", from: "ldn-01",
          to: "ldn-03")
      ])
    let because = RosterWire.Because(kind: .assignment, version: 1, reason: "ruil", by: "planner")
    let duty = try #require(try office.who("2027-01-06T12:00:00+01:00", "OVD_BZ").duties.first)
    #expect(duty.person == "ldn-03" && duty.because == because)
    let shown = try office.call(
      RosterWire.Show(function: "OVD_BZ", from: "2027-01-04 09:00", until: "2027-01-11 09:00"))
    #expect(shown.shifts.map(\.person) == ["ldn-01", "ldn-03", "ldn-01"])
    #expect(shown.shifts.map(\.uid).first == "OVD_BZ-20270104T080000Z@leidse-regio.piket")
    #expect(Set(shown.shifts.map(\.uid)).count == 3)
    #expect(try office.refused(assign) == "nothingChanges")
  }

  @Test func assignmentsThatAreRefused() throws {
    let office = try Office.published()
    func assign(_ function: String, _ person: String, at: String, _ reason: String = "x") -> RosterWire.Assign {
      RosterWire.Assign(function: function, person: person, at: at, reason: reason)
    }
    #expect(try office.refused(assign("OVD_BZ", "ldn-03", at: "2027-01-05", " ")) == "reasonIsMissing")
    #expect(
      try office.refused(assign("OVD_BZ", "ldn-03", at: "2029-01-01"))
        == "nobodyIsOnDutyThen at=2029-01-01T00:00:00+01:00 post=OVD_BZ")
    #expect(
      try office.refused(assign("OVD_BZ", "ldn-22", at: "2027-01-05"))
        == "personIsNotQualified end=2027-01-11T09:00:00+01:00 function=OVD_BZ person=ldn-22 "
        + "start=2027-01-04T09:00:00+01:00")
    #expect(try office.refused(assign("BGM", "ldn-01", at: "now")) == "postNeedsAMunicipality function=BGM")
    var pooled = assign("OVD_BZ", "ldn-01", at: "now")
    pooled.municipality = "leiden"
    #expect(try office.refused(pooled) == "postHasNoMunicipality function=OVD_BZ")
    #expect(
      try office.refused(assign("ACB", "ldn-05", at: "2027-02-16")).hasPrefix("personHasAnotherDuty"))
    office.goOn(to: "2027-02-01T12:00:00+01:00")
    #expect(try office.refused(assign("OVD_BZ", "ldn-03", at: "2027-01-05")).hasPrefix("periodIsInThePast"))
    #expect(try office.fault(assign("OVD_BZ", "zz", at: "now"), ServiceWire.NotFound.self).kind == "person")
    #expect(try office.fault(assign("ZZZZ", "zz", at: "now"), ServiceWire.NotFound.self).kind == "function")
  }

  @Test func showFiltersByPersonMunicipalityAndPeriod() throws {
    let office = try Office.published()
    let own = try office.call(RosterWire.Show(person: "ldn-01"), as: "reader").shifts
    #expect(own.count == 5, "from now on for a year: the sixth is later")
    #expect(own.allSatisfy { $0.person == "ldn-01" && $0.function == "OVD_BZ" })
    let week = RosterWire.Show(municipality: "zoeterwoude", from: "2027-01-04 09:00", until: "2027-01-11 09:00")
    #expect(try office.call(week).shifts.map(\.person) == ["ztw-05"])
    let all = try office.call(RosterWire.Show(from: "2027-01-04", until: "2028-01-04"))
    #expect(all.shifts.count == 416)
    #expect(all.from == "2027-01-04T00:00:00+01:00" && all.until == "2028-01-04T00:00:00+01:00")
    let backwards = RosterWire.Show(from: "2027-02-01", until: "2027-01-01")
    #expect(try office.refused(backwards).hasPrefix("periodIsEmpty"))
    _ = try office.importRows(secondWeek)
    let draft = try office.call(RosterWire.Show(draft: "D2")).shifts
    #expect(draft.map(\.person) == ["ldn-04"])
  }

  @Test func draftsAreListedInTheOrderInWhichTheyCame() throws {
    let office = try Office.staffed()
    for number in 1...12 { #expect(try office.importRows(secondWeek).draft == "D\(number)") }
    #expect(try office.call(RosterWire.ListDrafts()).drafts.map(\.code) == (1...12).map { "D\($0)" })
  }

  @Test func aDraftThatTheRosterOvertookIsSaidToBe() throws {
    let office = try Office.published()
    let draft = try #require(try office.importRows("11-01-2027;18-01-2027;ldn-04").draft)
    #expect(try office.call(RosterWire.Check(draft: draft)).edits == nil)
    try office.call(RosterWire.Assign(function: "OVD_BZ", person: "ldn-03", at: "2027-01-12", reason: "ruil"))
    let edits = try #require(try office.call(RosterWire.Check(draft: draft)).edits)
    let stale = try office.fault(RosterWire.Publish(draft: draft), RosterWire.IsStale.self)
    #expect(edits == stale.edits && edits.map(\.post) == ["OVD_BZ"])
  }

  @Test func draftsThatAreRefused() throws {
    let office = try Office.staffed()
    let empty = RosterWire.Import(name: "e.csv", content: "van;tot;OVD_BZ\n11-01-2027;18-01-2027;\n")
    #expect(try office.refused(empty) == "draftIsEmpty")
    let far = RosterWire.Import(name: "e.csv", content: "van;tot;OVD_BZ\n03-01-2050;10-01-2050;ldn-01\n")
    #expect(try office.refused(far).hasPrefix("periodIsTooLong"))
    let nameless = RosterWire.Import(name: " ", content: "van;tot;OVD_BZ\n03-01-2028;10-01-2028;ldn-01\n")
    #expect(try office.fault(nameless, ServiceWire.HasMistakes.self).mistakes.map(\.field) == ["name"])
    #expect(
      try office.fault(RosterWire.Check(draft: "D9"), ServiceWire.NotFound.self)
        == ServiceWire.NotFound(kind: "draft", name: "D9", nearest: []))
    for _ in 1...DomainLimits.draftsOpenMax { _ = try office.importRows(secondWeek) }
    let more = RosterWire.Import(name: "m.csv", content: "van;tot;OVD_BZ\n\(secondWeek)\n")
    #expect(try office.refused(more) == "tooManyDrafts max=100")
  }

  @Test func publishingIsAllOrNothing() throws {
    // Given: two columns, one of which is not good
    let office = try Office.staffed()
    let rows = "11-01-2027;18-01-2027;ldn-04;ldn-04"
    let imported = try office.importRows(rows, function: "OVD_BZ;CC")
    #expect(Set(imported.findings.map(\.rule)) == ["notQualified", "twoDutiesAtOnce"])
    let (state, head) = (office.state, office.head)
    // When
    _ = try office.fault(RosterWire.Publish(draft: "D1"), RosterWire.HasFindings.self)
    // Then
    #expect(office.state == state && office.head == head)
    // When: warnings do not stand in the way
    let gap = try office.importRows("11-01-2027;18-01-2027;ldn-04\n18-01-2027;25-01-2027;")
    #expect(gap.findings.map(\.rule) == ["gap"] && gap.findings.map(\.severity) == [.warning])
    #expect(try office.call(RosterWire.Publish(draft: "D2")).findings == gap.findings)
  }

  @Test func whoIsAskedOfOneMunicipality() throws {
    let office = try Office.published()
    let who = try office.who("2027-01-04 09:00", municipality: "Leiden")
    #expect(who.duties.count == 8 && who.uncovered == ["BGM@leiden"])
    #expect(try office.who(nil, "OVD_BZ").at == "2026-12-01T12:00:00+01:00")
    typealias NotFound = ServiceWire.NotFound
    #expect(try office.fault(RosterWire.Who(function: "OVD"), NotFound.self).nearest.contains("OVD_BZ"))
    #expect(try office.fault(RosterWire.Who(municipality: "den haag"), NotFound.self).kind == "municipality")
  }

  /// The whole answer may be kept from one question to the next; an answer about one function never is.
  @Test func whatIsKeptOfAnAnswerIsNeverOutOfDate() throws {
    // Given: rosters, an ordered list that changes, absences, a correction, posts that nobody covers for a while
    let office = try Office.staffed()
    _ = try office.importRows("04-01-2027;11-01-2027;ldn-01\n18-01-2027;25-01-2027;ldn-02")
    try office.call(RosterWire.Publish(draft: "D1"))
    func order(_ persons: [String], _ from: String) throws {
      try office.call(
        RosterWire.SetOrder(function: "BGM", municipality: "leiden", persons: persons, from: from))
    }
    try order(["ldn-05", "ldn-06"], "2027-01-06 12:00")
    try order(["ldn-06", "ldn-07"], "2027-01-20 12:00")
    for (person, from, until) in [("ldn-05", "2027-01-08", "2027-01-10"), ("ldn-06", "2027-01-09", "2027-01-22")] {
      try office.call(PersonWire.AddAbsence(person: person, from: from, until: until, kind: "leave"))
    }
    try office.call(
      RosterWire.Assign(
        function: "OVD_BZ", person: "ldn-03", from: "2027-01-05 06:00", until: "2027-01-05 18:00", reason: "ruil"))
    let reply = try office.call(PersonWire.Add("ldn-90", functions: []))
    try order([reply.person.code], "2027-01-23")
    try office.call(PersonWire.Leave(person: "ldn-90", at: "2027-01-24 03:00"))
    // When, then: in steps of an hour, from just before it, so that most questions find an answer that is kept
    let start = moment("2027-01-03T00:59:59+01:00")
    for hour in 0..<24 * 24 {
      for second in 0...1 as ClosedRange<Int64> {
        let at = office.zone.rfc3339(start.adding(seconds: Int64(hour) * 3600 + second))
        let whole = try office.who(at)
        let parts = try [office.who(at, "OVD_BZ"), office.who(at, "BGM")]
        #expect(whole.duties == parts.flatMap(\.duties), "\(at)")
        #expect(whole.uncovered.filter { $0.hasPrefix("BGM") || $0 == "OVD_BZ" } == parts.flatMap(\.uncovered), "\(at)")
      }
    }
  }
}
