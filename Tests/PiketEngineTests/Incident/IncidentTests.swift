import PiketDomain
import PiketProtocol
import Testing
import Varlink

@testable import PiketEngine

/// Incidents over the wire, and after a restart.
struct IncidentTests {
  private func open(_ title: String = "brand", in municipality: String = "leiderdorp") -> IncidentWire.Open {
    IncidentWire.Open(title: title, municipalities: [municipality])
  }

  @Test func theNightOfAFire() throws {
    // Given
    let office = try Office()
    let opened = try office.call(open("brand Hoogmadeseweg"), as: "duty-officer").incident
    #expect(opened.number == "2026-LDP-0001")
    // When
    office.goOn(to: "2026-12-01T12:10:00+01:00")
    try office.call(
      IncidentWire.Grip(incident: "1", level: "2", reason: "rook", established: "12:05"), as: "duty-officer")
    office.goOn(to: "2026-12-01T12:36:00+01:00")
    let clocks = try office.call(IncidentWire.Start(incident: "1", team: "copi"), as: "duty-officer").clocks
    #expect(clocks.first { $0.code == "copi" }?.state == .late)
    #expect(clocks.first { $0.code == "tbz-cc" }?.due == "2026-12-01T12:35:00+01:00")
    #expect(clocks.first { $0.code == "tbz-cc" }?.state == .overdue)
    // Then: it is so after a restart, from a checkpoint and from the log alone
    let shown = try office.call(IncidentWire.Show(incident: "1"))
    #expect(shown.incident.overdue == 3)
    #expect(shown.log.map(\.subject) == ["opened", "grip", "started"])
    try office.restart()
    #expect(try office.call(IncidentWire.Show(incident: "1")) == shown)
    try office.restart(version: "2")
    #expect(try office.call(IncidentWire.Show(incident: "1")) == shown)
  }

  /// Those that wait together go into one transaction, and each has a number of its own.
  @Test func numbersHaveNoGapsWhereManyRegisterAtOnce() throws {
    let office = try Office()
    let gate = office.hold()
    let inboxes = try (0..<40).map { number in
      try office.send(number % 4 == 3 ? open(" ") : open(in: number % 2 == 0 ? "leiden" : "leiderdorp"), as: "duty-officer")
    }
    gate.open()
    let numbers = try inboxes.compactMap { inbox -> String? in
      guard case .reply(let bytes) = try office.only(inbox) else { return nil }
      return try JSON.decode(IncidentWire.Open.Reply.self, from: bytes).incident.number
    }
    let expected = (1...20).map { "2026-LDN-00\($0 < 10 ? "0" : "")\($0)" }
      + (1...10).map { "2026-LDP-00\($0 < 10 ? "0" : "")\($0)" }
    #expect(numbers.sorted() == expected)
  }

  @Test func theSameRequestIsRegisteredOnce() throws {
    let office = try Office()
    var call = open()
    call.requestID = "night-1"
    let first = try office.call(call, as: "duty-officer")
    #expect(try office.call(call, as: "duty-officer") == first)
    #expect(try office.call(IncidentWire.List()).incidents.count == 1)
  }

  @Test func listsAreFiltered() throws {
    let office = try Office()
    for (municipality, type) in [("leiden", "2.1"), ("leiderdorp", "2.2"), ("leiderdorp", "5.3")] {
      var call = open(in: municipality)
      call.type = type
      call.exercise = type == "5.3"
      try office.call(call, as: "duty-officer")
    }
    let numbers = { (list: IncidentWire.List) in try office.call(list).incidents.map(\.number).sorted() }
    #expect(try numbers(IncidentWire.List(municipality: "Leiden")) == ["2026-LDN-0001"])
    #expect(try numbers(IncidentWire.List(type: "2")) == ["2026-LDN-0001", "2026-LDP-0001"])
    #expect(try numbers(IncidentWire.List(exercise: true)) == ["2026-LDP-0002"])
    #expect(try numbers(IncidentWire.List(year: 2025)) == [])
    #expect(try numbers(IncidentWire.List(open: false)) == [])
    #expect(try numbers(IncidentWire.List(open: true)).count == 3)
    let unknown = try office.fault(IncidentWire.List(type: "8"), ServiceWire.NotFound.self)
    #expect(unknown.kind == "incidentType")
  }

  @Test func whatIsUnknownIsToldWithTheNearest() throws {
    let office = try Office()
    try office.call(open(), as: "duty-officer")
    let fault = try office.fault(IncidentWire.Show(incident: "7"), ServiceWire.NotFound.self)
    #expect(fault == ServiceWire.NotFound(kind: "incident", name: "7", nearest: ["2026-LDP-0001"]))
    let grip = IncidentWire.Grip(incident: "1", level: "4", reason: "x")
    let refused = try office.fault(grip, ServiceWire.Refused.self, as: "duty-officer")
    #expect(refused.reason == "gripIsDecidedByAnother")
    #expect(refused.details == ["level": "4", "authority": "chair"])
  }

  @Test(arguments: [0, -1, 10_001]) func aLogIsShownInPieces(count: Int) throws {
    let office = try Office()
    try office.call(open(), as: "duty-officer")
    let answer = try office.answer(IncidentWire.Show(incident: "1", entries: count))
    #expect(answer.isFailure)
    #expect(try office.answer(IncidentWire.Search(text: "brand", limit: count)).isFailure)
  }
}
