import PiketDomain
import PiketProtocol
import Testing
import Varlink

@testable import PiketEngine

/// Around the table, over the wire and after a restart.
struct RoomTests {
  private static func office() throws -> Office {
    let office = try Office.staffed()
    try office.call(IncidentWire.Open(title: "brand", municipalities: ["leiderdorp"]), as: "duty-officer")
    return office
  }

  private func log(_ text: String, _ office: Office) throws {
    try office.call(IncidentWire.Log(incident: "ldp-1", text: text), as: "duty-officer")
  }

  private func report(_ version: Int?, _ office: Office) throws -> RoomWire.Sitrap {
    try office.call(RoomWire.ShowReport(incident: "ldp-1", version: version)).sitrap
  }

  /// Whatever comes later, a version is what was known when it was made.
  @Test func anOldReportStaysAsItWas() throws {
    // Given
    let office = try Self.office()
    try log("rook", office)
    try office.call(IncidentWire.Act(incident: "1", text: "bellen", owner: "AC_BZ"), as: "duty-officer")
    let made = try office.call(
      RoomWire.Report(incident: "1", effects: ["school dicht"], next: "13:00"), as: "duty-officer").sitrap
    #expect(made.upTo == 3 && made.unverified.map(\.text) == ["rook"] && made.actions.map(\.state) == ["open"])
    // When
    office.goOn(to: "2026-12-01T14:00:00+01:00")
    try office.call(
      IncidentWire.Log(incident: "1", text: "", verified: nil, refersTo: 2, relation: .verifies), as: "duty-officer")
    try office.call(IncidentWire.EndAction(incident: "1", action: "A1"), as: "duty-officer")
    try office.call(IncidentWire.Change(incident: "1", title: "grote brand", type: "2.1"), as: "duty-officer")
    try office.call(RoomWire.Report(incident: "1"), as: "duty-officer")
    try office.call(IncidentWire.Close(incident: "1"), as: "duty-officer")
    // Then
    #expect(try report(1, office) == made)
    #expect(try report(nil, office).version == 2 && report(nil, office).facts.map(\.text) == ["rook"])
    #expect(try report(0, office).version == nil && report(0, office).head.title == "grote brand")
    try office.restart(version: "2")
    #expect(try report(1, office) == made)
    let unknown = try office.fault(RoomWire.ShowReport(incident: "ldp-1", version: 3), ServiceWire.NotFound.self)
    #expect(unknown == ServiceWire.NotFound(kind: "sitrap", name: "2026-LDP-0001/3", nearest: ["1", "2"]))
  }

  @Test func positionsAndReliefAreThereAfterARestart() throws {
    let office = try Self.office()
    try office.call(RoomWire.Take(incident: "1", position: "OVD_BZ", person: "ldn-01"), as: "duty-officer")
    let two = try office.call(RoomWire.Take(incident: "1", position: "IM_TBZ", person: "ldn-01"), as: "duty-officer")
    #expect(two.also.map(\.position.code) == ["OVD_BZ"])
    let planned = try office.call(
      RoomWire.Assign(incident: "1", position: "OVD_BZ", person: "ldn-02", from: "15:00"), as: "duty-officer")
    #expect(planned.relief.until == "2026-12-01T23:00:00+01:00" && planned.warnings == [])
    let plan = try office.call(RoomWire.Relief(incident: "1"))
    #expect(plan.rows.map(\.cells.count) == [10, 10])
    try office.restart()
    #expect(try office.call(RoomWire.Relief(incident: "1")) == plan)
    #expect(try office.answer(RoomWire.Relief(incident: "1", shift: 7)).isFailure)
    #expect(try office.answer(RoomWire.Relief(incident: "1", hours: 0)).isFailure)
  }

  @Test func theSameMessageFromOutsideIsOneIncident() throws {
    let office = try Self.office()
    let receive = RoomWire.Receive(name: "gas.xml", content: AnyCall.gasLeak, municipalities: ["leiden"])
    let first = try office.call(receive, as: "duty-officer")
    #expect(first.kind == .alert && first.head.number == "2026-LDN-0001")
    let refused = try office.fault(receive, ServiceWire.Refused.self, as: "duty-officer")
    #expect(refused.reason == "messageIsKnownAlready")
    #expect(try office.call(IncidentWire.List()).incidents.count == 2)
    let wrong = RoomWire.Receive(name: "gas.xml", content: "<!DOCTYPE a><a/>")
    let mistakes = try office.fault(wrong, ServiceWire.HasMistakes.self, as: "duty-officer")
    #expect(mistakes.source == "gas.xml" && mistakes.mistakes.map(\.reason) == ["hasEntities"])
  }

  /// A log is read in pages, from any entry on.
  @Test(arguments: [(1, 2, [1, 2]), (3, 10, [3, 4, 5]), (5, 1, [5]), (6, 10, []), (0, 1, [1])])
  func aLogIsReadFromAnEntryOn(from: Int, count: Int, numbers: [Int]) throws {
    let office = try Self.office()
    for number in 2...5 { try log("regel \(number)", office) }
    let shown = try office.call(IncidentWire.Show(incident: "1", entries: count, from: from))
    #expect(shown.log.map(\.number) == numbers)
  }

  // MARK: Following one incident

  private func follow(_ office: Office, _ incident: String, from: Int? = nil) throws -> Inbox {
    let call = try JSON.encode(RoomWire.Follow(incident: incident, from: from))
    return office.send(RoomWire.Follow.name, call, as: "evaluator", more: true)
  }

  private func texts(_ answers: [Answer], _ office: Office) throws -> [String?] {
    try answers.map { try office.reply(to: RoomWire.Follow.self, $0).entry?.text }
  }

  @Test func onlyItsOwnEntriesAreTold() throws {
    // Given
    let office = try Self.office()
    try office.call(IncidentWire.Open(title: "gaslek", municipalities: ["leiden"]), as: "duty-officer")
    try log("eerste", office)
    let (now, all) = (try follow(office, "ldp-1"), try follow(office, "ldp-1", from: 2))
    #expect(now.next() == .continues(Array("{}".utf8)) && all.next() == .continues(Array("{}".utf8)))
    // When
    try office.call(IncidentWire.Log(incident: "ldn-1", text: "elders"), as: "duty-officer")
    try office.call(PersonWire.Add("new-1"))
    try log("tweede", office)
    try office.call(RoomWire.Take(incident: "ldp-1", position: "OVD_BZ", person: "ldn-01"), as: "duty-officer")
    // Then
    let holder = try office.call(RoomWire.Positions(incident: "ldp-1")).holds[0].name
    #expect(try texts(now.next(2), office) == ["tweede", holder])
    #expect(try texts(all.next(3), office) == ["eerste", "tweede", holder])
  }

  @Test func followingEndsWithTheService() throws {
    let office = try Self.office()
    let inbox = try follow(office, "1")
    _ = inbox.next()
    office.close()
    #expect(inbox.next() == .reply(Array("{}".utf8)))
  }

  @Test func aLongBacklogOfOthersIsPassedOver() throws {
    let office = try Self.office()
    let gate = office.hold()
    for number in 1...(EngineLimits.watchPageMax + 50) { try office.send(PersonWire.Add("n\(number)", functions: [])) }
    gate.open()
    office.settle()
    try log("laatste", office)
    let inbox = try follow(office, "1", from: 1)
    _ = inbox.next()
    #expect(try texts(inbox.next(2), office) == ["brand", "laatste"])
  }
}
