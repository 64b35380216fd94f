import Varlink

extension AlertWire {
  /// Calls people out. text: null is the title of the incident. functions: OVD_BZ, BGM@leiden. municipality: of
  /// functions that each municipality has; null: those of the incident. urgent: null is true.
  public struct Send: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.Send"
    public var text: String?
    public var functions: [String]
    public var persons: [String]
    public var incident: String?
    public var municipality: String?
    public var urgent: Bool?
    public var requestID: String?

    public init(
      text: String? = nil, functions: [String], persons: [String], incident: String? = nil, municipality: String? = nil,
      urgent: Bool? = nil, requestID: String? = nil
    ) {
      self.text = text
      self.functions = functions
      self.persons = persons
      self.incident = incident
      self.municipality = municipality
      self.urgent = urgent
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var alert: Alert

      public init(alert: Alert) {
        self.alert = alert
      }
    }
  }

  /// The answer of who was called; the same again changes nothing. coming: null is true. onBehalf: a duty officer
  /// answers for somebody else. A gateway (role notifier) may answer for anybody. posts: what the person comes for.
  /// needed: false where others come already, or all is over. late: all was over.
  public struct Answer: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.Answer"
    public var code: String
    public var coming: Bool?
    public var minutes: Int?
    public var onBehalf: Bool?
    public var requestID: String?

    public init(
      code: String, coming: Bool? = nil, minutes: Int? = nil, onBehalf: Bool? = nil, requestID: String? = nil
    ) {
      self.code = code
      self.coming = coming
      self.minutes = minutes
      self.onBehalf = onBehalf
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var alert: String
      public var person: String
      public var posts: [String]
      public var coming: Bool
      public var needed: Bool
      public var late: Bool

      public init(alert: String, person: String, posts: [String], coming: Bool, needed: Bool, late: Bool) {
        self.alert = alert
        self.person = person
        self.posts = posts
        self.coming = coming
        self.needed = needed
        self.late = late
      }
    }
  }

  /// Ends an alert, whoever comes or not; who was told hears it.
  public struct End: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.End"
    public var alert: String
    public var reason: String
    public var requestID: String?

    public init(alert: String, reason: String, requestID: String? = nil) {
      self.alert = alert
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var alert: Alert

      public init(alert: Alert) {
        self.alert = alert
      }
    }
  }

  /// Alerts, the newest first. open: only those that are not over; null: all.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.List"
    public var open: Bool?

    public init(open: Bool? = nil) {
      self.open = open
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var alerts: [Alert]

      public init(alerts: [Alert]) {
        self.alerts = alerts
      }
    }
  }

  /// One alert.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.Show"
    public var alert: String

    public init(alert: String) {
      self.alert = alert
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var alert: Alert

      public init(alert: Alert) {
        self.alert = alert
      }
    }
  }

  /// Sends a test message. channel: null is each channel that works for the person.
  public struct Test: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.Test"
    public var person: String
    public var channel: String?
    public var requestID: String?

    public init(person: String, channel: String? = nil, requestID: String? = nil) {
      self.person = person
      self.channel = channel
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var messages: [Message]

      public init(messages: [Message]) {
        self.messages = messages
      }
    }
  }

  /// What came of messages, the newest first. failed: only those. limit: at most so many (null: 100).
  public struct Messages: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.Messages"
    public var failed: Bool?
    public var person: String?
    public var limit: Int?

    public init(failed: Bool? = nil, person: String? = nil, limit: Int? = nil) {
      self.failed = failed
      self.person = person
      self.limit = limit
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var messages: [Message]

      public init(messages: [Message]) {
        self.messages = messages
      }
    }
  }

  /// The channels there are, and how a person is reached. person: null is the caller.
  public struct Channels: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.Channels"
    public var person: String?

    public init(person: String? = nil) {
      self.person = person
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var channels: [Channel]
      public var reach: Reach?

      public init(channels: [Channel], reach: Reach? = nil) {
        self.channels = channels
        self.reach = reach
      }
    }
  }

  /// How a person wants to be reached; null leaves things as they are. person: null is the caller, another one for
  /// planners. order: channels, empty: as configured. quiet: 22:00-07:00, empty: as the region has it. without:
  /// kinds of reminders.
  public struct SetReach: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Alert.SetReach"
    public var person: String?
    public var order: [String]?
    public var quiet: String?
    public var without: [String]?
    public var requestID: String?

    public init(
      person: String? = nil, order: [String]? = nil, quiet: String? = nil, without: [String]? = nil,
      requestID: String? = nil
    ) {
      self.person = person
      self.order = order
      self.quiet = quiet
      self.without = without
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var reach: Reach

      public init(reach: Reach) {
        self.reach = reach
      }
    }
  }
}
