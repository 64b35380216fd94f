/// Two dossiers have to do with each other. Both have to be open to the caller: what is not does not exist.
public struct LinkDossiers: Sendable {
  public enum Relation: Hashable, Sendable, CaseIterable { case samePerson, sameHousehold, related }

  public var call: DossierCall
  public var other: String
  public var relation: Relation

  public init(_ call: DossierCall, to other: String, _ relation: Relation) {
    self.call = call
    self.other = other
    self.relation = relation
  }

  /// Refuses, in this order: as `Context.enter`, of the first; `dossier(.isUnknown)` of the other;
  /// `dossier(.isItself)`; `dossier(.themesAreKeptApart)`; as `Context.enter`, of the other;
  /// `dossier(.areLinkedAlready)`.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .link, state)
    if let number = DossierNumber.read(other), Gate(state, context).exists(number) {
      if number == entry.number { throw .dossier(.isItself(number)) }
      if let other = state.dossiers.frames[number] { try entry.frame.checkMayLie(with: other) }
    }
    let second = try context.enter(DossierCall(other, for: call.purpose, because: call.reason), .link, state)
    if entry.frame.links.contains(where: { $0.other == second.number }) {
      throw .dossier(.areLinkedAlready(entry.number, second.number))
    }
    let events = [(entry.number, second.number), (second.number, entry.number)].map { from, to in
      Event.dossier(
        .linked(
          DossiersLinked(
            dossier: from, link: DossierLink(other: to, relation: linked), by: context.caller.account,
            at: context.now)))
    }
    return Decision(events, entry.number)
  }

  private var linked: DossierLink.Relation {
    switch relation {
    case .samePerson: .samePerson
    case .sameHousehold: .sameHousehold
    case .related: .related
    }
  }
}

extension DossierFrame {
  /// Refuses: `dossier(.themesAreKeptApart)`. Care and safety, radicalisation and organised crime each have their own
  /// Act or chapter, participants and purpose: their sets of data are never joined (WGS 1.7(8), 2.31(13)).
  fileprivate func checkMayLie(with other: DossierFrame) throws(Refusal) {
    if other.regime.domain != regime.domain { throw .dossier(.themesAreKeptApart(theme, other.theme)) }
  }
}

/// Whether somebody stands in another dossier: hit or no hit (WGS 2.28), and nothing else.
///
/// The one question that reaches beyond the gate, since it is there to find out whom to ask. Which dossier, whose, of
/// what theme: none of it is told. Numbers are given only of dossiers that are open to the caller anyway.
public struct DossierHit: Hashable, Sendable {
  public var isHit: Bool
  public var open: [DossierNumber]

  /// By the number of the person, else by name with a full date of birth. Refuses: `dossier(.themeIsNotOpen)`,
  /// `dossier(.purposeIsMissing)`, `dossier(.purposeIsNotOfTheTheme)`.
  ///
  /// - Parameter theme: for which the caller, a coordinator of it, asks.
  public static func find(
    _ person: DossierPerson, for purpose: DossierPurpose?, in theme: DossierTheme, _ state: State, _ context: Context
  ) throws(Refusal) -> DossierHit {
    let (caller, region) = (context.caller, context.region)
    if caller.roles(in: region).contains(.administrator) || !caller.coordinates(theme, in: region) {
      throw .dossier(.themeIsNotOpen(theme))
    }
    let allowed = theme.regime.purposes
    guard let purpose else { throw .dossier(.purposeIsMissing(allowed: allowed)) }
    if !allowed.contains(purpose) { throw .dossier(.purposeIsNotOfTheTheme(purpose, allowed: allowed)) }
    let hits = state.dossiers.contents.filter { $0.value.persons.contains { $0.isSame(as: person) } }.map(\.key)
    let open = Set(Gate(state, context).passes(for: purpose).filter(\.showsPersons).map(\.frame.number))
    return DossierHit(isHit: !hits.isEmpty, open: hits.filter(open.contains).sorted())
  }
}

extension GatePass {
  fileprivate var showsPersons: Bool { sections.contains(.persons) }
}

extension DossierPerson {
  fileprivate func isSame(as other: DossierPerson) -> Bool {
    if let bsn, let number = other.bsn { return bsn == number }
    guard let birth, birth.day != nil, birth == other.birth else { return false }
    return name.folded == other.name.folded
  }
}

/// Offers a case to be dealt with under the Act on radicalisation (WGS 2.31(13)). Until it is taken up there it goes on
/// here; once it is, this Act stops applying. What partners provided here stays here: it is theirs.
public struct OfferDossier: Sendable {
  public var call: DossierCall
  public var reason: String
  public var goal: String
  public var invited: [String]
  public var partner: String?

  public init(_ call: DossierCall, because reason: String, goal: String, invited: [String], as partner: String? = nil) {
    self.call = call
    self.reason = reason
    self.goal = goal
    self.invited = invited
    self.partner = partner
  }

  /// Refuses, in this order: as `Context.enter`; `dossier(.themesAreKeptApart)` (not of care and safety);
  /// `dossier(.isOfferedAlready)`; as `DossierEntry.acting`, `dossier(.needsFirstTier)`; then as `ReferDossier`, from
  /// the partners on.
  public func decide(_ state: State, _ context: Context) throws(Refusal) -> Decision<DossierNumber> {
    let entry = try context.enter(call, .offer, state)
    if entry.frame.regime.domain != .careAndSafety {
      throw .dossier(.themesAreKeptApart(entry.frame.theme, .radicalisation))
    }
    let pending = entry.frame.links.first {
      $0.relation == .offeredTo && state.dossiers.frames[$0.other]?.state == .referred
    }
    if let pending { throw .dossier(.isOfferedAlready(entry.number, to: pending.other)) }
    let acting = try entry.acting(as: partner, firstTier: true, context)
    let persons = entry.content.persons.map { person in
      var person = person
      person.number = 0
      return person
    }
    let refer = ReferDossier(
      .radicalisation, for: .weighing, in: entry.frame.municipality.rawValue, persons: persons, reason: reason,
      goal: goal, invited: invited, referrer: acting.partner.rawValue)
    let referred = try refer.decide(state, context, origin: entry.number)
    let offered = DossierOffered(
      dossier: entry.number, to: referred.outcome, by: context.caller.account, at: context.now)
    return Decision(referred.events + [.dossier(.offered(offered))], referred.outcome)
  }
}
