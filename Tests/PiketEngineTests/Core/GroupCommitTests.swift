import Dispatch
import PiketDomain
import PiketProtocol
import PiketStore
import Synchronization
import Testing
import Varlink

@testable import PiketEngine

/// Commands that wait at the same time share a transaction, and stay apart otherwise.
struct GroupCommitTests {
  @Test func manyAtOnceAreAllAnsweredInOrder() throws {
    // Given
    let office = try Office()
    // When: eight clients send forty commands each, without waiting
    let inboxes = (1...320).map { _ in Inbox() }
    DispatchQueue.concurrentPerform(iterations: 8) { client in
      for number in 0..<40 {
        let code = "c\(client + 1)-\(number + 1)"
        let call = AnyCall(code, PersonWire.Add(code, functions: [], requestID: code))
        office.send(call.method, call.parameters, to: inboxes[client * 40 + number])
      }
    }
    // Then
    for (number, inbox) in inboxes.enumerated() {
      let reply = try office.reply(to: PersonWire.Add.self, try office.only(inbox))
      #expect(reply.person.code == "c\(number / 40 + 1)-\(number % 40 + 1)")
    }
    let events = try office.events()
    #expect(events.map(\.position) == Array(1...321))
    #expect(try office.engine.store.verify() == .whole(events: 321, head: office.head))
    for client in 1...8 {
      let own = events.map(\.requestID).filter { $0.hasPrefix("c\(client)-") }
      #expect(own == (1...40).map { "c\(client)-\($0)" })
    }
    #expect(office.state.persons.count == 320)
    #expect(office.reports.count("eventRecorded") == 321)
  }

  @Test func oneThatIsRefusedDoesNotHarmTheOthers() throws {
    // Given
    let office = try Office()
    let gate = office.hold()
    // When
    let first = try office.send(PersonWire.Add("new-1"))
    let second = try office.send(PersonWire.Add("new-1"))
    let third = try office.send(PersonWire.Leave(person: "new-1"))
    gate.open()
    // Then: each was decided on what the one before it did
    #expect(try !office.only(first).isFailure)
    #expect(try office.only(second).text.contains("personExistsAlready"))
    #expect(try !office.only(third).isFailure)
    #expect(Set(try office.events().dropFirst().map(\.recordedAt)).count == 1)
    #expect(office.reports.count("commandRefused") == 1)
  }

  @Test func theClockOfTheLogNeverGoesBack() throws {
    // Given
    let office = try Office()
    try office.call(PersonWire.Add("new-1"))
    // When: the machine's clock is set back by an hour
    office.goOn(to: "2026-12-01T11:00:00+01:00")
    try office.call(PersonWire.Add("new-2"))
    try office.restart()
    office.goOn(to: "2026-12-01T10:00:00+01:00")
    try office.call(PersonWire.Add("new-3"))
    // Then
    let recorded = try office.events().map(\.recordedAt)
    #expect(recorded == recorded.sorted())
    #expect(Set(recorded) == [Office.opening.microseconds])
    let last = try #require(try office.events().last)
    #expect(last.occurredAt == moment("2026-12-01T10:00:00+01:00").microseconds)
  }

  @Test func moreThanTheWriterTakesIsRefused() throws {
    // Given
    let office = try Office()
    let gate = office.hold()
    let limit = EngineLimits.commandsWaitingMax
    // When: the probe that holds the writer is one of those who wait
    let inboxes = try (1..<limit + 10).map { _ in try office.send(PersonWire.Leave(person: "nobody")) }
    gate.open()
    // Then
    var refused = 0
    for inbox in inboxes {
      let answer = try office.only(inbox)
      if answer == .failure(Failure(ServiceWire.LimitExceeded(limit: "commandsWaitingMax", value: limit))) {
        refused += 1
      } else {
        #expect(answer.text.hasPrefix(ServiceWire.NotFound.name))
      }
    }
    #expect(refused == 10)
    #expect(office.reports.count("limitReached") == 10)
    try office.call(PersonWire.Add("new-1"))
  }

  /// Rows of leave, one day each.
  private func absences(_ count: Int, from day: Int = 0) -> String {
    let first = LocalDate(2020, 1, 1)
    let rows = (day..<day + count).compactMap { number in
      first.map { "ldn-\(number % 8 + 1);\(text($0.adding(days: number)));\(text($0.adding(days: number + 1)));verlof" }
    }
    return "code;van;tot;soort\n" + rows.joined(separator: "\n")
  }

  private func text(_ date: LocalDate) -> String {
    [date.year, date.month, date.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  @Test func whatIsTooMuchForATransactionIsRefusedAlone() throws {
    // Given
    var limits = StoreLimits()
    limits.eventsPerAppendMax = 100
    let office = try Office(limits: limits)
    for number in 1...8 { try office.call(PersonWire.Add("ldn-\(number)", functions: [])) }
    let before = office.head.position
    let gate = office.hold()
    // When: two that do not go together, a second apart; one that does not go at all; a small one
    let first = try office.send(PersonWire.ImportAbsences(name: "a", content: absences(60)))
    office.now = office.now.adding(seconds: 1)
    let second = try office.send(PersonWire.ImportAbsences(name: "b", content: absences(60, from: 60)))
    let third = try office.send(PersonWire.ImportAbsences(name: "c", content: absences(101, from: 120)))
    let fourth = try office.send(PersonWire.Add("new-1", functions: []))
    gate.open()
    // Then
    #expect(try office.only(first).text == #"{"recorded":60,"unchanged":0,"hits":[]}"#)
    #expect(try office.only(second).text == #"{"recorded":60,"unchanged":0,"hits":[]}"#)
    let error = ServiceWire.LimitExceeded(limit: "eventsPerAppendMax", value: 100)
    #expect(try office.only(third) == .failure(Failure(error)))
    #expect(try !office.only(fourth).isFailure)
    let recorded = try office.events().dropFirst(before).map { $0.recordedAt - Office.opening.microseconds }
    #expect(recorded == Array(repeating: 0, count: 60) + Array(repeating: 1_000_000, count: 61))
    #expect(office.reports.count("limitReached") == 1)
    #expect(office.reports.count("storageFailed") == 0)
  }

  @Test func aPayloadThatTheLogCannotTakeIsRefusedAlone() throws {
    // Given
    var limits = StoreLimits()
    limits.payloadBytesMax = 20_000
    let office = try Office(limits: limits)
    try office.call(PersonWire.Add("p1"))
    let gate = office.hold()
    // When: the draft of a year is larger than an event may be here
    let weeks = (1...52).map { "2027-W\($0 < 10 ? "0" : "")\($0);p1;p1;p1;p1;p1;p1;p1;p1" }
    let content = (["week;OVD_BZ;AC_BZ;ACB;CC;IC_BZ;HPZ;HON;HV"] + weeks).joined(separator: "\n")
    let before = try office.send(PersonWire.Add("p2"))
    let large = try office.send(RosterWire.Import(name: "large.csv", content: content))
    let small = try office.send(PersonWire.Add("p3"))
    gate.open()
    // Then
    let error = ServiceWire.LimitExceeded(limit: "payloadBytesMax", value: 20_000)
    #expect(try !office.only(before).isFailure)
    #expect(try office.only(large) == .failure(Failure(error)))
    #expect(try !office.only(small).isFailure)
    #expect(office.state.drafts.isEmpty && office.state.draftCount == 0)
    let state = office.state
    #expect(Set(state.persons.keys.map(\.rawValue)) == ["p1", "p2", "p3"])
    office.crash()
    try office.open()
    #expect(office.state == state, "what was taken back left nothing behind")
  }

  @Test func headAndStateAreKeptAfterEverySoManyEvents() throws {
    // Given
    let office = try Office()
    for number in 1...8 { try office.call(PersonWire.Add("ldn-\(number)", functions: [])) }
    // When
    for part in 0..<3 {
      try office.call(PersonWire.ImportAbsences(name: "a", content: absences(4000, from: part * 4000)))
      office.settle()
    }
    // Then
    #expect(office.head.position == 12_009)
    #expect(office.reports.count("headWitnessed") == 3, "once for all that a transaction passed")
    #expect(office.reports.count("checkpointSaved") == 1)
    let state = office.state
    office.crash()
    try office.open()
    #expect(office.state == state)
    #expect(try office.call(ServiceWire.GetStatus()).status.checkpointPosition == 12_009)
  }

  /// Whoever is answered finds the event in the log, and everybody the state.
  @Test func whatIsAnsweredIsDurableAndKnown() throws {
    // Given: a caller who looks into the log, over another connection, at the moment of the answer
    final class Looker: Answerer {
      let engine: Engine
      let found = Mutex<[Bool]>([])
      let done = Gate()
      init(_ engine: Engine) { self.engine = engine }
      func reply(_ parameters: [UInt8]) {
        let isThere = (try? engine.store.find(requestID: "r")) != nil
        let isKnown = engine.snapshot.state.persons[PersonCode("new-1")] != nil
        found.withLock { $0 += [isThere, isKnown] }
        done.open()
      }
      func continues(_ parameters: [UInt8]) {}
      func fail(_ error: String, _ parameters: [UInt8]) { done.open() }
      var isOpen: Bool { true }
      func whenTaken(_ body: @escaping @Sendable () -> Void) { body() }
    }
    let office = try Office()
    let looker = Looker(office.engine)
    let call = AnyCall("", PersonWire.Add("new-1", requestID: "r"))
    // When
    office.engine.handle(
      Request(method: call.method, parameters: call.parameters), from: Caller(account: "planner", groups: []),
      at: office.now, looker)
    looker.done.wait()
    // Then
    #expect(looker.found.withLock { $0 } == [true, true])
  }

  @Test func whoIsAnsweredReadsWhatWasWritten() throws {
    // Given
    let office = try Office()
    let missed = Mutex<[String]>([])
    // When: four clients write and read at once
    DispatchQueue.concurrentPerform(iterations: 4) { client in
      for number in 1...25 {
        let code = "c\(client)-\(number)"
        let isWritten = try? !office.answer(PersonWire.Add(code)).isFailure
        let isRead = try? !office.answer(PersonWire.Show(person: code), as: "reader").isFailure
        let status = try? office.call(ServiceWire.GetStatus(), as: "reader").status
        if isWritten != true || isRead != true || status.map({ $0.events < number }) != false {
          missed.withLock { $0.append(code) }
        }
      }
    }
    // Then
    #expect(missed.withLock { $0 } == [])
    #expect(office.state.persons.count == 100)
  }
}
