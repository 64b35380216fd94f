/// An incident or crisis, from the first call to the end of its aftermath.
public struct Incident: Hashable, Sendable, Codable {
  public let number: IncidentNumber
  public var details: IncidentDetails
  public let openedBy: String
  public let openedAt: Instant
  public var closedAt: Instant?
  public var phase: IncidentPhase
  /// Append-only.
  public var log = IncidentLog()
  /// Scaling as it went, oldest first; several regions may be at different levels.
  public var steps: [GripStep] = []
  /// When teams had to begin and did, in the order in which the clocks began.
  public var clocks: [StartClock] = []
  /// By number.
  public var decisions: [IncidentDecision] = []
  public var actions: [IncidentAction] = []
  /// Incidents that have to do with it.
  public var links: [IncidentLink] = []
  public var room = Room()

  init(number: IncidentNumber, details: IncidentDetails, phase: IncidentPhase, by account: String, at: Instant) {
    self.number = number
    self.details = details
    self.phase = phase
    openedBy = account
    openedAt = at
  }

  public var isClosed: Bool { closedAt != nil }

  /// The level in a region now; 0 where it was never scaled.
  public func level(in region: String) -> GripLevel { steps.last { $0.region == region }?.level ?? .zero }

  /// Refuses `incidentIsClosed`.
  func checkIsOpen() throws(Refusal) {
    if let closedAt { throw .incident(.incidentIsClosed(number, at: closedAt)) }
  }
}

/// What is known of an incident. One line and a municipality are enough to begin with; the rest follows.
public struct IncidentDetails: Hashable, Sendable, Codable {
  public var title: String
  /// Code in the list of types (`IncidentType`); nil while it is not known.
  public var type: String?
  public var place: String?
  /// The first gave the number; at least one.
  public var municipalities: [MunicipalityCode]
  /// When it began.
  public var start: Instant
  /// Who reported it, for instance the control room.
  public var source: String?
  public var isExercise: Bool
}

/// In which phase of a crisis an incident is (koude, lauwe, warme fase, nafase).
public enum IncidentPhase: String, Hashable, Sendable, Codable, CaseIterable {
  /// Preparation.
  case cold
  /// A threat, or something that creeps.
  case warm
  /// Response.
  case hot
  /// Recovery.
  case aftermath
}
