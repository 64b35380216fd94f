import PiketDomain
import Testing

/// Yes to an offer: every refusal in its order, and who has the shifts then.
struct AcceptSwapTests {
  static let weeks = (first: span("2027-01-04 09:00", "2027-01-11 09:00"), second: "2027-01-11 09:00")

  static func accept(_ swap: String = "S1", onBehalfOf: String? = nil, reason: String? = nil) -> AcceptSwap {
    AcceptSwap(swap: swap, onBehalfOf: onBehalfOf, reason: reason)
  }

  static func ended(_ state: SwapState) -> State {
    var ended = SwapOffice.offered
    ended.swaps[SwapCode("S1")]?.state = state
    return ended
  }

  /// `ldn-01` offers to `ldn-02`, and is not there in the week that they would have in return.
  static let away = SwapOffice.exchange.evolved(by: [Office.absent("ldn-01", "2027-01-13", "2027-01-14")])

  @Test(
    arguments: [
      ("a3", accept("S9"), SwapOffice.offered, .swapIsUnknown(SwapCode("S9"), nearest: ["S1"])),
      ("a3", accept(), ended(.withdrawn), .swapIsInAnotherState(SwapCode("S1"), .withdrawn)),
      ("a3", accept(), ended(.agreed), .swapIsInAnotherState(SwapCode("S1"), .agreed)),
      ("zz", accept(), SwapOffice.offered, .accountIsOfNobody(account: "zz")),
      ("a3", accept(onBehalfOf: "ldn-02"), SwapOffice.offered, .accountIsNotOfThePerson("ldn-02", account: "a3")),
      ("planner", accept(onBehalfOf: "ldn-03"), SwapOffice.offered, .reasonIsMissing),
      ("a3", accept(), SwapOffice.exchange, .accountIsNotOfThePerson("ldn-02", account: "a3")),
      (
        "planner", accept(onBehalfOf: "ldn-03", reason: "belde"), SwapOffice.exchange,
        .swapIsForAnother(SwapCode("S1"), "ldn-02")
      ),
      ("a1", accept(), SwapOffice.offered, .swapIsWithOneself("ldn-01")),
      (
        "a4", accept(), SwapOffice.offered, .personIsNotQualified("ldn-04", FunctionCode("OVD_BZ"), weeks.first)
      ),
      ("a2", accept(), SwapOffice.offered, .personHasAnotherDuty("ldn-02", Post("AC_BZ"), weeks.first)),
      // ldn-02 has another post in the week they would take; ldn-01 is away in the week they would have in return.
      ("a2", accept(), SwapOffice.exchange, .personHasAnotherDuty("ldn-02", Post("AC_BZ"), weeks.first)),
    ] as [(String, AcceptSwap, State, Refusal)])
  func isRefused(account: String, command: AcceptSwap, state: State, with expected: Refusal) {
    let refused = refusal(try command.decide(state, SwapOffice.context(account)))
    #expect(refused == expected)
  }

  @Test func tooLateIsRefused() {
    let refused = refusal(try Self.accept().decide(SwapOffice.offered, SwapOffice.context("a3", "2027-01-03 09:00")))
    #expect(refused == .swapHasLapsed(SwapCode("S1"), at: at("2027-01-03 09:00")))
  }

  /// The way back is judged as the way there.
  @Test func whoIsAwayGetsNothingInReturn() throws {
    let free = Self.away.evolved(by: [
      .shiftAssigned(
        ShiftAssigned(
          post: Post("AC_BZ"), year: 2027, interval: Self.weeks.first, person: nil, reason: "leeg", by: "planner"))
    ])
    #expect(
      refusal(try Self.accept().decide(free, SwapOffice.context("a2")))
        == .personIsAbsent("ldn-01", span("2027-01-13", "2027-01-14")))
  }

  /// What was changed behind the offer's back is seen, whoever forgot to tell.
  @Test func aShiftThatIsSomebodyElsesNowIsRefused() {
    let taken = SwapOffice.offered.evolved(by: [
      .shiftAssigned(
        ShiftAssigned(
          post: Post("OVD_BZ"), year: 2027, interval: Self.weeks.first, person: "ldn-02", reason: "x", by: "planner"))
    ])
    #expect(
      refusal(try Self.accept().decide(taken, SwapOffice.context("a3"))) == .swapHasLostItsShift(SwapCode("S1")))
  }

  @Test func theShiftChangesHands() throws {
    let decision = try Self.accept().decide(SwapOffice.offered, SwapOffice.context("a3"))
    let after = SwapOffice.offered.evolved(by: decision.events)
    #expect(
      decision.outcome == [Move(post: Post("OVD_BZ"), interval: Self.weeks.first, from: "ldn-01", to: "ldn-03")])
    let shift = after.rosters[Post("OVD_BZ")]?.shift(at: at("2027-01-05"))
    #expect(shift?.person == "ldn-03")
    #expect(shift?.because == .swap(version: 1, swap: SwapCode("S1"), reason: "bruiloft", by: "a3"))
    #expect(after.swaps[SwapCode("S1")]?.state == .done)
    #expect(after.swaps[SwapCode("S1")]?.taker == "ldn-03")
  }

  /// Each has the other's post in the same week: what is given away stands in nobody's way.
  @Test func twoPostsOfOneWeekAreExchanged() throws {
    let state = SwapOffice.roster.evolved(by: [
      SwapOffice.offer(to: "ldn-02", for: ("AC_BZ", "2027-01-04 09:00", "2027-01-11 09:00"))
    ])
    let after = state.evolved(by: try Self.accept().decide(state, SwapOffice.context("a2")).events)
    #expect(SwapOffice.holder("OVD_BZ", "2027-01-05", after) == "ldn-02")
    #expect(SwapOffice.holder("AC_BZ", "2027-01-05", after) == "ldn-01")
  }

  @Test func aPartGoesAndTheRestStays() throws {
    let state = SwapOffice.roster.evolved(by: [SwapOffice.offer(part: ("2027-01-06", "2027-01-07"))])
    let after = state.evolved(by: try Self.accept().decide(state, SwapOffice.context("a3")).events)
    let holders = ["2027-01-05 23:59", "2027-01-06", "2027-01-06 23:59", "2027-01-07"].map {
      SwapOffice.holder("OVD_BZ", $0, after)
    }
    #expect(holders == ["ldn-01", "ldn-03", "ldn-03", "ldn-01"])
  }

  @Test func aRunningShiftIsTakenOverFromNowOn() throws {
    let state = SwapOffice.roster.evolved(by: [SwapOffice.offer(at: "2027-01-05 10:00")])
    let decision = try Self.accept().decide(state, SwapOffice.context("a3", "2027-01-05 12:00"))
    let after = state.evolved(by: decision.events)
    #expect(decision.outcome.map(\.interval) == [span("2027-01-05 12:00", "2027-01-11 09:00")])
    #expect(SwapOffice.holder("OVD_BZ", "2027-01-05 11:59:59", after) == "ldn-01")
  }

  @Test func aPlannerSaysYesForSomebody() throws {
    let events = try Self.accept(onBehalfOf: "ldn-03", reason: "belde").decide(
      SwapOffice.offered, SwapOffice.context("planner")
    ).events
    #expect(
      events.first
        == .swapAccepted(
          SwapAccepted(swap: SwapCode("S1"), taker: "ldn-03", needsApproval: false, by: "planner", reason: "belde")))
  }

  // MARK: Approval

  static let agreed = SwapOffice.offered.evolved(by: [
    .swapAccepted(SwapAccepted(swap: SwapCode("S1"), taker: "ldn-03", needsApproval: true, by: "a3", reason: nil))
  ])

  @Test func whatNeedsApprovalWaitsForIt() throws {
    let decision = try Self.accept().decide(SwapOffice.offered, SwapOffice.context("a3", needsApproval: true))
    let waiting = SwapOffice.offered.evolved(by: decision.events)
    #expect(decision.outcome == [])
    #expect(waiting == Self.agreed)
    #expect(waiting.rosters == SwapOffice.offered.rosters)
    let after = waiting.evolved(by: try ApproveSwap(swap: "S1").decide(waiting, SwapOffice.context("planner")).events)
    #expect(after.swaps[SwapCode("S1")]?.state == .done)
    #expect(SwapOffice.holder("OVD_BZ", "2027-01-05", after) == "ldn-03")
  }

  @Test(
    arguments: [
      (SwapOffice.offered, SwapOffice.now, .swapIsInAnotherState(SwapCode("S1"), .open)),
      (agreed, "2027-01-04 09:00", .swapHasLapsed(SwapCode("S1"), at: at("2027-01-04 09:00"))),
      (
        agreed.evolved(by: [
          .shiftAssigned(
            ShiftAssigned(
              post: Post("OVD_BZ"), year: 2027, interval: span("2027-01-05", "2027-01-06"), person: "ldn-02",
              reason: "x", by: "planner"))
        ]), SwapOffice.now, .swapHasLostItsShift(SwapCode("S1"))
      ),
      // Agreed, and ill since.
      (
        agreed.evolved(by: [Office.absent("ldn-03", "2027-01-05", "2027-01-06")]), SwapOffice.now,
        .personIsAbsent("ldn-03", span("2027-01-05", "2027-01-06"))
      ),
    ] as [(State, String, Refusal)])
  func approvalIsRefused(state: State, now: String, with expected: Refusal) {
    let refused = refusal(try ApproveSwap(swap: "S1").decide(state, SwapOffice.context("planner", now)))
    #expect(refused == expected)
  }
}
