/// Keeps a plan as a draft, to be looked at, compared and published like any other.
public struct KeepPlan: Sendable {
  public var task: PlanTask
  /// As many as the task has slots; nil: nobody.
  public var holders: [PersonCode?]
  /// How the plan was made, so that it can be made again.
  public var source: String

  public init(task: PlanTask, holders: [PersonCode?], source: String) {
    self.task = task
    self.holders = holders
    self.source = source
  }

  /// Findings do not stand in the way of a draft. It is based on what was published when the planning began.
  ///
  /// Refuses: `tooManyDrafts`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<KeptPlan> {
    if state.drafts.count >= DomainLimits.draftsOpenMax { throw .tooManyDrafts(max: DomainLimits.draftsOpenMax) }
    let shifts = task.shifts(holders)
    let draft = Draft(
      code: DraftCode("D\(state.draftCount + 1)"), source: source, createdAt: context.now,
      createdBy: context.caller.account, shifts: shifts, base: task.state.base(of: shifts))
    let (events, change) = PublishDraft.events(of: draft, state, context)
    let kept = KeptPlan(
      draft: draft, findings: RosterCheck.findings(of: shifts, state, context),
      moves: change.moves.filter { $0.from != nil },
      law: RosterCheck.law(of: draft, moves: change.moves, after: events, state, context))
    return Decision([.draftImported(DraftImported(draft: draft))], kept)
  }
}

/// What a plan came to as a draft.
public struct KeptPlan: Hashable, Sendable {
  public var draft: Draft
  public var findings: [Finding]
  /// What would become different from what is published.
  public var moves: [Move]
  /// What the law on working time says of it.
  public var law: [LawFinding]
}
