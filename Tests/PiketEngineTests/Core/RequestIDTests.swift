import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// The same request sent twice is carried out once and answered alike.
struct RequestIDTests {
  private let add = PersonWire.Add("new-1", functions: ["OVD_BZ", "CC"], requestID: "r-1")

  @Test func theSameRequestIsCarriedOutOnce() throws {
    // Given
    let office = try Office()
    let first = try office.answer(add)
    #expect(!first.isFailure)
    let events = try office.events()
    #expect(events.map(\.requestID).dropFirst() == ["r-1", "r-1/1", "r-1/2"])
    // When
    office.now = office.now.adding(seconds: 60)
    let second = try office.answer(add)
    // Then
    #expect(second == first)
    #expect(try office.events() == events)
  }

  @Test(arguments: [true, false])
  func alsoAfterARestart(inGoodOrder: Bool) throws {
    // Given
    let office = try Office()
    let first = try office.answer(add)
    let head = office.head
    // When
    if inGoodOrder { office.close() } else { office.crash() }
    try office.open()
    // Then
    #expect(try office.answer(add) == first)
    #expect(office.head == head)
  }

  @Test func alsoTwiceInOneTransaction() throws {
    // Given
    let office = try Office()
    let gate = office.hold()
    // When
    let inboxes = try (0..<3).map { _ in try office.send(add) }
    let others = try office.send(PersonWire.Add("new-2", requestID: "r-1"))
    gate.open()
    // Then
    var answers: [Answer] = []
    for inbox in inboxes { answers.append(try office.only(inbox)) }
    #expect(Set(answers).count == 1 && answers.allSatisfy { !$0.isFailure })
    #expect(try office.only(others) == .failure(Failure(ServiceWire.RequestReused(requestID: "r-1"))))
    #expect(try office.types() == ["RegionLoaded", "PersonAdded", "QualificationGranted", "QualificationGranted"])
  }

  @Test func aRequestOfManyEventsIsAnsweredAlike() throws {
    let office = try Office()
    let content = try Repository.sample("medewerkers.csv")
    let importing = PersonWire.Import(name: "m.csv", content: content, requestID: "import")
    let first = try office.answer(importing)
    let head = office.head
    #expect(head.position == 1 + 56 + 64)
    #expect(try office.answer(importing) == first)
    #expect(office.head == head)
  }

  @Test func forAnotherRequestTheNameIsRefused() throws {
    // Given
    let office = try Office()
    try office.call(add)
    let reused = ServiceWire.RequestReused(requestID: "r-1")
    // When, then: other parameters, another method, another account
    #expect(try office.fault(PersonWire.Add("new-2", requestID: "r-1"), ServiceWire.RequestReused.self) == reused)
    let leave = PersonWire.Leave(person: "new-1", requestID: "r-1")
    #expect(try office.fault(leave, ServiceWire.RequestReused.self) == reused)
    var region = office.region
    region.roles = region.roles.map { grant in
      var grant = grant
      if grant.role == .planner { grant.accounts = ["planner", "second"] }
      return grant
    }
    office.engine.reload(region, zone: office.zone, at: office.now)
    office.settle()
    #expect(try office.fault(add, ServiceWire.RequestReused.self, as: "second") == reused)
    #expect(office.state.persons.count == 1)
  }

  @Test func aRefusedRequestMayBeSentAgain() throws {
    // Given
    let office = try Office()
    let leave = PersonWire.Leave(person: "new-1", requestID: "r-2")
    #expect(try office.fault(leave, ServiceWire.NotFound.self).kind == "person")
    // When
    try office.call(add)
    // Then
    #expect(try office.call(leave).person.leavesAt == "2026-12-01T12:00:00+01:00")
  }

  @Test func aDryRunDoesNotUseTheNameUp() throws {
    let office = try Office()
    let content = try Repository.sample("medewerkers.csv")
    let dry = PersonWire.Import(name: "m.csv", content: content, dryRun: true, requestID: "r")
    #expect(try office.call(dry).added.count == 56)
    #expect(office.head.position == 1)
    let wet = PersonWire.Import(name: "m.csv", content: content, dryRun: false, requestID: "r")
    #expect(try office.call(wet).added.count == 56)
  }

  @Test(arguments: ["", "a/b", "a b", "é", String(repeating: "x", count: 65), "a\n", "\u{0}"])
  func otherNamesAreRefused(id: String) throws {
    let office = try Office()
    let answer = try office.answer(PersonWire.Add("new-1", requestID: id))
    #expect(answer.text == #"org.varlink.service.InvalidParameter {"parameter":"requestID"}"#)
    #expect(office.head.position == 1)
  }

  @Test(arguments: ["a", "0190d-f_:.", String(repeating: "x", count: 64)])
  func theseNamesAreTaken(id: String) throws {
    let office = try Office()
    try office.call(PersonWire.Add("new-1", requestID: id))
    #expect(try office.events().last?.requestID == "\(id)/1")
  }

  @Test func withoutANameItIsCarriedOutEachTime() throws {
    let office = try Office()
    try office.call(PersonWire.Add("new-1"))
    #expect(try office.refused(PersonWire.Add("new-1")) == "personExistsAlready person=new-1")
    let names = try office.events().map(\.requestID)
    #expect(Set(names).count == names.count)
  }
}
