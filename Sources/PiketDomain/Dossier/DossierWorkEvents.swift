/// A conference was planned.
public struct ConferencePlanned: DossierHappening {
  public static let type = "ConferencePlanned"
  public static let step = DossierStep.planConference
  public var dossier: DossierNumber
  public var conference: CaseConference
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .conferences }
}

/// A conference began, with these partners.
public struct ConferenceStarted: DossierHappening {
  public static let type = "ConferenceStarted"
  public static let step = DossierStep.startConference
  public var dossier: DossierNumber
  public var number: Int
  public var present: [PartnerCode]
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .conferences }
}

/// A conference is over, with what it decided.
public struct ConferenceEnded: DossierHappening {
  public static let type = "ConferenceEnded"
  public static let step = DossierStep.endConference
  public var dossier: DossierNumber
  public var number: Int
  public var decisions: [CaseDecision]
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .conferences }
}

/// The goals were set, in place of those before.
public struct GoalsSet: DossierHappening {
  public static let type = "GoalsSet"
  public static let step = DossierStep.plan
  public var dossier: DossierNumber
  public var goals: [CaseGoal]
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .plan }
}

/// A partner was given something to do.
public struct DossierActionGiven: DossierHappening {
  public static let type = "DossierActionGiven"
  public static let step = DossierStep.giveAction
  public var dossier: DossierNumber
  public var action: CaseAction
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .plan }
}

/// It was done, or is not needed any more.
public struct DossierActionEnded: DossierHappening {
  public static let type = "DossierActionEnded"
  public static let step = DossierStep.endAction
  public var dossier: DossierNumber
  public var number: Int
  public var state: CaseAction.State
  public var note: String
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .plan }
}

/// The risk was assessed once more.
public struct RiskAssessed: DossierHappening {
  public static let type = "RiskAssessed"
  public static let step = DossierStep.assessRisk
  public var dossier: DossierNumber
  public var risk: RiskAssessment
  public var by: String { risk.by }
  public var at: Instant { risk.at }
  public var section: DossierSection? { .monitoring }
}

/// The dossier was looked at again.
public struct DossierReviewed: DossierHappening {
  public static let type = "DossierReviewed"
  public static let step = DossierStep.review
  public var dossier: DossierNumber
  public var review: DossierReview
  public var by: String { review.by }
  public var at: Instant { review.at }
  public var section: DossierSection? { .monitoring }
}

/// The dossier was brought higher, or lower.
public struct DossierScaled: DossierHappening {
  public static let type = "DossierScaled"
  public static let step = DossierStep.scale
  public var dossier: DossierNumber
  public var scaling: DossierScaling
  public var by: String { scaling.by }
  public var at: Instant { scaling.at }
  public var section: DossierSection? { .monitoring }
}

/// It was put on the list of prioritised cases; nil: taken off it.
public struct DossierPrioritised: DossierHappening {
  public static let type = "DossierPrioritised"
  public static let step = DossierStep.prioritise
  public var dossier: DossierNumber
  public var criterion: String?
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .administration }
}

/// Two dossiers have to do with each other; the other one has such an event too.
public struct DossiersLinked: DossierHappening {
  public static let type = "DossiersLinked"
  public static let step = DossierStep.link
  public var dossier: DossierNumber
  public var link: DossierLink
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .administration }
}

/// It was offered to be dealt with under the Act on radicalisation.
public struct DossierOffered: DossierHappening {
  public static let type = "DossierOffered"
  public static let step = DossierStep.offer
  public var dossier: DossierNumber
  public var to: DossierNumber
  public var by: String
  public var at: Instant
  public var section: DossierSection? { .administration }
}

/// What was offered was taken up under the other Act, and this one stopped applying; or it was not, and goes on here.
public struct DossierOfferAnswered: DossierHappening {
  public static let type = "DossierOfferAnswered"
  public static let step = DossierStep.handOver
  public var dossier: DossierNumber
  public var isTakenUp: Bool
  public var by: String
  public var at: Instant
}
