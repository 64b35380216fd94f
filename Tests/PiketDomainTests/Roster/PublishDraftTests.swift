import PiketDomain
import Testing

/// Publishing: all or nothing, a version a post and year, and who gained and lost what.
struct PublishDraftTests {
  let office = given(
    Office.official("ldn-01"), Office.official("ldn-02"),
    [
      Office.published(
        "OVD_BZ",
        [("ldn-01", "2027-01-04 09:00", "2027-01-11 09:00"), ("ldn-01", "2027-01-11 09:00", "2027-01-18 09:00")])
    ])

  @Test func anUnknownDraftIsRefused() {
    let refused = refusal(try PublishDraft(draft: "D9").decide(office, Office.context()))
    #expect(refused == .draftIsUnknown(DraftCode("D9"), nearest: []))
  }

  @Test func hardFindingsStandInTheWay() {
    let state = office.evolved(by: [Office.drafted([cell("OVD_BZ", "ldn-99", "2027-02-01 09:00", "2027-02-08 09:00")])])
    let refused = refusal(try PublishDraft(draft: "D1").decide(state, Office.context()))
    let findings = RosterCheck.findings(
      of: [cell("OVD_BZ", "ldn-99", "2027-02-01 09:00", "2027-02-08 09:00")], state, Office.context())
    #expect(refused == .draftHasHardFindings(DraftCode("D1"), findings, law: []))
    #expect(findings.map(\.rule) == [.unknownPerson])
  }

  @Test func warningsDoNot() throws {
    let state = office.evolved(by: [Office.drafted([cell("OVD_BZ", nil, "2027-02-01 09:00", "2027-02-08 09:00")])])
    let decision = try PublishDraft(draft: "d1").decide(state, Office.context())
    #expect(decision.outcome.findings.map(\.rule) == [.gap])
  }

  @Test func whatIsPublishedReplacesWhatStartsInItsPeriod() throws {
    let state = office.evolved(by: [
      Office.drafted([
        cell("OVD_BZ", "ldn-02", "2027-01-11 09:00", "2027-01-18 09:00"),
        cell("OVD_BZ", "ldn-02", "2027-01-18 09:00", "2027-01-25 09:00", line: 3),
      ])
    ])
    let decision = try PublishDraft(draft: "D1").decide(state, Office.context())
    #expect(decision.outcome.versions == [RosterVersion(post: Post("OVD_BZ"), year: 2027, version: 2)])
    #expect(
      decision.outcome.moves == [
        Move(
          post: Post("OVD_BZ"), interval: span("2027-01-11 09:00", "2027-01-18 09:00"), from: "ldn-01", to: "ldn-02"),
        Move(post: Post("OVD_BZ"), interval: span("2027-01-18 09:00", "2027-01-25 09:00"), from: nil, to: "ldn-02"),
      ])
    let after = state.evolved(by: decision.events)
    #expect(after.drafts.isEmpty)
    #expect(
      after.rosters[Post("OVD_BZ")]?.shifts.map(\.because) == [
        .roster(version: 1), .roster(version: 2), .roster(version: 2),
      ])
  }

  @Test func anEmptyCellTakesAShiftAway() throws {
    let state = office.evolved(by: [Office.drafted([cell("OVD_BZ", nil, "2027-01-11 09:00", "2027-01-18 09:00")])])
    let decision = try PublishDraft(draft: "D1").decide(state, Office.context())
    #expect(decision.outcome.moves.map(\.to) == [nil])
    #expect(state.evolved(by: decision.events).rosters[Post("OVD_BZ")]?.shifts.count == 1)
  }

  @Test func aDraftOverNewYearIsAVersionAYear() throws {
    let state = office.evolved(by: [
      Office.drafted([
        cell("OVD_BZ", "ldn-02", "2027-12-27 09:00", "2028-01-03 09:00"),
        cell("OVD_BZ", "ldn-01", "2028-01-03 09:00", "2028-01-10 09:00", line: 3),
      ])
    ])
    let events = try PublishDraft(draft: "D1").decide(state, Office.context()).events
    let published = events.compactMap { if case .rosterPublished(let event) = $0 { event } else { nil } }
    #expect(published.map(\.year) == [2027, 2028])
    #expect(published.map(\.version) == [2, 1])
    #expect(
      published.map(\.period) == [
        span("2027-12-27 09:00", "2028-01-03 09:00"), span("2028-01-03 09:00", "2028-01-10 09:00"),
      ])
    #expect(published.map(\.stream) == ["roster/OVD_BZ/2027", "roster/OVD_BZ/2028"])
  }

  @Test func aCorrectionInTheNewYearIsReplacedWithItsWeek() throws {
    let week = cell("OVD_BZ", "ldn-01", "2027-12-27 09:00", "2028-01-03 09:00")
    var state = office.evolved(by: [Office.drafted([week])])
    state = state.evolved(by: try PublishDraft(draft: "D1").decide(state, Office.context()).events)
    let correction = AssignShift(
      function: "OVD_BZ", municipality: nil, person: "ldn-02", stretch: .between(span("2028-01-01", "2028-01-02")),
      reason: "nieuwjaar")
    let assigned = try correction.decide(state, Office.context())
    #expect(
      assigned.events.compactMap { if case .shiftAssigned(let event) = $0 { event.stream } else { nil } } == [
        "roster/OVD_BZ/2028"
      ])
    state = state.evolved(by: assigned.events + [Office.drafted([week], as: "D2")])
    let again = try PublishDraft(draft: "D2").decide(state, Office.context())
    #expect(again.outcome.moves.map(\.interval) == [span("2028-01-01", "2028-01-02")])
    #expect(state.evolved(by: again.events).rosters[Post("OVD_BZ")]?.shifts.last?.interval == week.interval)
  }

  @Test func theSameAgainMovesNobody() throws {
    let state = office.evolved(by: [Office.drafted([cell("OVD_BZ", "ldn-01", "2027-01-11 09:00", "2027-01-18 09:00")])])
    let decision = try PublishDraft(draft: "D1").decide(state, Office.context())
    #expect(decision.outcome.moves.isEmpty)
    #expect(decision.outcome.versions.map(\.version) == [2])
  }

  @Test func stretchesBetweenTheSameTwoAreOneMove() throws {
    let state = office.evolved(by: [
      Office.drafted([
        cell("OVD_BZ", "ldn-02", "2027-01-04 09:00", "2027-01-11 09:00"),
        cell("OVD_BZ", "ldn-02", "2027-01-11 09:00", "2027-01-18 09:00", line: 3),
      ])
    ])
    let moves = try PublishDraft(draft: "D1").decide(state, Office.context()).outcome.moves
    #expect(moves.map(\.interval) == [span("2027-01-04 09:00", "2027-01-18 09:00")])
  }

  @Test func aDiscardedDraftIsGone() throws {
    let state = office.evolved(by: [Office.drafted([cell("OVD_BZ", nil, "2027-02-01 09:00", "2027-02-08 09:00")])])
    let decision = try DiscardDraft(draft: " d1").decide(state, Office.context())
    #expect(decision.outcome == DraftCode("D1"))
    #expect(state.evolved(by: decision.events).drafts.isEmpty)
    #expect(state.evolved(by: decision.events).draftCount == 1)
    let refused = refusal(try DiscardDraft(draft: "D2").decide(state, Office.context()))
    #expect(refused == .draftIsUnknown(DraftCode("D2"), nearest: ["D1"]))
  }
}
