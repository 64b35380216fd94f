/// Where a dossier stands on its road.
public enum DossierState: String, Hashable, Sendable, Codable, CaseIterable {
  /// It waits for the judgement of the first tier.
  case referred
  /// It fits; who takes part has to be chosen.
  case takenUp = "taken-up"
  /// Not taken up; the referrer got advice.
  case advised
  /// Not taken up; the referrer goes on with it.
  case returned
  case running
  case closed
  /// Taken up under another Act: this one stopped applying (WGS 2.31(13)).
  case handedOver = "handed-over"
  /// Out of reach of its participants until it is destroyed (WGS 2.31(8), PGA 6(3)).
  case shielded

  /// Its content is kept in memory: what happens to it happens often.
  public var isOpen: Bool { self == .referred || self == .takenUp || self == .running }

  /// Closed to its participants, whoever they are.
  var isOutOfReach: Bool { self == .shielded || self == .handedOver }
}

/// All that is known of a dossier without naming anybody in it: who may see it, where it stands, what its terms count
/// from. Kept of every dossier until it is destroyed, and enough for the gate.
public struct DossierFrame: Hashable, Sendable, Codable {
  public let number: DossierNumber
  public let theme: DossierTheme
  public internal(set) var state: DossierState
  public internal(set) var municipality: MunicipalityCode
  public internal(set) var scale: DossierScale
  public internal(set) var confidentiality: Confidentiality
  /// Who guards the road of it (procesregisseur); owns no care. Nil until it is taken up: all coordinators of the
  /// theme.
  public internal(set) var processManager: String?
  public internal(set) var referrer: PartnerCode
  /// The partner that leads what is done (casusregisseur).
  public internal(set) var caseLead: PartnerCode?
  /// Every stretch in which a partner took part, oldest first.
  public internal(set) var participants: [DossierParticipation] = []
  /// The sections that not every participant sees.
  public internal(set) var audiences: [SectionAudience] = []
  public internal(set) var emergencies: [EmergencyAccess] = []
  public internal(set) var level = EscalationLevel.team
  public internal(set) var dates: DossierDates
  public internal(set) var reviewOn: LocalDate?
  public internal(set) var priority: PriorityEntry?
  public internal(set) var links: [DossierLink] = []
  /// Extensions of retention, oldest first; the reasons stand in the stream.
  public internal(set) var extensions: [RetentionExtension] = []
  /// Destroying has to wait, since then.
  public internal(set) var heldSince: Instant?
  /// How many events it has.
  public internal(set) var revision = 1
  /// The last ones, so that an edit made on an older revision can be told what changed.
  public internal(set) var changes: [DossierChange] = []

  static let changesMax = 50

  public var regime: DossierRegime { theme.regime }

  public func participation(of partner: PartnerCode, at now: Instant) -> DossierParticipation? {
    participants.last { $0.partner == partner && $0.isRunning(at: now) }
  }

  public func current(at now: Instant) -> [DossierParticipation] { participants.filter { $0.isRunning(at: now) } }

  /// Who has to see to it now: there is always somebody.
  public var owner: DossierOwner {
    switch state {
    case .closed, .handedOver, .shielded, .advised, .returned: .archive
    case .referred, .takenUp, .running: processManager.map(DossierOwner.processManager) ?? .coordinators(theme)
    }
  }
}

extension DossierFrame {
  /// What may be kept of it, each by its own rule.
  public var retentionRules: [RetentionRule] {
    [regime.retention] + (dates.bijProvided == nil ? [] : [.bijNotice]) + (dates.banImposed == nil ? [] : [.homeBan])
  }

  /// From what retention is worked out, each time anew: nothing of it is stored.
  public func retentionFacts(_ zone: Zone) -> RetentionFacts {
    func day(_ moment: Instant?) -> LocalDate? { moment.map { zone.local($0).date } }
    return RetentionFacts(
      firstProcessing: day(dates.firstProcessing), lastProcessing: day(dates.lastProcessing),
      provision: day(dates.bijProvided), imposing: day(dates.banImposed), closing: day(dates.closed),
      measuresWereDecided: dates.bijHasMeasures, extensions: extensions,
      holds: heldSince == nil ? [] : [LegalHold(reason: "")])
  }
}

/// Who sees to a dossier.
public enum DossierOwner: Hashable, Sendable {
  /// Whoever of the theme's coordinators is there.
  case coordinators(DossierTheme)
  case processManager(String)
  /// Nothing is done in it any more; what remains are its terms.
  case archive
}

/// A partner takes part in a dossier from one moment until another.
public struct DossierParticipation: Hashable, Sendable, Codable {
  public var partner: PartnerCode
  public var tier: PartnerTier
  public var from: Instant
  /// The first moment at which it takes no part any more; nil: still does.
  public var until: Instant?

  public func isRunning(at now: Instant) -> Bool { from <= now && until.map { now < $0 } ?? true }
}

/// Somebody was let in without being a member, in an emergency, for a limited time.
public struct EmergencyAccess: Hashable, Sendable, Codable {
  public var account: String
  public var from: Instant
  public var until: Instant
  /// When the privacy officer had looked at it.
  public var reviewedAt: Instant?
}

/// The moments from which terms count.
public struct DossierDates: Hashable, Sendable, Codable {
  public var opened: Instant
  /// The first and the last time that its data were processed: the retention of the WGS counts from the first, that of
  /// the PGA law from the last.
  public var firstProcessing: Instant
  public var lastProcessing: Instant
  public var closed: Instant?
  public var shielded: Instant?
  /// When a BIJ notice was provided (Bjsg 11a(4)), and whether measures were decided on it.
  public var bijProvided: Instant?
  public var bijHasMeasures = false
  /// When a temporary home ban was imposed (Wth 10(1)).
  public var banImposed: Instant?
}

/// A dossier that has to do with this one: a number, and nothing that stands in it.
public struct DossierLink: Hashable, Sendable, Codable {
  public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case samePerson = "same-person"
    case sameHousehold = "same-household"
    case related
    /// Offered to the other, under another Act.
    case offeredTo = "offered-to"
    case offeredFrom = "offered-from"
  }

  public var other: DossierNumber
  public var relation: Relation
}

/// How high a dossier has been brought (escalatieladder).
public enum EscalationLevel: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Handed back to the local team.
  case local
  case team
  case management
  case mayors

  public static func < (left: EscalationLevel, right: EscalationLevel) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// A place on the list of prioritised cases; taken off it, nothing of it is left (WGS 2.32(4)).
public struct PriorityEntry: Hashable, Sendable, Codable {
  /// Code of the published criterion.
  public var criterion: String
  public var since: Instant
}

/// One event, as those are told who did not know of it.
public struct DossierChange: Hashable, Sendable, Codable {
  public var revision: Int
  public var step: DossierStep
  /// What it is about; nil: what every member sees.
  public var section: DossierSection?
  /// Where only some see it: the contribution.
  public var contribution: Int?
  public var by: String
  public var at: Instant

  public init(
    revision: Int, step: DossierStep, section: DossierSection?, contribution: Int?, by: String, at: Instant
  ) {
    self.revision = revision
    self.step = step
    self.section = section
    self.contribution = contribution
    self.by = by
    self.at = at
  }
}
