import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

struct AuditTests {
  @Test func aWholeChainIsVerified() throws {
    let office = try Office.staffed()
    let head = office.head
    let reply = try office.call(AuditWire.Verify(), as: "auditor")
    #expect(reply == AuditWire.Verify.Reply(whole: true, events: head.position, head: head.hash.hex))
    #expect(try office.call(ServiceWire.GetStatus()).status.verified == head.position)
  }

  @Test func aHeadThatWasWrittenDownIsLookedFor() throws {
    // Given
    let office = try Office.staffed()
    let event = try office.events()[6]
    func verify(_ position: Int, _ hash: String) throws -> AuditWire.Verify.Reply {
      try office.call(AuditWire.Verify(expectedPosition: position, expectedHash: hash), as: "administrator")
    }
    // Then
    #expect(try verify(7, event.hash.hex).whole)
    #expect(try verify(7, event.hash.hex.uppercased()).whole)
    #expect(try verify(0, ChainHash.zero.hex).whole)
    let other = try verify(8, event.hash.hex)
    #expect(!other.whole && other.position == 8 && other.problem == "otherThanWitnessed")
    let beyond = try verify(1000, event.hash.hex)
    #expect(!beyond.whole && beyond.position == 122 && beyond.problem == "truncated")
    // And the auditor's mistake does not stop the service
    try office.call(PersonWire.Add("new-1"))
  }

  @Test func theLogIsReadInPages() throws {
    // Given
    let office = try Office.staffed()
    // When
    var records: [AuditWire.Record] = []
    var from: Int? = 1
    while let next = from {
      let page = try office.call(AuditWire.Log(from: next, limit: 50), as: "auditor")
      #expect(page.records.count <= 50)
      records += page.records
      from = page.next
    }
    // Then
    let events = try office.events()
    #expect(records.map(\.position) == Array(1...events.count))
    #expect(records.map(\.hash) == events.map(\.hash.hex))
    #expect(records.map { $0.payload?.bytes } == events.map(\.payload))
    #expect(records[1].recordedAt == "2026-12-01T12:00:00+01:00")
    #expect(records[1].actor == "planner" && records[0].actor == "piketd")
  }

  @Test func theLogIsReadByStreamAndByActor() throws {
    let office = try Office.staffed()
    let person = try office.call(AuditWire.Log(stream: "person/ldn-05"), as: "auditor").records
    #expect(person.map(\.type) == ["PersonAdded", "QualificationGranted", "QualificationGranted"])
    #expect(person.map(\.revision) == [1, 2, 3])
    let own = try office.call(AuditWire.Log(actor: "piketd"), as: "auditor").records
    #expect(own.map(\.type) == ["RegionLoaded"])
    #expect(try office.call(AuditWire.Log(limit: 0), as: "auditor").records.count == 1)
    #expect(try office.call(AuditWire.Log(from: .max), as: "auditor").records.isEmpty)
    #expect(try office.call(AuditWire.Log(from: .min, limit: .min), as: "auditor").next == 2)
  }
}
