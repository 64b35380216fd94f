import PiketDomain
import Testing

/// Scaling up and down, and the clocks of the teams.
struct GripTests {
  private func set(_ level: String, by authority: String? = nil, _ change: (inout GripCall) -> Void = { _ in }) -> SetGrip {
    var call = GripCall(level, authority: authority, reason: "rook")
    change(&call)
    return SetGrip("1", call)
  }

  /// Who has to decide: whom it takes to scale up, it takes to scale down.
  @Test(arguments: [
    ("0", "1", nil, true), ("0", "2", nil, true), ("0", "2", "mayor", true), ("0", "3", nil, false),
    ("0", "3", "mayor", true), ("0", "3", "burgemeester", true), ("2", "4", "mayor", false), ("2", "4", "chair", true),
    ("0", "5", "chair", false), ("0", "5", "voorzitters", true), ("0", "rijk", "minister", true),
    ("3", "1", nil, false), ("3", "0", "mayor", true), ("4", "3", "mayor", false), ("4", "2", "chair", true),
  ])
  func isDecidedBy(from: String, to: String, authority: String?, isAllowed: Bool) throws {
    var state = IncidentOffice.burning
    if from != "0" {
      let needed = try GripLevel.read(from).authority.rawValue
      state = IncidentOffice.grip(state, from, by: needed, at: "2026-12-01 03:00")
    }
    let refusal = refusalOf { try self.set(to, by: authority).decide(state, IncidentOffice.context("2026-12-01 03:10")) }
    let higher = max(try GripLevel.read(from), try GripLevel.read(to))
    #expect(refusal == (isAllowed ? nil : .gripIsDecidedByAnother(higher, needed: higher.authority)))
  }

  @Test(arguments: [("GRIP 2", "2"), ("grip2", "2"), ("2", "2"), ("Rijk", "rijk"), ("GRIP Rijk", "rijk"), ("0", "0")])
  func isReadAs(text: String, level: String) throws { #expect(try GripLevel.read(text).rawValue == level) }

  @Test(arguments: [
    ("0", "2026-12-01 03:10", nil, IncidentRefusal.gripIsSoAlready("2026-LDP-0001", .zero)),
    ("2", "2026-12-01 03:10", "2", .gripIsSoAlready("2026-LDP-0001", .two)),
    ("1", "2026-12-01 02:59", "2", .gripWasSetLater("2026-LDP-0001", .two, at: at("2026-12-01 03:00"))),
    ("6", "2026-12-01 03:00", nil, .gripLevelIsUnknown("6", nearest: ["0", "1", "2", "3", "4", "5", "rijk"])),
  ] as [(String, String, String?, IncidentRefusal)])
  func isRefused(level: String, now: String, before: String?, refusal: IncidentRefusal) {
    let state = before == nil ? IncidentOffice.burning : IncidentOffice.scaled
    #expect(refusalOf { try self.set(level).decide(state, IncidentOffice.context(now)) } == refusal)
  }

  @Test func aReasonIsNeeded() {
    #expect(throws: Refusal.reasonIsMissing) {
      try SetGrip("1", GripCall("1")).decide(IncidentOffice.burning, IncidentOffice.context())
    }
    #expect(
      refusalOf { try self.set("1", by: "koning").decide(IncidentOffice.burning, IncidentOffice.context()) }
        == .authorityIsUnknown("koning", nearest: ScalingAuthority.allCases.map(\.rawValue)))
  }

  @Test func levelsAreASeriesOfTheRegion() throws {
    var state = IncidentOffice.grip(IncidentOffice.burning, "1", at: "2026-12-01 03:00")
    state = IncidentOffice.grip(state, "3", by: "mayor", at: "2026-12-01 04:00")
    state = try state.after("2026-12-01 04:10") { try self.set("1") { $0.region = "vr15" }.decide($0, $1) }
    let incident = try IncidentOffice.fire(state)
    #expect(incident.level(in: "VR16") == .three)
    #expect(incident.level(in: "VR15") == .one)
    #expect(incident.steps.map(\.level) == [.one, .three, .one])
    #expect(incident.log.entries.map(\.value) == [nil, "1", "3", "1 VR15"])
    #expect(incident.clocks.count { $0.time.team == .copi } == 1, "how others start is theirs to see to")
  }

  @Test func anIncidentMayBeginScaledUp() throws {
    var command = IncidentOffice.open()
    command.grip = GripCall("2")
    let incident = try IncidentOffice.fire(try State().after { try command.decide($0, $1) })
    #expect(incident.steps.map(\.reason) == ["brand Hoogmadeseweg"])
    #expect(incident.clocks.first?.from == at("2026-12-01 02:50"), "it was so from the beginning")
  }

  // MARK: Clocks

  /// Besluit veiligheidsregio's 2.3.2: minutes from the moment at which it was established that the criteria were met.
  @Test(arguments: [
    ("copi", 30), ("rot-leaders", 45), ("rot-im-head", 30), ("rot-cc", 30), ("rot-im", 40), ("rot-sections", 60),
    ("tbz", 90), ("tbz-cc", 30),
  ])
  func teamsBeginWithin(code: String, minutes: Int) throws {
    let grip = set("2") {
      $0.at = at("2026-12-01 03:00")
      $0.established = at("2026-12-01 02:55")
    }
    let state = try IncidentOffice.burning.after("2026-12-01 03:20") { try grip.decide($0, $1) }
    let clock = try #require(try IncidentOffice.fire(state).clocks.first { $0.time.code == code })
    let due = at("2026-12-01 02:55").adding(seconds: Int64(minutes) * 60)
    #expect(clock.due == due)
    #expect(clock.state(at: due) == .running)
    #expect(clock.state(at: due.adding(seconds: 1)) == .overdue)
  }

  @Test(arguments: [
    ("0", []), ("1", ["copi"]), ("2", ["copi", "rot", "tbz"]), ("3", ["copi", "gbt", "rot", "tbz"]),
    ("4", ["copi", "rbt", "rot", "tbz"]), ("5", ["copi", "rbt", "rot", "tbz"]), ("rijk", ["copi", "rbt", "rot", "tbz"]),
  ])
  func eachLevelHasItsTeams(level: String, teams: [String]) throws {
    #expect(try GripLevel.read(level).teams.map(\.rawValue).sorted() == teams)
  }

  /// The clock of a policy team runs from when it is called together.
  @Test func aPolicyTeamIsConvened() throws {
    var state = IncidentOffice.grip(IncidentOffice.burning, "3", by: "mayor", at: "2026-12-01 03:00")
    let gbt = { (state: State) in try IncidentOffice.fire(state).clocks.first { $0.time.code == "gbt" } }
    #expect(try gbt(state)?.state(at: at("2026-12-02 03:00")) == .waiting)
    #expect(
      refusalOf { try StartTeam("1", "gbt").decide(state, IncidentOffice.context("2026-12-01 03:30")) }
        == .teamIsNotConvened("2026-LDP-0001", .gbt))
    state = try state.after("2026-12-01 03:20") { try ConveneTeam("1", "GBT").decide($0, $1) }
    #expect(try gbt(state)?.due == at("2026-12-01 04:20"))
    #expect(
      refusalOf { try ConveneTeam("1", "gbt").decide(state, IncidentOffice.context("2026-12-01 03:30")) }
        == .teamIsConvenedAlready("2026-LDP-0001", .gbt, at: at("2026-12-01 03:20")))
    state = try state.after("2026-12-01 04:21") { try StartTeam("1", "gbt").decide($0, $1) }
    #expect(try gbt(state)?.state(at: at("2026-12-01 05:00")) == .late)
  }

  @Test(arguments: [
    ("copi", 0, ["copi"]), ("rot", 0, ["rot-leaders", "rot-im-head", "rot-cc", "rot-im", "rot-sections"]),
    ("ROT-IM", 0, ["rot-im"]), ("rot im", 0, ["rot-im"]),
  ])
  func aTeamOrAPartBegins(text: String, _: Int, codes: [String]) throws {
    let state = try IncidentOffice.scaled.after("2026-12-01 03:30") { try StartTeam("1", text).decide($0, $1) }
    let started = try IncidentOffice.fire(state).clocks.filter { $0.startedAt != nil }
    #expect(Set(started.map(\.time.code)) == Set(codes))
    #expect(try IncidentOffice.fire(state).log[3]?.value == started.map(\.time.code).joined(separator: ", "))
  }

  @Test(arguments: [
    (StartTeam("1", "brandweer"), IncidentRefusal.teamIsUnknown("brandweer", nearest: CrisisTeam.allCases.map(\.rawValue))),
    (StartTeam("1", "rbt"), .teamIsNotScaledUp("2026-LDP-0001", .rbt)),
    (StartTeam("1", "copi", at: at("2026-12-01 03:31")), .momentIsStillToCome(at: at("2026-12-01 03:31"))),
    (
      StartTeam("1", "copi", at: at("2026-12-01 02:59")),
      .teamStartsBeforeItsClock(.copi, at: at("2026-12-01 02:59"), start: at("2026-12-01 03:00"))
    ),
  ])
  func aStartIsRefused(command: StartTeam, refusal: IncidentRefusal) {
    #expect(
      refusalOf { try command.decide(IncidentOffice.scaled, IncidentOffice.context("2026-12-01 03:30")) } == refusal)
  }

  @Test func onlyPolicyTeamsAreConvened() {
    let context = IncidentOffice.context("2026-12-01 03:30")
    #expect(
      refusalOf { try ConveneTeam("1", "rot").decide(IncidentOffice.scaled, context) } == .teamNeedsNoConvening(.rot))
    #expect(
      refusalOf { try ConveneTeam("1", "gbt").decide(IncidentOffice.scaled, context) }
        == .teamIsNotScaledUp("2026-LDP-0001", .gbt))
  }

  /// Down and up again: what ran stands down, what has to begin again has a new clock.
  @Test func scalingDownAndUp() throws {
    var state = try IncidentOffice.scaled.after("2026-12-01 03:10") { try StartTeam("1", "copi").decide($0, $1) }
    #expect(
      refusalOf { try StartTeam("1", "copi").decide(state, IncidentOffice.context("2026-12-01 03:15")) }
        == .teamHasStartedAlready("2026-LDP-0001", .copi))
    state = IncidentOffice.grip(state, "1", at: "2026-12-01 03:20")
    let now = at("2026-12-01 06:00")
    #expect(try IncidentOffice.fire(state).clocks.map { $0.state(at: now) } == [.met] + Array(repeating: .stoodDown, count: 7))
    state = IncidentOffice.grip(state, "2", at: "2026-12-01 05:50")
    let clocks = try IncidentOffice.fire(state).clocks
    #expect(clocks.count == 15)
    #expect(clocks.suffix(7).allSatisfy { $0.state(at: now) == .running })
  }

  /// The GBT makes place for the RBT.
  @Test func theRegionalTeamComesInPlaceOfTheMunicipal() throws {
    var state = IncidentOffice.grip(IncidentOffice.burning, "3", by: "mayor", at: "2026-12-01 03:00")
    state = IncidentOffice.grip(state, "4", by: "chair", at: "2026-12-01 03:30")
    let clocks = try IncidentOffice.fire(state).clocks
    #expect(clocks.first { $0.time.team == .gbt }?.state(at: at("2026-12-01 03:31")) == .stoodDown)
    #expect(clocks.first { $0.time.team == .rbt }?.state(at: at("2026-12-01 03:31")) == .waiting)
  }

  @Test func aRegionHasItsOwnTimes() {
    var region = IncidentOffice.region
    region.rules.incidents = IncidentRules(startTimes: [
      StartTime("tbz", .tbz, minutes: 60, source: "crisisplan"), StartTime("tbz-nafase", .tbz, minutes: 120, source: "x"),
    ])
    #expect(region.startTimes.count == StartTime.usual.count + 1)
    #expect(region.startTimes.first { $0.code == "tbz" }?.minutes == 60)
  }
}
