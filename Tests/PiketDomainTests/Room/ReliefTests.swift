import Testing

@testable import PiketDomain

/// Positions and shifts, three days ahead.
struct ReliefTests {
  private static let context = IncidentOffice.context("2026-12-01 06:00")

  /// Two who may be OVD_BZ; one of them holds it since three.
  private static func held() throws -> State {
    try PositionTests.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: PositionTests.staffed)
  }

  private func relief(_ person: String, _ from: String, _ until: String? = nil) -> PlanRelief {
    var plan = PlanRelief("1", "OVD_BZ", by: person, from: at(from))
    plan.until = until.map { at($0) }
    return plan
  }

  private func plan(_ state: State, hours: Int = 24, shift: Int = 8) throws -> ReliefPlan {
    ReliefPlan(try IncidentOffice.fire(state), hours: hours, shiftHours: shift, state, Self.context)
  }

  // MARK: Shifts

  @Test(arguments: [
    ("2026-12-01 06:00", 24, 8, ["07:00", "15:00", "23:00", "07:00"]),
    ("2026-12-01 07:00", 24, 12, ["19:00", "07:00"]),
    ("2026-12-01 00:30", 6, 6, ["01:00", "07:00"]),
    // The clock goes back in the night of 25 October: the shift is an hour longer.
    ("2026-10-24 23:00", 8, 8, ["07:00"]), ("2026-03-28 23:00", 8, 8, ["07:00", "15:00"]),
  ])
  func changeOnTheClock(now: String, hours: Int, shift: Int, ends: [String]) {
    let shifts = Interval.shifts(from: at(now), hours: hours, of: shift, Office.zone)
    #expect(shifts.map { clock($0.end) } == ends)
    #expect(shifts.first?.start == at(now))
    for (one, next) in zip(shifts, shifts.dropFirst()) { #expect(one.end == next.start) }
  }

  private func clock(_ moment: Instant) -> String { String(Office.zone.rfc3339(moment).dropFirst(11).prefix(5)) }

  @Test func threeDaysAreNineShiftsAndTheRestOfThisOne() throws {
    #expect(try plan(Self.held(), hours: 72).shifts.count == 10)
  }

  // MARK: Plan

  @Test func whoHoldsItGoesOnToTheEndOfTheShift() throws {
    let row = try #require(try plan(Self.held()).rows.first)
    #expect(row.position.code == "OVD_BZ")
    #expect(row.cells.map(\.isShort) == [false, true, true, true])
    #expect(row.cells[0].planned.map(\.holder.name) == ["Name of ldn-01"])
  }

  @Test func whoIsPlannedFillsIt() throws {
    let state = try Self.held().after("2026-12-01 06:00") { try self.relief("ldn-02", "2026-12-01 07:00").decide($0, $1) }
    let cells = try #require(try plan(state).rows.first).cells
    #expect(cells.map(\.isShort) == [false, false, true, true])
    #expect(cells[1].planned.map(\.code) == ["R1"])
    #expect(cells[1].planned.map(\.interval) == [span("2026-12-01 07:00", "2026-12-01 15:00")])
  }

  /// The earlier holder is relieved there; what lies behind a short relief is short.
  @Test func aPartOfAShiftIsNotEnough() throws {
    let state = try Self.held().after("2026-12-01 06:00") {
      try self.relief("ldn-02", "2026-12-01 06:30", "2026-12-01 09:00").decide($0, $1)
    }
    let cells = try #require(try plan(state).rows.first).cells
    #expect(cells[0].planned.map(\.interval.end) == [at("2026-12-01 06:30"), at("2026-12-01 07:00")])
    #expect(cells.map(\.isShort) == [false, true, true, true])
  }

  @Test func choicesRestAndAreThere() throws {
    let state = try Self.held().evolved(
      by: Office.official("ldn-04") + [Office.absent("ldn-04", "2026-12-01", "2026-12-01 23:00")])
    let cells = try #require(try plan(state).rows.first).cells
    // ldn-01 has worked until now, ldn-03 is not qualified, ldn-04 is away.
    #expect(cells[1].choices.map(\.person) == ["ldn-02", "ldn-01"].map { PersonCode($0) })
    #expect(cells[1].choices.map(\.restIsShort) == [false, true])
    #expect(cells[3].choices.map(\.person) == ["ldn-02", "ldn-04", "ldn-01"].map { PersonCode($0) })
  }

  /// Who has been planned in one incident is not free in another.
  @Test func oneCannotBeInTwoPlaces() throws {
    var state = try Self.held()
    state = try state.after("2026-12-01 06:00") { try IncidentOffice.open("gaslek", in: ["leiden"]).decide($0, $1) }
    var elsewhere = relief("ldn-02", "2026-12-01 07:00")
    elsewhere.incident = "ldn-1"
    state = try state.after("2026-12-01 06:00") { try elsewhere.decide($0, $1) }
    let fire = try state.incidents.find("ldp-1")
    let plan = ReliefPlan(fire, hours: 8, shiftHours: 8, state, Self.context)
    #expect(plan.rows[0].cells[1].choices.map(\.person.rawValue) == ["ldn-01"])
  }

  @Test func teamsAtWorkNeedTheirPositions() throws {
    var region = IncidentOffice.region
    region.rules.incidents = IncidentRules(positions: [
      Position("LEIDER_TBZ", "L", "L", team: .tbz, function: FunctionCode("AC_BZ")),
      Position("GBT_BZ", "G", "G", team: .gbt, function: FunctionCode("AC_BZ")),
    ])
    var context = Self.context
    context.region = region
    let state = IncidentOffice.scaled
    let plan = ReliefPlan(try IncidentOffice.fire(state), hours: 8, shiftHours: 8, state, context)
    #expect(plan.rows.map(\.position.code) == ["LEIDER_TBZ"])
  }

  // MARK: Warnings

  @Test(arguments: [
    ("ldn-02", "2026-12-01 07:00", [ReliefWarning]()),
    ("ldn-03", "2026-12-01 07:00", [.notQualified]),
    ("ldn-01", "2026-12-01 07:00", [.restIsShort]),
    ("ldn-01", "2026-12-01 17:00", []),
    ("ldn-01", "2026-12-01 16:59", [.restIsShort]),
    ("ldn-01", "2026-12-01 05:00", [.worksThen]),
  ]) func warns(person: String, from: String, warnings: [ReliefWarning]) throws {
    let plan = relief(person, from, "2026-12-01 23:00")
    #expect(try plan.decide(Self.held(), Self.context).outcome.warnings == warnings)
  }

  @Test func warnsOfAbsence() throws {
    let away = try Self.held().evolved(by: [Office.absent("ldn-02", "2026-12-01", "2026-12-02")])
    #expect(try relief("ldn-02", "2026-12-01 15:00").decide(away, Self.context).outcome.warnings == [.absent])
  }

  // MARK: Refusals

  @Test func isRefused() throws {
    let state = try Self.held().after("2026-12-01 06:00") { try self.relief("ldn-02", "2026-12-01 07:00").decide($0, $1) }
    let context = Self.context
    #expect(
      refusalOf { try self.relief("ldn-01", "2026-12-01 14:00").decide(state, context) }
        == .reliefIsPlannedAlready("2026-LDP-0001", "R1", "Name of ldn-02"))
    #expect(throws: Refusal.periodIsInThePast(span("2026-12-01 03:00", "2026-12-01 06:00"))) {
      try relief("ldn-01", "2026-12-01 03:00", "2026-12-01 06:00").decide(state, context)
    }
    #expect(throws: Refusal.periodIsEmpty(span("2026-12-01 08:00", "2026-12-01 08:00"))) {
      try relief("ldn-01", "2026-12-01 08:00", "2026-12-01 08:00").decide(state, context)
    }
    #expect(throws: Refusal.periodIsTooLong(span("2026-12-02 07:00", "2026-12-03 07:01"), daysMax: 1)) {
      try relief("ldn-01", "2026-12-02 07:00", "2026-12-03 07:01").decide(state, context)
    }
    #expect(
      refusalOf { try WithdrawRelief("1", "R2").decide(state, context) } == .reliefIsUnknown("R2", nearest: ["R1"]))
  }

  @Test func isWithdrawn() throws {
    var state = try Self.held().after("2026-12-01 06:00") { try self.relief("ldn-02", "2026-12-01 07:00").decide($0, $1) }
    state = try state.after("2026-12-01 06:00") { try WithdrawRelief("1", "r1").decide($0, $1) }
    #expect(try plan(state).rows[0].cells[1].isShort)
    let after = state
    #expect(refusalOf { try WithdrawRelief("1", "R1").decide(after, Self.context) } == .reliefIsUnknown("R1", nearest: []))
    state = try state.after("2026-12-01 06:00") { try self.relief("ldn-01", "2026-12-01 07:00").decide($0, $1) }
    #expect(try IncidentOffice.fire(state).room.relief.map(\.code) == ["R1", "R2"])
  }
}
