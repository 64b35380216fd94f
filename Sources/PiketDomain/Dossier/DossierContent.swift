/// What stands in a dossier. In memory while it is open; of what is closed it is folded from the dossier's own stream.
public struct DossierContent: Hashable, Sendable, Codable {
  public var persons: [DossierPerson] = []
  public var referral: Referral?
  public var judgements: [IntakeJudgement] = []
  public var triage: TriageResult?
  public var contributions: [Contribution] = []
  public var conferences: [CaseConference] = []
  public var plan = CasePlan()
  /// Oldest first; a level is never put in the place of another.
  public var risks: [RiskAssessment] = []
  public var reviews: [DossierReview] = []
  public var scalings: [DossierScaling] = []
  public var themePart = ThemePart()
  public var result: DossierResult?
  public var corrections: [DossierCorrection] = []

  public init() {}

  public var openActions: [CaseAction] { plan.actions.filter { $0.state == .open } }

  /// Actions whose last day is over.
  public func overdueActions(on today: LocalDate) -> [CaseAction] { openActions.filter { $0.due < today } }

  /// What suppliers attached to the contributions that something rests on: it goes wherever that goes (WGS 2.29(3)).
  /// One that was withdrawn gives nothing any more, its conditions included.
  public func conditions(of sources: [Int]) -> [String] {
    sources.flatMap { number in contributions.first { $0.number == number && !$0.isWithdrawn }?.conditions ?? [] }
  }
}

/// Somebody in a dossier. Nothing of it ever stands in a stream's name, a journal line, an error or the access log.
public struct DossierPerson: Hashable, Sendable, Codable {
  public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case subject
    case householdMember = "household-member"
    case child
    case victim
    case directCircle = "direct-circle"
    /// Of whom no more is kept than identity and contact (WGS 2.30).
    case professional
  }

  /// From 1; never given twice in a dossier.
  public var number: Int
  public var name: String
  public var bsn: BurgerServiceNummer?
  public var birth: PartialDate?
  public var address: String?
  public var part: Part

  public init(
    number: Int = 0, name: String, bsn: BurgerServiceNummer? = nil, birth: PartialDate? = nil, address: String? = nil,
    part: Part
  ) {
    self.number = number
    self.name = name
    self.bsn = bsn
    self.birth = birth
    self.address = address
    self.part = part
  }
}

/// What a partner asked for (the fields of PGAx).
public struct Referral: Hashable, Sendable, Codable {
  public var partner: PartnerCode
  public var reason: String
  public var goal: String
  /// Partners that it would like to be there; the first tier decides.
  public var wished: [PartnerCode]
  /// It was spoken about with the person beforehand; else why not.
  public var isDiscussed: Bool
  public var whyNotDiscussed: String?
}

/// What one partner of the first tier thinks of a referral.
public struct IntakeJudgement: Hashable, Sendable, Codable {
  public var partner: PartnerCode
  public var kind: PartnerKind
  public var isFor: Bool
  public var reason: String
  public var at: Instant
}

/// What came of a referral.
public struct TriageResult: Hashable, Sendable, Codable {
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case takenUp = "taken-up"
    case advice
    case returned
  }

  public var outcome: Outcome
  public var weighed: [WeighedCriterion]
  public var reason: String
  /// The partner of the first tier that wrote it down.
  public var partner: PartnerCode
  /// When and that the referrer was told: always, where it was not taken up (PGA 5(6)).
  public var referrerToldAt: Instant?
}

/// A criterion of intake, whether it is met, and why.
public struct WeighedCriterion: Hashable, Sendable, Codable {
  public var criterion: IntakeCriterion
  public var isMet: Bool
  public var reason: String

  public init(_ criterion: IntakeCriterion, isMet: Bool, reason: String) {
    self.criterion = criterion
    self.isMet = isMet
    self.reason = reason
  }
}

/// A dossier was looked at again.
public struct DossierReview: Hashable, Sendable, Codable {
  public var outcome: String
  public var by: String
  public var at: Instant
  /// When it is next; nil only where the regime asks for none.
  public var next: LocalDate?
}

/// A dossier was brought higher or lower, and what for.
public struct DossierScaling: Hashable, Sendable, Codable {
  public var level: EscalationLevel
  public var reason: String
  public var by: String
  public var at: Instant
}

/// What came of a dossier in the end.
public struct DossierResult: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case goalsMet = "goals-met"
    case scaledDown = "scaled-down"
    case moved
    case died
    case notNeeded = "not-needed"
  }

  public var kind: Kind
  public var text: String
}

/// Something in a closed dossier was put right, without opening it again.
public struct DossierCorrection: Hashable, Sendable, Codable {
  public var reason: String
  public var by: String
  public var at: Instant
  /// The person as it was.
  public var replaced: DossierPerson
}
