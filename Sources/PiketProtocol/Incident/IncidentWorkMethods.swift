import Varlink

extension IncidentWire {
  /// Writes a line in the log. function: null is the one that the caller is on duty for. refersTo and relation put an
  /// earlier entry right; addendum: for an incident that is closed.
  public struct Log: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Log"
    public var incident: String
    public var text: String
    public var at: String?
    public var source: String?
    public var function: String?
    public var verified: Bool?
    public var aspect: Entry.Aspect?
    public var certainty: Entry.Certainty?
    public var refersTo: Int?
    public var relation: Entry.Relation?
    public var addendum: Bool?
    public var requestID: String?

    public init(
      incident: String, text: String, at: String? = nil, source: String? = nil, function: String? = nil,
      verified: Bool? = nil, aspect: Entry.Aspect? = nil, certainty: Entry.Certainty? = nil, refersTo: Int? = nil,
      relation: Entry.Relation? = nil, addendum: Bool? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.text = text
      self.at = at
      self.source = source
      self.function = function
      self.verified = verified
      self.aspect = aspect
      self.certainty = certainty
      self.refersTo = refersTo
      self.relation = relation
      self.addendum = addendum
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var entry: Entry

      public init(incident: String, entry: Entry) {
        self.incident = incident
        self.entry = entry
      }
    }
  }

  /// Scales an incident up or down; levels may be skipped. established: when the criteria were met, from which the
  /// clocks run; null is at. region: another safety region's level, by its CBS code.
  public struct Grip: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Grip"
    public var incident: String
    public var level: String
    public var authority: String?
    public var reason: String?
    public var at: String?
    public var established: String?
    public var region: String?
    public var function: String?
    public var requestID: String?

    public init(
      incident: String, level: String, authority: String? = nil, reason: String? = nil, at: String? = nil,
      established: String? = nil, region: String? = nil, function: String? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.level = level
      self.authority = authority
      self.reason = reason
      self.at = at
      self.established = established
      self.region = region
      self.function = function
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident
      public var clocks: [Clock]

      public init(incident: Incident, clocks: [Clock]) {
        self.incident = incident
        self.clocks = clocks
      }
    }
  }

  /// A policy team (gbt, rbt) is called together: its clock runs from then.
  public struct Convene: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Convene"
    public var incident: String
    public var team: String
    public var at: String?
    public var requestID: String?

    public init(incident: String, team: String, at: String? = nil, requestID: String? = nil) {
      self.incident = incident
      self.team = team
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident
      public var clocks: [Clock]

      public init(incident: Incident, clocks: [Clock]) {
        self.incident = incident
        self.clocks = clocks
      }
    }
  }

  /// A team, or a part of it, begins with its task.
  public struct Start: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Start"
    public var incident: String
    public var team: String
    public var at: String?
    public var requestID: String?

    public init(incident: String, team: String, at: String? = nil, requestID: String? = nil) {
      self.incident = incident
      self.team = team
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident
      public var clocks: [Clock]

      public init(incident: Incident, clocks: [Clock]) {
        self.incident = incident
        self.clocks = clocks
      }
    }
  }

  /// What is due and what was met, of one incident or of all open ones.
  public struct Clocks: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Clocks"
    public var incident: String?

    public init(incident: String? = nil) {
      self.incident = incident
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var clocks: [IncidentClock]

      public init(clocks: [IncidentClock]) {
        self.clocks = clocks
      }
    }
  }
}
