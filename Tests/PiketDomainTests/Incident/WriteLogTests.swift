import PiketDomain
import Testing

/// The log of an incident: only ever added to.
struct WriteLogTests {
  private func log(_ text: String, _ change: (inout WriteLog) -> Void = { _ in }) -> WriteLog {
    var command = WriteLog("1", text)
    change(&command)
    return command
  }

  @Test func momentOfTheEventIsApartFromThatOfWriting() throws {
    let command = log("water op straat") {
      $0.at = at("2026-12-01 02:55")
      $0.source = "meldkamer"
      $0.aspect = .picture
      $0.certainty = .assumption
    }
    let after = try IncidentOffice.burning.after { try command.decide($0, $1) }
    let entry = try #require(try IncidentOffice.fire(after).log[2])
    #expect(entry.at == at("2026-12-01 02:55"))
    #expect(entry.recordedAt == at("2026-12-01 03:00"))
    #expect(entry.author == "jan")
    #expect(entry.status == .unverified)
    #expect(entry.aspect == .picture && entry.certainty == .assumption && entry.source == "meldkamer")
  }

  /// Who is on duty for one function writes on its behalf without saying so.
  @Test func onBehalfOfTheOwnDuty() throws {
    var state = IncidentOffice.burning.evolved(
      by: Office.official("ldn-01") + [
        Office.published("OVD_BZ", [("ldn-01", "2026-11-30 09:00", "2026-12-07 09:00")])
      ])
    #expect(try log("x").decide(state, IncidentOffice.context()).outcome.entry.function == nil)
    state.persons["ldn-01"]?.details.account = "jan"
    #expect(try log("x").decide(state, IncidentOffice.context()).outcome.entry.function == FunctionCode("OVD_BZ"))
    let other = log("x") { $0.function = "ac-bz" }
    #expect(try other.decide(state, IncidentOffice.context()).outcome.entry.function == FunctionCode("AC_BZ"))
    state = state.evolved(by: [Office.published("AC_BZ", [("ldn-01", "2026-11-30 09:00", "2026-12-07 09:00")])])
    #expect(try log("x").decide(state, IncidentOffice.context()).outcome.entry.function == nil)
  }

  @Test(arguments: [
    (LogRelation.corrects, LogStatus.unverified), (.verifies, .verified), (.withdraws, .withdrawn),
  ])
  func aMistakeIsPutRightByALaterEntry(relation: LogRelation, status: LogStatus) throws {
    let state = try IncidentOffice.burning.after { try self.log("Hoofdstraat").decide($0, $1) }
    let second = log("nader bericht") {
      $0.refersTo = 2
      $0.relation = relation
    }
    let log = try IncidentOffice.fire(try state.after { try second.decide($0, $1) }).log
    let first = try #require(log[2])
    #expect(first.text == "Hoofdstraat" && first.status == .unverified, "the entry itself is as it was")
    #expect(log.status(of: first) == status)
    #expect(log.later(than: 2)?.number == 3)
    #expect(log.entries.map(\.number) == [1, 2, 3])
  }

  @Test func whatIsVerifiedNeedsNoMoreWords() throws {
    let command = log("") {
      $0.refersTo = 1
      $0.relation = .verifies
    }
    #expect(try command.decide(IncidentOffice.burning, IncidentOffice.context()).outcome.entry.text == "")
    #expect(throws: Refusal.fieldIsInvalid(field: "text", value: "", reason: .isEmpty)) {
      try log("").decide(IncidentOffice.burning, IncidentOffice.context())
    }
  }

  private static let wrong: [Wrong<WriteLog, IncidentRefusal>] = [
    Wrong(.incidentIsUnknown("7", nearest: ["2026-LDP-0001"])) { $0.incident = "7" },
    Wrong(.incidentIsStillOpen("2026-LDP-0001")) { $0.isAddendum = true },
    Wrong(.momentIsStillToCome(at: at("2026-12-01 03:01"))) { $0.at = at("2026-12-01 03:01") },
    Wrong(
      .momentIsBeforeTheIncident("2026-LDP-0001", at: at("2026-12-01 02:49"), start: at("2026-12-01 02:50"))
    ) { $0.at = at("2026-12-01 02:49") },
    Wrong(.logEntryIsUnknown("2026-LDP-0001", entry: 2)) { $0.refersTo = 2 },
    Wrong(.logEntryIsUnknown("2026-LDP-0001", entry: 0)) { $0.refersTo = 0 },
  ]

  @Test(arguments: wrong.indices)
  func isRefused(index: Int) {
    let command = log("x", Self.wrong[index].change)
    #expect(refusalOf { try command.decide(IncidentOffice.burning, IncidentOffice.context()) } == Self.wrong[index].refusal)
  }

  @Test func whatIsWithdrawnIsOver() throws {
    let withdraw = log("loos alarm") {
      $0.refersTo = 1
      $0.relation = .withdraws
    }
    let after = try IncidentOffice.burning.after { try withdraw.decide($0, $1) }
    #expect(
      refusalOf { try withdraw.decide(after, IncidentOffice.context()) }
        == .logEntryIsWithdrawn("2026-LDP-0001", entry: 1))
  }

  /// Over the edges of the pages in which a log is kept.
  @Test func aLongLogIsInOrder() throws {
    var state = IncidentOffice.burning
    for number in 2...600 {
      for event in try log("regel \(number)").decide(state, IncidentOffice.context()).events { state.evolve(event) }
    }
    let log = try IncidentOffice.fire(state).log
    #expect(log.count == 600)
    #expect(log.entries.map(\.number) == Array(1...600))
    for number in [1, 256, 257, 512, 513, 600] { #expect(log[number]?.number == number) }
    #expect(log[601] == nil && log[0] == nil)
    #expect(log.newest(3).map(\.number) == [598, 599, 600])
  }

  @Test func whatWasPutRightIsNotVerifiedAnyMore() throws {
    let correction = log("Hoofdstraat 2") { $0.refersTo = 1 }
    let state = try IncidentOffice.burning.after { try correction.decide($0, $1) }
    let verification = log("") { ($0.refersTo, $0.relation) = (1, .verifies) }
    #expect(
      refusalOf { try verification.decide(state, IncidentOffice.context()) }
        == .logEntryIsCorrected("2026-LDP-0001", entry: 1, by: 2))
  }

  /// (when it is said to have happened, when it is taken to have happened) in an incident that began at 02:50:30
  @Test(arguments: [("02:50", "02:50:30"), ("02:51", "02:51:00"), ("02:50:30", "02:50:30")])
  func aMinuteIsAMinute(said: String, taken: String) throws {
    var open = IncidentOffice.open()
    open.at = at("2026-12-01 02:50:30")
    let state = try State().after { try open.decide($0, $1) }
    let command = log("x") { $0.at = at("2026-12-01 \(said)") }
    #expect(try command.decide(state, IncidentOffice.context()).outcome.entry.at == at("2026-12-01 \(taken)"))
    let early = log("x") { $0.at = at("2026-12-01 02:49") }
    #expect(refusalOf { try early.decide(state, IncidentOffice.context()) } != nil)
  }
}
