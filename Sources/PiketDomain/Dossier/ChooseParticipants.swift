/// The first tier decides who takes part in a dossier: these, and nobody else (WGS 2.31(4), PGA 5(5)).
public struct ChooseParticipants: Sendable {
  public var call: DossierCall
  public var partners: [String]

  public init(_ call: DossierCall, _ partners: [String]) {
    self.call = call
    self.partners = partners
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.partnerIsUnknown)`, `dossier(.partnerHasNoPlace)`;
  /// `dossier(.needsFirstTier)`; `dossier(.participantIsInAConference)`; `nothingChanges` (of a running one).
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .chooseParticipants, state)
    let regime = entry.frame.regime
    var chosen: [PartnerCode: PartnerTier] = [:]
    for name in partners {
      let partner = try context.region.partner(named: name)
      guard let tier = regime.tier(of: partner.kind) else {
        throw .dossier(.partnerHasNoPlace(partner.code, entry.frame.theme))
      }
      chosen[partner.code] = tier
    }
    if !chosen.values.contains(.first) { throw .dossier(.needsFirstTier(entry.frame.theme)) }
    let current = Set(entry.frame.current(at: context.now).map(\.partner))
    let left = current.subtracting(chosen.keys).sorted()
    if let conference = entry.content.conferences.first(where: { $0.state == .running }),
      let gone = left.first(where: conference.present.contains)
    {
      throw .dossier(.participantIsInAConference(gone, conference: conference.number))
    }
    let joined = chosen.keys.filter { !current.contains($0) }.sorted().map {
      DossierParticipation(partner: $0, tier: chosen[$0] ?? .second, from: context.now, until: nil)
    }
    if joined.isEmpty, left.isEmpty, entry.frame.state == .running { throw .nothingChanges }
    let event = ParticipantsChosen(
      dossier: entry.number, joined: joined, left: left, by: context.caller.account, at: context.now)
    return Decision([.dossier(.participantsChosen(event))], entry.number)
  }
}

/// Says who guards the road of a dossier, and which partner leads what is done. They are different roles.
public struct AppointProcessManager: Sendable {
  public var call: DossierCall
  public var account: String
  public var caseLead: String?

  public init(_ call: DossierCall, _ account: String, caseLead: String? = nil) {
    self.call = call
    self.account = account
    self.caseLead = caseLead
  }

  /// Refuses, in this order: as `Context.enter`; `fieldIsInvalid` (account); `dossier(.partnerIsUnknown)`,
  /// `dossier(.partnerTakesNoPart)`; `nothingChanges`. Whether the account is a coordinator's is asked each time it
  /// comes in: groups are known then.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .appoint, state)
    let account = try DossierText.read(account, field: "account", max: DomainLimits.accountLengthMax)
    var lead: PartnerCode?
    if let caseLead { lead = try entry.participants(named: [caseLead], context).first }
    if entry.frame.processManager == account, entry.frame.caseLead == lead { throw .nothingChanges }
    let appointed = ProcessManagerAppointed(
      dossier: entry.number, processManager: account, caseLead: lead, by: context.caller.account, at: context.now)
    return Decision([.dossier(.appointed(appointed))], entry.number)
  }
}

/// Makes a dossier more, or less, confidential.
public struct ClassifyDossier: Sendable {
  public var call: DossierCall
  public var confidentiality: Confidentiality

  public init(_ call: DossierCall, _ confidentiality: Confidentiality) {
    self.call = call
    self.confidentiality = confidentiality
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.confidentialityIsAboveOwn)`; `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .classify, state)
    let own = context.region.casework.clearance(of: entry.pass.role)
    if own.map({ $0 < confidentiality }) ?? true { throw .dossier(.confidentialityIsAboveOwn(confidentiality)) }
    if entry.frame.confidentiality == confidentiality { throw .nothingChanges }
    let classified = DossierClassified(
      dossier: entry.number, confidentiality: confidentiality, by: context.caller.account, at: context.now)
    return Decision([.dossier(.classified(classified))], entry.number)
  }
}

/// Shares a section with some of the participants only, or with each of them again.
public struct ShareSection: Sendable {
  public var call: DossierCall
  public var section: DossierSection
  /// Nil: as it is without being told.
  public var partners: [String]?

  public init(_ call: DossierCall, _ section: DossierSection, with partners: [String]?) {
    self.call = call
    self.section = section
    self.partners = partners
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.partnerIsUnknown)`, `dossier(.partnerTakesNoPart)`;
  /// `nothingChanges`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .share, state)
    let audience: [PartnerCode]? = if let partners { try entry.participants(named: partners, context) } else { nil }
    let old = entry.frame.audiences.first { $0.section == section }?.partners
    if old.map(Set.init) == audience.map(Set.init) { throw .nothingChanges }
    let shared = SectionShared(
      dossier: entry.number, shared: section, partners: audience, by: context.caller.account, at: context.now)
    return Decision([.dossier(.shared(shared))], entry.number)
  }
}
