import PiketDomain
import Testing

/// No to an offer, an offer taken back, and offers whose shift moves.
struct EndSwapTests {
  static let toOne = SwapOffice.roster.evolved(by: [SwapOffice.offer(to: "ldn-03")])

  static func decline(_ person: String? = nil, reason: String? = nil) -> DeclineSwap {
    DeclineSwap(swap: "s1", onBehalfOf: person, reason: reason)
  }

  static func withdraw(_ person: String? = nil, reason: String? = nil) -> WithdrawSwap {
    WithdrawSwap(swap: "s1", onBehalfOf: person, reason: reason)
  }

  @Test(
    arguments: [
      ("a3", decline(), SwapOffice.roster, .swapIsUnknown(SwapCode("s1"), nearest: [])),
      ("a3", decline(), AcceptSwapTests.ended(.done), .swapIsInAnotherState(SwapCode("S1"), .done)),
      ("a3", decline(), SwapOffice.offered, .swapIsForAll(SwapCode("S1"))),
      ("a2", decline(), toOne, .accountIsNotOfThePerson("ldn-03", account: "a2")),
      ("a2", decline("ldn-02"), toOne, .swapIsForAnother(SwapCode("S1"), "ldn-03")),
      ("planner", decline("ldn-03"), toOne, .reasonIsMissing),
    ] as [(String, DeclineSwap, State, Refusal)])
  func decliningIsRefused(account: String, command: DeclineSwap, state: State, with expected: Refusal) {
    #expect(refusal(try command.decide(state, SwapOffice.context(account))) == expected)
  }

  @Test(
    arguments: [
      ("a1", withdraw(), SwapOffice.roster, .swapIsUnknown(SwapCode("s1"), nearest: [])),
      ("a1", withdraw(), AcceptSwapTests.ended(.declined), .swapIsInAnotherState(SwapCode("S1"), .declined)),
      ("a3", withdraw(), toOne, .accountIsNotOfThePerson("ldn-01", account: "a3")),
      ("a3", withdraw("ldn-03"), toOne, .swapIsOfAnother(SwapCode("S1"), "ldn-01")),
    ] as [(String, WithdrawSwap, State, Refusal)])
  func withdrawingIsRefused(account: String, command: WithdrawSwap, state: State, with expected: Refusal) {
    #expect(refusal(try command.decide(state, SwapOffice.context(account))) == expected)
  }

  @Test func afterItLapsedNothingEndsIt() {
    let late = SwapOffice.context("a3", "2027-01-03 09:00")
    let lapsed = Refusal.swapHasLapsed(SwapCode("S1"), at: at("2027-01-03 09:00"))
    #expect(refusal(try Self.decline().decide(Self.toOne, late)) == lapsed)
    #expect(refusal(try Self.withdraw().decide(Self.toOne, late)) == lapsed)
  }

  @Test func bothEndIt() throws {
    let declined = try Self.decline().decide(Self.toOne, SwapOffice.context("a3")).events
    #expect(declined == [.swapDeclined(SwapDeclined(swap: SwapCode("S1"), by: "a3", reason: nil))])
    #expect(Self.toOne.evolved(by: declined).swaps[SwapCode("S1")]?.state == .declined)
    let command = Self.withdraw("ldn-01", reason: "gebeld")
    let withdrawn = try command.decide(AcceptSwapTests.agreed, SwapOffice.context("planner")).events
    #expect(withdrawn == [.swapWithdrawn(SwapWithdrawn(swap: SwapCode("S1"), by: "planner", reason: "gebeld"))])
    #expect(AcceptSwapTests.agreed.evolved(by: withdrawn).swaps[SwapCode("S1")]?.state == .withdrawn)
  }

  // MARK: Following

  private func assign(_ person: String?, _ from: String, _ until: String, _ state: State) throws -> [Event] {
    try AssignShift(
      function: "OVD_BZ", municipality: nil, person: person, stretch: .between(span(from, until)), reason: "x"
    ).decide(state, SwapOffice.context("planner")).events
  }

  private func followed(_ from: String, _ until: String) -> Event {
    .swapFollowed(
      SwapFollowed(
        swap: SwapCode("S1"),
        given: SwapStretch(post: Post("OVD_BZ"), interval: span(from, until), isWhole: true), wanted: nil))
  }

  private let lapsed = Event.swapLapsed(SwapLapsed(swap: SwapCode("S1")))

  @Test func anOfferFollowsWhatIsLeftOfItsShift() throws {
    let events = try assign("ldn-03", "2027-01-04 09:00", "2027-01-06", SwapOffice.offered)
    #expect(events.dropFirst() == [followed("2027-01-06", "2027-01-11 09:00")])
    #expect(events.swapChanges == [SwapChange(swap: SwapCode("S1"), hasLapsed: false)])
  }

  @Test func anOfferEndsWithItsShift() throws {
    let events = try assign("ldn-03", "2027-01-04 09:00", "2027-01-11 09:00", SwapOffice.offered)
    #expect(events.dropFirst() == [lapsed])
    #expect(events.swapChanges == [SwapChange(swap: SwapCode("S1"), hasLapsed: true)])
    #expect(SwapOffice.offered.evolved(by: events).swaps[SwapCode("S1")]?.state == .lapsed)
  }

  @Test func whoSaidYesHasToSayItAgain() throws {
    let events = try assign("ldn-03", "2027-01-04 09:00", "2027-01-06", AcceptSwapTests.agreed)
    let swap = AcceptSwapTests.agreed.evolved(by: events).swaps[SwapCode("S1")]
    #expect(swap?.state == .open)
    #expect(swap?.taker == nil)
  }

  @Test func aPartStaysUntilSomebodyElseHasSomeOfIt() throws {
    let state = SwapOffice.roster.evolved(by: [SwapOffice.offer(part: ("2027-01-06", "2027-01-08"))])
    #expect(try assign("ldn-03", "2027-01-08", "2027-01-11 09:00", state).count == 1)
    #expect(try assign("ldn-03", "2027-01-07", "2027-01-11 09:00", state).dropFirst() == [lapsed])
  }

  @Test func whatIsWantedInReturnIsFollowedToo() throws {
    let events = try assign("ldn-03", "2027-01-17", "2027-01-18 09:00", SwapOffice.exchange)
    let swap = SwapOffice.exchange.evolved(by: events).swaps[SwapCode("S1")]
    #expect(swap?.wanted?.interval == span("2027-01-11 09:00", "2027-01-17"))
  }

  @Test func publishingMovesOffersToo() throws {
    let drafted = SwapOffice.offered.evolved(by: [
      Office.drafted([
        cell("OVD_BZ", "ldn-03", "2027-01-04 09:00", "2027-01-05 09:00"),
        cell("OVD_BZ", "ldn-01", "2027-01-05 09:00", "2027-01-11 09:00"),
      ])
    ])
    let events = try PublishDraft(draft: "D1").decide(drafted, SwapOffice.context("planner")).events
    #expect(events.last == followed("2027-01-05 09:00", "2027-01-11 09:00"))
  }

  @Test func oneSwapMovesAnother() throws {
    // Given: the whole week is offered, and a part of it too
    var part = SwapOffice.offered
    part = part.evolved(by: [
      .swapOffered(
        SwapOffered(
          swap: Swap(
            code: SwapCode("S2"), giver: "ldn-01",
            given: SwapStretch(post: Post("OVD_BZ"), interval: span("2027-01-09", "2027-01-11 09:00"), isWhole: false),
            to: nil, wanted: nil, reason: "weekend", offeredBy: "a1", offeredAt: at(SwapOffice.now))))
    ])
    // When
    let events = try AcceptSwap(swap: "S2").decide(part, SwapOffice.context("a3")).events
    // Then
    #expect(events.last == followed("2027-01-04 09:00", "2027-01-09"))
    #expect(events.swapChanges.map(\.swap) == [SwapCode("S1")])
  }
}
