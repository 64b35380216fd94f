/// What happened to one dossier; it stands in the dossier's own stream and is gone with its key.
public protocol DossierHappening: EventPayload {
  static var step: DossierStep { get }
  var dossier: DossierNumber { get }
  /// Account.
  var by: String { get }
  var at: Instant { get }
  /// What it is about; nil: what every member sees.
  var section: DossierSection? { get }
  var contribution: Int? { get }
}

extension DossierHappening {
  public static var schema: Int { 1 }
  public var stream: String { dossier.stream }
  public var section: DossierSection? { nil }
  public var contribution: Int? { nil }
}

/// A partner referred somebody.
public struct DossierReferred: DossierHappening {
  public static let type = "DossierReferred"
  public static let step = DossierStep.refer
  public var dossier: DossierNumber
  public var theme: DossierTheme
  public var municipality: MunicipalityCode
  public var scale: DossierScale
  public var confidentiality: Confidentiality
  public var referral: Referral
  public var persons: [DossierPerson]
  /// The referrer, and those that judge.
  public var participants: [DossierParticipation]
  /// Offered by a dossier under another Act.
  public var origin: DossierNumber?
  public var by: String
  public var at: Instant
}

/// A partner of the first tier said whether it should be taken up.
public struct DossierJudged: DossierHappening {
  public static let type = "DossierJudged"
  public static let step = DossierStep.judge
  public var dossier: DossierNumber
  public var judgement: IntakeJudgement
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .triage }
}

/// The first tier decided what comes of a referral.
public struct DossierTriaged: DossierHappening {
  public static let type = "DossierTriaged"
  public static let step = DossierStep.triage
  public var dossier: DossierNumber
  public var result: TriageResult
  public var reviewOn: LocalDate?
  public var by: String
  public var at: Instant
}

/// The first tier chose who takes part: some came, some left.
public struct ParticipantsChosen: DossierHappening {
  public static let type = "ParticipantsChosen"
  public static let step = DossierStep.chooseParticipants
  public var dossier: DossierNumber
  public var joined: [DossierParticipation]
  public var left: [PartnerCode]
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .administration }
}

/// Somebody guards the road of the dossier, and a partner leads what is done.
public struct ProcessManagerAppointed: DossierHappening {
  public static let type = "ProcessManagerAppointed"
  public static let step = DossierStep.appoint
  public var dossier: DossierNumber
  public var processManager: String
  public var caseLead: PartnerCode?
  public var by: String
  public var at: Instant
}

/// A dossier is more, or less, confidential than it was.
public struct DossierClassified: DossierHappening {
  public static let type = "DossierClassified"
  public static let step = DossierStep.classify
  public var dossier: DossierNumber
  public var confidentiality: Confidentiality
  public var by: String
  public var at: Instant
}

/// A section is for some participants only; nil: for each of them again.
public struct SectionShared: DossierHappening {
  public static let type = "SectionShared"
  public static let step = DossierStep.share
  public var dossier: DossierNumber
  public var shared: DossierSection
  public var partners: [PartnerCode]?
  public var by: String
  public var at: Instant
  public var section: DossierSection? { shared }
}

/// Somebody came into the dossier, or became known better.
public struct DossierPersonRecorded: DossierHappening {
  public static let type = "DossierPersonRecorded"
  public static let step = DossierStep.recordPerson
  public var dossier: DossierNumber
  public var person: DossierPerson
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .persons }
}

/// A partner provided something.
public struct ContributionMade: DossierHappening {
  public static let type = "ContributionMade"
  public static let step = DossierStep.contribute
  public var dossier: DossierNumber
  public var made: Contribution
  public var by: String { made.by }
  public var at: Instant { made.at }
  public var section: DossierSection? { .contributions }
  public var contribution: Int? { made.number }
}

/// The supplier took back what it had provided.
public struct ContributionWithdrawn: DossierHappening {
  public static let type = "ContributionWithdrawn"
  public static let step = DossierStep.withdraw
  public var dossier: DossierNumber
  public var number: Int
  public var reason: String
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .contributions }
  public var contribution: Int? { number }
}

/// What only its theme knows was recorded.
public struct ThemePartRecorded: DossierHappening {
  public static let type = "ThemePartRecorded"
  public static let step = DossierStep.recordTheme
  public var dossier: DossierNumber
  public var part: ThemePart
  public var bijProvided: Instant?
  public var bijHasMeasures: Bool
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .theme }
}
