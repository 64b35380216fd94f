import PiketDomain
import Testing

/// What somebody has to do.
struct ActionTests {
  private static let staffed = IncidentOffice.burning.evolved(by: Office.official("ldn-01"))

  private func action(_ change: (inout GiveAction) -> Void = { _ in }) -> GiveAction {
    var command = GiveAction("1", "sporthal openen")
    change(&command)
    return command
  }

  @Test(arguments: [("ac-bz", "AC_BZ"), ("LDN-01", "ldn-01"), ("Name of ldn-01", "ldn-01")])
  func isOfAFunctionOrAPerson(owner: String, code: String) throws {
    let state = try Self.staffed.after { try self.action { $0.owner = owner }.decide($0, $1) }
    #expect(try IncidentOffice.fire(state).actions.map(\.owner) == [code])
  }

  @Test func isOfWhoIsOutsideInWords() throws {
    let state = try Self.staffed.after { try self.action { $0.outside = "Rode Kruis" }.decide($0, $1) }
    #expect(try IncidentOffice.fire(state).actions.map(\.owner) == ["Rode Kruis"])
  }

  /// Nobody named: the function that one is on duty for, else oneself.
  @Test func isOnesOwn() throws {
    var state = Self.staffed
    #expect(throws: Refusal.accountIsOfNobody(account: "jan")) {
      try action().decide(state, IncidentOffice.context())
    }
    state.persons["ldn-01"]?.details.account = "jan"
    let mine = try state.after { try self.action().decide($0, $1) }
    #expect(try IncidentOffice.fire(mine).actions.map(\.owner) == ["ldn-01"])
    state = state.evolved(by: [Office.published("OVD_BZ", [("ldn-01", "2026-11-30 09:00", "2026-12-07 09:00")])])
    let onDuty = try state.after { try self.action().decide($0, $1) }
    #expect(try IncidentOffice.fire(onDuty).actions.map(\.owner) == ["OVD_BZ"])
  }

  @Test func isRefused() {
    let context = IncidentOffice.context()
    #expect(
      refusalOf { try self.action { $0.owner = "ac_bx" }.decide(Self.staffed, context) }
        == .ownerIsUnknown("ac_bx", nearest: ["AC_BZ", "ACB", "IC_BZ"]))
    let past = action {
      $0.owner = "AC_BZ"
      $0.due = at("2026-12-01 03:00")
    }
    #expect(throws: Refusal.self) { try past.decide(Self.staffed, context) }
  }

  @Test func isDoneOnce() throws {
    var state = try Self.staffed.after { try self.action { $0.owner = "AC_BZ" }.decide($0, $1) }
    state = try state.after { try self.action { $0.owner = "OVD_BZ" }.decide($0, $1) }
    state = try state.after { try EndAction("1", "a1").decide($0, $1) }
    #expect(try IncidentOffice.fire(state).actions.map(\.state) == [.done, .open])
    let context = IncidentOffice.context()
    #expect(refusalOf { try EndAction("1", "A1").decide(state, context) } == .actionIsOver("2026-LDP-0001", "A1"))
    #expect(
      refusalOf { try EndAction("1", "A3").decide(state, context) } == .actionIsUnknown("A3", nearest: ["A2"]))
    var drop = EndAction("1", "A2")
    drop.isDropped = true
    #expect(throws: Refusal.reasonIsMissing) { try drop.decide(state, context) }
    drop.text = "brand is uit"
    #expect(try IncidentOffice.fire(try state.after { try drop.decide($0, $1) }).actions[1].state == .dropped)
  }
}
