/// A dossier in which somebody is about to do something, after the questions that come before every step.
struct DossierEntry: Sendable {
  var pass: GatePass
  /// Whole, where the pass's is as the caller sees it.
  var frame: DossierFrame
  var content: DossierContent

  var number: DossierNumber { frame.number }
}

extension Context {
  /// Lets somebody in to a step.
  ///
  /// Refuses, in this order: `dossier(.isUnknown)`, `dossier(.purposeIsMissing)`, `dossier(.purposeIsNotOfTheTheme)`;
  /// `dossier(.hasChanged)`; `dossier(.hasNoSuchStep)`; `dossier(.stepIsForAnother)`; what the step's guards say.
  ///
  /// - Parameter content: of a dossier that is not open; nil: what is in memory.
  func enter(
    _ call: DossierCall, _ step: DossierStep, _ state: State, content: DossierContent? = nil
  ) throws(Refusal) -> DossierEntry {
    let gate = Gate(state, self)
    let pass = try gate.open(call, step.action)
    guard let frame = state.dossiers.frames[pass.frame.number] else {
      throw .dossier(.isUnknown(pass.frame.number, nearest: []))
    }
    let content = content ?? state.dossiers.contents[frame.number] ?? DossierContent()
    try frame.checkIsUnchanged(since: call.basedOn, for: pass, content)
    let rule = step.rule
    if !rule.from.contains(frame.state) { throw .dossier(.hasNoSuchStep(frame.number, frame.state, step)) }
    if rule.authorities.isDisjoint(with: pass.authorities) {
      let needs = DossierAuthority.allCases.filter(rule.authorities.contains)
      throw .dossier(.stepIsForAnother(frame.number, step, needs: needs))
    }
    for guarded in rule.guards { try guarded.check(frame, content, now) }
    return DossierEntry(pass: pass, frame: frame, content: content)
  }

  var today: LocalDate { zone.local(now).date }
}

extension DossierStep {
  /// As what it is logged.
  public var action: AccessAction {
    switch self {
    case .refer: .create
    case .reviewEmergency: .accounts
    case .breakGlass: .breakGlass
    case .link, .offer, .handOver: .combine
    case .shield: .shield
    case .reopen: .restore
    case .destroy: .destroy
    case .contribute: .collect
    case .share: .provide
    default: .change
    }
  }
}

extension DossierFrame {
  /// Nothing that the caller sees changed since that revision. Refuses: `dossier(.hasChanged)`.
  fileprivate func checkIsUnchanged(
    since basedOn: Int?, for pass: GatePass, _ content: DossierContent
  ) throws(Refusal) {
    guard let basedOn, basedOn != revision else { return }
    let changed = changes.filter { $0.revision > basedOn && pass.isSeen($0, content) }
    // Older than what is remembered, or of no revision that there was: it cannot be told that nothing changed.
    let isForgotten = basedOn > revision || basedOn + 1 < changes.first?.revision ?? 0
    if !changed.isEmpty || isForgotten { throw .dossier(.hasChanged(number, revision: revision, changed)) }
  }
}

extension DossierEntry {
  /// The participant for which the caller acts: the one that is named, else the only one.
  ///
  /// Refuses, in this order: `dossier(.partnerIsUnknown)`, `dossier(.partnerIsAnother)`,
  /// `dossier(.partnerTakesNoPart)`; `dossier(.actsForNobody)`, `dossier(.actsForSeveral)`.
  func acting(as name: String?, firstTier: Bool = false, _ context: Context) throws(Refusal) -> DossierParticipation {
    if let name {
      let partner = try context.region.partner(named: name)
      if !partner.has(context.caller) { throw .dossier(.partnerIsAnother(partner.code)) }
      return try participant(partner.code, firstTier: firstTier, context)
    }
    let own = pass.partners.compactMap { frame.participation(of: $0, at: context.now) }
      .filter { !firstTier || $0.tier == .first }
    guard let only = own.first else { throw .dossier(.actsForNobody(number)) }
    if own.count > 1 { throw .dossier(.actsForSeveral(own.map(\.partner))) }
    return only
  }

  /// A partner that takes part now. Refuses: `dossier(.partnerTakesNoPart)`, `dossier(.needsFirstTier)`.
  func participant(
    _ partner: PartnerCode, firstTier: Bool = false, _ context: Context
  ) throws(Refusal) -> DossierParticipation {
    guard let participation = frame.participation(of: partner, at: context.now) else {
      throw .dossier(.partnerTakesNoPart(partner))
    }
    if firstTier, participation.tier != .first { throw .dossier(.needsFirstTier(frame.theme)) }
    return participation
  }

  /// Participants by name, each once. Refuses: `dossier(.partnerIsUnknown)`, `dossier(.partnerTakesNoPart)`.
  func participants(named names: [String], _ context: Context) throws(Refusal) -> [PartnerCode] {
    var found: [PartnerCode] = []
    for name in names {
      let partner = try participant(context.region.partner(named: name).code, context).partner
      if !found.contains(partner) { found.append(partner) }
    }
    return found
  }

  /// Contributions that something rests on. Refuses: `dossier(.contributionIsUnknown)`,
  /// `dossier(.contributionIsWithdrawnAlready)`.
  func checkedSources(_ sources: [Int]) throws(Refusal) -> [Int] {
    for source in sources {
      guard let contribution = content.contributions.first(where: { $0.number == source && pass.isSeen($0) }) else {
        throw .dossier(.contributionIsUnknown(number, source))
      }
      if contribution.isWithdrawn { throw .dossier(.contributionIsWithdrawnAlready(number, source)) }
    }
    return Set(sources).sorted()
  }

  func checkCount(_ field: String, _ count: Int) throws(Refusal) {
    if count >= DomainLimits.itemsPerDossierMax { throw .tooMany(field: field, max: DomainLimits.itemsPerDossierMax) }
  }
}

/// Reads the texts of dossiers. A value that is wrong is never repeated: it may be about somebody.
enum DossierText {
  /// Refuses: `fieldIsInvalid`.
  static func read(_ text: String, field: String, max: Int = DomainLimits.dossierTextMax) throws(Refusal) -> String {
    do {
      return try Name.read(text, charactersMax: max)
    } catch {
      throw .fieldIsInvalid(field: field, value: "", reason: error)
    }
  }

  /// Refuses: `reasonIsMissing`, `fieldIsInvalid`.
  static func reason(_ text: String?, field: String = "reason") throws(Refusal) -> String {
    guard let text, !text.trimmed.isEmpty else { throw .reasonIsMissing }
    return try read(text, field: field)
  }
}
