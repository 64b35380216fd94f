import PiketDomain
import Testing

/// Who holds a position from when to when.
struct PositionTests {
  static let staffed = IncidentOffice.burning.evolved(
    by: Office.official("ldn-01") + Office.official("ldn-02") + Office.official("ldn-03", may: ["AC_BZ"]))

  private static let context = IncidentOffice.context("2026-12-01 06:00")

  static func took(
    _ position: String, _ person: String, _ moment: String, in state: State, until: String? = nil
  ) throws -> State {
    var take = TakePosition("1", position, by: person)
    take.at = at(moment)
    take.until = until.map { at($0) }
    return try state.after("2026-12-01 06:00") { try take.decide($0, $1) }
  }

  private func holds(_ state: State) throws -> [String] {
    try IncidentOffice.fire(state).room.holds.map { hold in
      "\(hold.position.code) \(hold.holder.name) \(time(hold.from))-\(hold.until.map(time) ?? "")"
    }
  }

  private func time(_ moment: Instant) -> String {
    let local = Office.zone.local(moment).time
    return "\(local.hour):\(local.minute)"
  }

  @Test func takingOverEndsTheEarlierHolder() throws {
    var state = try Self.took("ovd-bz", "ldn-01", "2026-12-01 03:00", in: Self.staffed)
    state = try Self.took("OVD_BZ", "ldn-02", "2026-12-01 05:00", in: state)
    #expect(try holds(state) == ["OVD_BZ Name of ldn-01 3:0-5:0", "OVD_BZ Name of ldn-02 5:0-"])
    let room = try IncidentOffice.fire(state).room
    #expect(room.gap(before: room.holds[1]) == nil)
    #expect(room.hold(of: "OVD_BZ", at: at("2026-12-01 04:59"))?.holder.person == PersonCode("ldn-01"))
    #expect(room.hold(of: "OVD_BZ", at: at("2026-12-01 05:00"))?.holder.person == PersonCode("ldn-02"))
    let log = try IncidentOffice.fire(state).log
    #expect(log[2]?.subject == .position && log[2]?.value == "OVD_BZ" && log[2]?.text == "Name of ldn-01")
  }

  @Test func anInterruptionIsSeen() throws {
    var state = try Self.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: Self.staffed)
    state = try state.after("2026-12-01 04:00") { try LeavePosition("1", "OVD_BZ").decide($0, $1) }
    #expect(try IncidentOffice.fire(state).room.vacant(at: at("2026-12-01 04:30")).map(\.position.code) == ["OVD_BZ"])
    state = try Self.took("OVD_BZ", "ldn-02", "2026-12-01 05:00", in: state)
    let room = try IncidentOffice.fire(state).room
    #expect(room.gap(before: room.holds[1]) == at("2026-12-01 04:00"))
    #expect(room.vacant(at: at("2026-12-01 05:30")).isEmpty)
  }

  @Test func whatEndsOfItselfEnds() throws {
    let state = try Self.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: Self.staffed, until: "2026-12-01 04:00")
    let room = try IncidentOffice.fire(state).room
    #expect(room.current(at: at("2026-12-01 03:59")).count == 1 && room.current(at: at("2026-12-01 04:00")).isEmpty)
  }

  @Test func somebodyWithTwoIsKnown() throws {
    var state = try Self.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: Self.staffed)
    state = try Self.took("IM_TBZ", "ldn-01", "2026-12-01 05:00", in: state)
    let held = state.positions(of: PersonCode("ldn-01"), at: at("2026-12-01 05:00")).map(\.hold.position.code)
    #expect(held == ["OVD_BZ", "IM_TBZ"])
  }

  @Test func somebodyOfOutsideIsThereInWords() throws {
    var take = TakePosition("1", "leider copi")
    take.outside = "J. de Vries (brandweer)"
    let state = try Self.staffed.after { try take.decide($0, $1) }
    #expect(try holds(state) == ["LEIDER_COPI J. de Vries (brandweer) 3:0-"])
    let again = take
    #expect(
      refusalOf { try again.decide(state, Self.context) }
        == .positionIsHeldAlready("2026-LDP-0001", "LEIDER_COPI", by: "J. de Vries (brandweer)"))
  }

  @Test func closingEndsAll() throws {
    var state = try Self.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: Self.staffed)
    state = try state.after("2026-12-01 06:00") { try CloseIncident("1").decide($0, $1) }
    #expect(try state.incidents.find("ldp-1").room.holds.map(\.until) == [at("2026-12-01 06:00")])
  }

  private static let refused: [Wrong<TakePosition, IncidentRefusal>] = [
    Wrong(.incidentIsUnknown("9", nearest: ["2026-LDP-0001"])) { $0.incident = "9" },
    Wrong(.positionIsUnknown("OVD_BX", nearest: ["OVD_B", "OVD_BZ", "OVD_G"])) { $0.position = "OVD_BX" },
    Wrong(.positionIsHeldAlready("2026-LDP-0001", "OVD_BZ", by: "Name of ldn-01")) { $0.person = "ldn-01" },
    Wrong(.momentIsStillToCome(at: at("2026-12-01 06:01"))) { $0.at = at("2026-12-01 06:01") },
    Wrong(
      .momentIsBeforeTheIncident(
        "2026-LDP-0001", at: at("2026-12-01 02:00"), start: at("2026-12-01 02:50"))
    ) { $0.at = at("2026-12-01 02:00") },
    Wrong(
      .positionWasTakenLater("2026-LDP-0001", "OVD_BZ", by: "Name of ldn-01", at: at("2026-12-01 03:00"))
    ) { $0.at = at("2026-12-01 02:55") },
  ]

  @Test(arguments: refused.indices) func isRefused(number: Int) throws {
    let wrong = Self.refused[number]
    let state = try Self.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: Self.staffed)
    var command = TakePosition("1", "OVD_BZ", by: "ldn-02")
    wrong.change(&command)
    #expect(refusalOf { try command.decide(state, Self.context) } == wrong.refusal)
  }

  @Test func isRefusedForAnother() throws {
    var empty = TakePosition("1", "OVD_BZ", by: "ldn-02")
    empty.until = at("2026-12-01 06:00")
    #expect(throws: Refusal.periodIsEmpty(Interval(start: Self.context.now, end: Self.context.now))) {
      try empty.decide(Self.staffed, Self.context)
    }
    #expect(throws: Refusal.personIsUnknown(PersonCode("x"), nearest: [])) {
      try TakePosition("1", "OVD_BZ", by: "x").decide(Self.staffed, Self.context)
    }
    let left = Self.staffed.evolved(by: [Office.left("ldn-02", at: "2026-11-01")])
    #expect(throws: Refusal.personHasLeft(PersonCode("ldn-02"), at: at("2026-11-01"))) {
      try TakePosition("1", "OVD_BZ", by: "ldn-02").decide(left, Self.context)
    }
    #expect(
      refusalOf { try LeavePosition("1", "OVD_BZ").decide(Self.staffed, Self.context) }
        == .positionIsHeldByNobody("2026-LDP-0001", "OVD_BZ"))
  }

  /// Of one code that of the configuration counts, then the function's, then the usual one.
  @Test func theConfigurationSaysWhoseItIs() throws {
    var region = IncidentOffice.region
    let own = Position("LEIDER_TBZ", "Leider", "Leader", team: .tbz, function: FunctionCode("AC_BZ"))
    region.rules.incidents = IncidentRules(positions: [own])
    #expect(try region.position(named: "leider-tbz") == own)
    #expect(region.positions.count { $0.code == "LEIDER_TBZ" } == 1)
    #expect(try region.position(named: "Officier van Dienst Bevolkingszorg").code == "OVD_BZ")
    #expect(try region.position(named: "ovd b").team == .copi)
  }

  // MARK: Handing over

  @Test func aDutyOfficerHandsOverWhatIsTheOwn() throws {
    var state = try Self.took("OVD_BZ", "ldn-01", "2026-12-01 03:00", in: Self.staffed)
    state.persons["ldn-01"]?.details.account = "jan"
    var hand = HandOverDuty("1", to: "ldn-02")
    hand.note = "kranen dicht"
    let after = try state.after("2026-12-01 06:00") { try hand.decide($0, $1) }
    #expect(try holds(after) == ["OVD_BZ Name of ldn-01 3:0-6:0", "OVD_BZ Name of ldn-02 6:0-"])
    #expect(try IncidentOffice.fire(after).log[3]?.text == "Name of ldn-01 → Name of ldn-02. kranen dicht")
    #expect(
      refusalOf { try HandOverDuty("1", to: "ldn-01").decide(state, Self.context) }
        == .positionIsHeldAlready("2026-LDP-0001", "OVD_BZ", by: "Name of ldn-01"))
  }

  /// Without a position in the incident: the function that one is on duty for; else it has to be said.
  @Test func orTheFunctionOfTheRoster() throws {
    var state = Self.staffed
    state.persons["ldn-01"]?.details.account = "jan"
    let context = Self.context
    #expect(
      refusalOf { try HandOverDuty("1", to: "ldn-02").decide(state, context) } == .positionIsNotTold("2026-LDP-0001"))
    state = state.evolved(by: [Office.published("OVD_BZ", [("ldn-01", "2026-11-30 09:00", "2026-12-07 09:00")])])
    #expect(try HandOverDuty("1", to: "ldn-02").decide(state, context).outcome.position.code == "OVD_BZ")
    var told = HandOverDuty("1", to: "ldn-02")
    told.position = "AC_BZ"
    #expect(try told.decide(state, context).outcome.position.code == "AC_BZ")
  }
}
