/// Refers somebody: with it a dossier begins.
public struct ReferDossier: Sendable {
  public var theme: DossierTheme
  public var purpose: DossierPurpose?
  public var municipality: String
  public var persons: [DossierPerson]
  public var reason: String
  public var goal: String
  /// Partners that should be there; those of the first tier judge.
  public var invited: [String]
  /// The partner that refers. Its own people may leave it out; a coordinator enters what came on paper.
  public var referrer: String?
  /// Why it was not spoken about with the person beforehand; nil: it was.
  public var whyNotDiscussed: String?
  /// Nil: as is usual.
  public var confidentiality: Confidentiality?
  public var scale: DossierScale?

  public init(
    _ theme: DossierTheme, for purpose: DossierPurpose?, in municipality: String, persons: [DossierPerson],
    reason: String, goal: String, invited: [String], referrer: String? = nil
  ) {
    self.theme = theme
    self.purpose = purpose
    self.municipality = municipality
    self.persons = persons
    self.reason = reason
    self.goal = goal
    self.invited = invited
    self.referrer = referrer
  }

  /// Refuses, in this order: `dossier(.themeIsNotOpen)`, `dossier(.purposeIsMissing)`,
  /// `dossier(.purposeIsNotOfTheTheme)`; `municipalityIsUnknown`; of the referrer and each that is invited
  /// `dossier(.partnerIsUnknown)`, `dossier(.partnerIsAnother)`, `dossier(.actsForNobody)`,
  /// `dossier(.partnerHasNoPlace)`; `dossier(.needsFirstTier)`, `dossier(.judgesAreMissing)`;
  /// `dossier(.subjectIsMissing)`, `dossier(.professionalHasNoMore)`, `fieldIsInvalid`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    try checkMayRefer(context)
    return try decide(state, context, origin: nil)
  }

  /// - Parameter origin: the dossier that offers it, see `OfferDossier`.
  func decide(_ state: State, _ context: Context, origin: DossierNumber?) throws(Refusal) -> Decision<DossierNumber> {
    let municipality = try context.region.municipality(named: municipality)
    let partner = try checkedReferrer(context)
    let others = try checkedInvited(context).filter { $0.code != partner.code }
    let judges = ([partner] + others).filter { theme.regime.tier(of: $0.kind) == .first }
    if judges.isEmpty { throw .dossier(.needsFirstTier(theme)) }
    let missing = theme.regime.unanimous.subtracting(judges.map(\.kind))
    if !missing.isEmpty { throw .dossier(.judgesAreMissing(PartnerKind.allCases.filter(missing.contains))) }
    let persons = try checkedPersons()
    let referral = Referral(
      partner: partner.code, reason: try DossierText.read(reason, field: "reason"),
      goal: try DossierText.read(goal, field: "goal"), wished: others.map(\.code), isDiscussed: whyNotDiscussed == nil,
      whyNotDiscussed: whyNotDiscussed == nil ? nil : try DossierText.reason(whyNotDiscussed))
    if state.dossiers.contents.count >= DomainLimits.dossiersOpenMax {
      throw .tooMany(field: "dossiers", max: DomainLimits.dossiersOpenMax)
    }
    let joining = [partner] + judges.filter { $0.code != partner.code }
    let participants = joining.map {
      DossierParticipation(
        partner: $0.code, tier: theme.regime.tier(of: $0.kind) ?? .second, from: context.now, until: nil)
    }
    let number = state.dossiers.next(in: DossierNumber.series(theme, year: context.today.year))
    let referred = DossierReferred(
      dossier: number, theme: theme, municipality: municipality.code, scale: scale ?? theme.regime.scale,
      confidentiality: confidentiality ?? .vertrouwelijk, referral: referral, persons: persons,
      participants: participants, origin: origin, by: context.caller.account, at: context.now)
    return Decision([.dossier(.referred(referred))], number)
  }

  private func checkMayRefer(_ context: Context) throws(Refusal) {
    let (caller, region) = (context.caller, context.region)
    let roles = caller.roles(in: region)
    let isPartner =
      roles.contains(.casePartner) && region.partners(of: caller).contains { theme.regime.tier(of: $0.kind) != nil }
    if roles.contains(.administrator) || !isPartner && !caller.coordinates(theme, in: region) {
      throw .dossier(.themeIsNotOpen(theme))
    }
    let allowed = theme.regime.purposes
    guard let purpose else { throw .dossier(.purposeIsMissing(allowed: allowed)) }
    if !allowed.contains(purpose) { throw .dossier(.purposeIsNotOfTheTheme(purpose, allowed: allowed)) }
  }

  private func checkedReferrer(_ context: Context) throws(Refusal) -> Partner {
    let own = context.region.partners(of: context.caller)
    if let referrer {
      let partner = try context.region.partner(named: referrer)
      if !own.contains(partner), !context.caller.coordinates(theme, in: context.region) {
        throw .dossier(.partnerIsAnother(partner.code))
      }
      return try checked(partner)
    }
    let able = own.filter { theme.regime.tier(of: $0.kind) != nil }
    guard let only = able.first else { throw .dossier(.actsForNobody(nil)) }
    if able.count > 1 { throw .dossier(.actsForSeveral(able.map(\.code))) }
    return only
  }

  private func checkedInvited(_ context: Context) throws(Refusal) -> [Partner] {
    var partners: [Partner] = []
    for name in invited {
      let partner = try checked(context.region.partner(named: name))
      if !partners.contains(partner) { partners.append(partner) }
    }
    return partners
  }

  private func checked(_ partner: Partner) throws(Refusal) -> Partner {
    if theme.regime.tier(of: partner.kind) == nil { throw .dossier(.partnerHasNoPlace(partner.code, theme)) }
    return partner
  }

  private func checkedPersons() throws(Refusal) -> [DossierPerson] {
    if !persons.contains(where: { $0.part == .subject }) { throw .dossier(.subjectIsMissing) }
    if persons.count > DomainLimits.itemsPerDossierMax {
      throw .tooMany(field: "persons", max: DomainLimits.itemsPerDossierMax)
    }
    var numbered: [DossierPerson] = []
    for person in persons { numbered.append(try person.checked(as: numbered.count + 1)) }
    return numbered
  }
}

extension DossierPerson {
  /// Refuses: `dossier(.professionalHasNoMore)`, `fieldIsInvalid`.
  func checked(as number: Int) throws(Refusal) -> DossierPerson {
    // Of professionals only identity and contact (WGS 2.30).
    if part == .professional, bsn != nil || birth != nil { throw .dossier(.professionalHasNoMore(number)) }
    var person = self
    person.number = number
    person.name = try DossierText.read(name, field: "name", max: Name.charactersMax)
    if let address { person.address = try DossierText.read(address, field: "address") }
    return person
  }
}

/// Puts somebody into a dossier, or puts right what is known of somebody.
public struct RecordPerson: Sendable {
  public var call: DossierCall
  /// With number 0 it is somebody new.
  public var person: DossierPerson

  public init(_ call: DossierCall, _ person: DossierPerson) {
    self.call = call
    self.person = person
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.personIsUnknown)`, `dossier(.professionalHasNoMore)`,
  /// `fieldIsInvalid`; `dossier(.subjectIsMissing)`; `nothingChanges`; `tooMany`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .recordPerson, state)
    let known = entry.content.persons
    let checked: DossierPerson
    if person.number == 0 {
      try entry.checkCount("persons", known.count)
      checked = try person.checked(as: (known.map(\.number).max() ?? 0) + 1)
    } else {
      let isSeen = entry.pass.sections.contains(.persons)
      guard isSeen, let old = known.first(where: { $0.number == person.number }) else {
        throw .dossier(.personIsUnknown(entry.number, person.number))
      }
      checked = try person.checked(as: old.number)
      if old == checked { throw .nothingChanges }
      let subjects = known.filter { $0.part == .subject && $0.number != old.number }
      if subjects.isEmpty, checked.part != .subject { throw .dossier(.subjectIsMissing) }
    }
    let recorded = DossierPersonRecorded(
      dossier: entry.number, person: checked, by: context.caller.account, at: context.now)
    return Decision([.dossier(.personRecorded(recorded))], entry.number)
  }
}
