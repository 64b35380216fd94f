import Varlink

extension MeetingWire {
  /// People were at a meeting.
  public struct Attend: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Attend"
    public var meeting: String
    public var names: [String]
    public var partner: String?
    public var requestID: String?

    public init(meeting: String, names: [String], partner: String? = nil, requestID: String? = nil) {
      self.meeting = meeting
      self.names = names
      self.partner = partner
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// What a meeting decided on an item.
  public struct Decide: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Decide"
    public var item: String
    public var text: String
    public var requestID: String?

    public init(item: String, text: String, requestID: String? = nil) {
      self.item = item
      self.text = text
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// Gives somebody something to do.
  public struct AddAction: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.AddAction"
    public var of: String
    public var text: String
    public var owner: String
    public var due: String
    public var requestID: String?

    public init(of: String, text: String, owner: String, due: String, requestID: String? = nil) {
      self.of = of
      self.text = text
      self.owner = owner
      self.due = due
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// An action is done.
  public struct EndAction: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.EndAction"
    public var action: String
    public var requestID: String?

    public init(action: String, requestID: String? = nil) {
      self.action = action
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// Closes a meeting.
  public struct Close: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.Close"
    public var meeting: String
    public var undecidedTo: String?
    public var requestID: String?

    public init(meeting: String, undecidedTo: String? = nil, requestID: String? = nil) {
      self.meeting = meeting
      self.undecidedTo = undecidedTo
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
