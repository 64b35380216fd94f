/// A dossier was closed with a result. What was still to be done then went to a partner by name.
public struct DossierClosed: DossierHappening {
  public static let type = "DossierClosed"
  public static let step = DossierStep.close
  public var dossier: DossierNumber
  public var result: DossierResult
  public var handovers: [ActionHandover]
  public var by: String
  public var at: Instant
}

/// An action that was open when its dossier was closed, and the partner that sees to it.
public struct ActionHandover: Hashable, Sendable, Codable {
  public var action: Int
  public var partner: PartnerCode

  public init(_ action: Int, to partner: PartnerCode) {
    self.action = action
    self.partner = partner
  }
}

/// A closed dossier goes on. What stands in it is in the event: what is closed is not kept in memory.
public struct DossierReopened: DossierHappening {
  public static let type = "DossierReopened"
  public static let step = DossierStep.reopen
  public var dossier: DossierNumber
  public var content: DossierContent
  public var reason: String
  public var reviewOn: LocalDate
  public var by: String
  public var at: Instant
}

/// Something in a closed dossier was put right.
public struct DossierCorrected: DossierHappening {
  public static let type = "DossierCorrected"
  public static let step = DossierStep.correct
  public var dossier: DossierNumber
  public var person: DossierPerson
  public var correction: DossierCorrection
  public var by: String { correction.by }
  public var at: Instant { correction.at }
  public var section: DossierSection? { .persons }
}

/// A dossier is out of reach of its participants until it is destroyed.
public struct DossierShielded: DossierHappening {
  public static let type = "DossierShielded"
  public static let step = DossierStep.shield
  public var dossier: DossierNumber
  public var by: String
  public var at: Instant
}

/// A dossier is kept longer than the usual time.
public struct RetentionExtended: DossierHappening {
  public static let type = "RetentionExtended"
  public static let step = DossierStep.extendRetention
  public var dossier: DossierNumber
  public var until: LocalDate
  public var decidedOn: LocalDate
  public var reason: String
  public var by: String
  public var at: Instant
}

/// Destroying has to wait: a statute or a legal claim needs what is there.
public struct DossierHeld: DossierHappening {
  public static let type = "DossierHeld"
  public static let step = DossierStep.hold
  public var dossier: DossierNumber
  public var reason: String
  public var by: String
  public var at: Instant
}

/// Destroying has to wait no more.
public struct DossierHoldReleased: DossierHappening {
  public static let type = "DossierHoldReleased"
  public static let step = DossierStep.releaseHold
  public var dossier: DossierNumber
  public var reason: String
  public var by: String
  public var at: Instant
}

/// Somebody who is no member came in, in an emergency. The privacy officer is told at once.
public struct DossierGlassBroken: DossierHappening {
  public static let type = "DossierGlassBroken"
  public static let step = DossierStep.breakGlass
  public var dossier: DossierNumber
  public var reason: String
  public var purpose: DossierPurpose
  public var until: Instant
  public var by: String
  public var at: Instant
}

/// The privacy officer looked at an emergency.
public struct DossierEmergencyReviewed: DossierHappening {
  public static let type = "DossierEmergencyReviewed"
  public static let step = DossierStep.reviewEmergency
  public var dossier: DossierNumber
  /// From 1, in the order in which they were.
  public var emergency: Int
  public var isJustified: Bool
  public var by: String
  public var at: Instant
}

/// A dossier was destroyed: its key is gone, and what stood in its streams with it. Without names, in a stream of its
/// own, since the dossier's cannot be read any more.
public struct DossierDestroyed: EventPayload {
  public static let type = "DossierDestroyed"
  public static let schema = 1
  public var dossier: DossierNumber
  public var by: String
  public var at: Instant
  public var stream: String { "destruction" }

  public init(dossier: DossierNumber, by: String, at: Instant) {
    self.dossier = dossier
    self.by = by
    self.at = at
  }
}
