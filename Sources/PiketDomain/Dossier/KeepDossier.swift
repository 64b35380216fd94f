/// Keeps a dossier longer than the usual time; counted, and with a reason.
public struct ExtendRetention: Sendable {
  public var call: DossierCall
  /// The last day.
  public var until: LocalDate
  public var reason: String

  public init(_ call: DossierCall, until: LocalDate, because reason: String) {
    self.call = call
    self.until = until
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `reasonIsMissing`, `fieldIsInvalid`;
  /// `dossier(.retentionIsNotExtended)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .extendRetention, state)
    let reason = try DossierText.reason(reason)
    let more = RetentionExtension(until: until, decidedOn: context.today, reason: reason)
    let rules = context.region.casework.terms ?? DossierRules()
    do {
      try entry.frame.regime.retention.check(more, entry.frame.retentionFacts(context.zone), rules)
    } catch {
      throw .dossier(.retentionIsNotExtended(entry.number, error))
    }
    let extended = RetentionExtended(
      dossier: entry.number, until: until, decidedOn: context.today, reason: reason, by: context.caller.account,
      at: context.now)
    return Decision([.dossier(.retentionExtended(extended))], entry.number)
  }
}

/// Destroying has to wait: a statute forbids it, or a legal claim needs what is there.
public struct HoldDossier: Sendable {
  public var call: DossierCall
  public var reason: String

  public init(_ call: DossierCall, because reason: String) {
    self.call = call
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.isUnderHold)`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .hold, state)
    if let since = entry.frame.heldSince { throw .dossier(.isUnderHold(entry.number, since: since)) }
    let held = DossierHeld(
      dossier: entry.number, reason: try DossierText.reason(reason), by: context.caller.account, at: context.now)
    return Decision([.dossier(.held(held))], entry.number)
  }
}

/// Destroying has to wait no more.
public struct ReleaseHold: Sendable {
  public var call: DossierCall
  public var reason: String

  public init(_ call: DossierCall, because reason: String) {
    self.call = call
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.isNotUnderHold)`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .releaseHold, state)
    if entry.frame.heldSince == nil { throw .dossier(.isNotUnderHold(entry.number)) }
    let released = DossierHoldReleased(
      dossier: entry.number, reason: try DossierText.reason(reason), by: context.caller.account, at: context.now)
    return Decision([.dossier(.holdReleased(released))], entry.number)
  }
}

/// A dossier may go: what is looked at once more at the moment at which it is carried out.
public struct DestroyDossier: Sendable {
  public var call: DossierCall

  public init(_ call: DossierCall) { self.call = call }

  /// Refuses, in this order: as `Context.enter` (`dossier(.isUnderHold)` is a guard of it); `dossier(.mustBeKept)`.
  ///
  /// The event is to be written after the keys are gone, never before.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .destroy, state)
    let rules = context.region.casework.terms ?? DossierRules()
    let facts = entry.frame.retentionFacts(context.zone)
    let kept = entry.frame.retentionRules.filter {
      !($0.date(facts, rules)?.mayBeDestroyed(on: context.today) ?? false)
    }
    if !kept.isEmpty { throw .dossier(.mustBeKept(entry.number, kept)) }
    let destroyed = DossierDestroyed(dossier: entry.number, by: context.caller.account, at: context.now)
    return Decision([.dossier(.destroyed(destroyed))], entry.number)
  }
}
