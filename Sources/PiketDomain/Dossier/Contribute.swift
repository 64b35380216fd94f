/// A partner provides something. It stays the supplier's.
public struct Contribute: Sendable {
  public var call: DossierCall
  public var text: String
  /// Nil: its task by law; for who keeps a professional secret that is no basis.
  public var basis: DisclosureBasis?
  /// What others may do with it: they go with it wherever it goes.
  public var conditions: [String]
  /// Participants that may see it; nil: each.
  public var audience: [String]?
  public var partner: String?

  public init(
    _ call: DossierCall, _ text: String, basis: DisclosureBasis? = nil, conditions: [String] = [],
    audience: [String]? = nil, as partner: String? = nil
  ) {
    self.call = call
    self.text = text
    self.basis = basis
    self.conditions = conditions
    self.audience = audience
    self.partner = partner
  }

  /// Refuses, in this order: as `Context.enter`; as `DossierEntry.acting`; `fieldIsInvalid` (text);
  /// `dossier(.consentIsMissing)`, `dossier(.basisDoesNotHold)`, `dossier(.dateIsNotAhead)` (consent still to come);
  /// `fieldIsInvalid` (article, conditions); `dossier(.partnerIsUnknown)`, `dossier(.partnerTakesNoPart)` (audience);
  /// `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .contribute, state)
    let acting = try entry.acting(as: partner, context)
    let text = try DossierText.read(text, field: "text")
    let basis = try checkedBasis(of: acting.partner, context)
    var conditions: [String] = []
    for condition in self.conditions { conditions.append(try DossierText.read(condition, field: "condition")) }
    let audience: [PartnerCode]? =
      if let names = self.audience { try entry.participants(named: names, context) } else { nil }
    try entry.checkCount("contributions", entry.content.contributions.count)
    let made = Contribution(
      number: (entry.content.contributions.last?.number ?? 0) + 1, supplier: acting.partner, text: text, basis: basis,
      conditions: conditions, audience: audience, by: context.caller.account, at: context.now, withdrawnAt: nil)
    return Decision([.dossier(.contributed(ContributionMade(dossier: entry.number, made: made)))], entry.number)
  }

  /// Consent, a law or good care for who keeps a professional secret (WGS 2.29(2)).
  private func checkedBasis(of partner: PartnerCode, _ context: Context) throws(Refusal) -> DisclosureBasis {
    let keepsSecret = context.region.partner(partner)?.kind.keepsProfessionalSecrecy ?? true
    guard let basis else {
      if keepsSecret { throw .dossier(.consentIsMissing(partner)) }
      return .statutoryTask
    }
    if keepsSecret, !basis.opensProfessionalSecrecy { throw .dossier(.basisDoesNotHold(partner)) }
    switch basis {
    case .statutoryTask: return basis
    case .consent(let day):
      if day > context.today { throw .dossier(.consentIsMissing(partner)) }
      return basis
    case .law(let article): return .law(article: try DossierText.read(article, field: "article"))
    case .goodCare(let why): return .goodCare(why: try DossierText.reason(why))
    }
  }
}

/// The supplier takes back what it provided.
public struct WithdrawContribution: Sendable {
  public var call: DossierCall
  public var number: Int
  public var reason: String

  public init(_ call: DossierCall, _ number: Int, because reason: String) {
    self.call = call
    self.number = number
    self.reason = reason
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.contributionIsUnknown)`,
  /// `dossier(.contributionIsOfAnother)`, `dossier(.contributionIsWithdrawnAlready)`; `reasonIsMissing`,
  /// `fieldIsInvalid`.
  ///
  /// - Parameter content: of a closed dossier, folded from its stream; nil: what is in memory.
  public func decide(
    _ state: State, _ context: Context, content: DossierContent? = nil
  ) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .withdraw, state, content: content)
    guard let contribution = entry.content.contributions.first(where: { $0.number == number && entry.pass.isSeen($0) })
    else { throw .dossier(.contributionIsUnknown(entry.number, number)) }
    if !entry.pass.partners.contains(contribution.supplier) {
      throw .dossier(.contributionIsOfAnother(entry.number, number))
    }
    if contribution.isWithdrawn { throw .dossier(.contributionIsWithdrawnAlready(entry.number, number)) }
    let withdrawn = ContributionWithdrawn(
      dossier: entry.number, number: number, reason: try DossierText.reason(reason), by: context.caller.account,
      at: context.now)
    return Decision([.dossier(.withdrawn(withdrawn))], entry.number)
  }
}

/// Records what only the theme knows.
public struct RecordThemePart: Sendable {
  public var call: DossierCall
  /// All of it, as it is from now on.
  public var part: ThemePart
  /// When a BIJ notice was provided; nil: none was.
  public var bijProvided: Instant?
  public var bijHasMeasures: Bool

  public init(_ call: DossierCall, _ part: ThemePart, bijProvided: Instant? = nil, bijHasMeasures: Bool = false) {
    self.call = call
    self.part = part
    self.bijProvided = bijProvided
    self.bijHasMeasures = bijHasMeasures
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.stepIsForAnother)` (who does not see it);
  /// `dossier(.partIsOfAnotherTheme)`; `dossier(.partnerTakesNoPart)` (who sees to a condition, who gave a signal);
  /// `fieldIsInvalid`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .recordTheme, state)
    if !entry.pass.sections.contains(.theme) {
      throw .dossier(.stepIsForAnother(entry.number, .recordTheme, needs: [.processManager]))
    }
    var themes = part.themes
    if bijProvided != nil { themes.insert(.detainees) }
    themes.remove(entry.frame.theme)
    if let other = DossierTheme.allCases.first(where: themes.contains) { throw .dossier(.partIsOfAnotherTheme(other)) }
    let before = entry.content.themePart
    // Who saw to something before may have left since.
    for condition in part.conditions where !before.conditions.contains(condition) {
      _ = try entry.participant(condition.partner, context)
    }
    for signal in part.signals where !before.signals.contains(signal) {
      _ = try entry.participant(signal.partner, context)
    }
    let part = try checkedTexts()
    let dates = entry.frame.dates
    if part == before, bijProvided == dates.bijProvided, bijHasMeasures == dates.bijHasMeasures {
      throw .nothingChanges
    }
    let recorded = ThemePartRecorded(
      dossier: entry.number, part: part, bijProvided: bijProvided, bijHasMeasures: bijProvided != nil && bijHasMeasures,
      by: context.caller.account, at: context.now)
    return Decision([.dossier(.themeRecorded(recorded))], entry.number)
  }

  private func checkedTexts() throws(Refusal) -> ThemePart {
    var part = part
    if let plan = part.safetyPlan { part.safetyPlan = try DossierText.read(plan, field: "safetyPlan") }
    if let why = part.whyNotInformed { part.whyNotInformed = try DossierText.read(why, field: "whyNotInformed") }
    for index in part.signals.indices {
      part.signals[index].text = try DossierText.read(part.signals[index].text, field: "signal")
    }
    if part.signals.count > DomainLimits.itemsPerDossierMax {
      throw .tooMany(field: "signals", max: DomainLimits.itemsPerDossierMax)
    }
    return part
  }
}
