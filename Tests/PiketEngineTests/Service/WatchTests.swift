import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Following the log.
struct WatchTests {
  private func watch(_ office: Office, from: Int? = nil) throws -> Inbox {
    office.send(ServiceWire.Watch.name, try JSON.encode(ServiceWire.Watch(from: from)), as: "auditor", more: true)
  }

  private func events(_ answers: [Answer], _ office: Office) throws -> [ServiceWire.Event?] {
    try answers.map { try office.reply(to: ServiceWire.Watch.self, $0).event }
  }

  @Test func fromNowOn() throws {
    // Given
    let office = try Office()
    try office.call(PersonWire.Add("new-1", functions: []))
    let inbox = try watch(office)
    #expect(inbox.next() == .continues(Array("{}".utf8)), "it is listening")
    // When
    try office.call(PersonWire.Add("new-2"))
    // Then
    let seen = try events(inbox.next(2), office)
    #expect(
      seen == [
        ServiceWire.Event(
          position: 3, stream: "person/new-2", type: "PersonAdded", recordedAt: "2026-12-01T12:00:00+01:00",
          occurredAt: "2026-12-01T12:00:00+01:00", actor: "planner"),
        ServiceWire.Event(
          position: 4, stream: "person/new-2", type: "QualificationGranted", recordedAt: "2026-12-01T12:00:00+01:00",
          occurredAt: "2026-12-01T12:00:00+01:00", actor: "planner"),
      ])
  }

  @Test(arguments: [1, 2, 60, 121, 122])
  func fromAPosition(from: Int) throws {
    // Given
    let office = try Office.staffed()
    let backlog = office.head.position
    // When
    let inbox = try watch(office, from: from)
    #expect(inbox.next() == .continues(Array("{}".utf8)))
    for number in 1...5 { try office.call(PersonWire.Add("new-\(number)", functions: [])) }
    // Then: each once, in order, without a seam
    let seen = try events(inbox.next(backlog + 5 - from + 1), office).map { $0?.position }
    #expect(seen == (from...backlog + 5).map { $0 })
  }

  @Test func aLongBacklogComesInPages() throws {
    let office = try Office()
    let gate = office.hold()
    for number in 1...(EngineLimits.watchPageMax * 2 + 7) {
      try office.send(PersonWire.Add("n\(number)", functions: []))
    }
    gate.open()
    office.settle()
    let inbox = try watch(office, from: 1)
    _ = inbox.next()
    let count = office.head.position
    #expect(try events(inbox.next(count), office).map { $0?.position } == (1...count).map { $0 })
  }

  @Test func whoDoesNotTakeAPageGetsNoOther() throws {
    // Given: three pages, and a caller that takes nothing from the first on
    let office = try Office()
    let gate = office.hold()
    for number in 1...(EngineLimits.watchPageMax * 3) {
      try office.send(PersonWire.Add("n\(number)", functions: []))
    }
    gate.open()
    office.settle()
    let inbox = Inbox()
    inbox.holdBack()
    _ = office.send(
      ServiceWire.Watch.name, try JSON.encode(ServiceWire.Watch(from: 1)), as: "auditor", more: true, to: inbox)
    // Then
    #expect(inbox.next(1 + EngineLimits.watchPageMax).count == 1 + EngineLimits.watchPageMax)
    office.engine.logReading.sync {}
    #expect(inbox.answers.count == 1 + EngineLimits.watchPageMax)
    inbox.takeAll()
    #expect(inbox.next(EngineLimits.watchPageMax).count == EngineLimits.watchPageMax)
    office.engine.logReading.sync {}
    #expect(inbox.answers.count == 1 + 2 * EngineLimits.watchPageMax)
  }

  @Test(arguments: [0, -5, Int.min])
  func aPositionBeforeTheFirstIsTheFirst(from: Int) throws {
    let office = try Office()
    let inbox = try watch(office, from: from)
    #expect(try events(inbox.next(2), office).map { $0?.position } == [nil, 1])
  }

  @Test func aPositionThatIsNotThereYetIsWaitedFor() throws {
    let office = try Office()
    let (near, far) = (try watch(office, from: 3), try watch(office, from: .max))
    try office.call(PersonWire.Add("new-1"))
    #expect(try events(near.next(2), office).map { $0?.position } == [nil, 3])
    #expect(far.answers.count == 1)
  }

  @Test func whoHungUpIsLetGoOf() throws {
    // Given
    let office = try Office()
    weak var gone: Inbox?
    do {
      let inbox = try watch(office)
      gone = inbox
      inbox.hangUp()
    }
    let other = try watch(office)
    // When
    try office.call(PersonWire.Add("new-1", functions: []))
    _ = other.next(2)
    // Then
    #expect(gone == nil)
  }

  @Test func aStopEndsItAfterTheLastEvent() throws {
    // Given: the thread that reads the log is behind
    let office = try Office()
    let inbox = try watch(office)
    let reading = Gate()
    office.engine.logReading.async { reading.wait() }
    for number in 1...5 { try office.send(PersonWire.Add("new-\(number)", functions: [])) }
    // When
    let stopped = office.beginStop()
    office.settle()
    #expect(inbox.lastCount == 0)
    reading.open()
    stopped.wait()
    // Then
    let answers = inbox.answers
    #expect(try events(answers, office).map { $0?.position } == [nil, 2, 3, 4, 5, 6, nil])
    #expect(answers.last == .reply(Array("{}".utf8)))
    // And who comes now is sent away
    let late = try watch(office, from: 1)
    #expect(late.answers == [.continues(Array("{}".utf8)), .reply(Array("{}".utf8))])
  }
}
