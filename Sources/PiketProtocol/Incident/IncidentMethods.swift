import Varlink

extension IncidentWire {
  /// Registers an incident. A title and a municipality are enough. authority and reason go with grip: from 3 on the
  /// mayor, from 4 the chair of the safety region decides.
  public struct Open: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Open"
    public var title: String
    public var municipalities: [String]
    public var type: String?
    public var place: String?
    public var at: String?
    public var source: String?
    public var exercise: Bool?
    public var phase: Incident.Phase?
    public var grip: String?
    public var authority: String?
    public var reason: String?
    public var function: String?
    public var requestID: String?

    public init(
      title: String, municipalities: [String], type: String? = nil, place: String? = nil, at: String? = nil,
      source: String? = nil, exercise: Bool? = nil, phase: Incident.Phase? = nil, grip: String? = nil,
      authority: String? = nil, reason: String? = nil, function: String? = nil, requestID: String? = nil
    ) {
      self.title = title
      self.municipalities = municipalities
      self.type = type
      self.place = place
      self.at = at
      self.source = source
      self.exercise = exercise
      self.phase = phase
      self.grip = grip
      self.authority = authority
      self.reason = reason
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

  /// Adds to what is known of an incident, or puts it right. Null leaves things as they are; an empty text takes them
  /// away.
  public struct Change: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Change"
    public var incident: String
    public var title: String?
    public var type: String?
    public var place: String?
    public var municipalities: [String]?
    public var at: String?
    public var source: String?
    public var exercise: Bool?
    public var requestID: String?

    public init(
      incident: String, title: String? = nil, type: String? = nil, place: String? = nil,
      municipalities: [String]? = nil, at: String? = nil, source: String? = nil, exercise: Bool? = nil,
      requestID: String? = nil
    ) {
      self.incident = incident
      self.title = title
      self.type = type
      self.place = place
      self.municipalities = municipalities
      self.at = at
      self.source = source
      self.exercise = exercise
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident

      public init(incident: Incident) {
        self.incident = incident
      }
    }
  }

  /// One incident with its log. entries: at most so many, the newest; null is 1000. from: number of the first entry;
  /// null is whichever lets the newest be there.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Show"
    public var incident: String
    public var entries: Int?
    public var from: Int?

    public init(incident: String, entries: Int? = nil, from: Int? = nil) {
      self.incident = incident
      self.entries = entries
      self.from = from
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: Incident
      public var steps: [Step]
      public var clocks: [Clock]
      public var decisions: [Decision]
      public var actions: [Action]
      public var log: [Entry]

      public init(
        incident: Incident, steps: [Step], clocks: [Clock], decisions: [Decision], actions: [Action],
        log: [Entry]
      ) {
        self.incident = incident
        self.steps = steps
        self.clocks = clocks
        self.decisions = decisions
        self.actions = actions
        self.log = log
      }
    }
  }

  /// Incidents, the newest first. open: null is all. type: also the types below it.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.List"
    public var open: Bool?
    public var municipality: String?
    public var type: String?
    public var year: Int?
    public var exercise: Bool?

    public init(
      open: Bool? = nil, municipality: String? = nil, type: String? = nil, year: Int? = nil, exercise: Bool? = nil
    ) {
      self.open = open
      self.municipality = municipality
      self.type = type
      self.year = year
      self.exercise = exercise
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incidents: [Incident]

      public init(incidents: [Incident]) {
        self.incidents = incidents
      }
    }
  }

  /// Full-text search in title, place and log: all the words, in any order and case. limit: null is 100.
  public struct Search: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Search"
    public var text: String
    public var limit: Int?

    public init(text: String, limit: Int? = nil) {
      self.text = text
      self.limit = limit
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var hits: [Hit]

      public init(hits: [Hit]) {
        self.hits = hits
      }
    }
  }
}
