/// Sets the goals of a dossier, in place of those before.
public struct SetGoals: Sendable {
  public var call: DossierCall
  public var goals: [CaseGoal]

  public init(_ call: DossierCall, _ goals: [CaseGoal]) {
    self.call = call
    self.goals = goals
  }

  /// Refuses, in this order: as `Context.enter`; `fieldIsInvalid` (goal); `tooMany`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .plan, state)
    var goals: [CaseGoal] = []
    for goal in self.goals { goals.append(CaseGoal(goal.domain, try DossierText.read(goal.text, field: "goal"))) }
    try entry.checkCount("goals", goals.count)
    if goals == entry.content.plan.goals { throw .nothingChanges }
    let set = GoalsSet(dossier: entry.number, goals: goals, by: context.caller.account, at: context.now)
    return Decision([.dossier(.goalsSet(set))], entry.number)
  }
}

/// Gives a partner something to do.
public struct GiveCaseAction: Sendable {
  public var call: DossierCall
  public var text: String
  public var partner: String
  public var due: LocalDate
  public var domain: LifeDomain?
  public var sources: [Int]

  public init(
    _ call: DossierCall, _ text: String, to partner: String, due: LocalDate, domain: LifeDomain? = nil,
    sources: [Int] = []
  ) {
    self.call = call
    self.text = text
    self.partner = partner
    self.due = due
    self.domain = domain
    self.sources = sources
  }

  /// Refuses, in this order: as `Context.enter`; `fieldIsInvalid` (text); `dossier(.partnerIsUnknown)`,
  /// `dossier(.partnerTakesNoPart)`; `dossier(.dateIsNotAhead)`; `dossier(.contributionIsUnknown)`,
  /// `dossier(.contributionIsWithdrawnAlready)`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .giveAction, state)
    let text = try DossierText.read(text, field: "text")
    let partner = try entry.participant(context.region.partner(named: partner).code, context).partner
    if due < context.today { throw .dossier(.dateIsNotAhead(field: "due", due)) }
    let sources = try entry.checkedSources(sources)
    try entry.checkCount("actions", entry.content.plan.actions.count)
    let action = CaseAction(
      number: entry.content.plan.actions.count + 1, text: text, partner: partner, domain: domain, due: due,
      sources: sources)
    let given = DossierActionGiven(
      dossier: entry.number, action: action, by: context.caller.account, at: context.now)
    return Decision([.dossier(.actionGiven(given))], entry.number)
  }
}

/// What a partner had to do is done, or not needed any more.
public struct EndCaseAction: Sendable {
  public var call: DossierCall
  public var number: Int
  public var isDropped: Bool
  /// What came of it; why, where it is dropped.
  public var note: String

  public init(_ call: DossierCall, _ number: Int, isDropped: Bool = false, note: String = "") {
    self.call = call
    self.number = number
    self.isDropped = isDropped
    self.note = note
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.actionIsUnknown)`, `dossier(.actionIsOfAnother)`,
  /// `dossier(.actionIsOver)`; `reasonIsMissing` (dropped), `fieldIsInvalid`. Of a closed dossier too: what was handed
  /// over is done later.
  ///
  /// - Parameter content: of a closed dossier, folded from its stream; nil: what is in memory.
  public func decide(
    _ state: State, _ context: Context, content: DossierContent? = nil
  ) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .endAction, state, content: content)
    let isSeen = entry.pass.sections.contains(.plan)
    guard isSeen, let action = entry.content.plan.actions.first(where: { $0.number == number }) else {
      throw .dossier(.actionIsUnknown(entry.number, number))
    }
    let isOwn = entry.pass.partners.contains(action.partner)
    if !isOwn, !entry.pass.authorities.contains(.processManager) {
      throw .dossier(.actionIsOfAnother(entry.number, number))
    }
    if action.state != .open { throw .dossier(.actionIsOver(entry.number, number)) }
    let isSilent = !isDropped && note.trimmed.isEmpty
    let ended = DossierActionEnded(
      dossier: entry.number, number: number, state: isDropped ? .dropped : .done,
      note: isSilent ? "" : try DossierText.reason(note), by: context.caller.account, at: context.now)
    return Decision([.dossier(.actionEnded(ended))], entry.number)
  }
}

/// Assesses the risk on a part of life. It is added to those before, and never put in their place.
public struct AssessRisk: Sendable {
  public var call: DossierCall
  public var domain: LifeDomain
  public var level: RiskLevel
  public var reason: String

  public init(_ call: DossierCall, _ domain: LifeDomain, _ level: RiskLevel, because reason: String) {
    self.call = call
    self.domain = domain
    self.level = level
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `reasonIsMissing`, `fieldIsInvalid`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .assessRisk, state)
    let reason = try DossierText.reason(reason)
    try entry.checkCount("risks", entry.content.risks.count)
    let risk = RiskAssessment(
      domain: domain, level: level, reason: reason, by: context.caller.account, at: context.now)
    return Decision([.dossier(.riskAssessed(RiskAssessed(dossier: entry.number, risk: risk)))], entry.number)
  }
}
