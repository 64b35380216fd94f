import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// The state after a start is the state before it, with and without a checkpoint.
struct RestartTests {
  private func busy() throws -> Office {
    let office = try Office.published()
    try office.call(
      PersonWire.ImportAbsences(name: "v.csv", content: Repository.sample("verlof-2027.csv"), dryRun: false))
    try office.call(
      RosterWire.SetOrder(function: "BGM", municipality: "leiden", persons: ["ldn-01", "ldn-02"], from: "2027-01-01"))
    return office
  }

  @Test func withACheckpoint() throws {
    // Given
    let office = try busy()
    let (state, head) = (office.state, office.head)
    // When
    try office.restart()
    // Then
    #expect(office.state == state)
    #expect(office.head == head)
    #expect(office.reports.count("checkpointSaved") == 1)
    #expect(office.reports.count("checkpointDiscarded") == 0)
    let status = try office.call(ServiceWire.GetStatus()).status
    #expect(status.checkpointPosition == head.position)
    #expect(status.verified == head.position)
  }

  @Test func withoutACheckpoint() throws {
    let office = try busy()
    let (state, head) = (office.state, office.head)
    office.crash()
    try office.open()
    #expect(office.state == state)
    #expect(office.head == head)
    #expect(try office.call(ServiceWire.GetStatus()).status.checkpointPosition == nil)
  }

  @Test func withACheckpointAndEventsAfterIt() throws {
    let office = try busy()
    try office.restart()
    try office.call(PersonWire.Add("new-1"))
    let state = office.state
    office.crash()
    try office.open()
    #expect(office.state == state)
    #expect(office.state.persons[PersonCode("new-1")] != nil)
  }

  @Test(arguments: ["cut off", "changed", "empty", "no checkpoint at all"])
  func aCheckpointThatIsDamagedIsThrownAway(how: String) throws {
    // Given
    let office = try busy()
    let state = office.state
    office.close()
    try office.settled()
    var bytes = try office.scratch.bytes("checkpoint")
    // When
    switch how {
    case "cut off": bytes.removeLast(100)
    case "changed": bytes[bytes.count / 2] ^= 1
    case "empty": bytes = []
    default: bytes = Array("a picture".utf8)
    }
    try office.scratch.write(bytes, to: "checkpoint")
    try office.open()
    // Then
    #expect(office.reports.count("checkpointDiscarded") == 1)
    #expect(office.state == state)
  }

  @Test func aCheckpointAheadOfTheLogIsThrownAway() throws {
    // Given: a copy of the whole directory, and a checkpoint that was made after it
    let office = try busy()
    office.close()
    try office.settled()
    let (log, keys) = (try office.scratch.bytes("log.db"), try office.scratch.bytes("keys.db"))
    try office.open()
    let state = office.state
    try office.call(PersonWire.Add("new-1"))
    office.close()
    try office.settled()
    // When
    try office.scratch.write(log, to: "log.db")
    try office.scratch.write(keys, to: "keys.db")
    try office.open()
    // Then
    #expect(office.reports.count("checkpointDiscarded") == 1)
    #expect(office.state == state)
    try office.call(PersonWire.Add("new-2"))
  }

  @Test func aCheckpointOfAnotherLogIsThrownAway() throws {
    // Given: two logs under one master key
    let office = try busy()
    let state = office.state
    office.close()
    try office.settled()
    let other = try Office.staffed()
    other.close()
    try other.settled()
    // When
    try office.scratch.write(other.scratch.bytes("checkpoint"), to: "checkpoint")
    try office.open()
    // Then
    #expect(office.reports.count("checkpointDiscarded") == 1)
    #expect(office.state == state)
  }

  @Test func aCheckpointOfAnotherVersionIsThrownAway() throws {
    let office = try busy()
    let state = office.state
    try office.restart(version: "2")
    #expect(office.reports.texts.contains { $0.contains("version 1 made it") })
    #expect(office.state == state)
    try office.restart(version: "2")
    #expect(office.reports.count("checkpointDiscarded") == 1)
    #expect(office.state == state)
  }

  @Test func theRegionIsRecordedOnce() throws {
    let office = try Office()
    try office.restart()
    office.crash()
    try office.open()
    #expect(try office.types() == ["RegionLoaded"])
  }

  @Test func whatWasAcceptedIsFinishedBeforeTheStop() throws {
    // Given
    let office = try Office()
    let gate = office.hold()
    let inboxes = try (1...20).map { try office.send(PersonWire.Add("new-\($0)")) }
    // When
    let stopped = office.beginStop()
    gate.open()
    stopped.wait()
    // Then
    for inbox in inboxes { #expect(inbox.answers.count == 1 && !inbox.answers.contains(where: \.isFailure)) }
    office.crash()
    try office.open()
    #expect(office.state.persons.count == 20)
  }
}
