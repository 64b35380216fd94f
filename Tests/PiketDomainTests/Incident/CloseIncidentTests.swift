import PiketDomain
import Testing

/// Phases, the end of an incident, and incidents that have to do with each other.
struct CloseIncidentTests {
  private static let context = IncidentOffice.context()

  /// An order and an action that are open.
  private static let busy: State = {
    var action = GiveAction("1", "sporthal openen")
    action.owner = "AC_BZ"
    let state = try? IncidentOffice.burning.after { try GiveDecision("1", "ontruimen").decide($0, $1) }
    return (try? state?.after { try action.decide($0, $1) }) ?? State()
  }()

  private func close(_ change: (inout CloseIncident) -> Void = { _ in }) -> CloseIncident {
    var command = CloseIncident("1")
    change(&command)
    return command
  }

  @Test func phasesFollowEachOther() throws {
    let state = try IncidentOffice.burning.after { try ChangePhase("1", .aftermath, text: "uit").decide($0, $1) }
    #expect(try IncidentOffice.fire(state).phase == .aftermath)
    #expect(
      refusalOf { try ChangePhase("1", .aftermath).decide(state, Self.context) }
        == .phaseIsSoAlready("2026-LDP-0001", .aftermath))
  }

  @Test func isClosedWhereNothingIsOpen() throws {
    let state = try IncidentOffice.burning.after { try self.close { $0.text = "brand is uit" }.decide($0, $1) }
    #expect(state.incidents.open.isEmpty && state.incidents.closed.count == 1)
    let incident = try state.incidents.find("ldp-1")
    #expect(incident.closedAt == at("2026-12-01 03:00"))
    #expect(incident.log[2]?.text == "brand is uit")
  }

  /// What is open is finished first, or handed over by name: each, and nothing else.
  @Test(arguments: [
    ([], IncidentRefusal.incidentHasOpenItems("2026-LDP-0001", ["D1", "A1"])),
    ([("d1", "OVD_BZ")], .incidentHasOpenItems("2026-LDP-0001", ["A1"])),
    ([("D1", "OVD_BZ"), ("D1", "OVD_BZ")], .itemIsNotOpen("2026-LDP-0001", "D1")),
    ([("D2", "OVD_BZ")], .itemIsNotOpen("2026-LDP-0001", "D2")),
    ([("D1", "OVD_BX")], .ownerIsUnknown("OVD_BX", nearest: ["OVD_BZ"])),
  ] as [([(String, String)], IncidentRefusal)])
  func isRefused(handovers: [(String, String)], refusal: IncidentRefusal) {
    let command = close { $0.handovers = handovers.map { ItemHandover($0.0, to: $0.1) } }
    let found = refusalOf { try command.decide(Self.busy, Self.context) }
    if case .ownerIsUnknown(let name, let nearest) = found {
      #expect(name == "OVD_BX" && nearest.first == "OVD_BZ")
    } else {
      #expect(found == refusal)
    }
  }

  @Test func whatIsHandedOverHasAnotherOwner() throws {
    let command = close { $0.handovers = [ItemHandover("a1", to: "ovd-bz"), ItemHandover("D1", to: "ACB")] }
    var state = try Self.busy.after { try command.decide($0, $1) }
    let incident = try state.incidents.find("ldp-1")
    #expect(incident.actions.map(\.owner) == ["OVD_BZ"] && incident.actions.map(\.state) == [.open])
    #expect(incident.decisions.map(\.receiver) == ["ACB"])
    // And: it is done later, as an addendum
    state = try state.after { try EndAction("ldp-1", "A1").decide($0, $1) }
    #expect(try state.incidents.find("ldp-1").actions.map(\.state) == [.done])
    #expect(try state.incidents.find("ldp-1").log[5]?.isAddendum == true)
  }

  @Test func isScaledDownFirst() throws {
    #expect(
      refusalOf { try self.close().decide(IncidentOffice.scaled, Self.context) }
        == .incidentIsScaledUp("2026-LDP-0001", .two))
    let down = IncidentOffice.grip(IncidentOffice.scaled, "0", at: "2026-12-01 05:00")
    #expect(refusalOf { try self.close().decide(down, IncidentOffice.context("2026-12-01 06:00")) } == nil)
  }

  @Test func afterThatThereAreOnlyAddenda() throws {
    let state = try IncidentOffice.burning.after { try self.close().decide($0, $1) }
    let closed = IncidentRefusal.incidentIsClosed("2026-LDP-0001", at: at("2026-12-01 03:00"))
    let context = Self.context
    var change = ChangeIncident("ldp-1")
    change.place = "x"
    var action = GiveAction("ldp-1", "x")
    action.owner = "ACB"
    let refusals = [
      refusalOf { try WriteLog("ldp-1", "x").decide(state, context) }, refusalOf { try change.decide(state, context) },
      refusalOf { try SetGrip("ldp-1", GripCall("1", reason: "x")).decide(state, context) },
      refusalOf { try StartTeam("ldp-1", "copi").decide(state, context) },
      refusalOf { try ConveneTeam("ldp-1", "gbt").decide(state, context) },
      refusalOf { try GiveDecision("ldp-1", "x").decide(state, context) },
      refusalOf { try FollowDecision("ldp-1", "D1", .done).decide(state, context) },
      refusalOf { try RecordObjection("ldp-1", "D1", of: "leiden", "x").decide(state, context) },
      refusalOf { try action.decide(state, context) }, refusalOf { try CloseIncident("ldp-1").decide(state, context) },
      refusalOf { try ChangePhase("ldp-1", .cold).decide(state, context) },
      refusalOf { try SplitIncident("ldp-1", "x").decide(state, context) },
    ]
    #expect(refusals.allSatisfy { $0 == closed }, "\(refusals)")
    var addendum = WriteLog("ldp-1", "schade bleek groter")
    addendum.isAddendum = true
    let after = try state.after { try addendum.decide($0, $1) }
    #expect(try after.incidents.find("ldp-1").log[3]?.isAddendum == true)
  }

  // MARK: Incidents that have to do with each other

  private static let two: State = {
    (try? IncidentOffice.burning.after { try IncidentOffice.open("rook", in: ["leiden"]).decide($0, $1) }) ?? State()
  }()

  private func links(_ state: State, _ text: String) throws -> [IncidentLink.Relation] {
    try state.incidents.find(text).links.map(\.relation)
  }

  @Test func areLinkedOnce() throws {
    let state = try Self.two.after { try LinkIncidents("ldp-1", "ldn-1").decide($0, $1) }
    #expect(try links(state, "ldp-1") == [.related] && links(state, "ldn-1") == [.related])
    #expect(
      refusalOf { try LinkIncidents("ldn-1", "ldp-1").decide(state, Self.context) }
        == .incidentsAreLinkedAlready("2026-LDN-0001", "2026-LDP-0001"))
    #expect(
      refusalOf { try LinkIncidents("ldn-1", "ldn-1").decide(state, Self.context) }
        == .incidentIsItself("2026-LDN-0001"))
  }

  /// One that goes on in another need not be scaled down first: the other is.
  @Test func areMerged() throws {
    let scaled = try Self.two.after {
      try SetGrip("ldn-1", GripCall("1", reason: "rook")).decide($0, $1)
    }.after { try StartTeam("ldn-1", "copi").decide($0, $1) }
    var merge = CloseIncident("ldn-1")
    merge.into = "ldp-1"
    let state = try scaled.after { try merge.decide($0, $1) }
    #expect(try links(state, "ldp-1") == [.absorbed] && links(state, "ldn-1") == [.mergedInto])
    #expect(try state.incidents.find("ldn-1").isClosed)
    #expect(try state.incidents.find("ldn-1").log.entries.map(\.number) == [1, 2, 3, 4, 5])
    merge.into = "ldn-1"
    #expect(refusalOf { try merge.decide(scaled, Self.context) } == .incidentIsItself("2026-LDN-0001"))
  }

  @Test func areSplit() throws {
    let split = SplitIncident("ldp-1", "stroomstoring", in: ["leiden"])
    let state = try IncidentOffice.burning.after { try split.decide($0, $1) }
    #expect(try links(state, "ldp-1") == [.splitOff] && links(state, "ldn-1") == [.splitFrom])
    let part = try state.incidents.find("ldn-1")
    #expect(part.details.title == "stroomstoring")
    #expect(part.log.entries.map(\.subject) == [.opened, .linked])
  }
}
