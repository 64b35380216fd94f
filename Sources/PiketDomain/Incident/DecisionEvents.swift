/// A decision was made, an order or an advice given.
public struct DecisionGiven: IncidentEvent {
  public static let type = "DecisionGiven"
  public static let schema = 1
  public var incident: IncidentNumber
  public var decision: IncidentDecision
  public var entry: LogEntry
}

/// It became known what came of a decision.
public struct DecisionFollowed: IncidentEvent {
  public static let type = "DecisionFollowed"
  public static let schema = 1
  public var incident: IncidentNumber
  public var decision: Int
  /// Nil where it was ratified.
  public var state: DecisionState?
  public var ratifiedAt: Instant?
  public var entry: LogEntry
}

/// A mayor objected to a decision of the region, in writing (Wet veiligheidsregio's 39(4)).
public struct ObjectionRecorded: IncidentEvent {
  public static let type = "ObjectionRecorded"
  public static let schema = 1
  public var incident: IncidentNumber
  public var decision: Int
  public var municipality: MunicipalityCode
  public var entry: LogEntry
}

/// Somebody was asked to do something.
public struct ActionGiven: IncidentEvent {
  public static let type = "ActionGiven"
  public static let schema = 1
  public var incident: IncidentNumber
  public var action: IncidentAction
  public var entry: LogEntry
}

/// It was done, or is not needed any more.
public struct ActionEnded: IncidentEvent {
  public static let type = "ActionEnded"
  public static let schema = 1
  public var incident: IncidentNumber
  public var action: Int
  public var state: IncidentAction.State
  public var entry: LogEntry
}
