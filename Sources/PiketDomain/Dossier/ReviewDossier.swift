/// A dossier is looked at again.
public struct ReviewDossier: Sendable {
  public var call: DossierCall
  public var outcome: String
  public var next: LocalDate?

  public init(_ call: DossierCall, _ outcome: String, next: LocalDate?) {
    self.call = call
    self.outcome = outcome
    self.next = next
  }

  /// Refuses, in this order: as `Context.enter`; `fieldIsInvalid` (outcome); `dossier(.reviewDateIsNotRight)`;
  /// `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .review, state)
    let outcome = try DossierText.read(outcome, field: "outcome")
    try context.checkReview(next, entry.frame.regime)
    try entry.checkCount("reviews", entry.content.reviews.count)
    let review = DossierReview(outcome: outcome, by: context.caller.account, at: context.now, next: next)
    return Decision([.dossier(.reviewed(DossierReviewed(dossier: entry.number, review: review)))], entry.number)
  }
}

/// Brings a dossier to management or the mayors' table, or back to the team or the local team.
public struct ScaleDossier: Sendable {
  public var call: DossierCall
  public var level: EscalationLevel
  public var reason: String

  public init(_ call: DossierCall, to level: EscalationLevel, because reason: String) {
    self.call = call
    self.level = level
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `nothingChanges`; `reasonIsMissing`, `fieldIsInvalid`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .scale, state)
    if entry.frame.level == level { throw .nothingChanges }
    let reason = try DossierText.reason(reason)
    try entry.checkCount("scalings", entry.content.scalings.count)
    let scaling = DossierScaling(level: level, reason: reason, by: context.caller.account, at: context.now)
    return Decision([.dossier(.scaled(DossierScaled(dossier: entry.number, scaling: scaling)))], entry.number)
  }
}

/// Puts a dossier on the list of prioritised cases by a published criterion, or takes it off at once (WGS 2.32).
public struct PrioritiseDossier: Sendable {
  public var call: DossierCall
  /// Code of the criterion; nil: it is taken off.
  public var criterion: String?

  public init(_ call: DossierCall, by criterion: String?) {
    self.call = call
    self.criterion = criterion
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.criterionIsUnknown)`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .prioritise, state)
    var code: String?
    if let criterion {
      let known = context.region.casework.priorityCriteria.map(\.code)
      code = known.first { $0.folded == criterion.folded }
      if code == nil { throw .dossier(.criterionIsUnknown(criterion, nearest: nearest(criterion, among: known))) }
    }
    if entry.frame.priority?.criterion == code { throw .nothingChanges }
    let prioritised = DossierPrioritised(
      dossier: entry.number, criterion: code, by: context.caller.account, at: context.now)
    return Decision([.dossier(.prioritised(prioritised))], entry.number)
  }
}
