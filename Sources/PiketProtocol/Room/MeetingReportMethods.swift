import Varlink

extension RoomWire {
  /// Records a meeting of a team.
  public struct Meet: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Meet"
    public var incident: String
    public var team: String
    public var at: String?
    public var present: [String]
    public var facts: [String]
    public var assumptions: [String]
    public var assessments: [String]
    public var decisions: [String]
    public var actions: [Asked]
    public var next: String?
    public var requestID: String?

    public init(
      incident: String, team: String, at: String? = nil, present: [String], facts: [String], assumptions: [String],
      assessments: [String], decisions: [String], actions: [Asked], next: String? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.team = team
      self.at = at
      self.present = present
      self.facts = facts
      self.assumptions = assumptions
      self.assessments = assessments
      self.decisions = decisions
      self.actions = actions
      self.next = next
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var meeting: Meeting

      public init(incident: String, meeting: Meeting) {
        self.incident = incident
        self.meeting = meeting
      }
    }
  }

  /// The meetings of one team, or of all, oldest first.
  public struct Meetings: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Meetings"
    public var incident: String
    public var team: String?

    public init(incident: String, team: String? = nil) {
      self.incident = incident
      self.team = team
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meetings: [Meeting]

      public init(meetings: [Meeting]) {
        self.meetings = meetings
      }
    }
  }

  /// Makes a situation report: a version of its own, of what is known now.
  public struct Report: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.Report"
    public var incident: String
    public var effects: [String]?
    public var expected: String?
    public var questions: [String]?
    public var next: String?
    public var function: String?
    public var requestID: String?

    public init(
      incident: String, effects: [String]? = nil, expected: String? = nil, questions: [String]? = nil,
      next: String? = nil, function: String? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.effects = effects
      self.expected = expected
      self.questions = questions
      self.next = next
      self.function = function
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var sitrap: Sitrap

      public init(sitrap: Sitrap) {
        self.sitrap = sitrap
      }
    }
  }

  /// A situation report as it was made. version: null is the newest; 0 is how things stand now.
  public struct ShowReport: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Room.ShowReport"
    public var incident: String
    public var version: Int?

    public init(incident: String, version: Int? = nil) {
      self.incident = incident
      self.version = version
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var sitrap: Sitrap

      public init(sitrap: Sitrap) {
        self.sitrap = sitrap
      }
    }
  }
}
