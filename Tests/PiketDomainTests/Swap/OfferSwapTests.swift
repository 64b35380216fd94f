import PiketDomain
import Testing

/// An offer: every refusal in its order, and what it comes to.
struct OfferSwapTests {
  static let week = span("2027-01-04 09:00", "2027-01-11 09:00")
  static let nearest = ["OVD_BZ/2027-01-04T09:00", "OVD_BZ/2027-01-11T09:00"]

  static func offer(
    _ shift: String = "OVD_BZ/2027-01-04", to: String? = nil, for inReturn: String? = nil, from: String? = nil,
    until: String? = nil, reason: String = "bruiloft", onBehalfOf: String? = nil
  ) -> OfferSwap {
    OfferSwap(
      shift: shift, to: to, inReturn: inReturn, from: from.map { at($0) }, until: until.map { at($0) },
      reason: reason, onBehalfOf: onBehalfOf)
  }

  @Test(
    arguments: [
      ("a1", offer("OVD_BS/2027-01-04"), .functionIsUnknown(FunctionCode("OVD_BS"), nearest: ["OVD_BZ"])),
      ("a1", offer("OVD_BZ/2026-12-25"), .shiftIsUnknown("OVD_BZ/2026-12-25", nearest: nearest)),
      ("a2", offer(), .accountIsNotOfThePerson("ldn-01", account: "a2")),
      ("a2", offer(onBehalfOf: "ldn-01"), .accountIsNotOfThePerson("ldn-01", account: "a2")),
      ("planner", offer(), .accountIsNotOfThePerson("ldn-01", account: "planner")),
      ("planner", offer(onBehalfOf: "ldn-09"), .personIsUnknown("ldn-09", nearest: ["ldn-01", "ldn-02", "ldn-03"])),
      ("planner", offer(reason: " ", onBehalfOf: "ldn-01"), .reasonIsMissing),
      ("planner", offer(onBehalfOf: "ldn-02"), .shiftIsOfAnother(Post("OVD_BZ"), week, "ldn-01")),
      ("a1", offer(reason: ""), .reasonIsMissing),
      ("a1", offer(from: "2027-01-06", until: "2027-01-06"), .periodIsEmpty(span("2027-01-06", "2027-01-06"))),
      ("a1", offer(until: "2027-01-12"), .stretchIsOutsideTheShift(Post("OVD_BZ"), week)),
      ("a1", offer(from: "2027-01-04 08:59"), .stretchIsOutsideTheShift(Post("OVD_BZ"), week)),
      ("a1", offer(to: "zz-99"), .personIsUnknown("zz-99", nearest: [])),
      ("a1", offer(for: "AC_BZ/2027-03-01"), .shiftIsUnknown("AC_BZ/2027-03-01", nearest: ["AC_BZ/2027-01-04T09:00"])),
      (
        "a1", offer(to: "ldn-03", for: "AC_BZ/2027-01-04"),
        .shiftIsOfAnother(Post("AC_BZ"), span("2027-01-04 09:00", "2027-01-11 09:00"), "ldn-02")
      ),
      ("a1", offer(to: "ldn-01"), .swapIsWithOneself("ldn-01")),
      ("a1", offer(for: "OVD_BZ/2027-01-04"), .swapIsWithOneself("ldn-01")),
    ] as [(String, OfferSwap, Refusal)])
  func isRefused(account: String, command: OfferSwap, with expected: Refusal) {
    let refused = refusal(try command.decide(SwapOffice.roster, SwapOffice.context(account)))
    #expect(refused == expected)
  }

  @Test func whatIsPastIsRefused() {
    let after = SwapOffice.context("a1", "2027-01-11 09:00")
    #expect(refusal(try Self.offer().decide(SwapOffice.roster, after)) == .periodIsInThePast(Self.week))
    let during = SwapOffice.context("a1", "2027-01-06")
    let part = Self.offer(from: "2027-01-05 12:00")
    #expect(
      refusal(try part.decide(SwapOffice.roster, during))
        == .periodIsInThePast(span("2027-01-05 12:00", "2027-01-11 09:00")))
    let late = SwapOffice.context("a2", "2027-01-12")
    #expect(
      refusal(try Self.offer("OVD_BZ/2027-01-11", for: "OVD_BZ/2027-01-04").decide(SwapOffice.roster, late))
        == .periodIsInThePast(Self.week))
  }

  @Test func aFullListIsRefused() {
    var state = SwapOffice.offered
    for number in 2...DomainLimits.swapsOpenMax {
      state.swaps[SwapCode("S\(number)")] = state.swaps[SwapCode("S1")]
    }
    #expect(
      refusal(try Self.offer().decide(state, SwapOffice.context("a1")))
        == .tooMany(field: "swaps", max: DomainLimits.swapsOpenMax))
  }

  @Test func aShiftGoesToAll() throws {
    let decision = try Self.offer().decide(SwapOffice.roster, SwapOffice.context("a1"))
    #expect(decision.events == [SwapOffice.offer()])
    #expect(decision.outcome.lapses(SwapRules()) == at("2027-01-03 09:00"))
  }

  @Test func aPlannerOffersForSomebody() throws {
    let swap = try Self.offer(onBehalfOf: "LDN-01").decide(SwapOffice.roster, SwapOffice.context("planner")).outcome
    #expect(swap.giver == "ldn-01")
    #expect(swap.offeredBy == "planner")
  }

  @Test func aPartAndAShiftInReturn() throws {
    let swap = try Self.offer(for: "OVD_BZ/2027-01-11", from: "2027-01-06").decide(
      SwapOffice.roster, SwapOffice.context("a1")
    ).outcome
    #expect(
      swap.given
        == SwapStretch(post: Post("OVD_BZ"), interval: span("2027-01-06", "2027-01-11 09:00"), isWhole: false))
    #expect(swap.to == "ldn-02")
    #expect(swap.wanted?.interval == span("2027-01-11 09:00", "2027-01-18 09:00"))
  }

  @Test(arguments: [
    ("2026-12-01 12:00", "2027-01-03 09:00"), ("2027-01-03 10:00", "2027-01-04 09:00"),
    ("2027-01-05", "2027-01-11 09:00"),
  ])
  func lapses(offered: String, expected: String) throws {
    let swap = try Self.offer().decide(SwapOffice.roster, SwapOffice.context("a1", offered)).outcome
    #expect(swap.lapses(SwapRules()) == at(expected))
    #expect(swap.state(at: at(expected).adding(seconds: -1), SwapRules()) == .open)
    #expect(swap.state(at: at(expected), SwapRules()) == .lapsed)
  }
}

struct ShiftReferenceTests {
  private func find(_ text: String) throws(Refusal) -> PostShift {
    try ShiftReference(text).find(in: SwapOffice.roster, SwapOffice.context("a1"))
  }

  @Test(arguments: [
    ("OVD_BZ/2027-01-11", "ldn-02"), ("ovd-bz/2027-01-10", "ldn-01"), ("OVD_BZ/2027-01-11T08:59", "ldn-01"),
    ("OVD_BZ/2027-01-11T09:00", "ldn-02"), ("OVD_BZ/11-01-2027 10:00", "ldn-02"),
    ("OVD_BZ-20270111T080000Z@leidse-regio.piket", "ldn-02"), (" OVD_BZ/2027-W03 ", "ldn-02"),
  ])
  func isFound(text: String, person: PersonCode) throws { #expect(try find(text).shift.person == person) }

  @Test(
    arguments: [
      ("OVD_BZ", .shiftIsUnknown("OVD_BZ", nearest: OfferSwapTests.nearest)),
      ("OVD_BZ/32-01-2027", .fieldIsInvalid(field: "shift", value: "OVD_BZ/32-01-2027", reason: .dateDoesNotExist)),
      ("OVD_BZ/ooit", .fieldIsInvalid(field: "shift", value: "OVD_BZ/ooit", reason: .isNoMoment)),
      ("BGM/2027-01-04", .postNeedsAMunicipality(FunctionCode("BGM"))),
      ("BGM@leiden/2027-01-04", .shiftIsUnknown("BGM@leiden/2027-01-04", nearest: [])),
      (
        "OVD_BZ-20270110T080000Z@leidse-regio.piket",
        .shiftIsUnknown(
          "OVD_BZ-20270110T080000Z@leidse-regio.piket",
          nearest: ["OVD_BZ/2027-01-11T09:00", "OVD_BZ/2027-01-04T09:00", "OVD_BZ/2027-01-18T09:00"])
      ),
    ] as [(String, Refusal)])
  func isRefused(text: String, with expected: Refusal) { #expect(refusal(try find(text)) == expected) }

  /// The reference that is told leads back to the shift, on every post.
  @Test func whatIsToldIsFound() throws {
    for (post, roster) in SwapOffice.roster.rosters {
      for shift in roster.shifts {
        #expect(try find(ShiftReference(post, startingAt: shift.interval.start, Office.zone).text).shift == shift)
        #expect(try find(shift.uid(post: post, regionCode: "leidse-regio")).shift == shift)
      }
    }
  }
}
