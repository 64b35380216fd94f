/// Plans a conference about a dossier. One about several is planned in each of them, for the same moment.
public struct PlanConference: Sendable {
  public var call: DossierCall
  public var at: Instant
  public var agenda: [String]

  public init(_ call: DossierCall, at: Instant, agenda: [String]) {
    self.call = call
    self.at = at
    self.agenda = agenda
  }

  /// Refuses, in this order: as `Context.enter`; `periodIsInThePast`; `fieldIsInvalid` (agenda); `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .planConference, state)
    if at <= context.now { throw .periodIsInThePast(Interval(start: at, end: context.now.wholeSecond)) }
    var items: [String] = []
    for item in agenda { items.append(try DossierText.read(item, field: "agenda")) }
    try entry.checkCount("agenda", items.count)
    try entry.checkCount("conferences", entry.content.conferences.count)
    let conference = CaseConference(number: entry.content.conferences.count + 1, at: at, agenda: items)
    let planned = ConferencePlanned(
      dossier: entry.number, conference: conference, by: context.caller.account, at: context.now)
    return Decision([.dossier(.conferencePlanned(planned))], entry.number)
  }
}

/// A conference begins, with the partners that are there.
public struct StartConference: Sendable {
  public var call: DossierCall
  public var number: Int
  public var present: [String]

  public init(_ call: DossierCall, _ number: Int, present: [String]) {
    self.call = call
    self.number = number
    self.present = present
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.conferenceIsUnknown)`, `dossier(.conferenceIsOver)`,
  /// `dossier(.conferenceIsStillToCome)` (on another day); `dossier(.partnerIsUnknown)`,
  /// `dossier(.partnerTakesNoPart)`; `dossier(.needsFirstTier)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .startConference, state)
    let conference = try entry.conference(number)
    if conference.state != .planned { throw .dossier(.conferenceIsOver(entry.number, number)) }
    if context.zone.local(conference.at).date > context.today {
      throw .dossier(.conferenceIsStillToCome(entry.number, number, at: conference.at))
    }
    let present = try entry.participants(named: present, context)
    if !present.contains(where: { entry.frame.participation(of: $0, at: context.now)?.tier == .first }) {
      throw .dossier(.needsFirstTier(entry.frame.theme))
    }
    let started = ConferenceStarted(
      dossier: entry.number, number: number, present: present, by: context.caller.account, at: context.now)
    return Decision([.dossier(.conferenceStarted(started))], entry.number)
  }
}

/// A conference is over.
public struct EndConference: Sendable {
  public var call: DossierCall
  public var number: Int
  public var decisions: [CaseDecision]

  public init(_ call: DossierCall, _ number: Int, _ decisions: [CaseDecision]) {
    self.call = call
    self.number = number
    self.decisions = decisions
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.conferenceIsUnknown)`, `dossier(.conferenceIsNotRunning)`;
  /// `fieldIsInvalid` (decision), `dossier(.contributionIsUnknown)`, `dossier(.contributionIsWithdrawnAlready)`;
  /// `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .endConference, state)
    let conference = try entry.conference(number)
    if conference.state != .running { throw .dossier(.conferenceIsNotRunning(entry.number, number)) }
    var checked: [CaseDecision] = []
    for decision in decisions {
      checked.append(
        CaseDecision(
          try DossierText.read(decision.text, field: "decision"),
          sources: try entry.checkedSources(decision.sources)))
    }
    try entry.checkCount("decisions", checked.count)
    let ended = ConferenceEnded(
      dossier: entry.number, number: number, decisions: checked, by: context.caller.account, at: context.now)
    return Decision([.dossier(.conferenceEnded(ended))], entry.number)
  }
}

extension DossierEntry {
  /// Refuses: `dossier(.conferenceIsUnknown)`.
  fileprivate func conference(_ number: Int) throws(Refusal) -> CaseConference {
    guard let conference = content.conferences.first(where: { $0.number == number }) else {
      throw .dossier(.conferenceIsUnknown(self.number, number))
    }
    return conference
  }
}

/// The next conferences, over all dossiers that are open to somebody.
public struct CaseAgenda: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public var at: Instant
    public var dossier: DossierNumber
    public var conference: CaseConference
  }

  /// By moment, then by number.
  public var items: [Item]

  /// What is planned or running in what is shown.
  public init(_ views: [DossierView]) {
    items = views.flatMap { view in
      (view.content?.conferences ?? []).filter { $0.state != .held }
        .map { Item(at: $0.at, dossier: view.frame.number, conference: $0) }
    }
    .sorted { ($0.at, $0.dossier) < ($1.at, $1.dossier) }
  }
}
