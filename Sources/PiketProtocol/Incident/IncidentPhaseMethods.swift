import Varlink

extension IncidentWire {
  /// Brings an incident into another phase.
  public struct Phase: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Phase"
    public var incident: String
    public var phase: Incident.Phase
    public var text: String?
    public var at: String?
    public var requestID: String?

    public init(
      incident: String, phase: Incident.Phase, text: String? = nil, at: String? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.phase = phase
      self.text = text
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident

      public init(incident: Incident) {
        self.incident = incident
      }
    }
  }

  /// Closes an incident. Teams that have not begun, decisions and actions that are open are handed over by name, or it
  /// is refused. into: the incident in which it goes on.
  public struct Close: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Close"
    public var incident: String
    public var text: String?
    public var handovers: [Handover]?
    public var into: String?
    public var requestID: String?

    public init(
      incident: String, text: String? = nil, handovers: [Handover]? = nil, into: String? = nil,
      requestID: String? = nil
    ) {
      self.incident = incident
      self.text = text
      self.handovers = handovers
      self.into = into
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident

      public init(incident: Incident) {
        self.incident = incident
      }
    }
  }

  /// Two incidents have to do with each other.
  public struct Relate: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Relate"
    public var incident: String
    public var other: String
    public var requestID: String?

    public init(incident: String, other: String, requestID: String? = nil) {
      self.incident = incident
      self.other = other
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident

      public init(incident: Incident) {
        self.incident = incident
      }
    }
  }

  /// A part of an incident goes on as one of its own. municipalities: null are those of the first.
  public struct Split: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Split"
    public var incident: String
    public var title: String
    public var municipalities: [String]?
    public var requestID: String?

    public init(incident: String, title: String, municipalities: [String]? = nil, requestID: String? = nil) {
      self.incident = incident
      self.title = title
      self.municipalities = municipalities
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident

      public init(incident: Incident) {
        self.incident = incident
      }
    }
  }
}
