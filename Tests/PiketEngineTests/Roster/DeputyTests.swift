import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// The ordered list of a municipality: the first who is there acts.
struct DeputyTests {
  private func office() throws -> Office {
    let office = try Office.staffed()
    let order = RosterWire.SetOrder(
      function: "BGM", municipality: "Leiden", persons: ["ldn-01", "LDN-02", "ldn-03"], from: "2026-12-02")
    let reply = try office.call(order)
    #expect(
      reply
        == RosterWire.SetOrder.Reply(
          post: "BGM@leiden", persons: ["ldn-01", "ldn-02", "ldn-03"], from: "2026-12-02T00:00:00+01:00"))
    return office
  }

  @Test func theFirstActsFromThenOn() throws {
    let office = try office()
    #expect(try office.who("2026-12-01T23:59:59+01:00", "BGM").uncovered.contains("BGM@leiden"))
    let who = try office.who("2026-12-02", "BGM")
    #expect(who.uncovered == ["BGM@leiderdorp", "BGM@oegstgeest", "BGM@zoeterwoude"])
    #expect(
      who.duties == [
        RosterWire.Duty(
          function: "BGM", post: "BGM@leiden", person: "ldn-01", name: "Leiden 01", municipality: "leiden",
          phone: "+31600000000", start: "2026-12-02T00:00:00+01:00", because: RosterWire.Because(kind: .order, rank: 1))
      ])
  }

  @Test func inAnAbsenceTheDeputyActs() throws {
    // Given
    let office = try office()
    let absence = PersonWire.AddAbsence(person: "ldn-01", from: "2026-12-10", until: "2026-12-20", kind: "leave")
    try office.call(absence)
    // Then
    #expect(try office.holder("BGM", "2026-12-09 23:59") == "ldn-01")
    let duty = try #require(try office.who("2026-12-10", "BGM").duties.first)
    #expect(duty.person == "ldn-02" && duty.because == RosterWire.Because(kind: .order, rank: 2))
    #expect(duty.start == "2026-12-10T00:00:00+01:00" && duty.end == "2026-12-20T00:00:00+01:00")
    #expect(try office.holder("BGM", "2026-12-20") == "ldn-01")
    #expect(try office.holder("BGM", "2026-12-15", knownAt: "now") == "ldn-02")
    // When
    try office.call(PersonWire.WithdrawAbsence(id: "ldn-01/1"))
    // Then
    #expect(try office.holder("BGM", "2026-12-15") == "ldn-01")
  }

  @Test func anAbsenceThatIsRecordedLaterDoesNotRewriteThePast() throws {
    // Given
    let office = try office()
    office.goOn(to: "2026-12-10T12:00:00+01:00")
    #expect(try office.holder("BGM", "2026-12-05") == "ldn-01")
    // When
    try office.call(
      PersonWire.AddAbsence(person: "ldn-01", from: "2026-12-04", until: "2026-12-20", kind: "ziek"))
    // Then
    #expect(try office.holder("BGM", "2026-12-05") == "ldn-01")
    #expect(try office.holder("BGM", "2026-12-10T11:59:59+01:00") == "ldn-01")
    #expect(try office.holder("BGM", "2026-12-10T12:00:00+01:00") == "ldn-02")
    #expect(try office.holder("BGM", "2026-12-12", knownAt: "2026-12-09") == "ldn-01")
  }

  @Test func orderCanBeKnownAsItWas() throws {
    let office = try office()
    office.goOn(to: "2026-12-10T12:00:00+01:00")
    try office.call(
      RosterWire.SetOrder(function: "BGM", municipality: "leiden", persons: ["ldn-04"], from: "2026-12-20"))
    #expect(try office.holder("BGM", "2026-12-25") == "ldn-04")
    #expect(try office.holder("BGM", "2026-12-25", knownAt: "2026-12-10T11:00:00+01:00") == "ldn-01")
  }

  @Test func ordersThatAreRefused() throws {
    let office = try office()
    func set(_ persons: [String], _ function: String = "BGM", from: String? = nil) -> RosterWire.SetOrder {
      RosterWire.SetOrder(function: function, municipality: "leiden", persons: persons, from: from)
    }
    #expect(
      try office.refused(set(["ldn-01", "ldn-02", "ldn-03"], from: "2026-12-02")) == "nothingChanges")
    #expect(
      try office.refused(set(["ldp-01"])) == "personIsNotOfTheMunicipality municipality=leiden person=ldp-01")
    #expect(try office.refused(set(["ldn-01"], "OVD_BZ")) == "postHasNoMunicipality function=OVD_BZ")
    #expect(try office.refused(set(["ldn-01"], from: "2026-01-01")).hasPrefix("periodIsInThePast"))
    let double = try office.fault(set(["ldn-01", "ldn-01"]), ServiceWire.HasMistakes.self).mistakes
    #expect(double == [ServiceWire.Mistake(field: "persons", value: "ldn-01", reason: "isDouble", nearest: [])])
    let none = try office.fault(set([]), ServiceWire.HasMistakes.self).mistakes
    #expect(none.map(\.reason) == ["isEmpty"])
  }
}
