/// A partner of the first tier says whether a referral should be taken up.
public struct JudgeReferral: Sendable {
  public var call: DossierCall
  public var isFor: Bool
  public var reason: String
  /// Nil: the one for which the caller acts.
  public var partner: String?

  public init(_ call: DossierCall, isFor: Bool, because reason: String, as partner: String? = nil) {
    self.call = call
    self.isFor = isFor
    self.reason = reason
    self.partner = partner
  }

  /// Refuses, in this order: as `Context.enter`; as `DossierEntry.acting`, `dossier(.needsFirstTier)`;
  /// `reasonIsMissing`, `fieldIsInvalid`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .judge, state)
    let acting = try entry.acting(as: partner, firstTier: true, context)
    let judgement = IntakeJudgement(
      partner: acting.partner, kind: context.region.partner(acting.partner)?.kind ?? .other, isFor: isFor,
      reason: try DossierText.reason(reason), at: context.now)
    let judged = DossierJudged(
      dossier: entry.number, judgement: judgement, by: context.caller.account, at: context.now)
    return Decision([.dossier(.judged(judged))], entry.number)
  }
}

/// The first tier decides what comes of a referral (WGS 2.31(2), PGA 5).
public struct TriageDossier: Sendable {
  public var call: DossierCall
  public var outcome: TriageResult.Outcome
  public var weighed: [WeighedCriterion]
  public var reason: String
  /// When it is looked at again.
  public var reviewOn: LocalDate?
  public var partner: String?

  public init(
    _ call: DossierCall, _ outcome: TriageResult.Outcome, weighed: [WeighedCriterion], because reason: String,
    reviewOn: LocalDate? = nil, as partner: String? = nil
  ) {
    self.call = call
    self.outcome = outcome
    self.weighed = weighed
    self.reason = reason
    self.reviewOn = reviewOn
    self.partner = partner
  }

  /// Refuses, in this order: as `Context.enter`; as `DossierEntry.acting`, `dossier(.needsFirstTier)`;
  /// `dossier(.criterionIsOfAnotherTheme)`; `reasonIsMissing`, `fieldIsInvalid` (of each criterion and of it all);
  /// taken up: `dossier(.criteriaAreNotMet)`, `dossier(.isNotUnanimous)`, `dossier(.reviewDateIsNotRight)`; not taken
  /// up: `dossier(.isUnanimous)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .triage, state)
    let acting = try entry.acting(as: partner, firstTier: true, context)
    let weighed = try checkedCriteria(entry.frame.regime)
    let reason = try DossierText.reason(self.reason)
    if outcome == .takenUp {
      let met = Set(weighed.filter(\.isMet).map(\.criterion))
      let missing = entry.frame.regime.missing(of: met, weighed: Set(weighed.map(\.criterion)))
      if !missing.isEmpty { throw .dossier(.criteriaAreNotMet(missing)) }
      try entry.checkIsUnanimous()
      try context.checkReview(reviewOn, entry.frame.regime)
    } else if !entry.frame.regime.unanimous.isEmpty, entry.dissent == nil {
      throw .dossier(.isUnanimous(entry.number))
    }
    let result = TriageResult(
      outcome: outcome, weighed: weighed, reason: reason, partner: acting.partner,
      referrerToldAt: outcome == .takenUp ? nil : context.now)
    let triaged = DossierTriaged(
      dossier: entry.number, result: result, reviewOn: outcome == .takenUp ? reviewOn : nil,
      by: context.caller.account, at: context.now)
    return Decision([.dossier(.triaged(triaged))] + answered(entry, state, context), entry.number)
  }

  private func checkedCriteria(_ regime: DossierRegime) throws(Refusal) -> [WeighedCriterion] {
    var checked: [WeighedCriterion] = []
    for one in weighed {
      if !regime.criteria.contains(one.criterion) { throw .dossier(.criterionIsOfAnotherTheme(one.criterion)) }
      checked.removeAll { $0.criterion == one.criterion }
      checked.append(
        WeighedCriterion(one.criterion, isMet: one.isMet, reason: try DossierText.reason(one.reason)))
    }
    return checked
  }

  /// The dossier that offered it hears what came of it; taken up here, the other Act stops applying there.
  private func answered(_ entry: DossierEntry, _ state: State, _ context: Context) -> [Event] {
    let origins = entry.frame.links.filter { $0.relation == .offeredFrom }.map(\.other)
    return origins.filter { state.dossiers.frames[$0]?.state == .running }.map {
      .dossier(
        .offerAnswered(
          DossierOfferAnswered(
            dossier: $0, isTakenUp: outcome == .takenUp, by: context.caller.account, at: context.now)))
    }
  }
}

extension DossierEntry {
  /// Who has not agreed, of those who have to; nil where all have.
  var dissent: (silent: [PartnerKind], against: [PartnerKind])? {
    let needed = PartnerKind.allCases.filter(frame.regime.unanimous.contains)
    let against = needed.filter { kind in content.judgements.contains { $0.kind == kind && !$0.isFor } }
    let silent = needed.filter { kind in !content.judgements.contains { $0.kind == kind } }
    return silent.isEmpty && against.isEmpty ? nil : (silent, against)
  }

  fileprivate func checkIsUnanimous() throws(Refusal) {
    guard let dissent else { return }
    throw .dossier(.isNotUnanimous(number, silent: dissent.silent, against: dissent.against))
  }
}

extension Context {
  /// Refuses: `dossier(.reviewDateIsNotRight)`; nil only where the regime asks for no review.
  func checkReview(_ date: LocalDate?, _ regime: DossierRegime) throws(Refusal) {
    if date == nil, !regime.needsReviewDate { return }
    let rules = region.casework.terms ?? DossierRules()
    do {
      try ReviewDate.check(date, today: today, rules, rules.almanac(zone))
    } catch {
      throw .dossier(.reviewDateIsNotRight(error))
    }
  }
}
