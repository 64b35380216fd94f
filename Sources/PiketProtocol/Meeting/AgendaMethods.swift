import Varlink

extension MeetingWire {
  /// Puts an item on the agenda.
  public struct AddItem: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.AddItem"
    public var meeting: String
    public var title: String
    public var by: String?
    public var requestID: String?

    public init(meeting: String, title: String, by: String? = nil, requestID: String? = nil) {
      self.meeting = meeting
      self.title = title
      self.by = by
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var meeting: Meeting

      public init(meeting: Meeting) {
        self.meeting = meeting
      }
    }
  }

  /// What a municipality thinks of an item, before the meeting.
  public struct TakeStandpoint: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Meeting.TakeStandpoint"
    public var item: String
    public var municipality: String
    public var standpoint: String
    public var requestID: String?

    public init(item: String, municipality: String, standpoint: String, requestID: String? = nil) {
      self.item = item
      self.municipality = municipality
      self.standpoint = standpoint
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
