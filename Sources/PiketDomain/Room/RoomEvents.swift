/// Somebody took a position; whoever held it holds it no more.
public struct PositionTaken: IncidentEvent {
  public static let type = "PositionTaken"
  public static let schema = 1
  public var incident: IncidentNumber
  public var hold: PositionHold
  public var entry: LogEntry
}

/// A position was given up.
public struct PositionLeft: IncidentEvent {
  public static let type = "PositionLeft"
  public static let schema = 1
  public var incident: IncidentNumber
  public var position: String
  public var at: Instant
  public var entry: LogEntry
}

/// Somebody was planned for a shift of a position.
public struct ReliefPlanned: IncidentEvent {
  public static let type = "ReliefPlanned"
  public static let schema = 1
  public var incident: IncidentNumber
  public var shift: ReliefShift
  public var entry: LogEntry
}

/// A planned shift was taken back.
public struct ReliefWithdrawn: IncidentEvent {
  public static let type = "ReliefWithdrawn"
  public static let schema = 1
  public var incident: IncidentNumber
  public var shift: Int
  public var at: Instant
  public var entry: LogEntry
}

/// A team met. What it held to be so, decided and asked stands in events of their own, right behind this one.
public struct TeamMet: IncidentEvent {
  public static let type = "TeamMet"
  public static let schema = 1
  public var incident: IncidentNumber
  public var meeting: TeamMeeting
  public var entry: LogEntry
}

/// A situation report was made.
public struct SitrapMade: IncidentEvent {
  public static let type = "SitrapMade"
  public static let schema = 1
  public var incident: IncidentNumber
  public var sitrap: Sitrap
  public var entry: LogEntry
}

/// A duty officer handed over to the next one, with the position.
public struct DutyHandedOver: IncidentEvent {
  public static let type = "DutyHandedOver"
  public static let schema = 1
  public var incident: IncidentNumber
  public var hold: PositionHold
  public var entry: LogEntry
}

/// A message about the incident went to other systems, or came from them.
public struct MessageRecorded: IncidentEvent {
  public static let type = "MessageRecorded"
  public static let schema = 1
  public var incident: IncidentNumber
  public var message: IncidentMessage
  public var entry: LogEntry
}

/// The events of what goes on around the table, as one case of `IncidentHappening`.
public enum RoomHappening: Hashable, Sendable {
  case positionTaken(PositionTaken)
  case positionLeft(PositionLeft)
  case reliefPlanned(ReliefPlanned)
  case reliefWithdrawn(ReliefWithdrawn)
  case teamMet(TeamMet)
  case sitrapMade(SitrapMade)
  case dutyHandedOver(DutyHandedOver)
  case messageRecorded(MessageRecorded)

  public var payload: any IncidentEvent {
    switch self {
    case .positionTaken(let payload): payload
    case .positionLeft(let payload): payload
    case .reliefPlanned(let payload): payload
    case .reliefWithdrawn(let payload): payload
    case .teamMet(let payload): payload
    case .sitrapMade(let payload): payload
    case .dutyHandedOver(let payload): payload
    case .messageRecorded(let payload): payload
    }
  }
}

extension Room {
  mutating func evolve(_ happening: RoomHappening) {
    switch happening {
    case .positionTaken(let taken): take(taken.hold)
    case .positionLeft(let left): end(left.position, at: left.at)
    case .reliefPlanned(let planned): relief.append(planned.shift)
    case .reliefWithdrawn(let withdrawn):
      for index in relief.indices where relief[index].number == withdrawn.shift {
        relief[index].withdrawnAt = withdrawn.at
      }
    case .teamMet(let met): meetings.append(met.meeting)
    case .sitrapMade(let made): sitraps.append(made.sitrap)
    case .dutyHandedOver(let handed): take(handed.hold)
    case .messageRecorded(let recorded): messages.append(recorded.message)
    }
  }
}
