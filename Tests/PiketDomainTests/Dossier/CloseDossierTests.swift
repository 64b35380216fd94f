import PiketDomain
import Testing

/// The end of a dossier: closing, opening again, correcting, shielding, keeping, destroying.
struct CloseDossierTests {
  private static let number = CaseOffice.number(.violence)
  private static let call = CaseOffice.call()
  private static let due = LocalDate(2027, 2, 1) ?? LocalDate(daysSinceEpoch: 0)

  private static func busy() throws -> State {
    var state = try CaseOffice.running()
    for partner in ["leiden", "ggz"] {
      state = try state.doing(as: "ria") { try GiveCaseAction(call, "bellen", to: partner, due: due).decide($0, $1) }
    }
    return state
  }

  /// What is open is ended first, or handed over by name: each, and nothing else.
  @Test(
    arguments: [
      ([], DossierRefusal.hasOpenActions("2027-H-0001", [1, 2])),
      ([(1, "politie")], .hasOpenActions("2027-H-0001", [2])),
      ([(1, "politie"), (1, "politie")], .actionIsNotOpen("2027-H-0001", 1)),
      ([(3, "politie")], .actionIsNotOpen("2027-H-0001", 3)),
      ([(1, "vt"), (2, "leiden")], .partnerTakesNoPart("vt")),
    ] as [([(Int, String)], DossierRefusal)])
  func isNotClosedOverOpenActions(handovers: [(Int, String)], refusal: DossierRefusal) throws {
    let handovers = handovers.map { ActionHandover($0.0, to: PartnerCode($0.1)) }
    let command = CloseDossier(Self.call, .goalsMet, "klaar", handovers: handovers)
    #expect(try Self.busy().refuses("leiden") { try command.decide($0, $1) } == .dossier(refusal))
  }

  @Test func whatIsHandedOverIsDoneLater() throws {
    let handovers = [ActionHandover(1, to: "politie"), ActionHandover(2, to: "leiden")]
    let close = try CloseDossier(Self.call, .goalsMet, "klaar", handovers: handovers)
      .decide(Self.busy(), CaseOffice.context("leiden")).events
    let state = try Self.busy().evolved(by: close)
    var content = try Self.busy().content()
    content.plan.actions[0].partner = "politie"
    let later = content
    #expect(state.refuses("politie") { try EndCaseAction(Self.call, 1).decide($0, $1, content: later) } == nil)
  }

  /// Closing, opening again and correcting are three rights of three.
  @Test(arguments: [("leiden", true, true, false), ("ggz", false, false, false), ("ria", false, false, true)])
  func closingReopeningAndCorrectingAreThreeRights(account: String, closes: Bool, reopens: Bool, corrects: Bool) throws
  {
    let running = try CaseOffice.running()
    let content = try running.content()
    let closed = try CaseOffice.closed()
    var better = try #require(content.persons.first)
    better.name = "Jan Pieterszen"
    let (person, day) = (better, CaseOffice.reviewDay ?? Self.due)
    func may(_ refusal: Refusal?) -> Bool {
      if case .dossier(.stepIsForAnother) = refusal { return false }
      #expect(refusal == nil)
      return true
    }
    #expect(may(running.refuses(account) { try CloseDossier(Self.call, .moved, "weg").decide($0, $1) }) == closes)
    #expect(
      may(closed.refuses(account) { try ReopenDossier(Self.call, content, because: "x", reviewOn: day).decide($0, $1) })
        == reopens)
    #expect(
      may(closed.refuses(account) { try CorrectDossier(Self.call, content, person, because: "x").decide($0, $1) })
        == corrects)
  }

  @Test func isOpenedAgainWithAllThatWasInIt() throws {
    let before = try CaseOffice.running().content()
    let stream = try Self.events { try CloseDossier(Self.call, .goalsMet, "klaar").decide($0, $1) }
    let content = try #require(Dossier(stream)).content
    let closed = try CaseOffice.closed()
    let command = ReopenDossier(Self.call, content, because: "nieuwe meldingen", reviewOn: Self.due.adding(days: 60))
    let state = try closed.doing(as: "leiden", "2027-03-01") { try command.decide($0, $1) }
    #expect(try state.content() == before)
    #expect(try state.frame().state == .running && state.frame().reviewOn == Self.due.adding(days: 60))
    #expect(try state.frame().dates.closed == nil)
    #expect(
      closed.refuses("leiden") {
        try ReopenDossier(Self.call, content, because: " ", reviewOn: Self.due).decide($0, $1)
      } == .reasonIsMissing)
  }

  /// The events of one dossier, as they stand in its stream, with one more.
  private static func events(_ decide: (State, Context) throws -> Decision<DossierNumber>) throws -> [DossierEvent] {
    var (state, all) = (State(), [Event]())
    func run(_ account: String, _ step: (State, Context) throws -> Decision<DossierNumber>) throws {
      let events = try step(state, CaseOffice.context(account)).events
      all += events
      state = state.evolved(by: events)
    }
    try run("leiden") { try CaseOffice.refer().decide($0, $1) }
    try run("leiden") { try CaseOffice.triage(.violence).decide($0, $1) }
    try run("leiden") { try ChooseParticipants(call, ["leiden", "politie", "ggz"]).decide($0, $1) }
    try run("ria") { try AppointProcessManager(call, "ria", caseLead: "leiden").decide($0, $1) }
    try run("leiden", decide)
    return all.compactMap { if case .dossier(let event) = $0 { event } else { nil } }
  }

  @Test func aCorrectionKeepsWhatItReplaced() throws {
    let stream = try Self.events { try CloseDossier(Self.call, .goalsMet, "klaar").decide($0, $1) }
    let closed = try CaseOffice.closed()
    let dossier = try #require(Dossier(stream))
    var person = try #require(dossier.content.persons.first)
    person.name = "Jan Pieterszen"
    let command = CorrectDossier(Self.call, dossier.content, person, because: "spelling")
    let events = try command.decide(closed, CaseOffice.context("ria", "2027-02-05")).events
    let more = events.compactMap { if case .dossier(let event) = $0 { event } else { nil } }
    let corrected = try #require(Dossier(stream + more))
    #expect(corrected.content.persons.map(\.name) == ["Jan Pieterszen"])
    #expect(corrected.content.corrections.map(\.replaced.name) == ["Jan Pietersen"])
    #expect(corrected.frame.state == .closed)
    // And: the whole is not in memory for it
    #expect(closed.evolved(by: events).dossiers.contents.isEmpty)
    var unknown = person
    unknown.number = 7
    let wrong = CorrectDossier(Self.call, dossier.content, unknown, because: "x")
    #expect(closed.refuses("ria") { try wrong.decide($0, $1) } == .dossier(.personIsUnknown(Self.number, 7)))
  }

  // MARK: After the end

  @Test func whatIsShieldedIsOpenToFew() throws {
    let state = try CaseOffice.shielded()
    func sees(_ account: String, _ purpose: DossierPurpose, because reason: String? = nil) -> [DossierSection]? {
      let call = DossierCall(Self.number.rawValue, for: purpose, because: reason)
      return Gate(state, CaseOffice.context(account, "2027-02-03")).ask(call, .read).pass?.sections
    }
    #expect(sees("leiden", .coordination) == nil && sees("leiden", .coordination, because: "x") == nil)
    #expect(sees("ria", .coordination) == nil)
    #expect(sees("ria", .coordination, because: "klacht") == DossierSection.allCases)
    #expect(sees("rob", .coordination, because: "klacht") == nil)
    #expect(sees("arie", .archiving) == [.administration])
  }

  /// Looking after a dossier does not lengthen the time for which it is kept; working in it does, where the law says
  /// so.
  @Test func keepingIsNoProcessing() throws {
    let closed = try CaseOffice.closed(.radicalisation)
    let last = try closed.frame(.radicalisation).dates.lastProcessing
    let archive = DossierCall("2027-P-0001", for: .archiving)
    let state = try closed.doing(as: "ria", "2027-05-02") { try ShieldDossier(CaseOffice.radical).decide($0, $1) }
      .doing(as: "arie", "2027-06-01") { try HoldDossier(archive, because: "claim").decide($0, $1) }
    #expect(try state.frame(.radicalisation).dates.lastProcessing == last && last == at("2027-02-01"))
    let facts = try state.frame(.radicalisation).retentionFacts(Office.zone)
    #expect(RetentionRule.radicalisation.date(facts, DossierRules())?.isHeld == true)
  }

  @Test func whatIsUnderHoldIsNotDestroyed() throws {
    let archive = DossierCall(Self.number.rawValue, for: .archiving)
    let held = try CaseOffice.shielded().doing(as: "arie", "2027-03-01") {
      try HoldDossier(archive, because: "claim").decide($0, $1)
    }
    func refused(_ state: State, _ now: String) -> Refusal? {
      state.refuses("arie", now) { try DestroyDossier(archive).decide($0, $1) }
    }
    #expect(refused(held, "2032-03-01") == .dossier(.isUnderHold(Self.number, since: at("2027-03-01"))))
    #expect(
      held.refuses("arie") { try HoldDossier(archive, because: "x").decide($0, $1) }
        == .dossier(.isUnderHold(Self.number, since: at("2027-03-01"))))
    let free = try held.doing(as: "arie", "2028-01-01") { try ReleaseHold(archive, because: "voorbij").decide($0, $1) }
    #expect(refused(free, "2031-12-31") == .dossier(.mustBeKept(Self.number, [.jointData])))
    #expect(refused(free, "2032-01-05") == nil)
    #expect(
      free.refuses("arie") { try ReleaseHold(archive, because: "x").decide($0, $1) }
        == .dossier(.isNotUnderHold(Self.number)))
  }

  @Test func onlyJointDataAreKeptLonger() throws {
    let archive = DossierCall(Self.number.rawValue, for: .archiving)
    let until = LocalDate(2033, 1, 4) ?? Self.due
    let more = try CaseOffice.shielded().doing(as: "arie", "2027-03-01") {
      try ExtendRetention(archive, until: until, because: "claim").decide($0, $1)
    }
    #expect(try more.frame().extensions.map(\.until) == [until])
    #expect(try more.frame().extensions.map(\.reason) == [""], "a reason may name somebody")
    #expect(
      more.refuses("arie", "2027-03-02") {
        try ExtendRetention(archive, until: until.adding(days: 1), because: "x").decide($0, $1)
      }
        == .dossier(.retentionIsNotExtended(Self.number, .isExtendedTooOften)))
    let radical = DossierCall("2027-P-0001", for: .archiving)
    #expect(
      try CaseOffice.shielded(.radicalisation).refuses("arie", "2027-03-01") {
        try ExtendRetention(radical, until: until, because: "x").decide($0, $1)
      } == .dossier(.retentionIsNotExtended("2027-P-0001", .knowsNoExtension)))
  }

  // MARK: Destroying

  /// Nothing of it is left in the state but that there was one; the next number is still the next.
  @Test func whatIsDestroyedIsForgotten() throws {
    let archive = DossierCall(Self.number.rawValue, for: .archiving)
    let gone = try CaseOffice.shielded().doing(as: "arie", "2032-01-05") { try DestroyDossier(archive).decide($0, $1) }
    #expect(gone.dossiers.frames.isEmpty && gone.dossiers.contents.isEmpty)
    #expect(gone.dossiers.destroyed == [Self.number: at("2032-01-05")])
    #expect(!"\(gone.dossiers)".contains("leiden"))
    let next = try gone.doing(as: "leiden") { try CaseOffice.refer().decide($0, $1) }
    #expect(next.dossiers.frames.keys.sorted() == ["2027-H-0002"])
  }

  /// When the log is read again the stream of it cannot be; what is left of it comes to the same.
  @Test func aFoldWithoutTheDestroyedStreamIsTheSame() throws {
    let archive = DossierCall(Self.number.rawValue, for: .archiving)
    let shielded = try CaseOffice.shielded()
    let marker = try DestroyDossier(archive).decide(shielded, CaseOffice.context("arie", "2032-01-05")).events
    #expect(State().evolved(by: marker) == shielded.evolved(by: marker))
  }

  @Test func aLinkToWhatIsDestroyedGoesWithIt() throws {
    let second = DossierCall("2027-H-0002", for: .coordination)
    var state = try CaseOffice.running().doing(as: "leiden") { try CaseOffice.refer().decide($0, $1) }
    state = try state.doing(as: "ria") { try LinkDossiers(Self.call, to: "2027-H-0002", .samePerson).decide($0, $1) }
    #expect(try state.frame().links.map(\.other) == ["2027-H-0002"])
    state = try state.doing(as: "leiden") {
      try TriageDossier(second, .returned, weighed: [], because: "x").decide($0, $1)
    }
    state = try state.doing(as: "ria") { try ShieldDossier(second).decide($0, $1) }
    state = try state.doing(as: "arie", "2032-01-05") {
      try DestroyDossier(DossierCall("2027-H-0002", for: .archiving)).decide($0, $1)
    }
    #expect(try state.frame().links.isEmpty)
  }
}
