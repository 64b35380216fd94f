import PiketStore
import Testing

@Suite struct ReadTests {
  @Test func aPageOfTheLog() throws {
    let scratch = try sixEvents()
    let store = try scratch.open()
    try store.append(record("r7", "abc", actor: "other"))
    #expect(try store.events(limit: 2).map(\.position) == [1, 2])
    #expect(try store.events(from: 3, limit: 2).map(\.position) == [3, 4])
    #expect(try store.events(limit: 9, streamPrefix: "a").map(\.position) == [2, 4, 6, 7])
    #expect(try store.events(limit: 9, streamPrefix: "ab").map(\.position) == [7])
    #expect(try store.events(limit: 9, actor: "other").map(\.text) == ["{}"])
    #expect(try store.events(from: 8, limit: 9) == [])
    #expect(try store.events(limit: 0) == [])
  }

  @Test func theRequestsThatLedToEventsAreKnown() throws {
    let store = try sixEvents().open(.readOnly)
    #expect(try store.known(requestIDs: ["r1", "r7", "r6", "", "r1"]) == ["r1", "r6"])
    #expect(try store.known(requestIDs: []) == [])
  }

  @Test func streamsAreMergedInTheOrderOfTheLog() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    for (index, stream) in ["a", "b", "c", "b", "a"].enumerated() {
      try store.append(record("r\(index)", stream), at: Int64(index))
    }
    #expect(try store.events(ofStreams: ["b", "a"]).map(\.position) == [1, 2, 4, 5])
    #expect(try store.events(ofStreams: ["b", "a", "b"], upToRecordedAt: 3).map(\.position) == [1, 2, 4])
    #expect(try store.events(ofStreams: ["none"]) == [])
  }

  @Test func aRequestIsFoundByItsIdentifier() throws {
    let scratch = try sixEvents()
    let store = try scratch.open()
    #expect(try store.find(requestID: "r4")?.text == "payload 4")
    #expect(try store.find(requestID: "r9") == nil)
  }

  @Test func aReplayGoesOnFromAHead() throws {
    let scratch = try sixEvents()
    let store = try scratch.open()
    let third = try store.events(from: 3, limit: 1)[0].head
    #expect(try store.all(after: third).map(\.position) == [4, 5, 6])
    #expect(try store.all(after: try store.head) == [])
    #expect(throws: StoreFault.chainBroken(position: 3, .otherThanWitnessed)) {
      try store.all(after: Head(position: 3, hash: .zero))
    }
    #expect(throws: StoreFault.chainBroken(position: 7, .truncated)) {
      try store.all(after: Head(position: 9, hash: .zero))
    }
  }

  @Test func aReplayMayBeLeftInTheMiddle() throws {
    var limits = StoreLimits()
    limits.eventsPerStep = 1
    let scratch = try Scratch()
    let store = try scratch.open(limits: limits)
    let records = (0..<100).map { record("r\($0)") }
    _ = try store.append(records, recordedAt: 0, expecting: .genesis)
    for _ in 0..<20 { #expect(try store.replay().next()?.count == 1) }
    #expect(try store.all().count == 100)
  }

  @Test func readersGoOnWhileTheWriterWrites() async throws {
    // Given
    let scratch = try Scratch()
    let store = try scratch.open()
    try store.append(record("first"))
    // When
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for index in 0..<200 { try store.append(record("r\(index)", "stream \(index % 7)")) }
      }
      for _ in 0..<3 {
        group.addTask {
          while try store.head.position < 201 {
            let events = try store.all()
            #expect(events.map(\.position) == Array(1...events.count))
            guard case .whole = try store.verify() else { throw StoreFault.openedReadOnly }
          }
        }
      }
      try await group.waitForAll()
    }
    // Then
    #expect(try store.verify() == .whole(events: 201, head: try store.head))
  }
}
