import PiketDomain
import Testing

/// Meetings of a team: what they find goes into the log, what they decide and ask among the rest.
struct TeamMeetingTests {
  private static let context = IncidentOffice.context("2026-12-01 04:00")

  private func meeting(_ change: (inout RecordTeamMeeting) -> Void = { _ in }) -> RecordTeamMeeting {
    var command = RecordTeamMeeting("1", "CoPI")
    command.present = ["leider CoPI", "OvD-Bz"]
    command.facts = ["dak is ingestort"]
    command.assumptions = ["niemand binnen"]
    command.assessments = ["rook blijft nog uren"]
    command.decisions = ["ramen dicht"]
    command.actions = [AskedAction("sporthal openen", owner: "AC_BZ", due: at("2026-12-01 06:00"))]
    command.next = at("2026-12-01 04:30")
    change(&command)
    return command
  }

  @Test func isOneWithWhatCameOfIt() throws {
    let state = try IncidentOffice.burning.after("2026-12-01 04:00") { try self.meeting().decide($0, $1) }
    let incident = try IncidentOffice.fire(state)
    let met = try #require(incident.room.meetings.first)
    #expect(met.code == "copi-1" && met.firstEntry == 2 && met.lastEntry == 7)
    #expect(incident.log.count == 7)
    #expect(
      (3...5).map { incident.log[$0]?.certainty } == [.fact, .assumption, nil]
        && (3...5).map { incident.log[$0]?.source } == ["copi-1", "copi-1", "copi-1"])
    #expect(incident.decisions.map(\.giver) == [.copi] && incident.decisions.map(\.meeting) == ["copi-1"])
    #expect(incident.actions.map(\.owner) == ["AC_BZ"] && incident.actions.map(\.meeting) == ["copi-1"])
    // The decision rests on the picture of the meeting.
    #expect(incident.decisions.map(\.picture) == [5])
  }

  @Test func eachTeamCountsItsOwn() throws {
    var state = IncidentOffice.burning
    for team in ["copi", "rot", "CoPI"] {
      state = try state.after("2026-12-01 04:00") { try self.meeting { $0.team = team }.decide($0, $1) }
    }
    #expect(try IncidentOffice.fire(state).room.meetings.map(\.code) == ["copi-1", "rot-1", "copi-2"])
    #expect(try IncidentOffice.fire(state).decisions.map(\.code) == ["D1", "D2", "D3"])
  }

  private static let refused: [Wrong<RecordTeamMeeting, IncidentRefusal>] = [
    Wrong(.teamIsUnknown("cop", nearest: ["copi", "tbz", "rot", "gbt", "rbt"])) { $0.team = "cop" },
    Wrong(.momentIsStillToCome(at: at("2026-12-01 04:01"))) { $0.at = at("2026-12-01 04:01") },
    Wrong(.ownerIsUnknown("AC_BX", nearest: ["AC_BZ", "ACB", "IC_BZ"])) { $0.actions = [AskedAction("x", owner: "AC_BX")] },
  ]

  @Test(arguments: refused.indices) func isRefused(number: Int) {
    let wrong = Self.refused[number]
    let command = meeting(wrong.change)
    #expect(refusalOf { try command.decide(IncidentOffice.burning, Self.context) } == wrong.refusal)
  }

  @Test func isRefusedForAnother() {
    let earlier = meeting { $0.next = at("2026-12-01 04:00") }
    #expect(throws: Refusal.periodIsEmpty(Interval(start: Self.context.now, end: Self.context.now))) {
      try earlier.decide(IncidentOffice.burning, Self.context)
    }
    let many = meeting { $0.present = Array(repeating: "x", count: 101) }
    #expect(throws: Refusal.tooMany(field: "present", max: 100)) {
      try many.decide(IncidentOffice.burning, Self.context)
    }
    let empty = meeting { $0.facts = [" "] }
    #expect(throws: Refusal.fieldIsInvalid(field: "text", value: " ", reason: .isEmpty)) {
      try empty.decide(IncidentOffice.burning, Self.context)
    }
  }
}
