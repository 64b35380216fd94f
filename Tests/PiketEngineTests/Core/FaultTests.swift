import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// A log that is damaged, or newer than the program.
struct FaultTests {
  /// A published year, closed; its third event was changed behind the engine's back.
  private func tampered(inGoodOrder: Bool) throws -> (Office, State) {
    let office = try Office.published()
    let (events, state) = (try office.events(), office.state)
    if inGoodOrder { office.close() } else { office.crash() }
    try office.settled()
    try office.scratch.tamper(with: events[2])
    return (office, state)
  }

  @Test(arguments: [true, false])
  func aChangedEventStopsTheStartAndIsNamed(inGoodOrder: Bool) throws {
    let (office, _) = try tampered(inGoodOrder: inGoodOrder)
    let fault = #expect(throws: StartFault.self) { try office.open() }
    guard case .store(.chainBroken(position: 3, .changed)) = fault else {
      throw Unexpected("\(String(describing: fault))")
    }
    #expect("\(try #require(fault))" == "the log is broken at position 3: this event has been changed")
  }

  @Test func readOnlyItStillAnswers() throws {
    // Given
    let (office, state) = try tampered(inGoodOrder: true)
    // When
    try office.open(readOnly: true)
    // Then
    #expect(office.state == state)
    #expect(office.reports.count("chainBroken") == 1)
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00") == "ldn-01")
    let reason = "the log is broken at position 3: this event has been changed"
    #expect(try office.fault(PersonWire.Add("new-1"), ServiceWire.ReadOnly.self).reason == reason)
    #expect(try office.call(ServiceWire.GetStatus()).status.readOnly)
    let verification = try office.call(AuditWire.Verify(), as: "auditor")
    #expect(!verification.whole && verification.position == 3 && verification.problem == "changed")
  }

  @Test func withoutACheckpointReadOnlyKnowsWhatStandsBeforeTheDamage() throws {
    let (office, _) = try tampered(inGoodOrder: false)
    try office.open(readOnly: true)
    #expect(office.head.position == 2)
    #expect(office.state.persons.count == 1)
    #expect(try office.who("2027-01-04 09:00").uncovered.count == 12)
  }

  @Test func askedForReadOnlyChangesNothing() throws {
    // Given
    let office = try Office.published()
    let log = try office.events()
    office.close()
    // When
    try office.open(readOnly: true)
    office.engine.witnessHead()
    office.engine.reload(try Repository.region("hlt"), zone: office.zone, at: office.now)
    office.settle()
    // Then
    let fault = try office.fault(PersonWire.Add("new-1"), ServiceWire.ReadOnly.self)
    #expect(fault.reason == "--read-only")
    #expect(office.engine.region.code == "hlt", "it goes on under another configuration, and records nothing")
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00", knownAt: "now") == "ldn-01")
    #expect(try office.events() == log)
    #expect(office.reports.count("storageFailed") == 0, "nothing is wrong with the disk")
  }

  @Test func aLongLogIsVerifiedWhileItAnswers() throws {
    // Given
    let (office, _) = try tampered(inGoodOrder: true)
    // When
    try office.open(eventsVerifiedMax: 3)
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00") == "ldn-01")
    office.reports.wait(for: "chainBroken")
    // Then: no more is written, and nothing of the fault is covered up
    let reason = "the log is broken at position 3: this event has been changed"
    #expect(try office.fault(PersonWire.Add("new-1"), ServiceWire.ReadOnly.self).reason == reason)
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00") == "ldn-01")
    let witnessed = office.reports.count("headWitnessed")
    office.close()
    #expect(office.reports.count("headWitnessed") == witnessed)
    let fault = #expect(throws: StartFault.self) { try office.open() }
    guard case .store(.chainBroken(position: 3, .changed)) = fault else {
      throw Unexpected("\(String(describing: fault))")
    }
  }

  @Test func aLongLogThatIsWholeIsVerifiedToItsEnd() throws {
    let office = try Office.staffed()
    office.close()
    try office.open(eventsVerifiedMax: 3)
    // Verified on the thread that reads the log: what is asked of it now comes after that.
    _ = try office.call(AuditWire.Log(limit: 1), as: "auditor")
    #expect(try office.call(ServiceWire.GetStatus()).status.verified == office.head.position)
  }

  @Test func whatTheAuditorFindsBrokenIsNotWrittenOn() throws {
    // Given: damage that the start did not look for
    let (office, _) = try tampered(inGoodOrder: true)
    try office.open(eventsVerifiedMax: 3)
    let head = office.head
    let gate = office.hold()
    let waiting = try office.send(PersonWire.Add("new-1"))
    // When
    let found = try office.call(AuditWire.Verify(), as: "auditor")
    gate.open()
    // Then
    #expect(found.position == 3)
    #expect(try office.only(waiting).text.hasPrefix(ServiceWire.ReadOnly.name), "also what was accepted already")
    _ = try office.fault(PersonWire.Add("new-1"), ServiceWire.ReadOnly.self)
    #expect(office.head == head)
  }

  @Test func anAnswerThatCannotBeReadAgainIsAStorageFault() throws {
    // Given: an event that is damaged while the engine runs
    let office = try Office()
    let add = PersonWire.Add("new-1", requestID: "r")
    try office.call(add)
    try office.scratch.execute("UPDATE events SET payload = zeroblob(100) WHERE requestID = 'r'")
    // When
    let fault = try office.fault(add, ServiceWire.StorageFailed.self)
    // Then
    #expect(fault.reason == "event 2 of stream person/new-1 was not sealed with the key of that stream")
    try office.call(PersonWire.Add("new-2"))
  }

  @Test func whatIsDamagedMeanwhileIsToldToWhoAsksForIt() throws {
    // Given
    let office = try Office.published()
    let watcher = office.send(ServiceWire.Watch.name, Array(#"{"from":1}"#.utf8), more: true)
    _ = watcher.next(1 + office.head.position)
    // When
    try office.scratch.execute("UPDATE events SET payload = zeroblob(100) WHERE type = 'RosterPublished'")
    // Then
    let who = RosterWire.Who(at: "2027-01-04 09:00", knownAt: "now")
    #expect(try office.fault(who, ServiceWire.StorageFailed.self).reason.hasPrefix("event "))
    _ = try office.fault(AuditWire.Log(), ServiceWire.StorageFailed.self, as: "auditor")
    let late = office.send(ServiceWire.Watch.name, Array(#"{"from":1}"#.utf8), more: true)
    #expect(late.next(2).last?.text.hasPrefix(ServiceWire.StorageFailed.name) == true)
    #expect(watcher.lastCount == 0, "who is up to date is told on")
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00") == "ldn-01")
  }

  @Test(arguments: [("TomorrowHappened", 1), ("PersonAdded", 2)])
  func anEventOfANewerVersionStopsTheStart(type: String, schema: Int) throws {
    // Given
    let office = try Office.published()
    let record = NewRecord(
      stream: "x", type: type, schema: schema, occurredAt: 0, actor: "x", requestID: "x", payload: Array("{}".utf8))
    let place = try office.engine.store.append([record], recordedAt: 0, expecting: office.head)
    office.crash()
    // When
    let fault = #expect(throws: StartFault.self) { try office.open() }
    // Then
    guard case .event(position: let position, let event) = fault else {
      throw Unexpected("\(String(describing: fault))")
    }
    #expect(position == place[0].position)
    #expect(event == .isNewer(type: type, schema: schema))
    #expect("\(try #require(fault))".contains("newer version"))
    try office.open(readOnly: true)
    #expect(try office.holder("OVD_BZ", "2027-01-04 09:00") == "ldn-01")
  }

  @Test func anEventThatIsNotWhatItSaysStopsTheStart() throws {
    let office = try Office()
    let record = NewRecord(
      stream: "x", type: "PersonLeft", schema: 1, occurredAt: 0, actor: "x", requestID: "x", payload: Array("{}".utf8))
    _ = try office.engine.store.append([record], recordedAt: 0, expecting: office.head)
    office.crash()
    let fault = #expect(throws: StartFault.self) { try office.open() }
    guard case .event(position: 2, .isMalformed(type: "PersonLeft", _)) = fault else {
      throw Unexpected("\(String(describing: fault))")
    }
  }
}
