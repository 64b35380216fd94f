/// An incident went into another phase.
public struct PhaseChanged: IncidentEvent {
  public static let type = "PhaseChanged"
  public static let schema = 1
  public var incident: IncidentNumber
  public var phase: IncidentPhase
  public var entry: LogEntry
}

/// An incident was closed. What was still open then was handed over by name.
public struct IncidentClosed: IncidentEvent {
  public static let type = "IncidentClosed"
  public static let schema = 1
  public var incident: IncidentNumber
  public var at: Instant
  public var handovers: [ItemHandover]
  public var entry: LogEntry
}

/// Two incidents have to do with each other; the other one has such an event too.
public struct IncidentLinked: IncidentEvent {
  public static let type = "IncidentLinked"
  public static let schema = 1
  public var incident: IncidentNumber
  public var link: IncidentLink
  public var entry: LogEntry
}

/// Who sees from now on to something that is open: a team (`copi`), a decision (`D2`), an action (`A1`).
public struct ItemHandover: Hashable, Sendable, Codable {
  public var item: String
  public var owner: String

  public init(_ item: String, to owner: String) {
    self.item = item
    self.owner = owner
  }
}

/// Another incident, and what it has to do with this one.
public struct IncidentLink: Hashable, Sendable, Codable {
  public enum Relation: String, Hashable, Sendable, Codable, CaseIterable {
    case related
    /// This one went on in the other.
    case mergedInto
    /// The other went on in this one.
    case absorbed
    /// This one began as a part of the other.
    case splitFrom
    /// The other began as a part of this one.
    case splitOff
  }

  public var other: IncidentNumber
  public var relation: Relation
}

extension Incident {
  /// What somebody still has to see to, by code.
  func openItems(at now: Instant) -> [String] {
    clocks.filter(\.isOpen).map(\.time.code) + decisions.filter { $0.isOpen(at: now) }.map(\.code)
      + actions.filter { $0.state == .open }.map(\.code)
  }

  mutating func close(_ closed: IncidentClosed) {
    closedAt = closed.at
    room.endAll(at: closed.at)
    for handover in closed.handovers {
      for index in actions.indices where actions[index].code == handover.item { actions[index].owner = handover.owner }
      for index in decisions.indices where decisions[index].code == handover.item {
        decisions[index].receiver = handover.owner
      }
    }
  }
}
