import PiketDomain
import PiketProtocol
import Testing
import Varlink

@testable import PiketEngine

/// Swaps over the wire: whose account it is, and what everybody is told.
struct SwapTests {
  private let shift = "OVD_BZ/2027-01-04"

  /// `ldn-01` has the account of the duty officer.
  private func office() throws -> Office {
    let office = try Office.published()
    try office.call(PersonWire.Change(person: "ldn-01", account: "duty-officer"))
    return office
  }

  private func accept(_ swap: String = "S1", by person: String = "ldn-03") -> SwapWire.Accept {
    SwapWire.Accept(swap: swap, onBehalfOf: person, reason: "belde")
  }

  @Test func aSwapIsWhatWhoAnswers() throws {
    // Given
    let office = try office()
    let offered = try office.call(SwapWire.Offer(shift: shift, reason: "bruiloft"), as: "duty-officer").swap
    #expect(offered.state == .open)
    #expect(offered.lapsesAt == "2027-01-03T09:00:00+01:00")
    // When
    let reply = try office.call(accept())
    // Then
    #expect(reply.swap.state == .done)
    #expect(
      reply.moves == [
        RosterWire.Move(
          post: "OVD_BZ", start: "2027-01-04T09:00:00+01:00", end: "2027-01-11T09:00:00+01:00", from: "ldn-01",
          to: "ldn-03")
      ])
    let duty = try #require(try office.who("2027-01-05", "OVD_BZ").duties.first)
    #expect(duty.person == "ldn-03")
    #expect(
      duty.because == RosterWire.Because(kind: .swap, version: 1, reason: "bruiloft", by: "planner", swap: "S1"))
    // And: it is so after a restart, from a checkpoint and from the log alone
    try office.restart()
    #expect(try office.call(SwapWire.Show(swap: "S1")).swap == reply.swap)
    #expect(try office.holder("OVD_BZ", "2027-01-05") == "ldn-03")
  }

  @Test func nobodyActsForAnotherButAPlanner() throws {
    let office = try office()
    let foreign = SwapWire.Offer(shift: "OVD_BZ/2027-01-11", reason: "x")
    let named = SwapWire.Offer(shift: "OVD_BZ/2027-01-11", reason: "x", onBehalfOf: "ldp-01")
    for call in [foreign, named] {
      let refused = try office.fault(call, ServiceWire.Refused.self, as: "duty-officer")
      #expect(refused.reason == "accountIsNotOfThePerson")
      #expect(refused.details == ["person": "ldp-01", "account": "duty-officer"])
    }
    #expect(try office.call(named).swap.giver == "ldp-01")
    #expect(try office.refused(SwapWire.Accept(swap: "S1")) == "accountIsOfNobody account=planner")
    #expect(try office.refused(SwapWire.Accept(swap: "S1", onBehalfOf: "ldn-03")) == "reasonIsMissing")
  }

  @Test func whatIsUnknownIsToldWithTheNearest() throws {
    let office = try office()
    let shift = try office.fault(SwapWire.Offer(shift: "OVD_BZ/2026-12-28", reason: "x"), ServiceWire.NotFound.self)
    #expect(shift.kind == "shift")
    #expect(shift.nearest.first == "OVD_BZ/2027-01-04T09:00")
    #expect(try office.fault(SwapWire.Show(swap: "S1"), ServiceWire.NotFound.self).kind == "swap")
  }

  @Test func whoOfferedIsToldThatTheShiftMoved() throws {
    // Given
    let office = try office()
    try office.call(SwapWire.Offer(shift: shift, reason: "bruiloft"), as: "duty-officer")
    try office.call(
      SwapWire.Offer(
        shift: shift, from: "2027-01-05", until: "2027-01-06", reason: "avond"), as: "duty-officer")
    // When
    let assigned = try office.call(
      RosterWire.Assign(
        function: "OVD_BZ", person: "ldn-03", from: "2027-01-04 09:00", until: "2027-01-06", reason: "ziek"))
    // Then
    #expect(
      assigned.swaps == [
        RosterWire.SwapChange(
          swap: "S1", giver: "ldn-01", post: "OVD_BZ", start: "2027-01-06T00:00:00+01:00",
          end: "2027-01-11T09:00:00+01:00", lapsed: false),
        RosterWire.SwapChange(
          swap: "S2", giver: "ldn-01", post: "OVD_BZ", start: "2027-01-05T00:00:00+01:00",
          end: "2027-01-06T00:00:00+01:00", lapsed: true),
      ])
    // And: what a publication moves is told too
    _ = try office.importRows("04-01-2027;11-01-2027;ldn-02")
    let published = try office.call(RosterWire.Publish(draft: "D2"))
    #expect(published.swaps?.map(\.lapsed) == [true])
    #expect(try office.call(SwapWire.List()).swaps == [])
    #expect(try office.call(SwapWire.List(all: true)).swaps.map(\.code) == ["S2", "S1"])
  }

  @Test func anOfferLapsesByItself() throws {
    let office = try office()
    try office.call(SwapWire.Offer(shift: shift, reason: "bruiloft"), as: "duty-officer")
    office.goOn(to: "2027-01-03T09:00:00+01:00")
    #expect(try office.refused(accept()) == "swapHasLapsed at=2027-01-03T09:00:00+01:00 swap=S1")
    let shown = try office.call(SwapWire.Show(swap: "S1")).swap
    #expect(shown.state == .lapsed)
    #expect(shown.lapsesAt == nil)
  }
}
