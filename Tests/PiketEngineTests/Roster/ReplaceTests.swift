import PiketDomain
import PiketProtocol
import PiketStore
import Testing

@testable import PiketEngine

/// Replacing, explaining and rotating on the published year of the sample.
struct ReplaceTests {
  @Test func theBestCandidateCanBeGivenTheShiftAndItIsExplained() throws {
    // Given
    let office = try Office.published()
    let shift = "OVD_BZ/2027-01-04"
    // When
    let proposed = try office.call(RosterWire.Replacements(shift: shift), as: "duty-officer")
    let best = try #require(proposed.candidates.first)
    let byIdentifier = try office.call(RosterWire.Replacements(shift: proposed.shift.uid))
    let moves = try office.call(RosterWire.Replace(shift: shift, person: best.person, reason: "ziek")).moves
    // Then
    #expect(best.obstacles == [])
    #expect(byIdentifier == proposed)
    #expect(moves.map(\.to) == [best.person])
    #expect(try office.holder("OVD_BZ", "2027-01-05") == best.person)
    let why = try office.call(RosterWire.Explain(shift: shift), as: "auditor")
    #expect(why.shift.person == best.person)
    #expect(why.edits.map(\.because.kind) == [.roster, .assignment])
    let unknown = try office.fault(RosterWire.Explain(shift: "OVD_BZ/2026-12-20"), ServiceWire.NotFound.self)
    #expect(unknown.kind == "shift")
    #expect(unknown.nearest.first == "OVD_BZ/2027-01-04T09:00")
  }

  @Test func aRotationIsADraftThatCanBePublished() throws {
    // Given
    let office = try Office.published()
    let persons = try office.call(PersonWire.List(function: "OVD_BZ")).persons.prefix(3).map(\.code)
    let call = RosterWire.Rotate(
      function: "OVD_BZ", order: Array(persons), from: "2028-01-03", until: "2028-02-01", startWith: persons[2])
    // When
    let rotated = try office.call(call)
    // Then
    #expect(rotated.shifts == 5)
    #expect(rotated.moves.map(\.to).prefix(2) == [persons[2], persons[0]])
    let published = try office.call(RosterWire.Publish(draft: rotated.draft))
    #expect(published.moves == rotated.moves)
    #expect(try office.holder("OVD_BZ", "2028-01-12") == persons[0])
  }
}
