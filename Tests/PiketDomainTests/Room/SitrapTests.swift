import PiketDomain
import Testing

/// Situation reports: versions, and what the log says is so.
struct SitrapTests {
  private static let context = IncidentOffice.context("2026-12-01 04:00")

  private static func logged(
    _ text: String, in state: State, _ change: (inout WriteLog) -> Void = { _ in }
  ) throws -> State {
    var line = WriteLog("1", text)
    change(&line)
    return try state.after("2026-12-01 03:30") { try line.decide($0, $1) }
  }

  /// Entries 2 to 10.
  private static func picture() throws -> State {
    var state = try logged("dak ingestort", in: IncidentOffice.burning) { $0.status = .verified }
    state = try logged("rook trekt naar de school", in: state)
    state = try logged("niemand binnen", in: state) { $0.certainty = .assumption }
    state = try logged("duurt nog uren", in: state) { $0.aspect = .assessment }
    state = try logged("twee gewonden", in: state)
    state = try logged("drie gewonden", in: state) { $0.refersTo = 6 }
    state = try logged("", in: state) {
      $0.refersTo = 3
      $0.relation = .verifies
    }
    state = try logged("gaslek", in: state)
    return try logged("geen gaslek", in: state) {
      $0.refersTo = 9
      $0.relation = .withdraws
    }
  }

  @Test func thePictureIsSorted() throws {
    let picture = SitrapPicture(try IncidentOffice.fire(try Self.picture()).log)
    #expect(picture.facts.entries.map(\.text) == ["dak ingestort", "rook trekt naar de school"])
    #expect(picture.unverified.entries.map(\.text) == ["drie gewonden"])
    #expect(picture.assumptions.entries.map(\.text) == ["niemand binnen"])
    #expect(picture.assessments.entries.map(\.text) == ["duurt nog uren"])
  }

  @Test func ofManyTheNewestAreShown() throws {
    var state = IncidentOffice.burning
    for number in 1...201 { state = try Self.logged("regel \(number)", in: state) }
    let part = SitrapPicture(try IncidentOffice.fire(state).log).unverified
    #expect(part.count == 201 && part.entries.count == 200)
    #expect(part.entries.first?.text == "regel 2" && part.entries.last?.text == "regel 201")
  }

  @Test func versionsFollowEachOther() throws {
    var make = MakeSitrap("1")
    make.effects = ["school dicht"]
    make.expected = "brand meester om vijf uur"
    make.questions = ["asbest?"]
    make.next = at("2026-12-01 05:00")
    var state = try Self.picture().after("2026-12-01 04:00") { try make.decide($0, $1) }
    state = try state.after("2026-12-01 04:30") { try MakeSitrap("1").decide($0, $1) }
    let incident = try IncidentOffice.fire(state)
    #expect(incident.room.sitraps.map(\.version) == [1, 2] && incident.room.sitraps.map(\.upTo) == [10, 11])
    #expect(incident.log[11]?.subject == .sitrap && incident.log[11]?.value == "1")
    #expect(try incident.sitrap(version: 1).effects == ["school dicht"])
    #expect(try incident.sitrap(version: nil).version == 2)
    #expect(throws: Refusal.incident(.sitrapIsUnknown("2026-LDP-0001", version: 3, nearest: ["1", "2"]))) {
      try incident.sitrap(version: 3)
    }
  }

  @Test func isRefused() throws {
    var late = MakeSitrap("1")
    late.next = at("2026-12-01 04:00")
    #expect(throws: Refusal.periodIsInThePast(Interval(start: Self.context.now, end: Self.context.now))) {
      try late.decide(IncidentOffice.burning, Self.context)
    }
    var empty = MakeSitrap("1")
    empty.questions = [""]
    #expect(throws: Refusal.fieldIsInvalid(field: "questions", value: "", reason: .isEmpty)) {
      try empty.decide(IncidentOffice.burning, Self.context)
    }
    let closed = try IncidentOffice.burning.after { try CloseIncident("1").decide($0, $1) }
    #expect(
      refusalOf { try MakeSitrap("ldp-1").decide(closed, Self.context) }
        == .incidentIsClosed("2026-LDP-0001", at: at("2026-12-01 03:00")))
  }
}
