import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Any sequence of commands: the chain is whole, and the state is the fold of the log, however it is come by.
struct PropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func replayGivesTheStateThatWasLive(seed: UInt64) throws {
    // Given
    var random = SplitMix64(seed: seed)
    let office = try Office()
    var replies: [String: (call: AnyCall, answer: Answer)] = [:]
    // When
    for round in 0..<30 {
      let calls = (0..<Int.random(in: 1...12, using: &random)).map {
        AnyCall.random(id: "r\(round)-\($0)", office.state, &random)
      }
      let gate = office.hold()
      let inboxes = calls.map { ($0, office.send($0.method, $0.parameters)) }
      gate.open()
      for (call, inbox) in inboxes { replies[call.id] = (call, try office.only(inbox)) }
      office.now = office.now.adding(seconds: .random(in: -30...20_000, using: &random))
      if Int.random(in: 0..<10, using: &random) == 0 {
        try checkRestart(of: office, inGoodOrder: .random(using: &random))
      }
    }
    // Then
    let events = try office.events()
    #expect(events.map(\.position) == Array(1...events.count))
    #expect(events.map(\.recordedAt) == events.map(\.recordedAt).sorted())
    #expect(try office.engine.store.verify() == .whole(events: events.count, head: office.head))
    #expect(State().evolved(by: try events.map { try $0.domainEvent() }) == office.state)
    try checkRestart(of: office, inGoodOrder: true)
    try checkRestart(of: office, inGoodOrder: false)
    // And each request that was carried out is answered as it was
    let carriedOut = Set(events.map(\.requestID))
    for (id, sent) in replies where carriedOut.contains(id) {
      #expect(try office.only(office.send(sent.call.method, sent.call.parameters)) == sent.answer, "\(id)")
    }
    #expect(try office.events().count == events.count)
    #expect(Set(events.map(\.type)).count >= 10, "the commands reach most of the types")
  }

  private func checkRestart(of office: Office, inGoodOrder: Bool) throws {
    let (state, head) = (office.state, office.head)
    if inGoodOrder { office.close() } else { office.crash() }
    try office.open()
    #expect(office.state == state)
    #expect(office.head == head)
  }

  @Test func anyStateSurvivesItsCheckpoint() throws {
    let office = try Office.published()
    let state = office.state
    let bytes = try JSON.encode(SavedState(version: "1", state: state))
    #expect(try JSON.decode(SavedState.self, from: bytes).state == state)
  }
}
