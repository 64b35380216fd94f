import PiketDomain
import PiketProtocol
import PiketStore
import Testing

@testable import PiketEngine

/// A batch that is held up at the disk, with others decided on top of it.
private struct HeldUp {
  let office: Office
  let before: State
  let lock: LogLock
  let first: Inbox
  /// What was sent meanwhile: the first again, its like without an identifier, and enough for the second thread.
  let again: Inbox
  let doubtful: Inbox
  let others: [Inbox]

  var all: [Inbox] { [first, again, doubtful] + others }

  /// - Parameter lockWaitSeconds: how long the store waits for the program that has the log locked.
  init(lockWaitSeconds: Double) throws {
    var limits = StoreLimits()
    limits.lockWaitSeconds = lockWaitSeconds
    limits.eventsPerAppendMax = 30
    let office = try Office(limits: limits)
    self.office = office
    before = office.state
    lock = try office.scratch.lockLog()
    // Reported when it is decided, and thus a sign of it.
    let rows = (1...31).map { "p\($0);P;leiden;HV" }.joined(separator: "\n")
    let tooMuch = PersonWire.Import(name: "p.csv", content: "code;naam;gemeente;functies\n" + rows)
    let gate = office.hold()
    try office.send(tooMuch)
    first = try office.send(PersonWire.Add("new-0", functions: [], requestID: "r-0"))
    gate.open()
    office.reports.wait(for: "limitReached")
    again = try office.send(PersonWire.Add("new-0", functions: [], requestID: "r-0"))
    doubtful = try office.send(PersonWire.Add("new-0", functions: []))
    try office.send(tooMuch)
    others = try (1...20).map { try office.send(PersonWire.Add("new-\($0)", functions: [])) }
    office.reports.wait(for: "limitReached", count: 2)
  }
}

/// What is decided while the batch before it is on its way to the disk stands or falls with that batch.
struct DecideAheadTests {
  @Test func itIsDurableInItsTurn() throws {
    // Given
    let given = try HeldUp(lockWaitSeconds: 60)
    let office = given.office
    #expect(given.all.allSatisfy { $0.answers.isEmpty }, "nobody is answered before the disk has it")
    #expect(office.state == given.before)
    // When
    try given.lock.letGo()
    // Then
    #expect(try office.only(given.first) == office.only(given.again))
    #expect(try office.only(given.doubtful).text.contains("personExistsAlready"))
    for inbox in given.others { #expect(try !office.only(inbox).isFailure) }
    #expect(try office.events().dropFirst().map(\.stream) == (0...20).map { "person/new-\($0)" })
    let state = office.state
    #expect(state.persons.count == 21)
    office.crash()
    try office.open()
    #expect(office.state == state)
  }

  @Test func itFailsWithTheBatchBelowIt() throws {
    // Given
    let given = try HeldUp(lockWaitSeconds: 2)
    let office = given.office
    // Then: also those who were refused because of what is now not so
    for inbox in given.all { #expect(try office.only(inbox).text.hasPrefix(ServiceWire.StorageFailed.name)) }
    #expect(office.state == given.before)
    // When
    try given.lock.letGo()
    // Then
    #expect(try !office.answer(PersonWire.Add("new-0", functions: [], requestID: "r-0")).isFailure)
    #expect(try office.events().count == 2)
    #expect(try office.engine.store.verify() == .whole(events: 2, head: office.head))
  }
}
