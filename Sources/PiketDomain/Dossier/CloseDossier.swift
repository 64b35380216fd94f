/// Closes a dossier with a result. Nothing that is open is lost: it is ended first, or handed over by name.
public struct CloseDossier: Sendable {
  public var call: DossierCall
  public var result: DossierResult.Kind
  public var text: String
  public var handovers: [ActionHandover]

  public init(_ call: DossierCall, _ result: DossierResult.Kind, _ text: String, handovers: [ActionHandover] = []) {
    self.call = call
    self.result = result
    self.text = text
    self.handovers = handovers
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.actionIsNotOpen)`, `dossier(.partnerTakesNoPart)`,
  /// `dossier(.hasOpenActions)`; `fieldIsInvalid` (text).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .close, state)
    var open = entry.content.openActions.map(\.number)
    for handover in handovers {
      guard let index = open.firstIndex(of: handover.action) else {
        throw .dossier(.actionIsNotOpen(entry.number, handover.action))
      }
      _ = try entry.participant(handover.partner, context)
      open.remove(at: index)
    }
    if !open.isEmpty { throw .dossier(.hasOpenActions(entry.number, open)) }
    let result = DossierResult(kind: result, text: try DossierText.read(text, field: "text"))
    let closed = DossierClosed(
      dossier: entry.number, result: result, handovers: handovers, by: context.caller.account, at: context.now)
    return Decision([.dossier(.closed(closed))], entry.number)
  }
}

/// A closed dossier goes on: another right than correcting it.
public struct ReopenDossier: Sendable {
  public var call: DossierCall
  /// Folded from the dossier's stream.
  public var content: DossierContent
  public var reason: String
  public var reviewOn: LocalDate

  public init(_ call: DossierCall, _ content: DossierContent, because reason: String, reviewOn: LocalDate) {
    self.call = call
    self.content = content
    self.reason = reason
    self.reviewOn = reviewOn
  }

  /// Refuses, in this order: as `Context.enter`; `reasonIsMissing`, `fieldIsInvalid`; `dossier(.reviewDateIsNotRight)`;
  /// `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .reopen, state, content: content)
    let reason = try DossierText.reason(reason)
    if reviewOn <= context.today || entry.frame.regime.needsReviewDate {
      try context.checkReview(reviewOn, entry.frame.regime)
    }
    if state.dossiers.contents.count >= DomainLimits.dossiersOpenMax {
      throw .tooMany(field: "dossiers", max: DomainLimits.dossiersOpenMax)
    }
    let reopened = DossierReopened(
      dossier: entry.number, content: content, reason: reason, reviewOn: reviewOn, by: context.caller.account,
      at: context.now)
    return Decision([.dossier(.reopened(reopened))], entry.number)
  }
}

/// Puts right what is known of somebody in a closed dossier, which stays closed.
public struct CorrectDossier: Sendable {
  public var call: DossierCall
  /// Folded from the dossier's stream.
  public var content: DossierContent
  /// With the number of the one that it replaces.
  public var person: DossierPerson
  public var reason: String

  public init(_ call: DossierCall, _ content: DossierContent, _ person: DossierPerson, because reason: String) {
    self.call = call
    self.content = content
    self.person = person
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.personIsUnknown)`, `dossier(.professionalHasNoMore)`,
  /// `fieldIsInvalid`; `nothingChanges`; `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .correct, state, content: content)
    guard let old = entry.content.persons.first(where: { $0.number == person.number }) else {
      throw .dossier(.personIsUnknown(entry.number, person.number))
    }
    let checked = try person.checked(as: old.number)
    if checked == old { throw .nothingChanges }
    let correction = DossierCorrection(
      reason: try DossierText.reason(reason), by: context.caller.account, at: context.now, replaced: old)
    let corrected = DossierCorrected(dossier: entry.number, person: checked, correction: correction)
    return Decision([.dossier(.corrected(corrected))], entry.number)
  }
}

/// Puts a dossier out of reach of its participants (WGS 2.31(8), PGA 6(3)).
public struct ShieldDossier: Sendable {
  public var call: DossierCall

  public init(_ call: DossierCall) { self.call = call }

  /// Refuses as `Context.enter`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .shield, state)
    let shielded = DossierShielded(dossier: entry.number, by: context.caller.account, at: context.now)
    return Decision([.dossier(.shielded(shielded))], entry.number)
  }
}
