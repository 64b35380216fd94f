import PiketDomain
import PiketProtocol
import PiketStore
import Testing
import Varlink

@testable import PiketEngine

/// Dossiers through the engine's front door: who sees what, and what is left of it.
struct CaseTests {
  /// An office with one dossier of an ex-detainee, that has a plan and a conference to come.
  private static func office() throws -> Office {
    let office = try Office()
    for call in AnyCall.roadOfACase { try office.does(call) }
    return office
  }

  private static let strangers = ["ggz", "case-partner", "archivist", "coordinator-hv", "politie"]

  /// Every read, with and without a purpose, with words that are in the dossier.
  private static let reads: [(String, [UInt8])] = {
    let purposes = [nil, "coordination", "archiving", "care", "lawfulness"]
    return purposes.flatMap { purpose -> [AnyCall] in
      [
        AnyCall("", CaseWire.List(purpose: purpose)), AnyCall("", CaseWire.List(purpose: purpose, all: true)),
        AnyCall("", CaseWire.List(purpose: purpose, theme: "return", text: "pietersen")),
        AnyCall("", CaseWire.Show(dossier: "2026-R-0001", purpose: purpose)),
        AnyCall("", CaseWire.Show(dossier: "2026-R-0001", purpose: purpose, reason: "so")),
        AnyCall("", CaseWire.Show(dossier: "2026-R-0002", purpose: purpose)),
        AnyCall("", CaseWire.Show(dossier: "Pietersen", purpose: purpose)),
        AnyCall("", CaseWire.Terms(purpose: purpose)), AnyCall("", CaseWire.Agenda(purpose: purpose)),
        AnyCall("", CaseWire.Access(dossier: "2026-R-0001", purpose: purpose)),
      ]
    }.map { ($0.method, $0.parameters) }
  }()

  /// To whom a dossier is not open it does not exist: every read is answered, byte for byte, as where it never was.
  @Test(arguments: strangers) func whoMaySeeNothingIsToldNothing(account: String) throws {
    // Given: the same region, with a dossier and without; a police that has left, a coordinator of another theme
    var region = try Repository.region()
    region.roles.append(
      RoleGrant(role: .caseCoordinator, accounts: ["coordinator-hv"], groups: [], themes: [.violence]))
    let (full, empty) = (try Office(region: region), try Office(region: region))
    for call in AnyCall.roadOfACase { try full.does(call) }
    let gated = Engine.allRoutes.filter { if case .gated = $0.work { true } else { false } }
    #expect(Set(Self.reads.map(\.0)) == Set(gated.map(\.method)), "each read is asked")
    for (method, parameters) in Self.reads {
      // When
      let answers = try [full, empty].map { try $0.only($0.send(method, parameters, as: account)) }
      // Then
      #expect(answers[0] == answers[1], "\(method) \(String(decoding: parameters, as: UTF8.self)) \(answers[0].text)")
    }
  }

  @Test func whoTakesPartSeesWhatIsShared() throws {
    let office = try Self.office()
    let seen = try office.call(CaseWire.Show(dossier: "2026-r-1", purpose: "afstemming"), as: "reclassering").dossier
    #expect(seen.persons.map(\.name) == [AnyCall.name] && seen.persons.first?.bsn == AnyCall.bsn)
    #expect(seen.contributions.map(\.text) == ["release is on 1 March"])
    #expect(seen.actions.first?.conditions == ["not to the press"])
    #expect(seen.referral == nil, "that is for who judged it and who asked for it")
    let found = try office.call(CaseWire.List(purpose: "coordination", text: "pietersen"), as: "reclassering")
    #expect(found.dossiers.map(\.number) == [AnyCall.dossier])
  }

  @Test func withoutAPurposeNothingIsSeen() throws {
    let office = try Self.office()
    let refused = try office.fault(
      CaseWire.Show(dossier: AnyCall.dossier), ServiceWire.Refused.self, as: "reclassering")
    #expect(refused.reason == "purposeIsMissing")
  }

  @Test func whatChangedSinceSomebodyLookedIsNotOverwritten() throws {
    let office = try Self.office()
    let stale = CaseWire.SetGoals(
      dossier: AnyCall.dossier, purpose: "coordination", goals: [CaseWire.Goal(domain: "safety", text: "rest")],
      basedOn: 5)
    let refused = try office.fault(stale, ServiceWire.Refused.self, as: "case-coordinator")
    #expect(refused.reason == "dossierHasChanged")
  }

  /// What a caller may see nothing of is written down as well as what was seen.
  @Test func everyQuestionIsInTheLogOfAccesses() throws {
    let office = try Self.office()
    let before = try office.accesses().count
    try office.call(CaseWire.Show(dossier: AnyCall.dossier, purpose: "coordination"), as: "reclassering")
    _ = try office.answer(CaseWire.Show(dossier: AnyCall.dossier, purpose: "care"), as: "ggz")
    try office.call(CaseWire.List(purpose: "coordination"), as: "dji")
    let records = try office.accesses().dropFirst(before)
    #expect(records.map(\.account) == ["reclassering", "ggz", "dji", "dji"])
    #expect(records.map(\.action) == [.read, .read, .list, .list])
    #expect(records.map(\.outcome) == [.open, .notAMember, .open, .open])
    #expect(records.map(\.dossier?.rawValue) == [AnyCall.dossier, AnyCall.dossier, nil, AnyCall.dossier])
    let seen = try office.call(CaseWire.Access(dossier: AnyCall.dossier, purpose: "lawfulness"), as: "privacy-officer")
    #expect(seen.records.map(\.account).prefix(4) == ["dji", "ggz", "reclassering", "case-coordinator"])
  }

  @Test func theOpeningOfADossierIsUnderItsNumber() throws {
    let office = try Self.office()
    let first = try #require(try office.accesses().first)
    #expect(first.action == .create && first.dossier?.rawValue == AnyCall.dossier && first.outcome == .open)
  }

  /// Nothing of a person is in a journal, in the log of accesses, or in what an auditor and a watcher see.
  @Test func nothingOfAPersonLeavesTheDossier() throws {
    let office = try Self.office()
    let watched = office.send(ServiceWire.Watch.name, Array(#"{"from":1}"#.utf8), as: "auditor", more: true)
    let unseen = office.send(ServiceWire.Watch.name, Array(#"{"from":1}"#.utf8), as: "planner", more: true)
    let log = try office.answer(AuditWire.Log(), as: "auditor").text
    let told = watched.next(1 + office.head.position).map(\.text).joined()
    let accesses = try office.accesses().map { "\($0)" }.joined()
    for secret in [AnyCall.name, AnyCall.bsn, "1 March", "a roof", "find a room", "Breestraat"] {
      for text in [log, told, accesses, office.reports.texts.joined()] { #expect(!text.contains(secret), "\(secret)") }
    }
    #expect(log.contains("DossierReferred") && told.contains("DossierReferred") && told.contains("dossier/2026-R-0001"))
    // The planner gets the region, and would get what comes next.
    #expect(!unseen.next(2).map(\.text).joined().contains("dossier"))
  }

  @Test func whatIsClosedIsReadFromItsStream() throws {
    let office = try Office()
    for call in AnyCall.cases { try office.does(call) }
    #expect(office.state.dossiers.contents.isEmpty, "memory follows what is open")
    try office.restart()
    let seen = try office.call(CaseWire.Show(dossier: AnyCall.dossier, purpose: "care"), as: "gemeente-leiden").dossier
    #expect(seen.summary.state == "closed" && seen.result?.text == "has a room")
    #expect(seen.persons.map(\.name) == [AnyCall.name])
    #expect(seen.contributions.isEmpty, "what is withdrawn is seen by its supplier only")
  }

  @Test func aRestartKnowsTheDossierAndTheAccesses() throws {
    let office = try Self.office()
    let before = try office.accesses()
    office.crash()
    try office.open()
    #expect(try office.accesses() == before)
    let seen = try office.call(CaseWire.List(purpose: "coordination"), as: "dji")
    #expect(seen.dossiers.map(\.number) == [AnyCall.dossier])
  }

  /// What was destroyed is in the log still, and in no state; its number is not known any more.
  @Test func aDestroyedStreamIsPassedOver() throws {
    let office = try Self.office()
    let head = office.head
    try office.engine.store.destroy(["dossier/2026-R-0001"], at: office.now.microseconds)
    office.crash()
    try office.open()
    #expect(office.head == head && office.state.dossiers.frames.isEmpty)
    let answer = try office.answer(CaseWire.Show(dossier: AnyCall.dossier, purpose: "coordination"), as: "dji")
    #expect(answer.text.hasPrefix(ServiceWire.NotFound.name))
  }

  /// Where nothing can be written nothing of a dossier is shown.
  @Test func whatCannotBeWrittenDownIsNotTold() throws {
    let office = try Self.office()
    office.close()
    try office.open(readOnly: true)
    let answer = try office.answer(CaseWire.Show(dossier: AnyCall.dossier, purpose: "coordination"), as: "dji")
    #expect(answer.text.hasPrefix(ServiceWire.ReadOnly.name))
  }

  @Test func theSameRequestIsCarriedOutOnce() throws {
    let office = try Office()
    let answers = try (1...2).map { _ in try office.call(AnyCall.refer(requestID: "r-1"), as: "dji") }
    #expect(answers[0] == answers[1])
    #expect(office.state.dossiers.frames.count == 1)
  }

  @Test func aWrongNumberIsNotRepeated() throws {
    let office = try Office()
    var refer = AnyCall.refer()
    refer.persons[0].bsn = "123456789"
    let answer = try office.answer(refer, as: "dji")
    #expect(answer.text.contains("isNoBSN") && !answer.text.contains("123456789"))
  }
}

extension Office {
  fileprivate func does(_ call: AnyCall) throws {
    let answer = try only(send(call.method, call.parameters, as: call.id))
    if case .failure = answer { throw Unexpected("\(call.method): \(answer.text)") }
  }

  fileprivate func accesses() throws -> [PiketDomain.AccessRecord] {
    settle()
    return try #require(engine.accessLog).records(limit: .max).map {
      try JSON.decode(PiketDomain.AccessRecord.self, from: try #require($0.content))
    }
  }
}
