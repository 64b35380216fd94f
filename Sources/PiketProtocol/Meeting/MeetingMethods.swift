import Varlink

extension MeetingWire {
  /// Plans a meeting, or a series of them.
  public struct Add: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Add"
    public var title: String
    public var at: String
    public var scale: String?
    public var theme: String?
    public var municipalities: [String]?
    public var partners: [String]?
    public var every: String?
    public var until: String?
    public var requestID: String?

    public init(
      title: String, at: String, scale: String? = nil, theme: String? = nil, municipalities: [String]? = nil,
      partners: [String]? = nil, every: String? = nil, until: String? = nil, requestID: String? = nil
    ) {
      self.title = title
      self.at = at
      self.scale = scale
      self.theme = theme
      self.municipalities = municipalities
      self.partners = partners
      self.every = every
      self.until = until
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meetings: [Summary]

      public init(meetings: [Summary]) {
        self.meetings = meetings
      }
    }
  }

  /// Meetings by moment.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.List"
    public var from: String?
    public var until: String?
    public var theme: String?
    public var all: Bool?

    public init(from: String? = nil, until: String? = nil, theme: String? = nil, all: Bool? = nil) {
      self.from = from
      self.until = until
      self.theme = theme
      self.all = all
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meetings: [Summary]

      public init(meetings: [Summary]) {
        self.meetings = meetings
      }
    }
  }

  /// A meeting with all that belongs to it.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Show"
    public var meeting: String

    public init(meeting: String) {
      self.meeting = meeting
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// Holds a meeting at another moment.
  public struct Move: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Move"
    public var meeting: String
    public var to: String
    public var reason: String
    public var requestID: String?

    public init(meeting: String, to: String, reason: String, requestID: String? = nil) {
      self.meeting = meeting
      self.to = to
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// Calls a meeting off.
  public struct Cancel: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Cancel"
    public var meeting: String
    public var reason: String
    public var requestID: String?

    public init(meeting: String, reason: String, requestID: String? = nil) {
      self.meeting = meeting
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }
}
