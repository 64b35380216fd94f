import Varlink

extension IncidentWire {
  /// Records a decision, an order or an advice. giver: null is who leads on the level of the incident. picture: number
  /// of the last entry that was known; null is the last one. until: null is the longest that the law allows for the
  /// instrument; of an emergency ordinance it is the council's next meeting. replaces: the decision that this one puts
  /// in other words.
  public struct Decide: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Decide"
    public var incident: String
    public var text: String
    public var kind: Decision.Kind?
    public var giver: String?
    public var receiver: String?
    public var instrument: String?
    public var picture: Int?
    public var at: String?
    public var until: String?
    public var replaces: String?
    public var requestID: String?

    public init(
      incident: String, text: String, kind: Decision.Kind? = nil, giver: String? = nil, receiver: String? = nil,
      instrument: String? = nil, picture: Int? = nil, at: String? = nil, until: String? = nil,
      replaces: String? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.text = text
      self.kind = kind
      self.giver = giver
      self.receiver = receiver
      self.instrument = instrument
      self.picture = picture
      self.at = at
      self.until = until
      self.replaces = replaces
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var decision: Decision

      public init(incident: String, decision: Decision) {
        self.incident = incident
        self.decision = decision
      }
    }
  }

  /// What came of a decision. text: why, needed where it was not followed, or not fully.
  public struct Follow: Hashable, VarlinkMethod {
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
      case accepted, partly, refused, done, withdrawn, ratified
    }

    public static let name = "nl.piket.Incident.Follow"
    public var incident: String
    public var decision: String
    public var outcome: Outcome
    public var text: String?
    public var at: String?
    public var requestID: String?

    public init(
      incident: String, decision: String, outcome: Outcome, text: String? = nil, at: String? = nil,
      requestID: String? = nil
    ) {
      self.incident = incident
      self.decision = decision
      self.outcome = outcome
      self.text = text
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var decision: Decision

      public init(incident: String, decision: Decision) {
        self.incident = incident
        self.decision = decision
      }
    }
  }

  /// A mayor has a written objection recorded against a decision of the region (Wet veiligheidsregio's 39(4)).
  public struct Object: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Object"
    public var incident: String
    public var decision: String
    public var municipality: String
    public var text: String
    public var at: String?
    public var requestID: String?

    public init(
      incident: String, decision: String, municipality: String, text: String, at: String? = nil,
      requestID: String? = nil
    ) {
      self.incident = incident
      self.decision = decision
      self.municipality = municipality
      self.text = text
      self.at = at
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var incident: String
      public var decision: Decision

      public init(incident: String, decision: Decision) {
        self.incident = incident
        self.decision = decision
      }
    }
  }

  /// Asks somebody to do something. owner: function or person; null is the function that the caller is on duty for,
  /// else the caller. outside: somebody of outside, in words, in place of owner.
  public struct Act: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.Act"
    public var incident: String
    public var text: String
    public var owner: String?
    public var outside: String?
    public var due: String?
    public var requestID: String?

    public init(
      incident: String, text: String, owner: String? = nil, outside: String? = nil, due: String? = nil,
      requestID: String? = nil
    ) {
      self.incident = incident
      self.text = text
      self.owner = owner
      self.outside = outside
      self.due = due
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var action: Action

      public init(action: Action) {
        self.action = action
      }
    }
  }

  /// What was asked is done; dropped: it is not needed any more, text says why.
  public struct EndAction: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Incident.EndAction"
    public var incident: String
    public var action: String
    public var text: String?
    public var dropped: Bool?
    public var requestID: String?

    public init(incident: String, action: String, text: String? = nil, dropped: Bool? = nil, requestID: String? = nil) {
      self.incident = incident
      self.action = action
      self.text = text
      self.dropped = dropped
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var action: Action

      public init(action: Action) {
        self.action = action
      }
    }
  }
}
